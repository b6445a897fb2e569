using System;
using ContentGen.Runtime;
using ContentGen.Text.Unicode;

namespace ContentGen.Text;

/// <summary>What a text starts and ends with.</summary>
internal static class TextEnds
{
    /// <summary>Length of the text without its trailing end punctuation and the white space among it.</summary>
    public static int CoreLength(ReadOnlySpan<byte> text) =>
        TextScan.SkipBack(text, text.Length, ScalarClass.EndPunctuation | ScalarClass.WhiteSpace);

    /// <summary>What the first character is.</summary>
    public static StartKinds Starts(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            return StartKinds.None;
        Utf8Scalar.Decode(text, 0, out var scalar, out var wellFormed);
        var first = wellFormed ? UnicodeData.ClassOf(scalar) : ScalarClass.None;
        var kinds = StartKinds.None;
        if ((first & ScalarClass.Upper) != 0)
            kinds |= StartKinds.Upper;
        if ((first & ScalarClass.Lower) != 0)
            kinds |= StartKinds.Lower;
        if ((first & ScalarClass.Digit) != 0)
            kinds |= StartKinds.Digit;
        if ((first & ScalarClass.Quote) != 0)
            kinds |= StartKinds.Quote;
        if ((first & ScalarClass.Bullet) != 0)
            kinds |= StartKinds.Bullet;
        if ((first & ScalarClass.Dash) != 0)
            kinds |= StartKinds.Dash;
        if ((first & (ScalarClass.Symbol | ScalarClass.Quote | ScalarClass.Bullet | ScalarClass.Dash)) == ScalarClass.Symbol)
            kinds |= StartKinds.Symbol;
        return kinds;
    }

    /// <summary>What the text ends with.</summary>
    /// <param name="text">The text, trimmed.</param>
    /// <param name="words">The words of the abbreviation rules.</param>
    /// <param name="decidedFrom">The offset from which on the text decides the answer: any text that ends so ends with the same.</param>
    public static EndKinds Ends(ReadOnlySpan<byte> text, WordList words, out int decidedFrom)
    {
        if (TryPlainEnd(text, words, out decidedFrom, out var plain))
            return plain;
        var quoted = false;
        var end = PassSpacedGuillemets(text, ref quoted);
        var run = new BackwardRun(text, end);
        quoted |= run.HasQuote;
        decidedFrom = run.Start;

        var kinds = EndKinds.Nothing;
        if (run.Terminators > 0)
        {
            if (run.OnlyStops && (run.Terminators > 1 || run.HasEllipsis))
                return EndKinds.Ellipsis;
            if (run.OnlyStops)
            {
                decidedFrom = Math.Min(decidedFrom, Abbreviations.TokenStart(text, 0, run.FirstTerminator));
                kinds = Abbreviations.Classify(text, 0, run.FirstTerminator, words) == AbbreviationKind.None
                    ? EndKinds.Sentence
                    : EndKinds.Abbreviation;
            }
            else
                kinds = EndKinds.Sentence | run.Marks;
        }
        else if (run.Start > 0)
        {
            var length = Utf8Scalar.DecodeLast(text, run.Start, out var scalar, out _);
            var before = UnicodeData.ClassOf(scalar);
            decidedFrom = run.Start - length;
            if ((before & ScalarClass.Colon) != 0)
                kinds = EndKinds.Colon;
            else if ((before & ScalarClass.Comma) != 0)
                kinds = EndKinds.Comma;
        }
        if (quoted)
            kinds |= EndKinds.Quote;
        return kinds == EndKinds.Nothing ? EndKinds.None : kinds;
    }

    /// <summary>The ends that most texts have: a letter or digit, or one mark behind one; of ASCII.</summary>
    private static bool TryPlainEnd(ReadOnlySpan<byte> text, WordList words, out int decidedFrom, out EndKinds kinds)
    {
        (decidedFrom, kinds) = (text.Length - 1, EndKinds.None);
        if (text.Length < 2)
            return false;
        if (char.IsAsciiLetterOrDigit((char)text[^1]))
            return true;
        if (!char.IsAsciiLetterOrDigit((char)text[^2]))
            return false;
        switch (text[^1])
        {
            case (byte)'?':
                kinds = EndKinds.Sentence | EndKinds.Question;
                return true;
            case (byte)'!':
                kinds = EndKinds.Sentence | EndKinds.Exclamation;
                return true;
            case (byte)'.':
                if (words.RulesOutAbbreviation(text.Slice(0, text.Length - 1)))
                {
                    (decidedFrom, kinds) = (Math.Max(0, text.Length - 1 - WordList.MostEnding), EndKinds.Sentence);
                    return true;
                }
                var start = text.Length - 2;
                // Longer than every abbreviation, and with two letters or digits in a row, it is none, wherever it begins.
                var least = Math.Max(1, words.Longest);
                while (start > 0 && text.Length - 1 - start <= least && char.IsAsciiLetterOrDigit((char)text[start - 1]))
                    start--;
                var length = text.Length - 1 - start;
                if (length <= least && start > 0 && text[start - 1] != ' ')
                    return false;
                decidedFrom = start;
                var isAbbreviation = length <= least && Abbreviations.Classify(text, start, text.Length - 1, words) != AbbreviationKind.None;
                kinds = isAbbreviation ? EndKinds.Abbreviation : EndKinds.Sentence;
                return true;
            default:
                return false;
        }
    }

    /// <summary>The mirror of <see cref="EndRun"/>: » and › that white space parts from what they close.</summary>
    private static int PassSpacedGuillemets(ReadOnlySpan<byte> text, ref bool quoted)
    {
        var end = text.Length;
        while (end > 0)
        {
            var quote = end - Utf8Scalar.DecodeLast(text, end, out var scalar, out _);
            if (!EndRun.IsGuillemet(scalar))
                break;
            var before = TextScan.SkipBack(text, quote, ScalarClass.WhiteSpace);
            if (before == quote)
                break;
            quoted = true;
            end = before;
        }
        return end;
    }

    /// <summary>The terminators and closers at a text's end, read backwards; the unit begins with the first terminator.</summary>
    private readonly ref struct BackwardRun
    {
        public readonly int Start;
        public readonly int FirstTerminator;
        public readonly int Terminators;
        public readonly bool OnlyStops = true;
        public readonly bool HasEllipsis;
        public readonly bool HasQuote;
        public readonly EndKinds Marks;

        public BackwardRun(ReadOnlySpan<byte> text, int end)
        {
            // A quote counts where it was passed on the way to a terminator; with no terminator, where any stands at the end.
            var passed = false;
            while (end > 0)
            {
                var length = Utf8Scalar.DecodeLast(text, end, out var scalar, out _);
                var scalarClass = UnicodeData.ClassOf(scalar);
                if ((scalarClass & (ScalarClass.Terminator | ScalarClass.Closer)) == 0)
                    break;
                end -= length;
                passed |= (scalarClass & ScalarClass.Quote) != 0;
                if ((scalarClass & ScalarClass.Terminator) == 0)
                    continue;
                HasQuote = passed;
                Terminators++;
                FirstTerminator = end;
                HasEllipsis |= scalar == '…';
                OnlyStops &= scalar is '.' or '…';
                if (scalar is '?' or '？' or '؟')
                    Marks |= EndKinds.Question;
                else if (scalar is '!' or '！')
                    Marks |= EndKinds.Exclamation;
            }
            HasQuote |= passed && Terminators == 0;
            Start = end;
        }
    }
}
