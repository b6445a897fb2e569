using System;
using System.Numerics;
using ContentGen.Text.Unicode;

namespace ContentGen.Text;

/// <summary>
/// Reads the terms of a text, folded, as hashes of 64 bits: each run of at least four letters, and of a script without spaces each pair of adjacent
/// letters. A letter's marks belong to it; anything else ends a run. Letters are those of the folded text, so that composed and decomposed text agree.
/// </summary>
internal ref struct TermReader
{
    /// <summary>The letters of the shortest run that is a term.</summary>
    internal const int LeastLetters = 4;

    private FoldCursor _cursor;

    /// <summary>The run so far, and how many letters it has.</summary>
    private TermHash _run;

    private int _letters;

    /// <summary>The last letter of a script without spaces with its marks, the one before it, and how many of them there are.</summary>
    private ulong _wide;

    private ulong _wideBefore;
    private int _wideLetters;

    /// <param name="text">A block's text.</param>
    /// <param name="window">Scratch of <see cref="FoldCursor.WindowSize"/> scalars.</param>
    internal TermReader(ReadOnlySpan<byte> text, Span<uint> window) => _cursor = new(text, 0, window);

    /// <summary>The next term's hash; false at the text's end. A term is given when what follows shows that it is complete.</summary>
    internal bool TryNext(out ulong hash)
    {
        while (_cursor.TryNext(out var scalar))
        {
            var scalarClass = UnicodeData.ClassOf(scalar);
            if ((scalarClass & ScalarClass.Wide) != 0)
            {
                // A run and a pair never end at once: the letter before belongs to one of them.
                var found = EndRun(out hash) || TakePair(out hash);
                _wideBefore = _wide;
                _wide = Mix(1, scalar);
                _wideLetters = Math.Min(2, _wideLetters + 1);
                if (found)
                    return true;
            }
            else if ((scalarClass & ScalarClass.Letter) != 0)
            {
                var found = EndWide(out hash);
                if (_letters++ == 0)
                    _run = default;
                _run.Add(scalar);
                if (found)
                    return true;
            }
            else if ((scalarClass & ScalarClass.Mark) != 0)
            {
                if (_letters > 0)
                    _run.Add(scalar);
                else if (_wideLetters > 0)
                    _wide = Mix(_wide, scalar);
            }
            else if (EndRun(out hash) || EndWide(out hash))
            {
                return true;
            }
        }
        return EndRun(out hash) || EndWide(out hash);
    }

    private bool EndRun(out ulong hash)
    {
        var isTerm = _letters >= LeastLetters;
        hash = isTerm ? _run.End() : 0;
        _letters = 0;
        return isTerm;
    }

    private bool EndWide(out ulong hash)
    {
        var isTerm = TakePair(out hash);
        _wideLetters = 0;
        return isTerm;
    }

    private readonly bool TakePair(out ulong hash)
    {
        var isTerm = _wideLetters == 2;
        // The first is mixed once more: the order of the two counts.
        hash = isTerm ? End(Mix(Mix(_wideBefore, 1), _wide)) : 0;
        return isTerm;
    }

    private static ulong Mix(ulong hash, ulong scalar) => BitOperations.RotateLeft((hash ^ scalar) * 0x9E3779B97F4A7C15, 29) * 0xBF58476D1CE4E5B9;

    /// <summary>The last steps of MurmurHash3 (A. Appleby), behind which every bit depends on every other.</summary>
    private static ulong End(ulong hash)
    {
        hash = (hash ^ hash >> 33) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ hash >> 33) * 0xC4CEB9FE1A85EC53;
        return hash ^ hash >> 33;
    }
}
