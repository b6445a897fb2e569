using System;
using System.Numerics;
using ContentGen.Runtime;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine.Fitting;

/// <summary>The numbers of a score: its base and, of each term, weight and words' weight. Number 0 is the base, 1 + 2t and 2 + 2t are term t's.</summary>
public sealed class ScoreWeights
{
    private readonly int[] _numbers;
    private readonly int[] _caps;

    private ScoreWeights(int[] numbers, int[] caps) => (_numbers, _caps) = (numbers, caps);

    /// <summary>How many numbers there are.</summary>
    public int Count => _numbers.Length;

    /// <summary>One of the numbers.</summary>
    public int this[int number]
    {
        get => _numbers[number];
        set => _numbers[number] = value;
    }

    /// <summary>The numbers of a plan's score.</summary>
    public static ScoreWeights Of(ScorePlan score)
    {
        ArgumentNullException.ThrowIfNull(score);
        var numbers = new int[1 + 2 * score.Terms.Count];
        var caps = new int[score.Terms.Count];
        numbers[0] = score.Base;
        for (var t = 0; t < caps.Length; t++)
        {
            (numbers[1 + 2 * t], numbers[2 + 2 * t]) = (score.Terms[t].Weight, score.Terms[t].PerWord);
            caps[t] = score.Terms[t].Cap ?? ScorePlan.Limit;
        }
        return new(numbers, caps);
    }

    /// <summary>A copy that changes apart from this one.</summary>
    public ScoreWeights Copy() => new((int[])_numbers.Clone(), _caps);

    /// <summary>The score of a block, not yet saturated.</summary>
    internal long Sum(ulong terms, int words)
    {
        long sum = _numbers[0];
        for (; terms != 0; terms &= terms - 1)
            sum += Term(BitOperations.TrailingZeroCount(terms), words);
        return sum;
    }

    /// <summary>What a number adds to the score of a block in which its term holds.</summary>
    internal long Part(int number, int words) => number switch
    {
        0 => _numbers[0],
        _ when (number & 1) == 1 => _numbers[number],
        _ => BlockContext.PerWord(words, _numbers[number], _caps[(number - 2) / 2]),
    };

    private long Term(int term, int words) =>
        _numbers[1 + 2 * term] + (_numbers[2 + 2 * term] == 0 ? 0 : BlockContext.PerWord(words, _numbers[2 + 2 * term], _caps[term]));
}
