using System;
using System.Collections.Generic;
using ContentGen.Schema.Plans;
using ContentGen.Text.Unicode;

namespace ContentGen.Schema.Patterns;

/// <summary>Reads what stands for one character: literals, escapes, classes in brackets.</summary>
internal static class PatternSets
{
    /// <summary>The pair's second number is a mask of classes, one of which a character has.</summary>
    public const int HasClass = -1;

    /// <summary>The same of characters that have none of them.</summary>
    public const int HasNoClass = -2;

    /// <summary>Bits beside those of <see cref="ScalarClass"/>: the underscore, and upper-case letters without title-case ones.</summary>
    private const uint Underscore = 1u << 31;
    private const uint ExactUpper = 1u << 30;

    /// <summary>More characters than these are not folded one by one; those of scripts with case are all among the first.</summary>
    private const int MostFolded = 0x20000;

    private const uint Word = (uint)ScalarClass.WordCharacter | Underscore;
    private const string Specials = "\\.+*?()|[]{}^$-/'\"#&~!%,:;<=>@_` ";

    private static readonly (string Name, uint Mask)[] Categories =
    [
        ("L", (uint)ScalarClass.Letter), ("Lu", ExactUpper), ("Ll", (uint)ScalarClass.Lower), ("Lt", (uint)ScalarClass.TitleCase), ("M", (uint)ScalarClass.Mark), ("Nd", (uint)ScalarClass.Digit),
    ];

    public static int ScalarAt(string text, ref int at)
    {
        var isPair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
        var scalar = isPair ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
        at += isPair ? 2 : 1;
        return scalar;
    }

    public static PatternNode Literal(int start, int scalar, bool ignoresCase) => Node(start, [(scalar, scalar)], false, ignoresCase);

    public static PatternNode? ReadEscape(string text, ref int at, bool ignoresCase, Action<int, int, string> fail)
    {
        var start = at;
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        var operation = next switch
        {
            'b' => PatternOperation.WordBoundary,
            'B' => PatternOperation.NoWordBoundary,
            'A' => PatternOperation.Start,
            'z' => PatternOperation.End,
            _ => PatternOperation.Match,
        };
        if (operation != PatternOperation.Match)
        {
            at += 2;
            return new PlainNode(start, operation);
        }
        var pairs = new List<(int, int)>();
        return Escape(text, ref at, pairs, fail, out _) ? Node(start, pairs, false, ignoresCase) : null;
    }

    public static PatternNode? ReadClass(string text, ref int at, bool ignoresCase, Action<int, int, string> fail)
    {
        var start = at++;
        var isNegated = at < text.Length && text[at] == '^';
        if (isNegated)
            at++;
        var pairs = new List<(int First, int Last)>();
        var isFirst = true;
        while (at < text.Length && (text[at] != ']' || isFirst))
        {
            isFirst = false;
            var place = at;
            if (!Member(text, ref at, pairs, fail, out var first))
                return null;
            if (first < 0 || at + 1 >= text.Length || text[at] != '-' || text[at + 1] == ']')
                continue;
            at++;
            pairs.RemoveAt(pairs.Count - 1);
            if (!Member(text, ref at, pairs, fail, out var last))
                return null;
            if (last < first)
            {
                fail(place, at - place, last < 0 ? "A class cannot end a range. Write the range and the class one after the other." : "The range's end stands before its start. Exchange the two.");
                return null;
            }
            pairs[pairs.Count - 1] = (first, last);
        }
        if (at >= text.Length)
        {
            fail(start, 1, "This class is not closed. Add `]`, or write `\\[` for the character.");
            return null;
        }
        at++;
        return Node(start, pairs, isNegated, ignoresCase);
    }

    /// <param name="scalar">The character, or −1 for a class.</param>
    private static bool Member(string text, ref int at, List<(int, int)> pairs, Action<int, int, string> fail, out int scalar)
    {
        if (text[at] == '\\')
            return Escape(text, ref at, pairs, fail, out scalar);
        if (text[at] == '[' && at + 1 < text.Length && text[at + 1] == ':')
        {
            scalar = -1;
            fail(at, 2, "Classes such as `[:alpha:]` are not known. Write `\\p{L}`, `\\d`, `\\s` or `\\w`.");
            return false;
        }
        scalar = ScalarAt(text, ref at);
        pairs.Add((scalar, scalar));
        return true;
    }

