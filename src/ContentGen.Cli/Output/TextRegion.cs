using System;
using System.Text;
using ContentGen.Text;

namespace ContentGen.Cli.Output;

/// <summary>A stretch of a document in lines and columns, both 1-based; columns count Unicode scalar values, a byte-order mark is none.</summary>
/// <param name="EndColumn">Behind the last scalar; where the stretch is empty, that of its start.</param>
internal readonly record struct TextRegion(int Line, int Column, int EndLine, int EndColumn)
{
    /// <param name="utf8">The document.</param>
    /// <param name="line">Where the stretch begins.</param>
    /// <param name="column">The same.</param>
    /// <param name="offset">The same, in bytes.</param>
    /// <param name="length">In bytes.</param>
    internal static TextRegion Of(ReadOnlySpan<byte> utf8, int line, int column, int offset, int length)
    {
        var end = Math.Min(offset + length, utf8.Length);
        var (endLine, endColumn) = (line, column);
        for (var at = offset; at < end;)
        {
            if (LineBreaks.LengthAt(utf8, at) is var lineEnd and > 0 && at + lineEnd <= end)
            {
                (endLine, endColumn, at) = (endLine + 1, 1, at + lineEnd);
                continue;
            }
            Rune.DecodeFromUtf8(utf8[at..], out _, out var consumed);
            at += Math.Max(consumed, 1);
            endColumn++;
        }
        return new(line, column, endLine, endColumn);
    }
}
