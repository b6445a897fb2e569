using System;
using ContentGen.Runtime;
using ContentGen.Schema;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine.Fitting;

/// <summary>
/// The numbers that are fitted for a score. Number 0 is its base, 1 + 2t and 2 + 2t are weight and <c>per-word</c> of term t; behind the terms stands
/// <c>at-least</c> of each election that the score decides.
/// </summary>
public sealed class ScoreNumbers
{
    private readonly int[] _numbers;
    private readonly int[] _caps;

    private ScoreNumbers(int[] numbers, int[] caps, int[] elections) => (_numbers, _caps, Elections) = (numbers, caps, elections);

    /// <summary>How many numbers there are.</summary>
    public int Count => _numbers.Length;

    /// <summary>How many terms the score has.</summary>
    public int Terms => _caps.Length;

    /// <summary>The elections that the score decides, by their index in the plan.</summary>
    public System.Collections.Generic.IReadOnlyList<int> Elections { get; }

    /// <summary>One of the numbers.</summary>
    public int this[int number]
    {
        get => _numbers[number];
        set => _numbers[number] = value;
    }

    /// <summary>The index of a term's weight.</summary>
    public static int Weight(int term) => 1 + 2 * term;

    /// <summary>The index of what a term adds for each word.</summary>
    public static int PerWord(int term) => 2 + 2 * term;

    /// <summary>The index of the floor of an election, by its place in <see cref="Elections"/>.</summary>
    public int AtLeast(int election) => 1 + 2 * Terms + election;

    /// <summary>The term that a number belongs to; −1: none.</summary>
    public int TermOf(int number) => number == 0 || number > 2 * Terms ? -1 : (number - 1) / 2;

    /// <summary>The numbers of a plan's score.</summary>
    public static ScoreNumbers Of(SchemaPlan plan, int score)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var terms = plan.Scores[score].Terms;
        var elections = new System.Collections.Generic.List<int>();
        for (var e = 0; e < plan.Elections.Count; e++)
        {
            if (plan.Elections[e].Score == score)
                elections.Add(e);
        }
        var numbers = new int[1 + 2 * terms.Count + elections.Count];
        var caps = new int[terms.Count];
        numbers[0] = plan.Scores[score].Base;
        for (var t = 0; t < caps.Length; t++)
        {
            (numbers[Weight(t)], numbers[PerWord(t)]) = (terms[t].Weight, terms[t].PerWord);
            caps[t] = terms[t].Cap ?? ScorePlan.Limit;
        }
        for (var e = 0; e < elections.Count; e++)
            numbers[1 + 2 * caps.Length + e] = plan.Elections[elections[e]].AtLeast;
        return new(numbers, caps, [.. elections]);
    }

    /// <summary>A copy that changes apart from this one.</summary>
    public ScoreNumbers Copy() => new((int[])_numbers.Clone(), _caps, (int[])Elections);

    /// <summary>The plan with these numbers in place of its own.</summary>
    public SchemaPlan In(SchemaPlan plan, int score)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var scores = plan.Scores.ToArray();
        var terms = scores[score].Terms.ToArray();
        for (var t = 0; t < terms.Length; t++)
            terms[t] = terms[t] with { Weight = _numbers[Weight(t)], PerWord = _numbers[PerWord(t)] };
        scores[score] = scores[score] with { Base = _numbers[0], Terms = new EquatableArray<TermPlan>(terms) };
        var elections = plan.Elections.ToArray();
        for (var e = 0; e < Elections.Count; e++)
            elections[Elections[e]] = elections[Elections[e]] with { AtLeast = _numbers[AtLeast(e)] };
        return plan with { Scores = new(scores), Elections = new(elections) };
    }

    /// <summary>What a number's value adds to the score of a block in which its term holds.</summary>
    internal long Part(int number, int value, int words) =>
        number == 0 || (number & 1) == 1 ? value : value == 0 ? 0 : BlockContext.PerWord(words, value, _caps[TermOf(number)]);
}
