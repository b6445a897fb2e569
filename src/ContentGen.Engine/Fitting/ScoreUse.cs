using ContentGen.Schema;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine.Fitting;

/// <summary>How tests use a score.</summary>
internal static class ScoreUse
{
    /// <summary>Whether a test asks for the score or for a zone.</summary>
    internal static bool Asks(Test test, int score) => test switch
    {
        AllTest all => AnyAsks(all.Tests, score),
        AnyTest any => AnyAsks(any.Tests, score),
        NotTest not => Asks(not.Inner, score),
        ZoneTest => true,
        ScoreTest asked => asked.Score == score,
        _ => false,
    };

    /// <summary>The score at or below which noise takes a block inside the region; <see cref="int.MinValue"/>: none does.</summary>
    internal static int Floor(SchemaPlan plan, int score)
    {
        foreach (var noise in plan.Noise)
        {
            if (FloorOf(noise.Test, score) is { } floor)
                return floor;
        }
        return int.MinValue;
    }

    private static int? FloorOf(Test test, int score)
    {
        if (test is ScoreTest { Min: null, Max: { } max } asked && asked.Score == score)
            return max;
        foreach (var part in (test as AllTest)?.Tests ?? default)
        {
            if (FloorOf(part, score) is { } floor)
                return floor;
        }
        return null;
    }

    private static bool AnyAsks(EquatableArray<Test> tests, int score)
    {
        foreach (var test in tests)
        {
            if (Asks(test, score))
                return true;
        }
        return false;
    }
}