    private static bool Escape(string text, ref int at, List<(int, int)> pairs, Action<int, int, string> fail, out int scalar)
    {
        var start = at;
        scalar = -1;
        at += 2;
        var next = start + 1 < text.Length ? text[start + 1] : '\0';
        switch (next)
        {
            case 'd' or 'D':
                pairs.Add((next == 'd' ? HasClass : HasNoClass, (int)ScalarClass.Digit));
                return true;
            case 'w' or 'W':
                pairs.Add((next == 'w' ? HasClass : HasNoClass, unchecked((int)Word)));
                return true;
            case 's' or 'S':
                pairs.Add((next == 's' ? HasClass : HasNoClass, (int)ScalarClass.WhiteSpace));
                return true;
            case 'p' or 'P':
                return Category(text, start, ref at, next == 'P', pairs, fail);
            case >= '1' and <= '9':
                fail(start, 2, "\0");
                return false;
        }
        scalar = next switch
        {
            't' => '\t',
            'n' => '\n',
            'r' => '\r',
            'f' => '\f',
            'v' => '\v',
            'x' => Hexadecimal(text, ref at, 2),
            'u' => Hexadecimal(text, ref at, 4),
            _ => next != '\0' && Specials.IndexOf(next) >= 0 ? next : -1,
        };
        if (scalar is < 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
        {
            at = Math.Min(at, text.Length);
            fail(start, at - start, "`" + text.Substring(start, at - start) + "` stands for nothing. Known are \\d \\w \\s \\b \\p{L} \\t \\n \\x41 \\u0041 \\x{1F600}, and a backslash before punctuation.");
            return false;
        }
        pairs.Add((scalar, scalar));
        return true;
    }

    private static bool Category(string text, int start, ref int at, bool isNegated, List<(int, int)> pairs, Action<int, int, string> fail)
    {
        var end = at < text.Length && text[at] == '{' ? text.IndexOf('}', at) : at;
        var name = end < 0 || end >= text.Length ? "" : end == at ? text.Substring(at, 1) : text.Substring(at + 1, end - at - 1);
        at = Math.Min(text.Length, (end < 0 ? at : end) + 1);
        foreach (var (known, mask) in Categories)
        {
            if (known != name)
                continue;
            pairs.Add((isNegated ? HasNoClass : HasClass, unchecked((int)mask)));
            return true;
        }
        fail(start, at - start, "`" + name + "` is no category that is known. Known are L, Lu, Ll, Lt, M and Nd.");
        return false;
    }

    private static int Hexadecimal(string text, ref int at, int digits)
    {
        var end = at + digits;
        var isBraced = at < text.Length && text[at] == '{';
        if (isBraced)
        {
            at++;
            end = text.IndexOf('}', at);
        }
        if (end < at || end > text.Length || end - at is 0 or > 6)
            return -1;
        var value = 0;
        for (; at < end; at++)
        {
            var digit = "0123456789abcdef".IndexOf(char.ToLowerInvariant(text[at]));
            if (digit < 0)
                return -1;
            value = value * 16 + digit;
        }
        if (isBraced)
            at++;
        return value;
    }

    private static SetNode Node(int start, List<(int First, int Last)> pairs, bool isNegated, bool ignoresCase)
    {
        if (!ignoresCase)
            return new SetNode(start, isNegated ? PatternOperation.NotSet : PatternOperation.Set, pairs);
        var folded = new List<(int, int)>();
        foreach (var (first, last) in pairs)
        {
            folded.Add((first, last));
            for (var scalar = first; first >= 0 && scalar <= Math.Min(last, MostFolded); scalar++)
            {
                var other = Fold(scalar);
                if (other != scalar && !(other >= first && other <= last) && !folded.Contains((other, other)))
                    folded.Add((other, other));
            }
        }
        return new SetNode(start, isNegated ? PatternOperation.NotFoldedSet : PatternOperation.FoldedSet, folded);
    }

    /// <summary>Of letters alone: folding makes more of quotes and dashes than another case.</summary>
    private static int Fold(int scalar) =>
        (UnicodeData.ClassOf((uint)scalar) & ScalarClass.Letter) != 0 ? (int)UnicodeData.Fold((uint)scalar) : scalar;
}
