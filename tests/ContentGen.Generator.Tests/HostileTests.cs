using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Shouldly;
using Xunit;

namespace ContentGen.Generator.Tests;

/// <summary>Schemas and projects that try to break the emitted code: schema errors or clean code, never an error of the C# compiler.</summary>
public sealed class HostileTests
{
    /// <summary>Texts that would leave a comment, a literal or an XML element.</summary>
    public static readonly TheoryData<string> Texts =
    [
        "*/ } class Evil { /*", "\"\"\" + Evil + \"\"\"", "\" + Evil + \"", "\\\" + Evil", "</summary><evil a=\"1\">&amp;", "]]>", "<!-- -->", "a\u2028class Evil;",
        "a\u2029class Evil;", "a\u0085class Evil;", "a\r\nclass Evil;", "a\nclass Evil;", "tab\tend", "nul\0end", "bell\aend", "esc\u001B[31m", "\u202Eeman", "\u2066x\u2069", "zero\u200Bwidth", "\uFEFF",
        "😀 𝒳 \U000E0041", "{0} {{ }} $\"{x}\"", "// # pragma", "#error Evil", "%s %n", "\uFFFE\uFFFF", "é e\u0301 手机 עברית",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_of_a_schema_stays_text(string text)
    {
        var sources = Host.Generate([Host.File("a.schema.yaml", Schema(text))]);
        foreach (var line in sources.Values.Single().Split('\n'))
            line.Any(c => c is '\u0085' or '\u2028' or '\u2029' or '\u202E' or '\u2066' or '\0' or '\u001B').ShouldBeFalse(line);
    }

    [Fact]
    public void Long_descriptions_are_cut() =>
        Host.Generate([Host.File("a.schema.yaml", Schema("plain").Replace("description: \"plain\"", $"description: {new string('x', 20_000)}", StringComparison.Ordinal))]).Values.Single()
            .Split('\n').Where(line => line.TrimStart().StartsWith("///", StringComparison.Ordinal)).Max(line => line.Length).ShouldBeLessThan(500);

    /// <summary>Texts of rules in conditions that are too long for a line: a line ends at an operator of the condition, not at what looks like one in a text.</summary>
    [Theory]
    [InlineData(")) || ((")]
    [InlineData(" && ")]
    [InlineData("(\\\" || ")]
    public void A_long_condition_is_divided_between_its_texts(string text)
    {
        var literal = text.Replace("\"", "\"\"", StringComparison.Ordinal) + new string('x', 100);
        var assert = $"value(article.line) == \"{literal}\" or count(article.line) > 2 or value(article.line) == \"{literal}\"";
        Host.Generate([Host.File("a.schema.yaml", $"contentgen: 1\nschema: sample\nversion: 1.0.0\narticle: [line]\nroles: {{ line: {{}} }}\nrules:\n  - id: known\n    assert: |-\n      {assert}\n    message: m\n")])
            .Values.Single().ShouldContain("\n            || ", Case.Sensitive);
    }

    /// <summary>Names that mean something in C#, in the view, or in the code around it.</summary>
    public static readonly TheoryData<string> Names =
    [
        "harmless", "class", "string", "var", "global", "field", "value", "record", "file", "system", "content-gen", "node", "equals", "get-hash-code", "to-string", "get-type",
        "finalize", "memberwise-clone", "reference-equals", "clone", "equality-contract", "print-members", "deconstruct", "parse", "open", "is-valid", "try-parse", "parse-text",
        "to-layout", "validate", "write-to", "copy-text", "to-record", "schema", "noise", "noise-view", "noise-record", "unclaimed", "coverage", "utf8", "text", "exists", "line",
        "lines", "kind", "count", "item", "items", "enumerator", "get-enumerator", "plan", "sample", "sample-plan", "sample-copy", "sample-record", "group", "article", "strings",
        "regions", "traits", "tables", "next", "ends", "recognizes", "to", "traits-of", "text-slice", "from-node", "view", "list", "block", "counters", "state", "model", "a1", "a-1",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_is_a_schema_error_or_compiles(string name)
    {
        string[] schemas =
        [
            // A place, a list, a group, a list of groups, groups within groups.
            $"article: [{name}: line]\nroles: {{ line: {{}} }}",
            $"article: [{name}: line, other?]\nroles: {{ line: {{ when: {{ words: 3.. }} }}, other: {{}} }}",
            $"article:\n  - {name}+: line\nroles: {{ line: {{}} }}",
            $"article:\n  - {name}:\n      - line\n      - {name}s?: line\n  - end\nroles: {{ line: {{ when: {{ words: 2 }} }}, end: {{ when: {{ words: 3 }} }} }}",
            $"article:\n  - {name}*:\n      - inner+:\n          - line\n          - {name}-record?: other\nroles: {{ line: {{ when: {{ words: 2 }} }}, other: {{ when: {{ words: 3 }} }} }}",
            $"article:\n  - {name}*: [line]\nroles: {{ line: {{}} }}",
            $"article:\n  - {name}: [line, other?]\nroles: {{ line: {{ when: {{ words: 2 }} }}, other: {{ when: {{ words: 3 }} }} }}",
            $"article: [line*]\nroles: {{ line: {{}} }}\nnoise:\n  {name}: {{ when: {{ words: 7 }} }}",
            $"article: [line*]\nroles: {{ line: {{}}, {name}: {{ when: {{ words: 3 }} }} }}\nnoise:\n  z: {{ opens: {{ words: 7 }}, until: end, items: [{name}*: [other: {name}]] }}",
            $"article: [line*]\nroles: {{ line: {{}}, {name}: {{ when: {{ is: {name} }}, expect: {{ words: 3 }} }} }}\ntraits: {{ {name}: {{ words: 3 }} }}\nnoise:\n  {name}: {{ opens: {{ words: 7 }}, until: end, items: [{name}] }}",
            // Fields, enumerations and the types of roles beside members and groups of such names.
            $"article: [{name}*]\nroles: {{ {name}: {{ pattern: '(?<{name}>.+)', fields: {{ {name}: {{ type: enum, values: [{name}, other] }} }} }} }}",
            $"article:\n  - {name}-role?: line\n  - {name}: [{name}-role: line, x?: {name}]\nroles: {{ line: {{ when: {{ words: 2 }} }}, {name}: {{ pattern: '(?<a>.+)(?<a-value>.)', fields: {{ a: {{ type: enum, values: [b] }}, a-value: date }} }} }}",
            $"article: [line: {name}*]\nroles: {{ {name}: {{ when: {{ words: 3 }}, pattern: '(?<a>.)(?<{name}>.*)', fields: {{ {name}: {{ list: number }}, a: email }} }} }}\nnoise:\n  {name}: {{ opens: {{ words: 7 }}, until: end, items: [{name}] }}",
        ];
        // One compilation for all: each schema has a namespace of its own.
        var files = schemas.Select((schema, index) =>
            Host.File($"{index}.schema.yaml", $"contentgen: 1\nschema: sample\nversion: 1.0.0\nnamespace: Acme.N{index}\n{schema}\n")).ToArray();
        var driver = Host.Driver(files).RunGeneratorsAndUpdateCompilation(Host.Compilation([]), out var output, out var diagnostics);
        driver.GetRunResult().Results.Single().Exception.ShouldBeNull();
        Host.AllDiagnostics(output).ShouldBeEmpty();
        var errors = diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        errors.ShouldAllBe(error => error.Id.StartsWith("CG1", StringComparison.Ordinal));
        // A name of no meaning at all must be fine everywhere, else these schemas show nothing.
        if (name == "harmless")
            errors.ShouldBeEmpty();
    }

    /// <summary>The type of the article is called like its schema, and stands around all others.</summary>
    [Fact]
    public void An_id_is_a_schema_error_or_compiles()
    {
        string[] ids = [.. Names.Select(static row => row.Data), "part-record", "n-record", "line-record", "a-value", "b-value", "line-role", "n-region"];
        var files = ids.SelectMany(static (id, index) => new[]
        {
            Host.File($"a{index}.schema.yaml", $$"""
                contentgen: 1
                schema: {{id}}
                namespace: Acme.A{{index}}
                article: [part*: [row: line]]
                roles:
                  line:
                    pattern: '(?<a>.)(?<b>.+)'
                    fields: { a: { type: enum, values: [x, y] }, b: { list: enum, values: [x, y] } }
                noise:
                  n: { opens: { words: 7 }, until: end, items: [row*: line] }
                """),
            Host.File($"b{index}.schema.yaml", $"contentgen: 1\nschema: {id}\nnamespace: Acme.B{index}\narticle: [row*: line]\nroles: {{ line: {{}} }}\n"),
        }).ToArray();
        var driver = Host.Driver(files).RunGeneratorsAndUpdateCompilation(Host.Compilation([]), out var output, out var diagnostics);
        driver.GetRunResult().Results.Single().Exception.ShouldBeNull();
        Host.AllDiagnostics(output).ShouldBeEmpty();
        // What every view has of itself or inherits, whether or not this one has noise.
        string[] refused =
        [
            "equals", "get-hash-code", "to-string", "get-type", "finalize", "memberwise-clone", "reference-equals", "clone", "equality-contract", "print-members", "parse", "open", "is-valid",
            "try-parse", "parse-text", "to-layout", "validate", "write-to", "copy-text", "to-record", "schema", "noise", "unclaimed", "coverage", "utf8",
        ];
        diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(static error => error.Id + " " + error.Location.GetLineSpan().StartLinePosition).Distinct().ShouldBe(["CG1210 1,8"]);
        diagnostics.Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBe(2 * refused.Length);
    }

    [Fact]
    public void Types_and_usings_of_the_project_change_no_meaning()
    {
        string[] sources =
        [
            """
            #pragma warning disable
            global using System = Hostile.System;
            global using ContentBuffer = Hostile.System;
            global using static Hostile.Statics;
            namespace Hostile { public class System; public static class Statics { public static int To(int a, int b) => 0; public static class TextSlice; } }
            """,
            """
            #pragma warning disable
            namespace Acme
            {
                class System; class ContentGen; class Runtime; class TextSlice; class TextSliceList; class ContentList<T>; class ReadOnlySpan<T>; class Span<T>; class Block;
                class Coverage; class Finding; class NoiseRegion; class ContentNode; class IContentPlan; class BlockContext; class Obsolete; class IReadOnlyList<T>; class String;
                class @string; class var; class Sample_; class SamplePlan; class SampleCopy; class ModelNode; class Transition; class SchemaTables; class GeneratedCode;
            }
            namespace Acme.Global { class @global; }
            """,
        ];
        Host.Generate([Host.File("a.schema.yaml", Schema("plain"))], "Acme", sources).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ContentGen")]
    [InlineData("System")]
    [InlineData("Acme.Sample")]
    [InlineData("class.event.2nd")]
    [InlineData("My-App.Größe")]
    public void Any_root_namespace_will_do(string name) => Host.Generate([Host.File("a.schema.yaml", Schema("plain"))], name).Count.ShouldBe(1);

    [Fact]
    public void Users_can_add_members() => Host.Generate(
        [Host.File("a.schema.yaml", Schema("plain").Replace("version: 1.0.0", "version: 1.0.0\naccess: public", StringComparison.Ordinal))],
        "Acme",
        """
        namespace Acme;
        /// <summary>More.</summary>
        public readonly ref partial struct Sample
        {
            /// <summary>Both.</summary>
            public int Both => Title.Span.Length + Parts.Count;
            public readonly ref partial struct Part { /// <summary>More.</summary>
                public bool IsShort => Paragraphs.Count < 3; }
        }
        public sealed partial record SampleRecord { /// <summary>More.</summary>
            public int More => Parts.Count; }
        """).Count.ShouldBe(1);

    private static string Schema(string text)
    {
        var quoted = Quote(text);
        return $$"""
            contentgen: 1
            schema: sample
            version: 1.0.0
            description: {{quoted}}
            article:
              - title
              - part*: [first, paragraph+]
            traits:
              loud: { contains: [{{Quote("x " + text)}}, second] }
            roles:
              title: { description: {{quoted}}, when: { words: ..9, not: { is: loud } }, expect: [{ words: 2.., message: {{quoted}} }, { text: {{Quote("y " + text)}} }] }
              first:
                deprecated: {{quoted}}
                when: { starts-with: {{Quote("w " + text)}} }
                pattern: '(?<a>.)(?<b>.)(?<c>.)(?<d>.)'
                fields:
                  a: { list: text, separators: [{{Quote("v " + text)}}], description: {{quoted}} }
                  b: { type: enum, values: { one: [{{Quote("u " + text)}}], two: [{{Quote("t " + text)}}] } }
                  c: { type: date, formats: {{Quote("yyyy-MM-dd '" + text.Replace("'", "''", StringComparison.Ordinal) + "'")}} }
                  d: { type: boolean, true: {{Quote("s " + text)}}, false: {{Quote("r " + text)}} }
              paragraph: {}
            noise:
              share: { description: {{quoted}}, when: { text: {{Quote("z " + text)}} } }
            """.ReplaceLineEndings("\n");
    }

    /// <summary>A double-quoted YAML scalar: what YAML cannot hold as it stands is escaped.</summary>
    private static string Quote(string text) =>
        "\"" + string.Concat(text.Select(c => c is >= ' ' and < '\x7f' and not '"' and not '\\' || char.IsSurrogate(c) ? c.ToString() : $"\\u{(int)c:X4}")) + "\"";
}
