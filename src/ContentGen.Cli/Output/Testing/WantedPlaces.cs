using System;
using System.Collections.Generic;
using System.Text;
using ContentGen.Engine.Examples;
using ContentGen.Text;

namespace ContentGen.Cli.Output.Testing;

/// <summary>Finds where in the document the texts stand that an example speaks of.</summary>
internal sealed class WantedPlaces
{
    private readonly ReadOnlyMemory<byte> _utf8;
    private readonly List<(int Start, int End, string Label, bool Misses, string? Text)> _placed = [];
    private readonly List<(int Behind, WantedPiece Piece)> _loose = [];

    internal WantedPlaces(ExampleOutcome outcome, List<GutterLabel> labels)
    {
        _utf8 = outcome.Utf8;
        var from = 0;
        foreach (var piece in outcome.Wanted)
        {
            var place = piece.Start >= 0 ? At(labels, piece.Start) : piece.Text is null ? null : Find(labels, piece, from) ?? Find(labels, piece, 0);
            if (place is { } found)
            {
                _placed.Add((found.Start, found.End, piece.Label, piece.Start < 0, null));
                from = found.Start;
            }
            else if (piece.Instead >= 0)
                _placed.Add((piece.Instead, piece.Instead + 1, piece.Label, true, Shown(piece)));
            else
                _loose.Add((LineOf(from), piece));
        }
    }

    /// <summary>The labels that are wanted on a line; the text that is wanted there where that is another; whether one of them is not met there.</summary>
    internal (string Label, string? Text, bool Misses) On(int start, int end)
    {
        var (label, text, misses) = ("", (string?)null, false);
        foreach (var place in _placed)
        {
            if (place.Start >= end || place.End <= start)
                continue;
            // Several members of one object stand on one line.
            if (label.Length == 0)
                label = place.Label;
            else if (!$"+{label}+".Contains($"+{place.Label}+", StringComparison.Ordinal))
                label += "+" + place.Label;
            misses |= place.Misses;
            text ??= place.Text;
        }
        return (label, text, misses);
    }

    /// <summary>What stands nowhere and is wanted behind a line; −1: before the first one.</summary>
    internal IEnumerable<WantedPiece> Behind(int line)
    {
        foreach (var (behind, piece) in _loose)
        {
            if (behind == line)
                yield return piece;
        }
    }

    /// <summary>A wanted text as it is shown where the document does not have it.</summary>
    internal static string Shown(WantedPiece piece) => piece.Text is null ? "" : piece.Text + (piece.IsStart ? "…" : "");

    private static (int Start, int End)? At(List<GutterLabel> labels, int start)
    {
        foreach (var label in labels)
        {
            if (label.Start <= start && start < label.End)
                return (start, label.End);
        }
        return (start, start + 1);
    }

    private (int Start, int End)? Find(List<GutterLabel> labels, WantedPiece piece, int from)
    {
        var wanted = Encoding.UTF8.GetBytes(piece.Text!.Split('\n')[0]);
        if (wanted.Length == 0)
            return null;
        foreach (var label in labels)
        {
            if (label.Start < from)
                continue;
            var text = _utf8.Span[label.Start..label.End];
            var at = text.IndexOf(wanted);
            if (at >= 0 && (piece.IsStart || text[(at + wanted.Length)..].IsEmpty || LineBreaks.LengthAt(text, at + wanted.Length) > 0 || BlankText.Is(text[(at + wanted.Length)..])))
                return (label.Start + at, label.End);
        }
        return null;
    }

    private int LineOf(int offset)
    {
        if (_placed.Count == 0)
            return -1;
        var line = 1;
        for (var start = 0; ; line++)
        {
            var end = LineEnds.Find(_utf8.Span, start, out var length);
            if (offset <= end || length == 0)
                return line;
            start = end + length;
        }
    }
}
