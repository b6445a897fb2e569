using System;
using System.Collections.Generic;
using ContentGen.Text.Unicode;

namespace ContentGen.Findings.Reasons;

/// <summary>Why a text is no number: <see cref="ContentGen.Fields.NumberReader"/> did not read it.</summary>
internal static class NumberReasons
{
    internal const string OtherDigits = "its digits are not 0 to 9";

    private const string UnevenGroups = "the digits of its groups are not three";

    internal static string OfInteger(ReadOnlySpan<byte> text)
    {
        if (OfCharacters(text, out var marks, out var groups) is { } reason)
            return reason;
        // A full stop or comma that no group of three follows, or that another mark precedes, stands before decimals for whoever wrote it.
        var isAlone = marks.Count > 0 && marks.IndexOf(marks[^1]) == marks.Count - 1;
        if (isAlone && marks[^1] is ('.' or ',') && groups[^1] != 3)
            return marks.Count == 1 ? "it has decimals, or a group that is not of three digits" : "it has decimals";
        if (isAlone && marks[^1] is ('.' or ',') && marks.Count > 1)
            return "it has decimals";
        return OfGroups(marks, groups) ?? "it does not fit into 64 bits";
    }

    internal static string OfNumber(ReadOnlySpan<byte> text, bool decimalComma)
    {
        if (OfCharacters(text, out var marks, out var groups) is { } reason)
            return reason;
        var (mark, other) = decimalComma ? (',', '.') : ('.', ',');
        var first = marks.IndexOf(mark);
        if (first >= 0 && first < marks.Count - 1)
            return marks[^1] == other && marks.IndexOf(other) == marks.Count - 1 ? Decimals(mark, other) : $"its decimals stand behind '{mark}', and nothing but digits behind that";
        if (first < 0 && marks.Count > 0 && marks[^1] == other && marks.IndexOf(other) == marks.Count - 1 && groups[^1] != 3)
            return Decimals(mark, other);
        if (first >= 0)
        {
            if (groups[^1] == 0)
                return $"no digit stands behind its '{mark}'";
            marks.RemoveAt(first);
            groups.RemoveAt(groups.Count - 1);
        }
        return OfGroups(marks, groups) ?? "it has more than 28 digits";
    }

    private static string Decimals(char mark, char other) => $"its decimals stand behind '{mark}', not '{other}'";

    /// <summary>What is wrong with its characters; else null, with the marks between digits and how many digits stand before, between and behind them.</summary>
    private static string? OfCharacters(ReadOnlySpan<byte> text, out List<uint> marks, out List<int> groups)
    {
        (marks, groups) = ([], [0]);
        var (digits, foreign) = (0, -1);
        var start = text.StartsWith("\u2212"u8) ? 3 : text.Length > 0 && text[0] is (byte)'+' or (byte)'-' ? 1 : 0;
        var behind = start;
        for (var at = start; at < text.Length;)
        {
            var next = at + Utf8Scalar.Decode(text, at, out var scalar);
            if (scalar is >= '0' and <= '9')
            {
                digits++;
                groups[^1]++;
                behind = next;
            }
            else if ((UnicodeData.ClassOf(scalar) & ScalarClass.Digit) != 0)
            {
                return OtherDigits;
            }
            else if (scalar is ',' or '.' or '\'' or '_' or ' ' or 0x2019 or 0x00A0 or 0x2009 or 0x202F)
            {
                marks.Add(scalar);
                groups.Add(0);
            }
            else if (foreign < 0)
            {
                foreign = at;
            }
            at = next;
        }
        if (digits == 0)
            return "it has no digits";
        if (foreign < 0)
            return null;
        if (foreign >= behind)
            return "something else stands behind its digits";
        return text[foreign] is (byte)'e' or (byte)'E' && foreign > start ? "exponents are not read" : foreign == start ? "something else stands before its digits" : "something else stands among its digits";
    }

    private static string? OfGroups(List<uint> marks, List<int> groups)
    {
        if (marks.Count == 0)
            return null;
        foreach (var mark in marks)
        {
            if (mark != marks[0])
                return "its groups are separated by more than one kind of mark";
        }
        var even = groups[0] is > 0 and <= 3;
        for (var i = 1; i < groups.Count; i++)
            even &= groups[i] == 3;
        return even ? null : UnevenGroups;
    }
}
