using System;
using ContentGen.Runtime;
using ContentGen.Schema;
using ContentGen.Schema.Plans;
using EndKinds = ContentGen.Runtime.EndKinds;
using StartKinds = ContentGen.Runtime.StartKinds;

namespace ContentGen.Engine;

/// <summary>
/// What a block's words, its width, what it starts and what it ends with decide about its traits, looked up at once: of most blocks they leave a few traits open, and only those
/// are asked one by one.
/// Each table comes from evaluating the traits in three values (S. C. Kleene's logic: holds, does not, not known) for one value of one measure, the others not known.
/// </summary>
internal sealed partial class TraitGate
{
    /// <summary>Counts are told apart up to so many.</summary>
    private const int Most = 255;

    private const int FewTraits = 4;

    /// <summary>Where so many traits ask for the width, nearly every block is counted anyway.</summary>
    private const int ManyTraits = 4;

    private const int StartValues = (int)StartKinds.Symbol << 1;
    private const int EndValues = (int)EndKinds.None << 1;

    /// <summary>By number of words.</summary>
    private readonly Verdict[] _words;

    /// <summary>By the value of what is measured; null where no trait asks for it.</summary>
    private readonly Verdict[]? _starts;

    private readonly Verdict[]? _ends;
    private readonly Verdict[]? _widths;

    /// <summary>The gate of some traits; null: they are so few that asking each takes no longer.</summary>
    internal static TraitGate? Of(EquatableArray<TraitPlan> traits) => traits.Count > FewTraits ? new(traits) : null;

    private TraitGate(EquatableArray<TraitPlan> traits)
    {
        _words = Table(Most + 1, BoundsOf(traits, CountFeature.Words), static (bound, words) => words >= bound, words => Of(traits, new() { Words = Range.Of(words) }));
        if (CountUses(traits, static test => test is StartsTest) > 0)
        {
            var kinds = MasksOf(traits, static test => test is StartsTest starts ? (int)starts.Kinds : 0);
            _starts = Table(StartValues, kinds, static (mask, starts) => (mask & starts) != 0, starts => Of(traits, new() { Starts = (StartKinds)starts }));
        }
        if (CountUses(traits, static test => test is EndsTest) > 0)
        {
            var kinds = MasksOf(traits, static test => test is EndsTest ends ? (int)ends.Kinds : 0);
            _ends = Table(EndValues, kinds, static (mask, ends) => (mask & ends) != 0, ends => Of(traits, new() { Ends = (EndKinds)ends }));
        }
        if (CountUses(traits, static test => test is CountTest { Feature: CountFeature.Width }) >= ManyTraits)
            _widths = Table(Most + 1, BoundsOf(traits, CountFeature.Width), static (bound, width) => width >= bound, width => Of(traits, new() { Width = Range.Of(width) }));
    }

    /// <summary>Traits as bits: those that hold, and those that hold or are not known.</summary>
    private readonly record struct Verdict(ulong Holding, ulong Possible);

    /// <summary>The traits of a block that hold for sure.</summary>
    /// <param name="block">What is measured of the block.</param>
    /// <param name="open">Those that must be asked.</param>
    internal ulong Holding(in BlockFeatures block, out ulong open)
    {
        var verdict = _words[Math.Min(block.Words, Most)];
        if (_widths is { } widths)
            verdict = Both(verdict, widths[Math.Min(block.Width, Most)]);
        if (_starts is { } starts)
            verdict = Both(verdict, starts[(int)block.Starts]);
        if (_ends is { } ends)
            verdict = Both(verdict, ends[(int)block.Ends]);
        open = verdict.Possible & ~verdict.Holding;
        return verdict.Holding;
    }

    private static Verdict Both(Verdict left, Verdict right) => new(left.Holding | right.Holding, left.Possible & right.Possible);

    /// <summary>What a count can be, both bounds included.</summary>
    private readonly record struct Range(int Least, int Most)
    {
        internal static Range Of(int count) => new(count, count < TraitGate.Most ? count : int.MaxValue);

        internal bool? LiesIn(int min, int max) => Most < min || Least > max ? false : Least >= min && Most <= max ? true : null;
    }

    /// <summary>What is known of a block; null is not known.</summary>
    private readonly record struct Knowledge(Range? Words, Range? Width, StartKinds? Starts, EndKinds? Ends);

    private static Verdict Of(EquatableArray<TraitPlan> traits, Knowledge known)
    {
        var (holding, possible) = (0UL, 0UL);
        for (var i = 0; i < traits.Count; i++)
        {
            var holds = Evaluate(traits[i].Test, known, new(holding, possible));
            holding |= holds == true ? 1UL << i : 0;
            possible |= holds != false ? 1UL << i : 0;
        }
        return new(holding, possible);
    }

    /// <param name="test">A predicate about a block's text.</param>
    /// <param name="known">What is known of the block.</param>
    /// <param name="before">The traits that come before, which are all that a trait may name.</param>
    /// <returns>Null: that is not enough.</returns>
    private static bool? Evaluate(Test test, Knowledge known, Verdict before)
    {
        switch (test)
        {
            case ConstantTest constant:
                return constant.Value;
            case NotTest not:
                return !Evaluate(not.Inner, known, before);
            case AllTest all:
                return Every(all.Tests, true, known, before);
            case AnyTest any:
                return !Every(any.Tests, false, known, before);
            case CountTest { Feature: CountFeature.Words } words:
                return known.Words?.LiesIn(words.Min, words.Max ?? int.MaxValue);
            case CountTest { Feature: CountFeature.Width } width:
                return known.Width?.LiesIn(width.Min, width.Max ?? int.MaxValue);
            case StartsTest starts when known.Starts is { } kinds:
                return ((int)kinds & (int)starts.Kinds) != 0;
            case EndsTest ends when known.Ends is { } kinds:
                return ((int)kinds & (int)ends.Kinds) != 0;
            case TraitTest trait when (trait.Traits & ~before.Possible) != 0:
                return false;
            case TraitTest trait when (trait.Traits & ~before.Holding) == 0:
                return true;
            default:
                return null;
        }
    }

    /// <summary>Whether all tests have a value: true is an <c>all</c> that holds, and one that all have to be false, an <c>any</c> that does not.</summary>
    private static bool? Every(EquatableArray<Test> tests, bool value, Knowledge known, Verdict before)
    {
        bool? every = true;
        foreach (var test in tests)
        {
            var holds = Evaluate(test, known, before);
            if (holds == !value)
                return false;
            if (holds is null)
                every = null;
        }
        return every;
    }
}
