using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using ContentGen.Engine;
using ContentGen.Schema;
using ContentGen.Schema.Comparison;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>What a comparison calls additive is so in random documents: nothing that was clean gets a finding, no value becomes another.</summary>
public sealed class DiffPromiseTests
{
    private static readonly string[] s_words = ["One", "two", "THREE", "Mr.", "4", "five,", "“six”", "end.", "why?", "- x", "colon:", "...", "漢字"];

    [Fact]
    public void An_expectation_that_wants_less_finds_no_more()
    {
        var (additive, checkedFindings) = (0, 0);
        for (var seed = 0; seed < 1500; seed++)
        {
            var random = new Random(seed);
            var (traits, expect) = (Predicate(random, 2), Predicate(random, 3));
            var (old, now) = (Schema(traits, expect), random.Next(2) == 0 ? Schema(Altered(traits, random), expect) : Schema(traits, Altered(expect, random)));
            if (old is null || now is null)
                continue;
            var changes = SchemaComparison.Compare(old, now).Changes;
            // Only expectations differ, so nothing else may be said.
            changes.ShouldNotContain(static change => change.Kind == ChangeKind.Extract || change.Kind == ChangeKind.Api);
            if (changes.Any(static change => change.IsBreaking))
                continue;
            additive += changes.Any(static change => change.Kind == ChangeKind.Accept) ? 1 : 0;
            var (before, after) = (InterpretedSchema.Create(old.Compiled.Plan!), InterpretedSchema.Create(now.Compiled.Plan!));
            for (var i = 0; i < 20; i++)
            {
                var document = Document(random);
                var (x, y) = (Findings(before, document), Findings(after, document));
                if (changes.Any(static change => change.Kind == ChangeKind.Accept))
                    y.Except(x).ShouldBeEmpty($"seed {seed}: {expect}");
                else
                    y.ShouldBe(x, $"seed {seed}: {expect}");
                checkedFindings += x.Count;
            }
        }
        additive.ShouldBeGreaterThan(50);
        checkedFindings.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void A_pattern_that_only_has_other_groups_gives_fields_the_same_values()
    {
        string[] parts = ["1", "[1a]", "1+", "a?", "[12]*?", "(1|a2?)", "(?:2|12)", "2{1,2}"];
        var (same, others) = (0, 0);
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var pattern = Enumerable.Range(0, random.Next(2, 5)).Select(_ => parts[random.Next(parts.Length)]).ToArray();
            var first = random.Next(pattern.Length);
            var (old, now) = (Schema(Grouped(pattern, first, random)), Schema(Grouped(pattern, random.Next(3) == 0 ? random.Next(pattern.Length) : first, random)));
            var changes = SchemaComparison.Compare(old, now).Changes;
            changes.ShouldNotContain(static change => change.IsUnknown || change.Kind == ChangeKind.Api);
            var isSame = changes.All(static change => change.Kind == ChangeKind.Info);
            if (isSame)
                same++;
            else
                changes.ShouldContain(static change => change.Kind == ChangeKind.Accept && change.IsBreaking, $"seed {seed}");
            var (before, after) = (InterpretedSchema.Create(old.Compiled.Plan!), InterpretedSchema.Create(now.Compiled.Plan!));
            for (var i = 0; i < 20; i++)
            {
                var document = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => "12a1\n"[random.Next(5)])));
                var (x, y) = (Json(before, document), Json(after, document));
                if (isSame)
                    y.ShouldBe(x, $"seed {seed}");
                others += x == y ? 0 : 1;
            }
        }
        same.ShouldBeGreaterThan(100);
        others.ShouldBeGreaterThan(100);

        static WrittenSchema Schema(string pattern) => SchemaCompiler.CompileWithSource(
            new SourceFile("random.schema.yaml", $"contentgen: 1\nschema: random\narticle: [line*]\nroles: {{ line: {{ pattern: '{pattern}', fields: {{ x: integer }} }} }}\n"), ImportResolvers.None);
    }

    /// <summary>The parts one behind the other: one of them is the field, others are groups or none.</summary>
    private static string Grouped(string[] parts, int field, Random random) =>
        string.Concat(parts.Select((part, i) => (i == field ? "(?<x>" : random.Next(3) switch { 0 => "(", 1 => "(?:", _ => "" }) is var opens ? opens + part + (opens.Length > 0 ? ")" : "") : ""));

    private static string Json(InterpretedSchema schema, byte[] document)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new System.Text.Json.Utf8JsonWriter(buffer))
            schema.Parse(document, new ContentBuffer()).WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static WrittenSchema? Schema(string trait, string expect)
    {
        var text = $"contentgen: 1\nschema: random\narticle: [line*]\ntraits: {{ some: {trait} }}\nroles: {{ line: {{ expect: {{ all: [{expect}, {{ any: [{{ is: some }}, {{ words: 9.. }}] }}] }} }} }}\n";
        var written = SchemaCompiler.CompileWithSource(new SourceFile("random.schema.yaml", text), ImportResolvers.None);
        return written.Compiled.Plan is null ? null : written;
    }

    private static HashSet<string> Findings(InterpretedSchema schema, byte[] document)
    {
        var findings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in schema.Parse(document, new ContentBuffer()).Validate())
            findings.Add(FormattableString.Invariant($"{finding.Line}:{finding.Id}"));
        return findings;
    }

    private static byte[] Document(Random random)
    {
        var text = new StringBuilder();
        for (var line = random.Next(1, 6); line > 0; line--)
            text.AppendJoin(' ', Enumerable.Range(0, random.Next(1, 12)).Select(_ => s_words[random.Next(s_words.Length)])).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Predicate(Random random, int depth) => random.Next(depth > 0 ? 9 : 6) switch
    {
        0 => $"{{ words: {Range(random, 10)} }}",
        1 => $"{{ chars: {Range(random, 60)} }}",
        2 => $"{{ ends: [{Some(random, "sentence", "question", "colon", "comma", "none", "quote", "abbreviation")}] }}",
        3 => $"{{ capitalized: {random.Next(0, 100)}%.. }}",
        4 => $"{{ contains: [{Some(random, "one", "two", "three", "six")}] }}",
        5 => $"{{ starts: [{Some(random, "upper", "lower", "digit", "quote", "dash")}] }}",
        6 => $"{{ all: [{Predicate(random, depth - 1)}, {Predicate(random, depth - 1)}] }}",
        7 => $"{{ any: [{Predicate(random, depth - 1)}, {Predicate(random, depth - 1)}] }}",
        _ => $"{{ not: {Predicate(random, depth - 1)} }}",
    };

    private static string Range(Random random, int most)
    {
        var (least, length) = (random.Next(0, most), random.Next(0, most));
        return random.Next(3) switch { 0 => $"{least}..", 1 => $"..{least}", _ => $"{least}..{least + length}" };
    }

    private static string Some(Random random, params string[] of)
    {
        var some = of.Where(_ => random.Next(2) == 0).ToList();
        return some.Count == 0 ? of[random.Next(of.Length)] : string.Join(", ", some);
    }

    /// <summary>A number one more or less, or a word of a list gone.</summary>
    private static string Altered(string predicate, Random random)
    {
        var numbers = System.Text.RegularExpressions.Regex.Matches(predicate, @"\d+|(?<=\[)\w+, ").ToList();
        if (numbers.Count == 0)
            return predicate;
        var match = numbers[random.Next(numbers.Count)];
        var now = int.TryParse(match.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Max(0, number + (random.Next(2) == 0 ? 1 : -1)).ToString(CultureInfo.InvariantCulture) : "";
        return predicate[..match.Index] + now + predicate[(match.Index + match.Length)..];
    }
}
