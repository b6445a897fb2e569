using System;
using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
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

    private const uint Word = (uint)ScalarClass.WordCharacter | Underscore;
    private const string Specials = "\\.+*?()|[]{}^$-/'\"#&~!%,:;<=>@_` ";

    // What the runtime's tables know by a bit; all other properties become ranges.
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

    public static PatternNode AllBut(int start, int scalar) => Node(start, [(scalar, scalar)], true, false);

    /// <param name="known">The sets of the pattern by how they are written, so that one which stands there a thousand times is made once.</param>
    public static PatternNode? ReadEscape(string text, ref int at, bool ignoresCase, Dictionary<string, SetNode> known, PatternFailure fail)
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
        return Escape(text, ref at, pairs, ignoresCase, fail, out _) ? Node(text, start, at, pairs, false, ignoresCase, known) : null;
    }

    public static PatternNode? ReadClass(string text, ref int at, bool ignoresCase, Dictionary<string, SetNode> known, PatternFailure fail)
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
            if (!Member(text, ref at, pairs, ignoresCase, fail, out var first))
                return null;
            if (first < 0 || at + 1 >= text.Length || text[at] != '-' || text[at + 1] == ']')
                continue;
            at++;
            pairs.RemoveAt(pairs.Count - 1);
            if (!Member(text, ref at, pairs, ignoresCase, fail, out var last))
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
        return Node(text, start, at, pairs, isNegated, ignoresCase, known);
    }

    /// <param name="scalar">The character, or −1 for a class.</param>
    private static bool Member(string text, ref int at, List<(int, int)> pairs, bool ignoresCase, PatternFailure fail, out int scalar)
    {
        if (text[at] == '\\')
        {
            var next = at + 1 < text.Length ? text[at + 1] : '\0';
            if (next is not ('b' or 'B' or 'A' or 'z' or 'Q' or 'E'))
                return Escape(text, ref at, pairs, ignoresCase, fail, out scalar);
            fail(at, 2, "`\\" + next + "` is no character, so it cannot stand in a class." + (next == 'b' ? " Write `\\x08` for a backspace." : ""));
            scalar = -1;
            return false;
        }
        if (text[at] == '[' && at + 1 < text.Length && text[at + 1] == ':')
        {
            scalar = -1;
            return PosixClass(text, ref at, pairs, ignoresCase, fail);
        }
        scalar = ScalarAt(text, ref at);
        pairs.Add((scalar, scalar));
        return true;
    }

    /// <summary><c>[:alpha:]</c>, <c>[:^alpha:]</c>.</summary>
    private static bool PosixClass(string text, ref int at, List<(int, int)> pairs, bool ignoresCase, PatternFailure fail)
    {
        var start = at;
        var end = text.IndexOf(":]", at + 2, StringComparison.Ordinal);
        var isNegated = at + 2 < text.Length && text[at + 2] == '^';
        var name = start + (isNegated ? 3 : 2);
        if (end < name || PosixClasses.Find(text.Substring(name, end - name)) is not { } set)
        {
            fail(start, end < 0 ? 2 : end + 2 - start, "This is no class that has a name; in a class, `\\[` is the bracket. Names are " + PosixClasses.Names + ", as in `[[:alpha:]]`.");
            return false;
        }
        at = end + 2;
        (isNegated ? AllBut(set, ignoresCase) : set).AddTo(pairs);
        return true;
    }

    private static bool Escape(string text, ref int at, List<(int, int)> pairs, bool ignoresCase, PatternFailure fail, out int scalar)
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
                return Category(text, start, ref at, next == 'P', pairs, ignoresCase, fail);
            case >= '1' and <= '9' or 'k' or 'g':
                fail(start, 2, PatternParser.BackReference, isUnsupported: true);
                return false;
        }
        scalar = next switch
        {
            'a' => '\a',
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
            fail(start, at - start, "`" + text.Substring(start, at - start) + "` stands for nothing. Known are \\d \\w \\s \\b \\A \\z \\p{L} \\t \\n \\x41 \\u0041 \\x{1F600} \\Q…\\E, and a backslash before punctuation.");
            return false;
        }
        pairs.Add((scalar, scalar));
        return true;
    }

    private static bool Category(string text, int start, ref int at, bool isNegated, List<(int, int)> pairs, bool ignoresCase, PatternFailure fail)
    {
        var isBraced = at < text.Length && text[at] == '{';
        var end = isBraced ? text.IndexOf('}', at) : at;
        var name = end < 0 || end >= text.Length ? "" : isBraced ? text.Substring(at + 1, end - at - 1) : text.Substring(at, 1);
        at = Math.Min(text.Length, (end < 0 ? at : end) + 1);
        if (end < 0)
        {
            fail(start, at - start, "`" + text.Substring(start, at - start) + "` is not closed. Put `}` behind the name of the property, as in `\\p{Lu}`.");
            return false;
        }
        if (isBraced && name.StartsWith("^", StringComparison.Ordinal))
            (name, isNegated) = (name.Substring(1), !isNegated);
        if (name.Length == 0)
        {
            fail(start, at - start, "Behind `" + text.Substring(start, 2) + "` stands a property, as in `\\p{Lu}`.");
            return false;
        }
        foreach (var (known, mask) in Categories)
        {
            if (known != name)
                continue;
            pairs.Add((isNegated ? HasNoClass : HasClass, unchecked((int)mask)));
            return true;
        }
        if (UnicodeProperties.Find(name) is not { } set)
        {
            var nearest = NearestName.Suggest(name, UnicodePropertyTables.Scripts);
            fail(start, at - start, "`" + name + "` is no property that is known." + nearest + " Known are the general categories of Unicode, such as L, Lu and Nd, and its scripts, such as Greek and Han.");
            return false;
        }
        (isNegated ? AllBut(set, ignoresCase) : set).AddTo(pairs);
        return true;
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

    private static SetNode Node(
        string text, int start, int end, List<(int First, int Last)> pairs, bool isNegated, bool ignoresCase, Dictionary<string, SetNode> known)
    {
        var written = (ignoresCase ? "i" : " ") + text.Substring(start, end - start);
        if (known.TryGetValue(written, out var node))
            return node with { Start = start };
        return known[written] = Node(start, pairs, isNegated, ignoresCase);
    }

    private static SetNode Node(int start, List<(int First, int Last)> pairs, bool isNegated, bool ignoresCase)
    {
        var written = new List<(int, int)>();
        var resolved = new List<(int, int)>();
        var classes = new List<(int, int)>();
        foreach (var (first, last) in pairs)
        {
            if (first >= 0)
            {
                written.Add((first, last));
                resolved.Add((first, last));
                continue;
            }
            var named = OfMask(last);
            var meant = first == HasClass ? named : AllBut(named, ignoresCase);
            meant.AddTo(resolved);
            // A class that has not all cases of its characters has no bit for all but those.
            if (first == HasNoClass && !meant.Equals(named.Complement()))
                meant.AddTo(written);
            else if (!classes.Contains((first, last)))
                classes.Add((first, last));
        }
        var set = ScalarSet.Of(resolved);
        if (ignoresCase)
        {
            var closed = CaseOrbits.Close(set);
            // Beside the classes stand the other cases alone: a class has most of them itself.
            closed.Except(set).AddTo(written);
            set = closed;
        }
        ScalarSet.Of(written).AddTo(classes);
        return new SetNode(start, isNegated ? PatternOperation.NotSet : PatternOperation.Set, classes, isNegated ? set.Complement() : set);
    }

    /// <summary>What is in no case one of the set's characters: <c>(?i)\P{Lu}</c> is what <c>(?i)\p{Lu}</c> is not.</summary>
    private static ScalarSet AllBut(ScalarSet set, bool ignoresCase) => (ignoresCase ? CaseOrbits.Close(set) : set).Complement();

    private static ScalarSet OfMask(int mask)
    {
        if (unchecked((uint)mask) == Word)
            return UnicodeProperties.Word;
        if (mask == (int)ScalarClass.WhiteSpace)
            return UnicodeProperties.WhiteSpace;
        foreach (var (name, known) in Categories)
        {
            if (known == unchecked((uint)mask))
                return UnicodeProperties.Find(name)!;
        }
        throw new ArgumentOutOfRangeException(nameof(mask));
    }
}
