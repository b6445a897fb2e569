using System;
using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using ContentGen.Runtime;
using ContentGen.Text.Unicode;
using ContentGen.Text.Vectors;

namespace ContentGen.Text;

/// <summary>
/// Finds the ends of sentences from left to right. Nothing of one sentence bears upon the next, so that what is left behind an end has the
/// ends that it would have as a text of its own.
/// </summary>
internal ref struct SentenceFinder(ReadOnlySpan<byte> text, WordList words)
{
    // First bytes of . ! ? … 。 ！ ？ ؟ ।
    private static readonly SearchValues<byte> s_terminatorLeads = SearchValues.Create(
        [(byte)'.', (byte)'!', (byte)'?', 0xE2, 0xE3, 0xEF, 0xD8, 0xE0]);

    private readonly ReadOnlySpan<byte> _text = text;
    private readonly WordList _words = words;
    private int _last;
    // Where terminators may begin in the last chunk that was read, as bits; where that begins, and where the next one does.
    private ulong _leads;
    private int _chunk;
    private int _nextChunk;
    // The last letter before a place is looked for only behind the place up to which it is known: each byte is looked at once.
    private int _lettersKnownTo;
    private bool _lastLetterCaseless;

    /// <summary>Offset behind the last end that was found, closers included; 0 before the first.</summary>
    public readonly int Last => _last;

    /// <summary>Offset behind the next end of a sentence and its closers, or −1.</summary>
    public int Next()
    {
        while (_leads != 0 || ReadChunk())
        {
            var start = _chunk + BitOperations.TrailingZeroCount(_leads);
            _leads &= _leads - 1;
            var stop = PlainStop(_text, _words, start, out var end);
            if (stop == Plain.Other)
                end = OtherEnd(start);
            if (stop != Plain.None && end >= 0)
                return Found(end);
        }
        return -1;
    }

    /// <summary>How many ends follow; where they are so many, some of them may be left uncounted.</summary>
    public int Count(int enough = int.MaxValue)
    {
        var count = 0;
        while (count < enough && (_leads != 0 || ReadChunk()))
        {
            // Apart from this object, so that what nearly all need stays in registers.
            var text = _text;
            var (words, leads, chunk) = (_words, _leads, _chunk);
            var (start, stop, last) = (0, Plain.None, 0);
            while (leads != 0)
            {
                start = chunk + BitOperations.TrailingZeroCount(leads);
                leads &= leads - 1;
                stop = PlainStop(text, words, start, out var plainEnd);
                if (stop == Plain.Other)
                    break;
                count += (int)stop;
                last = stop == Plain.End ? plainEnd : last;
            }
            _leads = leads;
            if (last != 0)
                Found(last);
            if (stop == Plain.Other && OtherEnd(start) is var end and >= 0)
            {
                Found(end);
                count++;
            }
        }
        return count;
    }

    /// <summary>Offset behind what begins at a place where a terminator may stand, if it ends a sentence; else −1.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int OtherEnd(int start)
    {
        if (Utf8Scalar.DecodeCommon(_text, start, out var scalar) == 0)
            Utf8Scalar.Decode(_text, start, out scalar);
        if ((UnicodeData.ClassOf(scalar) & ScalarClass.Terminator) == 0)
            return -1;
        var run = EndRun.Read(_text, start);
        if (run.End < _nextChunk)
            _leads &= ulong.MaxValue << run.End - _chunk;
        else
            (_leads, _nextChunk) = (0, run.End);
        return IsEnd(start, run) ? run.End : -1;
    }

    /// <summary>Reads on to the next chunk in which a terminator may begin; false at the text's end.</summary>
    private bool ReadChunk()
    {
        while (_nextChunk < _text.Length)
        {
            _chunk = _nextChunk;
            var left = _text.Length - _chunk;
            if (_text.Length < IChunkReader.Length && Avx512BW.IsSupported)
            {
                Unsafe.SkipInit(out ChunkBuffer buffer);
                _leads = VectorWidth.FindTerminators(ref ChunkBuffer.Fill(ref buffer, _text.Slice(_chunk)));
                _nextChunk = _text.Length;
            }
            else if (_text.Length < IChunkReader.Length)
            {
                // Less than a chunk: the next place alone.
                var found = _text.Slice(_chunk).IndexOfAny(s_terminatorLeads);
                (_leads, _nextChunk) = found < 0 ? (0UL, _text.Length) : (1UL, _chunk + found + 1);
                _chunk += Math.Max(found, 0);
            }
            else
            {
                // The text's last chunk begins where some of it has been read before.
                var known = Math.Max(0, IChunkReader.Length - left);
                _leads = VectorWidth.FindTerminators(ref Unsafe.Add(ref MemoryMarshal.GetReference(_text), _chunk - known)) >> known;
                _nextChunk = _chunk + IChunkReader.Length - known;
            }
            if (_leads != 0)
                return true;
        }
        return false;
    }

    private int Found(int end)
    {
        _last = _lettersKnownTo = end;
        _lastLetterCaseless = false;
        return end;
    }

    /// <summary>What a place is where a terminator may stand.</summary>
    private enum Plain
    {
        /// <summary>No end.</summary>
        None,
        End,
        /// <summary>It is another case than nearly all.</summary>
        Other,
    }

    /// <summary>
    /// Whether a sentence ends, in the cases that nearly all are: a mark within a number or a name; behind a word that no abbreviation ends like, if it is a full stop,
    /// and before a space and a capital, digit or quote, or at the text's end, a closing quote between or not; and quotes and dashes, which begin with the same byte as
    /// an ellipsis.
    /// </summary>
    private static Plain PlainStop(ReadOnlySpan<byte> text, WordList words, int start, out int end)
    {
        end = start + 1;
        var value = text[start];
        if (value >= 0x80)
            return IsPunctuation(text, start) && text[start + 2] != 0xA6 ? Plain.None : Plain.Other;
        if (end < text.Length)
        {
            if (text[end] == 0xE2 && IsPunctuation(text, end) && text[end + 2] == 0x9D)
                end += 3;
            else if (text[end] == '"')
                end++;
            if (end < text.Length)
            {
                if (char.IsAsciiLetterOrDigit((char)text[end]))
                    return Plain.None;
                if (text[end] != ' ' || end + 1 == text.Length || !Begins(text, end + 1))
                    return Plain.Other;
            }
        }
        return value != '.' || words.RulesOutAbbreviation(text.Slice(0, start)) ? Plain.End : Plain.Other;
    }

    /// <summary>Whether a sentence begins there for sure.</summary>
    private static bool Begins(ReadOnlySpan<byte> text, int at)
    {
        var value = (char)text[at];
        return char.IsAsciiLetterUpper(value) || char.IsAsciiDigit(value) || value == 0xE2 && IsPunctuation(text, at) && text[at + 2] == 0x9C;
    }

    /// <summary>Whether there is one of the characters U+2000 to U+203F, among them the common quotes and dashes.</summary>
    private static bool IsPunctuation(ReadOnlySpan<byte> text, int at) =>
        text.Length - at > 2 && text[at] == 0xE2 && text[at + 1] == 0x80 && (text[at + 2] & 0xC0) == 0x80;

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
            // Spanish begins questions and exclamations with marks of their own.
            if ((UnicodeData.ClassOf(follower) & Beginning) == 0 && follower is not ('¿' or '¡') && !LastLetterIsCaseless(start))
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
