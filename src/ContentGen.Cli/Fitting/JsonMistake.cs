using System;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ContentGen.Cli.Fitting;

/// <summary>Where a line is no JSON, in our words: the library counts from 0, in bytes, and names its own settings.</summary>
internal static class JsonMistake
{
    /// <param name="problem">What the library says of the line.</param>
    /// <param name="line">Its UTF-8.</param>
    internal static string Describe(JsonException problem, ReadOnlySpan<byte> line)
    {
        var end = line.TrimEnd(" \t\r"u8).Length;
        var at = (int)(problem.BytePositionInLine ?? end);
        if (at >= end)
            return "the line ends before its JSON does";
        var column = (Runes(line[..at]) + 1).ToString(CultureInfo.InvariantCulture);
        return Rune.DecodeFromUtf8(line[at..], out var rune, out _) == System.Buffers.OperationStatus.Done
            ? $"at column {column} stands '{rune}', which cannot stand there"
            : $"at column {column} stands a byte that is no UTF-8";
    }

    private static int Runes(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        while (!utf8.IsEmpty)
        {
            Rune.DecodeFromUtf8(utf8, out _, out var length);
            utf8 = utf8[length..];
            count++;
        }
        return count;
    }
}
