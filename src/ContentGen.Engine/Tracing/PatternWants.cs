using System.Collections.Generic;
using System.Text;
using ContentGen.Schema.Plans;
using ContentGen.Text.Unicode;

namespace ContentGen.Engine.Tracing;

/// <summary>What instructions of a pattern take, in words: <c>a digit</c>, <c>“By ”</c>, <c>[a-f]</c>.</summary>
internal static class PatternWants
{
    /// <summary>So many are named; of more the first, and that there are others.</summary>
    private const int Most = 4;

    private const int LongestLiteral = 20;
    private const int MostPairs = 8;
    private const string AnyWord = "a letter, digit or underscore";

    private const int HasClass = -1;

    /// <summary>Bits of classes beside those of <see cref="ScalarClass"/>, as the compiler of patterns sets them.</summary>
    private const uint Underscore = 1u << 31;
    private const uint ExactUpper = 1u << 30;

    internal static List<string> Of(PatternPlan pattern, List<PatternNext> instructions)
    {
        var wants = new List<string>();
        foreach (var (instruction, demand) in instructions)
        {
            var want = TakesNearlyAll(pattern, instruction) && Demanded(demand) is { } demanded ? demanded : Of(pattern, instruction);
            if (wants.Contains(want))
                continue;
            if (wants.Count == Most)
            {
                wants.Add("…");
                break;
            }
            wants.Add(want);
        }
        return wants;
    }

    /// <summary><c>.</c>, or what it is with flags: of its characters those are named that are demanded.</summary>
    private static bool TakesNearlyAll(PatternPlan pattern, int instruction) => (PatternOperation)pattern.Code[instruction * 3] switch
    {
        PatternOperation.Any => true,
        PatternOperation.NotSet => pattern.Code[instruction * 3 + 2] == 1 && pattern.Sets[pattern.Code[instruction * 3 + 1] * 2] == '\n' && pattern.Sets[pattern.Code[instruction * 3 + 1] * 2 + 1] == '\n',
        _ => false,
    };

    private static string? Demanded(PatternDemand demand) => demand switch
    {
        PatternDemand.None => null,
        _ when (demand & PatternDemand.LineEnd) != 0 => "a line feed",
        _ when (demand & PatternDemand.Word) != 0 => AnyWord,
        _ => "no " + AnyWord[2..],
    };

    private static string Of(PatternPlan pattern, int instruction)
    {
        switch ((PatternOperation)pattern.Code[instruction * 3])
        {
            case PatternOperation.Match:
                return "the end";
            case PatternOperation.Any:
                return "any character";
            case PatternOperation.Set when Literal(pattern, instruction) is { } scalar:
                return scalar switch
                {
                    '\n' => "a line feed",
                    '\r' => "a carriage return",
                    '\t' => "a tab",
                    _ => "“" + Text(pattern, instruction) + "”",
                };
            case var operation:
                return Set(pattern, instruction, operation == PatternOperation.NotSet);
        }
    }

    /// <summary>The character that an instruction takes, whatever its case; null: it takes others too.</summary>
    private static uint? Literal(PatternPlan pattern, int instruction)
    {
        if ((PatternOperation)pattern.Code[instruction * 3] != PatternOperation.Set)
            return null;
        var (start, count) = (pattern.Code[instruction * 3 + 1], pattern.Code[instruction * 3 + 2]);
        for (var i = start; i < start + count; i++)
        {
            var (first, last) = (pattern.Sets[i * 2], pattern.Sets[i * 2 + 1]);
            if (first < 0 || first != last || UnicodeData.Fold((uint)first) != UnicodeData.Fold((uint)pattern.Sets[start * 2]))
                return null;
        }
        return count == 1 ? (uint)pattern.Sets[start * 2] : UnicodeData.Fold((uint)pattern.Sets[start * 2]);
    }

    /// <summary>The text that begins with an instruction, as far as each character is followed by one.</summary>
    private static string Text(PatternPlan pattern, int instruction)
    {
        var text = new StringBuilder();
        for (; text.Length < LongestLiteral; instruction++)
        {
            if ((PatternOperation)pattern.Code[instruction * 3] == PatternOperation.Save)
                continue;
            if (Literal(pattern, instruction) is not { } scalar || scalar < ' ')
                break;
            text.Append(char.ConvertFromUtf32((int)scalar));
        }
        return text.ToString();
    }

    private static string Set(PatternPlan pattern, int instruction, bool isNegated)
    {
        var (start, count) = (pattern.Code[instruction * 3 + 1], pattern.Code[instruction * 3 + 2]);
        if (count == 1 && !isNegated && pattern.Sets[start * 2] == HasClass && Name((uint)pattern.Sets[start * 2 + 1]) is { } name)
            return name;
        var text = new StringBuilder(isNegated ? "[^" : "[");
        for (var i = start; i < start + count; i++)
        {
            if (i - start == MostPairs)
            {
                text.Append('…');
                break;
            }
            var (first, last) = (pattern.Sets[i * 2], pattern.Sets[i * 2 + 1]);
            if (first > 0x7F && first == last && IsOtherCase(pattern, start, count, (uint)first))
                continue;
            if (first < 0)
                text.Append(Class((uint)last, first == HasClass));
            else
                text.Append(Character(first)).Append(last == first ? "" : last == first + 1 ? Character(last) : "-" + Character(last));
        }
        return text.Append(']').ToString();
    }

    /// <summary>A letter beyond ASCII that a set has because it ignores case: <c>ſ</c> beside <c>s</c>.</summary>
    private static bool IsOtherCase(PatternPlan pattern, int start, int count, uint scalar)
    {
        var folded = UnicodeData.Fold(scalar);
        for (var i = start; i < start + count && folded < 0x80; i++)
        {
            if (pattern.Sets[i * 2] >= 0 && pattern.Sets[i * 2] <= folded && folded <= pattern.Sets[i * 2 + 1])
                return true;
        }
        return false;
    }

    private static string? Name(uint mask) => mask switch
    {
        (uint)ScalarClass.Digit => "a digit",
        (uint)ScalarClass.WhiteSpace => "white space",
        (uint)ScalarClass.Letter => "a letter",
        (uint)ScalarClass.Lower => "a small letter",
        ExactUpper => "a capital letter",
        (uint)ScalarClass.WordCharacter | Underscore => AnyWord,
        _ => null,
    };

    private static string Class(uint mask, bool has)
    {
        var letter = mask switch
        {
            (uint)ScalarClass.Digit => 'd',
            (uint)ScalarClass.WhiteSpace => 's',
            (uint)ScalarClass.WordCharacter | Underscore => 'w',
            _ => '\0',
        };
        if (letter != '\0')
            return "\\" + (has ? letter : char.ToUpperInvariant(letter));
        return (has ? "\\p{" : "\\P{") + mask switch
        {
            (uint)ScalarClass.Letter => "L",
            (uint)ScalarClass.Lower => "Ll",
            ExactUpper => "Lu",
            (uint)ScalarClass.TitleCase => "Lt",
            _ => "M",
        } + "}";
    }

    private static string Character(int scalar) => scalar switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\\' or ']' or '-' or '^' => "\\" + (char)scalar,
        >= 0xD800 and <= 0xDFFF => "…",
        _ => char.ConvertFromUtf32(scalar),
    };
}
