using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using ContentGen.Schema.Diagnostics;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Cases;

/// <summary>
/// Schemas broken at random, by a seed that a failure names. Whatever they are, the compiler ends, throws nothing, says the same twice, and each
/// place lies in its file. <c>CONTENTGEN_FUZZ</c> sets how many are tried.
/// </summary>
public class FuzzTests
{
    private const string PackName = "words.pack.yaml";

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ":", ": ", ",", "- ", "\n", "\n  ", "\t", "#", "&a ", "*a", "!t ", "<<: ", "?", "|", ">", "'", "\"", "\\", "\0", "\ud83d", "😀", "é", "\u2028", "\r\n",
        "\uFEFF", "---\n", "..", "5..3", "60%", "$share", "$", "words", "is", "not", "any", "prose", "99999999999999999999", "0", "*", "+", "", " ", "\u0085",
        // Whole escapes, of which a single character more or less hardly ever makes another.
        "\\x41", "\\u00e9", "\\U0010FFFF", "\\U00110000", "\\UFFFFFFFF", "\\uD800", "\\uD83D\\u0041", "\\uDE00\\uD83D", "\\N", "\\q",
        "\"\\x41\"", "\"\\U00110000\"", "\"\\UFFFFFFFF\"", "\"\\uD800\"", "\"\\uD83D\\u0041\"", "\"\\uDE00\\uD83D\"", "\"\\uD83D\\uDE00\"",
    ];

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("CONTENTGEN_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 5000;

    [Fact]
    public void No_broken_schema_breaks_the_compiler()
    {
        var whole = File.ReadAllText(Repository.PathOf("tests", "cases", "valid", "everything.yaml"));
        var pack = File.ReadAllText(Repository.PathOf("tests", "cases", "valid", PackName));
        SchemaCompiler.Compile(new SourceFile("fuzz.yaml", whole), new MemoryResolver(new Dictionary<string, string> { [PackName] = pack })).Diagnostics.ShouldBeEmpty();
        var invalid = 0;
        for (var seed = 0; seed < Count; seed++)
        {
            var random = new Random(seed);
            var schema = Mutate(whole, random);
            var words = random.Next(4) == 0 ? Mutate(pack, random) : pack;
            var diagnostics = Compile(schema, words, seed);
            if (diagnostics.Count > 0)
                invalid++;
            foreach (var diagnostic in diagnostics)
                CheckPlace(diagnostic, diagnostic.Span.Path == PackName ? words : schema, seed);
            if (seed % 50 == 0)
                Compile(schema, words, seed).ShouldBe(diagnostics, $"Seed {seed} gave other diagnostics the second time.");
            if (seed % 10 == 0)
                CheckNames(schema, new() { [PackName] = words }, diagnostics, seed);
        }
        invalid.ShouldBeGreaterThan(Count / 2);
    }

    [Fact]
    public void No_broken_extension_breaks_the_compiler()
    {
        const string Base = "base.schema.yaml";
        var whole = File.ReadAllText(Repository.PathOf("tests", "cases", "valid", "everything.yaml"));
        var own = File.ReadAllText(Repository.PathOf("tests", "cases", "valid", "extends-everything.yaml"));
        var pack = File.ReadAllText(Repository.PathOf("tests", "cases", "valid", PackName));
        Extend(own, whole, 0).ShouldBeEmpty();
        var invalid = 0;
        for (var seed = 0; seed < Count; seed++)
        {
            var random = new Random(seed);
            var schema = Mutate(own, random);
            var extended = random.Next(4) == 0 ? Mutate(whole, random) : whole;
            var diagnostics = Extend(schema, extended, seed);
            if (diagnostics.Count > 0)
                invalid++;
            foreach (var diagnostic in diagnostics)
                CheckPlace(diagnostic, diagnostic.Span.Path == Base ? extended : diagnostic.Span.Path == PackName ? pack : schema, seed);
            if (seed % 50 == 0)
                Extend(schema, extended, seed).ShouldBe(diagnostics, $"Seed {seed} gave other diagnostics the second time.");
            if (seed % 10 == 0)
                CheckNames(schema, new() { [PackName] = pack, [Base] = extended }, diagnostics, seed);
        }
        invalid.ShouldBeGreaterThan(Count / 2);

        EquatableArray<SchemaDiagnostic> Extend(string schema, string extended, int seed)
        {
            try
            {
                return SchemaCompiler.Compile(new SourceFile("fuzz.yaml", schema), new MemoryResolver(new Dictionary<string, string> { [PackName] = pack, [Base] = extended })).Diagnostics;
            }
            catch (Exception problem)
            {
                throw new InvalidOperationException($"Seed {seed} made the compiler throw, on:\n{schema}", problem);
            }
        }
    }

    private static EquatableArray<SchemaDiagnostic> Compile(string schema, string words, int seed)
    {
        try
        {
            return SchemaCompiler.Compile(new SourceFile("fuzz.yaml", schema), new MemoryResolver(new Dictionary<string, string> { [PackName] = words })).Diagnostics;
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException($"Seed {seed} made the compiler throw, on:\n{schema}", problem);
        }
    }

    /// <summary>Names are told of broken schemas too, change nothing of what is said of them, and lead to declarations.</summary>
    private static void CheckNames(string schema, Dictionary<string, string> files, EquatableArray<SchemaDiagnostic> diagnostics, int seed)
    {
        var written = SchemaCompiler.CompileWithSource(new SourceFile("fuzz.yaml", schema), new MemoryResolver(files));
        written.Compiled.Diagnostics.ShouldBe(diagnostics, $"Seed {seed}");
        var declared = written.Names.All.Where(static name => name.IsDeclaration).Select(static name => (name.Kind, name.Span)).ToHashSet();
        foreach (var name in written.Names.All)
        {
            declared.ShouldContain((name.Kind, name.Declaration), $"Seed {seed}");
            var text = name.Span.Path == "fuzz.yaml" ? schema : files.GetValueOrDefault(name.Span.Path);
            if (text is null || name is { IsDeclaration: true, Kind: Binding.NameKind.File })
                continue;
            var span = text.Substring(name.Span.Start, name.Span.Length);
            // What is written otherwise than it is meant: escapes, doubled quotes, lines that YAML folds.
            if (span.IndexOfAny(['\\', '\'', '\n', '\r', '\u0085', '\u2028']) < 0)
                span.ShouldBe(name.Name, $"Seed {seed}");
        }
    }

    private static void CheckPlace(SchemaDiagnostic diagnostic, string text, int seed)
    {
        var span = diagnostic.Span;
        var because = $"Seed {seed}: {diagnostic}";
        span.Start.ShouldBeInRange(0, text.Length, because);
        span.Length.ShouldBeInRange(0, text.Length - span.Start, because);
        Place(text, span.Start).ShouldBe((span.Line, span.Column), because);
        Place(text, span.Start + span.Length).ShouldBe((span.EndLine, span.EndColumn), because);
        DiagnosticCatalog.Find(diagnostic.Id).ShouldNotBeNull(because);
    }

    /// <summary>Line and column counted from the front, one scalar at a time.</summary>
    private static (int Line, int Column) Place(string text, int offset)
    {
        int line = 1, column = 1;
        for (var i = text.StartsWith('\uFEFF') ? 1 : 0; i < offset; i++)
        {
            if (text[i] is '\n' or '\u0085' or '\u2028' or '\u2029' || text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))
                (line, column) = (line + 1, 1);
            else if (!(char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1])))
                column++;
        }
        return (line, column);
    }

    private static string Mutate(string text, Random random)
    {
        var mutated = new StringBuilder(text);
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            var at = random.Next(mutated.Length);
            var length = Math.Min(random.Next(1, 12), mutated.Length - at);
            switch (random.Next(6))
            {
                case 0:
                    mutated.Remove(at, length);
                    break;
                case 1:
                    mutated.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 2:
                    mutated.Remove(at, length).Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 3:
                    mutated.Insert(random.Next(mutated.Length), mutated.ToString(at, length));
                    break;
                case 4:
                    MoveLine(mutated, random);
                    break;
                default:
                    mutated.Length = random.Next(20) == 0 ? Math.Max(at, 1) : mutated.Length;
                    mutated.Insert(random.Next(mutated.Length), (char)random.Next(32, 127));
                    break;
            }
            if (mutated.Length == 0)
                mutated.Append(' ');
        }
        return mutated.ToString();
    }

    private static void MoveLine(StringBuilder text, Random random)
    {
        var lines = text.ToString().Split('\n').ToList();
        var line = lines[random.Next(lines.Count)];
        if (random.Next(2) == 0)
            lines.Remove(line);
        lines.Insert(random.Next(lines.Count + 1), line);
        text.Clear().AppendJoin('\n', lines);
    }
}
