using System;
using ContentGen.Runtime;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine.Tracing;

/// <summary>What assertions before an instruction demand of the character that it takes.</summary>
[Flags]
internal enum PatternDemand
{
    None,
    /// <summary>There is none: the text ends.</summary>
    End = 1,
    /// <summary>It is a line feed, or the text ends.</summary>
    LineEnd = 2,
    /// <summary>It is a letter, digit or underscore.</summary>
    Word = 4,
    /// <summary>It is none of these, or the text ends.</summary>
    NoWord = 8,
}

/// <summary>An instruction that could take what follows, and what is demanded of that.</summary>
internal readonly record struct PatternNext(int Instruction, PatternDemand Demand)
{
    /// <summary>Beside ASCII: a letter, a mark and a digit of other writings, spaces and signs.</summary>
    private const string Samples = "é\u0301中٣\u00A0\u2028—Σ";

    /// <summary>In the ranges of an instruction.</summary>
    private const int MostTried = 2_000;

    /// <summary>Whether the instruction takes a character that meets the demand, or matches where the end does. Of ranges too large to be tried out it is taken for possible.</summary>
    internal bool CanBeMet(PatternPlan plan, ContentPattern pattern)
    {
        if (Demand == PatternDemand.None)
            return true;
        if ((PatternOperation)plan.Code[Instruction * 3] == PatternOperation.Match)
            return (Demand & PatternDemand.Word) == 0;
        if ((Demand & PatternDemand.End) != 0)
            return false;
        for (uint scalar = 0; scalar < 0x80; scalar++)
        {
            if (Meets(scalar, pattern))
                return true;
        }
        foreach (var scalar in Samples)
        {
            if (Meets(scalar, pattern))
                return true;
        }
        if ((PatternOperation)plan.Code[Instruction * 3] == PatternOperation.Any)
            return false;
        var (start, count) = (plan.Code[Instruction * 3 + 1], plan.Code[Instruction * 3 + 2]);
        var tried = 0;
        for (var i = start; i < start + count; i++)
        {
            // What a set has, or one that is negated lacks: then those beside it are of interest, too.
            for (var scalar = Math.Max(0, plan.Sets[i * 2] - 1); plan.Sets[i * 2] >= 0 && scalar <= plan.Sets[i * 2 + 1] + 1; scalar++)
            {
                if (++tried > MostTried || Meets((uint)scalar, pattern))
                    return true;
            }
        }
        return false;
    }

    private bool Meets(uint scalar, ContentPattern pattern)
    {
        if ((Demand & PatternDemand.LineEnd) != 0 && scalar != '\n')
            return false;
        var isWord = ContentPattern.IsWord(scalar);
        return !((Demand & PatternDemand.Word) != 0 && !isWord || (Demand & PatternDemand.NoWord) != 0 && isWord) && scalar <= 0x10FFFF && pattern.Takes(Instruction * 3, scalar);
    }
}
