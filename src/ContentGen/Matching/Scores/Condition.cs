using System;
using System.Collections.Generic;

namespace ContentGen.Matching;

/// <summary>The literals of one word of the document's signature that must hold together: <c>((word ^ Want) &amp; Mask) == 0</c>.</summary>
internal readonly struct Condition(int word, ulong mask, ulong want)
{
    internal readonly ulong Mask = mask;
    internal readonly ulong Want = want;
    internal readonly int Word = word;

    /// <summary>Literals, word by word.</summary>
    /// <param name="literals">Numbers of atoms, complements where they must not hold.</param>
    /// <param name="firstWord">Atoms of words before it are left out.</param>
    internal static Condition[] Of(ReadOnlySpan<int> literals, int firstWord)
    {
        var conditions = new List<Condition>();
        foreach (var literal in literals)
        {
            var atom = literal < 0 ? ~literal : literal;
            if (atom >> 6 < firstWord)
                continue;
            var (word, bit) = ((atom >> 6) - firstWord, 1UL << atom);
            var found = conditions.FindIndex(condition => condition.Word == word);
            var (mask, want) = found < 0 ? (0, 0) : (conditions[found].Mask, conditions[found].Want);
            var joined = new Condition(word, mask | bit, literal < 0 ? want : want | bit);
            if (found < 0)
                conditions.Add(joined);
            else
                conditions[found] = joined;
        }
        return conditions.ToArray();
    }

    /// <summary>Whether all hold of words.</summary>
    internal static bool Hold(ReadOnlySpan<Condition> conditions, ReadOnlySpan<ulong> words)
    {
        foreach (ref readonly var condition in conditions)
        {
            if (((words[condition.Word] ^ condition.Want) & condition.Mask) != 0)
                return false;
        }
        return true;
    }
}
