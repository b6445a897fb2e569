using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ContentGen.Schema.Diagnostics;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Cases;

/// <summary>
/// <c>tests/cases/invalid/*.yaml</c>: schemas that open with every diagnostic that they give, one a line:
/// <c># expect: ID LEVEL [FILE:]LINE:COLUMN</c>. The packs that they import stand beside them, and as <c>*.base.schema.yaml</c> the schemas that they extend.
/// </summary>
public class InvalidCaseTests
{
    private const string Expect = "# expect: ";

    private static readonly string Folder = Repository.PathOf("tests", "cases", "invalid");

    public static TheoryData<string> Cases =>
        new(Directory.GetFiles(Folder, "*.yaml").Select(path => Path.GetFileName(path)).Where(name => !IsFileOfOthers(name)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Gives_exactly_the_diagnostics_that_it_expects(string name)
    {
        var text = CaseText.Expand(File.ReadAllText(Path.Combine(Folder, name)));

        var compiled = SchemaCompiler.Compile(new SourceFile(name, text), Packs());

        var given = compiled.Diagnostics.Select(diagnostic => Line(diagnostic, name)).ToArray();
        given.ShouldBe(Expected(text), string.Join("\n", compiled.Diagnostics.Select(diagnostic => diagnostic.Message)));
        if (compiled.Diagnostics.Any(diagnostic => diagnostic.Level == DiagnosticLevel.Error))
            compiled.Plan.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Gives_the_same_whatever_ends_its_lines_and_behind_a_byte_order_mark(string name)
    {
        var text = CaseText.Expand(File.ReadAllText(Path.Combine(Folder, name)));

        foreach (var end in new[] { "\r\n", "\r", "\n" })
        {
            var changed = "\uFEFF" + text.Replace("\n", end);
            SchemaCompiler.Compile(new SourceFile(name, changed), Packs()).Diagnostics.Select(diagnostic => Line(diagnostic, name)).ShouldBe(Expected(text));
        }
    }

    [Fact]
    public void Every_diagnostic_has_a_case()
    {
        var covered = Cases.SelectMany(row => Expected(File.ReadAllText(Path.Combine(Folder, row.Data)))).Select(line => line.Split(' ')[0]).ToHashSet();

        foreach (var path in Directory.GetFiles(Path.Combine(Folder, "configuration"), "*.yaml"))
            covered.UnionWith(Expected(File.ReadAllText(path)).Select(line => line.Split(' ')[0]));

        // Of files that only the command line reads, its scenarios are the cases.
        foreach (var path in Directory.GetFiles(Path.Combine(Folder, "..", "..", "ContentGen.Cli.Tests", "Scenarios"), "*.scenario"))
            covered.UnionWith(Regex.Matches(File.ReadAllText(path), @"^[^\s:]+:\d+:\d+: (?:error|warning|info) (CG207\d): ", RegexOptions.Multiline).Select(match => match.Groups[1].Value));

        DiagnosticCatalog.All.Select(definition => definition.Id).Where(id => !covered.Contains(id)).ShouldBeEmpty();
    }

    private static MemoryResolver Packs()
    {
        var packs = new Dictionary<string, string>();
        foreach (var path in Directory.GetFiles(Folder, "*.yaml").Where(IsFileOfOthers))
            packs.Add(Path.GetFileName(path), File.ReadAllText(path));
        return new MemoryResolver(packs);
    }

    private static bool IsFileOfOthers(string path) =>
        path.EndsWith(".pack.yaml", StringComparison.Ordinal) || path.EndsWith(".base.schema.yaml", StringComparison.Ordinal);

    private static string[] Expected(string text) =>
        text.Split('\n').TakeWhile(line => line.StartsWith(Expect, StringComparison.Ordinal)).Select(line => line[Expect.Length..].TrimEnd('\r')).ToArray();

    private static string Line(SchemaDiagnostic diagnostic, string file)
    {
        var span = diagnostic.Span;
        var place = span.Path == file ? "" : span.Path + ":";
        return $"{diagnostic.Id} {diagnostic.Level.ToString().ToLowerInvariant()} {place}{span.Line}:{span.Column}";
    }
}
