using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Tests.Cases;
using Shouldly;

namespace ContentGen.Schema.Tests.Bound;

/// <summary>Binds schemas that are right.</summary>
internal static class Bind
{
    public const string Head = "contentgen: 1\nschema: note\n";

    /// <summary>Binds a whole schema and asserts that there is nothing to say about it.</summary>
    public static BoundSchema Schema(string text, params (string Name, string Text)[] packs)
    {
        var diagnostics = new List<SchemaDiagnostic>();
        var bound = SchemaBinder.Bind(new FoundFile(new SourceFile("note.schema.yaml", text), null), Packs(packs), diagnostics, out _);
        diagnostics.Select(diagnostic => diagnostic.Message).ShouldBeEmpty();
        return bound.ShouldNotBeNull();
    }

    /// <summary>The test of a <c>when</c>, in a schema with the traits <c>prose</c> (0), <c>title</c> (1) the phrase set <c>share</c>,
    /// the scores <c>content</c> (0) and <c>title</c> (1), a region and the election <c>main</c>.</summary>
    public static Test When(string predicate) =>
        Schema(Head + $$"""
            input: { format: markdown }
            article: [headline]
            phrases: { share: [Share, Tweet this] }
            traits: { prose: { words: 17.. }, title: { ends: none } }
            scores: { content: { base: 1 }, title: { base: 2 } }
            region: { weigh: content }
            elect: { main: { score: title } }
            roles: { headline: { when: {{predicate}}, expect: { elected: main } } }
            """).Roles[0].Alternatives[0].When;

    /// <summary>The items of an <c>article</c>, given as a flow list, over the roles <c>headline</c> (0), <c>paragraph</c> (1) and <c>teaser</c> (2).</summary>
    public static EquatableArray<BoundItem> Article(string items) =>
        Schema(Head + $"article: {items}\nroles: {{ headline: {{}}, paragraph: {{}}, teaser: {{}} }}\nnoise: {{ n: {{ opens: {{ words: 1 }}, until: end, items: [headline, paragraph, teaser] }} }}\n").Article.Children;

    public static MemoryResolver Packs(params (string Name, string Text)[] packs) => new(packs.ToDictionary(pack => pack.Name, pack => pack.Text));

    public static EquatableArray<T> List<T>(params T[] items) => EquatableArray.Of(items);
}
