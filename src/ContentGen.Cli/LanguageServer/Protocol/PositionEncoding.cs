using System;
using System.Text;

namespace ContentGen.Cli.LanguageServer.Protocol;

/// <summary>What the characters of a position count: what client and server agreed on.</summary>
internal enum PositionEncoding
{
    /// <summary>UTF-16 code units: what every client knows.</summary>
    Utf16,
    /// <summary>Bytes of UTF-8.</summary>
    Utf8,
    /// <summary>Unicode scalar values.</summary>
    Utf32,
}

/// <summary>A place in a text, both 0-based.</summary>
/// <param name="Line">Lines end at a line feed, at a carriage return, or at both together.</param>
/// <param name="Character">In units of the <see cref="PositionEncoding"/>.</param>
internal readonly record struct Position(int Line, int Character) : IComparable<Position>
{
    public int CompareTo(Position other) => Line != other.Line ? Line.CompareTo(other.Line) : Character.CompareTo(other.Character);
}

/// <summary>A part of a text; the end is excluded.</summary>
internal readonly record struct TextRange(Position Start, Position End)
{
    /// <summary>Whether a place lies in it, its end included: a cursor stands between characters.</summary>
    internal bool Holds(Position position) => Start.CompareTo(position) <= 0 && position.CompareTo(End) <= 0;
}

/// <summary>Counts and walks in units of an encoding.</summary>
internal static class PositionUnits
{
    internal static PositionEncoding? Of(string? name) => name switch
    {
        "utf-16" => PositionEncoding.Utf16,
        "utf-8" => PositionEncoding.Utf8,
        "utf-32" => PositionEncoding.Utf32,
        _ => null,
    };

    internal static string NameOf(PositionEncoding encoding) => encoding switch
    {
        PositionEncoding.Utf8 => "utf-8",
        PositionEncoding.Utf32 => "utf-32",
        _ => "utf-16",
    };

    internal static int Count(ReadOnlySpan<char> text, PositionEncoding encoding)
    {
        if (encoding == PositionEncoding.Utf16)
            return text.Length;
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
            count += Length(rune, encoding);
        return count;
    }

    /// <summary>How many UTF-16 code units lie before a place; past the text's end its length. A place within a character is that of its start.</summary>
    internal static int Index(ReadOnlySpan<char> text, int units, PositionEncoding encoding)
    {
        if (encoding == PositionEncoding.Utf16)
            return Math.Clamp(units, 0, text.Length);
        var index = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            units -= Length(rune, encoding);
            if (units < 0)
                break;
            index += rune.Utf16SequenceLength;
        }
        return index;
    }

    private static int Length(Rune rune, PositionEncoding encoding) => encoding == PositionEncoding.Utf8 ? rune.Utf8SequenceLength : 1;
}
