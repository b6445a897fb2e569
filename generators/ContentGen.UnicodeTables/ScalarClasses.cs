using System.Collections.Generic;
using System.Linq;

namespace ContentGen.UnicodeTables;

/// <summary>
/// The class of each scalar: general categories of Unicode and the sets that the schema language names itself. The bits are those of
/// <c>ContentGen.Text.Unicode.ScalarClass</c>.
/// </summary>
public static class ScalarClasses
{
    private const uint Upper = 1 << 0;
    private const uint Lower = 1 << 1;
    private const uint Caseless = 1 << 2;
    private const uint Digit = 1 << 3;
    private const uint Mark = 1 << 4;
    private const uint Symbol = 1 << 5;
    private const uint WhiteSpace = 1 << 6;
    private const uint Wide = 1 << 7;
    private const uint TrimOnly = 1 << 8;
    private const uint Terminator = 1 << 9;
    private const uint HardTerminator = 1 << 10;
    private const uint Closer = 1 << 11;
    private const uint Quote = 1 << 12;
    private const uint Bullet = 1 << 13;
    private const uint Dash = 1 << 14;
    private const uint EndPunctuation = 1 << 15;
    private const uint FoldInert = 1 << 16;
    private const uint TitleCase = 1 << 17;
    private const uint OpeningQuote = 1 << 18;
    private const uint Colon = 1 << 19;
    private const uint Comma = 1 << 20;

    private static readonly HashSet<int> HardTerminators = Set("。！？؟।");
    private static readonly HashSet<int> Terminators = Set(".!?…。！？؟।");
    private static readonly HashSet<int> Closers = Set("'\"’”›»」』〟)]}）】》〉“‘«");
    private static readonly HashSet<int> MoreQuotes = Set("\"'„‚‟「」『』〝〞〟＂＇");
    private static readonly HashSet<int> NeverOpening = Set("」』〞〟");
    private static readonly HashSet<int> Bullets = Set("•‣⁃∙◦●○■□▪▫·‧*");
    private static readonly HashSet<int> Colons = Set(":：");
    private static readonly HashSet<int> Commas = Set(",，、،");

    // The semicolons stand here alone; U+037E is the Greek question mark, canonically a semicolon.
    private static readonly HashSet<int> Semicolons = [';', 0xFF1B, 0x037E];
    private static readonly HashSet<int> MoreWhiteSpace = [0x200B, 0x2060, 0xFEFF];
    private static readonly HashSet<int> Trimmed =
        [0x200E, 0x200F, 0x061C, 0x00AD, .. Enumerable.Range(0x202A, 5), .. Enumerable.Range(0x2066, 4)];

    /// <summary>Scalars that folding maps itself, beside case: typographic quotes.</summary>
    public static IReadOnlyDictionary<int, int> FoldedQuotes { get; } =
        Set("‘’‚‛′‹›").Select(s => (s, (int)'\''))
            .Concat(Set("“”„‟″«»").Select(s => (s, (int)'"')))
            .ToDictionary(p => p.Item1, p => p.Item2);

    /// <summary>What folding makes of one scalar of a canonical decomposition.</summary>
    public static int Fold(UnicodeDatabase data, int scalar)
    {
        if (FoldedQuotes.TryGetValue(scalar, out var quote))
            return quote;
        if (IsDash(data, scalar))
            return '-';
        if (IsWhiteSpace(data, scalar))
            return ' ';
        return data.CaseFolding.TryGetValue(scalar, out var folded) ? folded : scalar;
    }

    public static uint Of(UnicodeDatabase data, int scalar)
    {
        var category = data.Category[scalar];
        var letter = category[0] == 'L';
        var quote = category is "Pi" or "Pf" || MoreQuotes.Contains(scalar);
        uint bits = 0;
        Add(Upper, category is "Lu" or "Lt");
        Add(Lower, category == "Ll");
        Add(Caseless, letter && category is not ("Lu" or "Lt" or "Ll"));
        Add(Digit, category == "Nd");
        Add(Mark, category[0] == 'M');
        Add(Symbol, category[0] is 'P' or 'S');
        Add(WhiteSpace, IsWhiteSpace(data, scalar));
        Add(Wide, letter && data.ScriptWithoutSpaces[scalar]);
        Add(TrimOnly, Trimmed.Contains(scalar));
        Add(Terminator, Terminators.Contains(scalar));
        Add(HardTerminator, HardTerminators.Contains(scalar));
        Add(Closer, Closers.Contains(scalar));
        Add(Quote, quote);
        Add(Bullet, Bullets.Contains(scalar));
        Add(Dash, IsDash(data, scalar));
        Add(EndPunctuation, Terminators.Contains(scalar) || Colons.Contains(scalar) || Commas.Contains(scalar) || Semicolons.Contains(scalar));
        Add(TitleCase, category == "Lt");
        Add(OpeningQuote, quote && !NeverOpening.Contains(scalar));
        Add(Colon, Colons.Contains(scalar));
        Add(Comma, Commas.Contains(scalar));
        Add(FoldInert, data.CombiningClass[scalar] == 0 && !data.Decomposition.ContainsKey(scalar) && scalar is not (>= 0xAC00 and <= 0xD7A3)
            && !IsWhiteSpace(data, scalar) && Fold(data, scalar) == scalar);
        return bits;

        void Add(uint bit, bool holds) => bits |= holds ? bit : 0;
    }

    private static bool IsWhiteSpace(UnicodeDatabase data, int scalar) => data.WhiteSpace[scalar] || MoreWhiteSpace.Contains(scalar);

    private static bool IsDash(UnicodeDatabase data, int scalar) => data.Category[scalar] == "Pd" || scalar == 0x2212;

    private static HashSet<int> Set(string scalars) => scalars.EnumerateRunes().Select(r => r.Value).ToHashSet();
}
