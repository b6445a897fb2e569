using System;

namespace ContentGen.Matching;

/// <summary>A term of a score: what must hold of the document and of a block, and what it then adds.</summary>
/// <param name="Written">Its number as it was given.</param>
/// <param name="Score">Index of the score.</param>
/// <param name="Weight">What it adds.</param>
/// <param name="PerWord">What each word adds; 0: words are not counted.</param>
/// <param name="Cap">The most that words add or take away.</param>
/// <param name="Block">What must hold of the block: literals, as <see cref="Runtime.ScoreTable"/> has them.</param>
/// <param name="Document">What must hold of the document: literals of its atoms, counted from its first.</param>
internal sealed record ScoreRow(int Written, int Score, int Weight, int PerWord, int Cap, int[] Block, int[] Document)
{
    internal bool CountsWords => PerWord != 0;

    /// <summary>The atom that a literal is about.</summary>
    internal static int AtomOf(int literal) => literal < 0 ? ~literal : literal;

    /// <summary>By score, then those that count words behind the others, then by length.</summary>
    internal (int, bool, int) Order => (Score, CountsWords, Block.Length);
}

/// <summary>An atom that holds where one of some conjunctions does.</summary>
internal sealed class Compound(int atom, int blockWords, CompoundAlternative[] alternatives)
{
    /// <summary>It is about the document alone.</summary>
    internal bool IsDocument { get; } = atom >> 6 >= blockWords;

    internal int Atom { get; } = atom;

    /// <summary>Of one about the document, the word of the document's signature.</summary>
    internal int Word { get; } = (atom >> 6) - blockWords;

    internal ulong Bit { get; } = 1UL << atom;

    internal CompoundAlternative[] Alternatives { get; } = alternatives;
}

/// <param name="Number">Among those of all compounds.</param>
/// <param name="Block">What must hold of the block, as of terms.</param>
/// <param name="Document">What must hold of the document.</param>
internal sealed record CompoundAlternative(int Number, int[] Block, int[] Document)
{
    /// <summary>Whether what it says of the document holds.</summary>
    internal bool Holds(ReadOnlySpan<ulong> document)
    {
        foreach (var literal in Document)
        {
            var atom = ScoreRow.AtomOf(literal);
            if ((document[atom >> 6] >> atom & 1) == (literal < 0 ? 1UL : 0UL))
                return false;
        }
        return true;
    }
}
