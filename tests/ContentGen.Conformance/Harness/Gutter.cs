using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ContentGen.Engine;

namespace ContentGen.Conformance.Harness;

/// <summary>
/// The document line by line behind what each line is, made here from the pieces alone: the command line's format is tested against the same
/// cases by its own tests.
/// </summary>
internal static class Gutter
{
    internal static string Of(InterpretedDocument document, ReadOnlySpan<byte> utf8)
    {
        var labels = Labels(document, utf8);
        var lines = new List<(string Label, string Text)>();
        for (var start = 0; start < utf8.Length;)
        {
            var end = start;
            var length = 0;
            while (end < utf8.Length && (length = LineEndAt(utf8[end..])) == 0)
                end++;
            var text = Encoding.UTF8.GetString(utf8[start..end]);
            // A blank line has no label, not even within a region. A case cannot show a byte-order mark.
            lines.Add((Tiling.IsBlank(utf8[start..end]) ? "" : LabelOf(labels, start, end), start == 0 ? text.TrimStart('\uFEFF') : text));
            start = end + length;
        }
        var width = Math.Max(1, lines.Select(line => line.Label.Length).DefaultIfEmpty().Max());
        var gutter = new StringBuilder();
        foreach (var (label, text) in lines)
            gutter.Append(label.PadRight(width)).Append(" | ").Append(text).Append('\n');
        if (utf8.Length > 0 && LastLineEnd(utf8) == 0)
            gutter.Append(' ', width).Append(" \\ no line end at the end of the document\n");
        return gutter.ToString();
    }

    private static List<(int Start, int End, string Label)> Labels(InterpretedDocument document, ReadOnlySpan<byte> utf8)
    {
        var labels = new List<(int Start, int End, string Label)>();
        var region = "";
        foreach (var piece in document.Pieces())
        {
            utf8.Overlaps(piece.Text.Outer, out var start);
            var end = start + piece.Text.Outer.Length;
            var place = piece.Path[(piece.Path.LastIndexOf('.') + 1)..];
            switch (piece.Kind)
            {
                case PieceKind.Noise:
                    region = piece.Name;
                    labels.Add((start, end, region));
                    break;
                case PieceKind.Item:
                    // An item splits the region's own text, which stands last.
                    var (first, last, own) = labels[^1];
                    labels[^1] = (first, start, own);
                    labels.Add((start, end, $"{region}/{place}"));
                    labels.Add((end, last, own));
                    break;
                case PieceKind.Role:
                    labels.Add((start, end, place));
                    break;
                default:
                    labels.Add((start, end, "?"));
                    break;
            }
        }
        // The white space between items belongs to the region, but no text of it stands there.
        var text = utf8.ToArray();
        return [.. labels.Where(label => !Tiling.IsBlank(text.AsSpan()[label.Start..label.End]))];
    }

    private static string LabelOf(List<(int Start, int End, string Label)> labels, int start, int end) =>
        string.Join('+', labels.Where(label => label.Start < end && label.End > start).Select(label => label.Label));

    private static int LastLineEnd(ReadOnlySpan<byte> utf8)
    {
        foreach (var length in new[] { 1, 2, 3 })
        {
            if (utf8.Length >= length && LineEndAt(utf8[^length..]) == length)
                return length;
        }
        return 0;
    }

    private static int LineEndAt(ReadOnlySpan<byte> utf8) => utf8 switch
    {
        [(byte)'\r', (byte)'\n', ..] => 2,
        [(byte)'\n' or (byte)'\r', ..] => 1,
        [0xC2, 0x85, ..] => 2,
        [0xE2, 0x80, 0xA8 or 0xA9, ..] => 3,
        _ => 0,
    };
}
