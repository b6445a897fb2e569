using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Tests.Cases;
using Shouldly;

namespace ContentGen.Schema.Tests.Composition;

/// <summary>A schema that extends another, held to the schema that someone would write by hand instead.</summary>
internal static class Written
{
    public const string Head = "contentgen: 1\nschema: note\nversion: 2.0.0\n";

    /// <summary>The lines of the schema that is extended, by their first key; all on one line each.</summary>
    private static readonly string[] Base =
    [
        "description: What is extended.",
        "input: { language: en }",
        "imports: [./words.pack.yaml]",
        "article: [headline, dek?, section*: [heading, { name: part+, one-of: [paragraph, image] }]]",
        "phrases: { share: [Share, Tweet this], menu: Menu }",
        "patterns: { by: 'By (?<author>.+)' }",
        "traits: { prose: { words: 12.., ends: [sentence, quote] }, short: { words: ..8 } }",
        "roles: { headline: { when: { words: 3..20, not: { ends: [colon, ellipsis] } }, expect: { words: 4..16, chars: ..120, severity: warning } }, "
            + "dek: { any: [{ when: { starts: quote } }, { pattern: $by }], fields: { author: { list: text, separators: ',' } } }, "
            + "heading: { when: { is: short, followed-by: prose } }, image: { when: { starts: bullet } }, paragraph: { when: { is: prose } } }",
        "noise: { bar: { when: { text: $share } }, menu: { opens: { text: $menu }, until: blank, items: [heading, paragraph*] } }",
        "scores: { content: { base: -2, add: [{ when: { is: prose }, weight: 6 }] } }",
        "region: { weigh: content, at-least: 3 }",
        "elect: { main: { among: { words: 3..20 }, within: 1..9, score: content } }",
        "unclaimed: { severity: warning, at-most: 5% }",
        "severity: { headline/words: error, missing/headline: info }",
    ];

    public static readonly string Words = "contentgen: 1\npack: words\nphrases: { related: [Read more] }\n";

    /// <summary>The plan of a schema with these lines that extends the base.</summary>
    public static SchemaPlan Extended(string own) => Compile(Head + "extends: ./base.schema.yaml\n" + own + "\n");

    /// <summary>The plan of the base with some of its lines written otherwise; a line that is a key alone is left out.</summary>
    public static SchemaPlan ByHand(string changed)
    {
        var lines = Base.ToList();
        foreach (var line in changed.Split('\n').Where(line => line.Length > 0))
        {
            var index = lines.FindIndex(known => known.StartsWith(line.Split(':')[0] + ":", System.StringComparison.Ordinal));
            if (index >= 0)
                lines.RemoveAt(index);
            if (!line.EndsWith(':'))
                lines.Insert(index < 0 ? lines.Count : index, line);
        }
        return Compile(Head + string.Join("\n", lines) + "\n");
    }

    public static SchemaPlan Compile(string schema)
    {
        var compiled = SchemaCompiler.Compile(new SourceFile("note.schema.yaml", schema), Files());
        compiled.Diagnostics.Where(static diagnostic => diagnostic.Level == DiagnosticLevel.Error)
            .Select(static diagnostic => $"{diagnostic.Span.Path}({diagnostic.Span.Line},{diagnostic.Span.Column}): {diagnostic.Id}: {diagnostic.Message}").ShouldBeEmpty(schema);
        return compiled.Plan.ShouldNotBeNull();
    }

    public static MemoryResolver Files(params (string Name, string Text)[] others)
    {
        var files = new Dictionary<string, string>
        {
            ["base.schema.yaml"] = "contentgen: 1\nschema: base\nversion: 1.0.0\n" + string.Join("\n", Base) + "\n",
            ["words.pack.yaml"] = Words,
        };
        foreach (var (name, text) in others)
            files[name] = text;
        return new MemoryResolver(files);
    }
}
