using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Comparison;

/// <summary>How a test relates to one of the other schema.</summary>
internal enum TestRelation
{
    Equal,
    /// <summary>It holds wherever the other does, and perhaps for more.</summary>
    Wider,
    /// <summary>It holds only where the other does, and perhaps for less.</summary>
    Narrower,
    /// <summary>Neither, or it cannot be told.</summary>
    Other,
}

/// <summary>Compares a test of one schema with one of the other.</summary>
internal static class TestRelations
{
    /// <summary>How the new test relates to the old one, as long as both schemas find the same region.</summary>
    public static TestRelation Relate(ComparedSide old, Test? oldTest, ComparedSide now, Test? newTest)
    {
        var meanings = now.Tests.Meanings;
        var (before, after) = (old.Tests.MeaningOf(oldTest ?? Test.Always), now.Tests.MeaningOf(newTest ?? Test.Always));
        return (meanings.IsWithin(before, after), meanings.IsWithin(after, before)) switch
        {
            (true, true) => TestRelation.Equal,
            (true, false) => TestRelation.Wider,
            (false, true) => TestRelation.Narrower,
            _ => TestRelation.Other,
        };
    }
}
