using System;
using System.Buffers;
using ContentGen.Runtime;
using ContentGen.Text.Unicode;

namespace ContentGen.Text;

/// <summary>
/// Finds the ends of sentences from left to right. Nothing of one sentence bears upon the next, so that what is left behind an end has the
/// ends that it would have as a text of its own.
/// </summary>
internal ref struct SentenceFinder(ReadOnlySpan<byte> text, WordList words)
{
    // First bytes of . ! ? … 。 ！ ？ ؟ ।
    private static readonly SearchValues<byte> TerminatorLeads = SearchValues.Create(
        [(byte)'.', (byte)'!', (byte)'?', 0xE2, 0xE3, 0xEF, 0xD8, 0xE0]);

    private readonly ReadOnlySpan<byte> _text = text;
    private readonly WordList _words = words;
    private int _last;
    private int _searched;
    // The last letter before a place is looked for only behind the place up to which it is known: each byte is looked at once.
    private int _lettersKnownTo;
    private bool _lastLetterCaseless;

    /// <summary>Offset behind the last end that was found, closers included; 0 before the first.</summary>
    public readonly int Last => _last;

    /// <summary>Offset behind the next end of a sentence and its closers, or −1.</summary>
    public int Next()
    {
        while (true)
        {
            var found = _text.Slice(_searched).IndexOfAny(TerminatorLeads);
            if (found < 0)
            {
                _searched = _text.Length;
                return -1;
            }
            var start = _searched + found;
            var length = Utf8Scalar.Decode(_text, start, out var scalar);
            if ((UnicodeData.ClassOf(scalar) & ScalarClass.Terminator) == 0)
            {
                _searched = start + length;
                continue;
            }
            var run = EndRun.Read(_text, start);
            _searched = run.End;
            if (!IsEnd(start, run))
                continue;
            _last = _lettersKnownTo = run.End;
            _lastLetterCaseless = false;
            return run.End;
        }
    }

    private bool IsEnd(int start, in EndRun run)
    {
        var next = TextScan.SkipWhiteSpace(_text, run.End);
        var atEnd = next == _text.Length;
        if (!atEnd)
        {
            if (next == run.End && !run.IsHard)
                return false;
            Utf8Scalar.Decode(_text, next, out var follower);
            const ScalarClass Beginning = ScalarClass.Letter & ~ScalarClass.Lower | ScalarClass.Digit | ScalarClass.OpeningQuote;
            if ((UnicodeData.ClassOf(follower) & Beginning) == 0 && !LastLetterIsCaseless(start))
                return false;
        }
        if (!run.IsOneFullStop)
            return true;
        return Abbreviations.Classify(_text, _last, start, _words) switch
        {
            AbbreviationKind.Title => false,
            AbbreviationKind.Other => atEnd || Abbreviations.IsStarter(_text, next, _words),
            _ => true,
        };
    }

    private bool LastLetterIsCaseless(int end)
    {
        var offset = end;
        while (offset > _lettersKnownTo)
        {
            offset -= Utf8Scalar.DecodeLast(_text, offset, out var scalar, out _);
            var scalarClass = UnicodeData.ClassOf(scalar);
            if ((scalarClass & ScalarClass.Letter) == 0)
                continue;
            _lastLetterCaseless = (scalarClass & ScalarClass.Caseless) != 0;
            break;
        }
        _lettersKnownTo = end;
        return _lastLetterCaseless;
    }
}
