using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ContentGen.Cli.Output;

namespace ContentGen.Cli.Comparing;

/// <summary>A line that two schemas read differently.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Old">The labels of what lies on it, joined by <c>+</c>; empty for a line without text.</param>
/// <param name="New">Likewise. The same as <paramref name="Old"/> where the line is divided at another place.</param>
/// <param name="Text">The line as it stands.</param>
internal sealed record LineDifference(int Line, string Old, string New, byte[] Text);

/// <summary>A finding that only one of two schemas gives.</summary>
internal sealed record FindingDifference(ReadFinding Finding, bool IsNew);

/// <summary>A field with another value.</summary>
internal sealed record FieldDifference(int Line, string Path, string? Old, string? New);

/// <summary>What differs in one document.</summary>
internal sealed record DocumentDifference(string Name, List<LineDifference> Lines, List<FindingDifference> Findings, List<FieldDifference> Fields)
{
    /// <summary>A line of a thousand sentences must not make a thousand labels.</summary>
    private const int MostLabels = 8;

    internal int Count => Lines.Count + Findings.Count + Fields.Count;

    /// <summary>Null where nothing differs.</summary>
    internal static DocumentDifference? Of(string name, byte[] utf8, DocumentReading old, DocumentReading now)
    {
        var difference = new DocumentDifference(name, LinesOf(utf8, old, now), FindingsOf(old, now), FieldsOf(old, now));
        return difference.Count > 0 ? difference : null;
    }

    private static List<LineDifference> LinesOf(byte[] utf8, DocumentReading old, DocumentReading now)
    {
        var differences = new List<LineDifference>();
        var (before, after) = (ByLine(old.Pieces), ByLine(now.Pieces));
        var texts = new Lazy<List<Range>>(() => Texts(utf8));
        foreach (var line in before.Keys.Union(after.Keys).Order())
        {
            var (x, y) = (before.GetValueOrDefault(line, []), after.GetValueOrDefault(line, []));
            if (!x.SequenceEqual(y))
                differences.Add(new(line, Label(x), Label(y), utf8[texts.Value[line - 1]]));
        }
        return differences;
    }

    private static List<Range> Texts(byte[] utf8)
    {
        var lines = new List<Range>();
        for (var start = 0; start < utf8.Length;)
        {
            var end = LineEnds.Find(utf8, start, out var length);
            lines.Add(start..end);
            start = end + length;
        }
        return lines;
    }

    private static Dictionary<int, List<ReadPiece>> ByLine(List<ReadPiece> pieces)
    {
        var lines = new Dictionary<int, List<ReadPiece>>();
        foreach (var piece in pieces)
        {
            for (var line = piece.Line; line <= piece.LastLine; line++)
            {
                if (!lines.TryGetValue(line, out var on))
                    lines.Add(line, on = []);
                // A region that is longer now is the same on the lines that it had before.
                on.Add(piece.Label.Contains('/', StringComparison.Ordinal) || piece.Line == piece.LastLine ? piece : new(piece.Label, 0, 0, line, line));
            }
        }
        return lines;
    }

    private static string Label(List<ReadPiece> pieces)
    {
        var text = new StringBuilder();
        foreach (var piece in pieces.Take(MostLabels))
            text.Append(text.Length > 0 ? "+" : "").Append(piece.Label);
        return pieces.Count > MostLabels ? text + "+.." : text.ToString();
    }

    private static List<FindingDifference> FindingsOf(DocumentReading old, DocumentReading now)
    {
        var differences = new List<FindingDifference>();
        differences.AddRange(Without(old.Findings, now.Findings).Select(static finding => new FindingDifference(finding, false)));
        differences.AddRange(Without(now.Findings, old.Findings).Select(static finding => new FindingDifference(finding, true)));
        return [.. differences.OrderBy(static one => one.Finding.Line).ThenBy(static one => one.Finding.Column).ThenBy(static one => one.Finding.Id, StringComparer.Ordinal).ThenBy(static one => one.IsNew)];
    }

    /// <summary>Those of some that are not among others; each of these stands for one.</summary>
    private static List<ReadFinding> Without(List<ReadFinding> findings, List<ReadFinding> others)
    {
        var counts = new Dictionary<ReadFinding, int>();
        foreach (var other in others)
            counts[other] = counts.GetValueOrDefault(other) + 1;
        var left = new List<ReadFinding>();
        foreach (var finding in findings)
        {
            if (counts.GetValueOrDefault(finding) is var count and > 0)
                counts[finding] = count - 1;
            else
                left.Add(finding);
        }
        return left;
    }

    /// <summary>Of what both take as the same; what only one takes shows in the lines.</summary>
    private static List<FieldDifference> FieldsOf(DocumentReading old, DocumentReading now)
    {
        var before = old.Fields.ToDictionary(static field => (field.Path, field.Start));
        var after = now.Fields.ToDictionary(static field => (field.Path, field.Start));
        var differences = new List<FieldDifference>();
        foreach (var key in before.Keys.Union(after.Keys).OrderBy(static key => key.Start).ThenBy(static key => key.Path, StringComparer.Ordinal))
        {
            var (x, y) = (before.GetValueOrDefault(key), after.GetValueOrDefault(key));
            if (x?.Value != y?.Value)
                differences.Add(new((x ?? y)!.Line, key.Path, x?.Value, y?.Value));
        }
        return differences;
    }
}
