using System;
using System.Linq;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Catalog;

/// <summary>Arrays that are compared by their elements.</summary>
public class EquatableArrayTests
{
    private enum Small : byte
    {
        None,
        One,
    }

    [Fact]
    public void Equal_are_those_with_equal_elements_whatever_these_are()
    {
        Compares(1, 2);
        Compares(1UL, ulong.MaxValue);
        Compares((byte)1, (byte)2);
        Compares(Small.None, Small.One);
        Compares("a", "b");
        Compares<string?>("a", null);
        Compares<int?>(1, null);
        Compares((1, "a"), (1, "b"));
        Compares(EquatableArray.Of(1), EquatableArray.Of(2));
    }

    /// <summary>Tables of automata have many thousand numbers.</summary>
    [Fact]
    public void Numbers_are_compared_without_allocation()
    {
        var (left, right) = (Enumerable.Range(0, 10_000).ToEquatableArray(), Enumerable.Range(0, 10_000).ToEquatableArray());
        left.Equals(right).ShouldBeTrue();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var isEqual = left.Equals(right);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        isEqual.ShouldBeTrue();
    }

    private static void Compares<T>(T one, T other)
    {
        EquatableArray.Of(one, other).ShouldBe(EquatableArray.Of(one, other));
        (EquatableArray.Of(one, other) == EquatableArray.Of(one, one)).ShouldBeFalse();
        (EquatableArray.Of(one, other) == EquatableArray.Of(one)).ShouldBeFalse();
        (EquatableArray.Of(one) == EquatableArray<T>.Empty).ShouldBeFalse();
        (new EquatableArray<T>([]) == default).ShouldBeTrue();
    }
}
