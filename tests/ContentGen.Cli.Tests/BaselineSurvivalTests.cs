using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>
/// Measures what a baseline promises. Documents in which every line is a block of its own are accepted as they are, and then edited at random: lines are inserted, deleted,
/// moved and changed, blank lines, line ends and white space at the ends of lines too; the lines that have an accepted finding keep their texts. Then exactly those findings
/// are reported that there are more of than were accepted, counted by file, id and text of the line: none that was accepted returns, none that is new is hidden.
/// </summary>
public sealed class BaselineSurvivalTests
{
    private const int Edits = 200;

    /// <summary>Few texts, so that many lines are equal: what fails has more than three words, or more than twenty characters.</summary>
    private static readonly string[] s_right = ["one", "two three", "four five six", "sieben", "八"];
    private static readonly string[] s_wrong = ["one two three four", "five six seven eight", "a line of more than twenty characters", "überlangeWörterSindSelten", "one two three four five"];

    [Fact]
    public void No_accepted_finding_returns_and_no_new_one_is_hidden()
    {
        var (accepted, returned, hidden, fresh) = (0, 0, 0, 0);
        using var folder = new TempFolder();
        folder.Write("verse.schema.yaml", Formats.SarifTests.Schema.Replace("expect: { words: ..3 }", "expect: { words: ..3, chars: ..20 }", StringComparison.Ordinal));
        folder.Write("contentgen.yaml", "schemas: { verse: verse.schema.yaml }\ncontent: [ { files: 'content/*.txt', schema: verse } ]\nbaseline: known.jsonl\n");
        for (var seed = 0; seed < Edits; seed++)
        {
            var random = new Random(seed);
            var documents = Enumerable.Range(0, 3).ToDictionary(i => $"content/{i}.txt", _ => Enumerable.Range(0, random.Next(1, 12)).Select(_ => Line(random, 3)).ToList());
            foreach (var (name, lines) in documents)
                folder.Write(name, Text(random, lines));
            folder.Run("validate", "--write-baseline", "--quiet").Code.ShouldBe(ExitCode.Clean, $"seed {seed}");
            var before = Findings(documents);

            foreach (var (name, lines) in documents)
            {
                Edit(random, lines);
                folder.Write(name, Text(random, lines));
            }

            var expected = new List<string>();
            foreach (var (finding, count) in Findings(documents))
                expected.AddRange(Enumerable.Repeat(finding, Math.Max(0, count - before.GetValueOrDefault(finding))));
            var reported = Reported(folder, documents);
            accepted += before.Values.Sum();
            fresh += expected.Count;
            returned += Difference(reported, expected);
            hidden += Difference(expected, reported);
            reported.Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal), $"seed {seed}");
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{Edits} edits: {accepted} accepted findings, {returned} returned; {fresh} new ones, {hidden} hidden.");
        (returned, hidden).ShouldBe((0, 0));
        accepted.ShouldBeGreaterThan(Edits);
        fresh.ShouldBeGreaterThan(Edits);
    }

    private static string Line(Random random, int one) => random.Next(one) == 0 ? s_wrong[random.Next(s_wrong.Length)] : s_right[random.Next(s_right.Length)];

    /// <summary>The first line is the title, and stays it.</summary>
    private static void Edit(Random random, List<string> lines)
    {
        for (var edit = random.Next(1, 8); edit > 0; edit--)
        {
            var at = random.Next(1, lines.Count + 1);
            var isFree = at < lines.Count && !s_wrong.Contains(lines[at]);
            switch (random.Next(4))
            {
                case 0:
                    lines.Insert(at, Line(random, 2));
                    break;
                case 1 when isFree:
                    lines.RemoveAt(at);
                    break;
                case 2 when isFree:
                    lines[at] = Line(random, 2);
                    break;
                case 3 when at < lines.Count:
                    var moved = lines[at];
                    lines.RemoveAt(at);
                    lines.Insert(random.Next(1, lines.Count + 1), moved);
                    break;
            }
        }
    }

    private static string Text(Random random, List<string> lines)
    {
        var end = random.Next(3) switch { 0 => "\r\n", 1 => "\u2028", _ => "\n" };
        var text = random.Next(3) == 0 ? "\uFEFF" : "";
        foreach (var line in lines)
            text += (random.Next(6) == 0 ? "  " : "") + line + (random.Next(6) == 0 ? " \t" : "") + end + (random.Next(5) == 0 ? end : "");
        return text;
    }

    /// <summary>What a document has, by its own count: <c>file id text</c>, and how often.</summary>
    private static Dictionary<string, int> Findings(Dictionary<string, List<string>> documents)
    {
        var findings = new Dictionary<string, int>();
        foreach (var (name, lines) in documents)
        {
            for (var i = 0; i < lines.Count; i++)
            {
                var (role, words) = i == 0 ? ("title", 4) : ("line", 3);
                if (lines[i].Split(' ').Length > words)
                    Count($"{name} {role}/words {lines[i]}");
                if (lines[i].Length > 20)
                    Count($"{name} {role}/chars {lines[i]}");
            }
        }
        return findings;

        void Count(string finding) => findings[finding] = findings.GetValueOrDefault(finding) + 1;
    }

    private static List<string> Reported(TempFolder folder, Dictionary<string, List<string>> documents)
    {
        var reported = new List<string>();
        foreach (var line in folder.Run("validate", "--output", "concise").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(':', 5);
            if (parts[3].Contains("CG2070"))
                continue;
            // Numbers of lines count blank ones, too, so the text is read from the file.
            var text = folder.Read(parts[0]).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n')[int.Parse(parts[1]) - 1].Trim();
            reported.Add($"{parts[0]} {parts[3].Trim().Split(' ')[^1]} {text}");
            documents.ShouldContainKey(parts[0]);
        }
        return reported;
    }

    private static int Difference(List<string> left, List<string> right)
    {
        var rest = new List<string>(left);
        foreach (var item in right)
            rest.Remove(item);
        return rest.Count;
    }
}
