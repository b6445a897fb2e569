using System;
using System.Collections.Generic;
using System.Text;
using ContentGen.Engine;
using ContentGen.Engine.Examples;
using ContentGen.Schema.Plans;

namespace ContentGen.Cli.Output.Testing;

/// <summary>
/// Lays what an example wants beside what its document is, line by line. A wanted text stands on the line that has it, whatever that line became; one that
/// no line has stands in a row of its own, behind the one wanted before it.
/// </summary>
internal static class ComparedLines
{
    internal static List<ComparedLine> Of(SchemaPlan plan, InterpretedDocument document, ExampleOutcome outcome)
    {
        var outline = DocumentOutline.Of(plan, document);
        var labels = GutterLabels.Of(outline);
        var places = new WantedPlaces(outcome, labels);
        var lines = new List<ComparedLine>();
        var utf8 = outcome.Utf8;
        var cursor = new GutterCursor(labels);
        AddLoose(lines, places, -1);
        var number = 0;
        for (var start = 0; start < utf8.Length;)
        {
            number++;
            var end = LineEnds.Find(utf8.Span, start, out var length);
            var text = utf8[start..end];
            var got = cursor.Of(utf8.Span, start, end);
            if (!BlankText.Is(text.Span))
            {
                var (wanted, other, misses) = places.On(start, end);
                ReadOnlyMemory<byte> wantedText = other is not null ? Encoding.UTF8.GetBytes(other) : wanted.Length > 0 ? text : default;
                lines.Add(new(number, wanted, wantedText, got, text, misses || IsUnwanted(outcome, start, end)));
            }
            AddLoose(lines, places, number);
            AddFindings(lines, outcome, line => line == number);
            start = end + length;
        }
        AddFindings(lines, outcome, line => line > number || number == 0);
        return lines;
    }

    private static bool IsUnwanted(ExampleOutcome outcome, int start, int end)
    {
        foreach (var piece in outcome.Unwanted)
        {
            if (piece.Start < end && piece.End > start)
                return true;
        }
        return false;
    }

    private static void AddLoose(List<ComparedLine> lines, WantedPlaces places, int behind)
    {
        foreach (var piece in places.Behind(behind))
            lines.Add(new(0, piece.Label, Encoding.UTF8.GetBytes(WantedPlaces.Shown(piece)), "", default, true));
    }

    /// <summary>Findings stand below their line; those that are wanted where no line is stand at the end.</summary>
    private static void AddFindings(List<ComparedLine> lines, ExampleOutcome outcome, Predicate<int> isThere)
    {
        foreach (var difference in outcome.Differences)
        {
            if (!difference.IsFinding || !isThere(difference.Line))
                continue;
            var isMissing = difference.Got == ExampleText.Nothing;
            var text = Encoding.UTF8.GetBytes(isMissing ? difference.Wanted : difference.Got);
            lines.Add(new(0, isMissing ? "!" : "", isMissing ? text : default, isMissing ? "" : "!", isMissing ? default : text, true));
        }
    }
}
