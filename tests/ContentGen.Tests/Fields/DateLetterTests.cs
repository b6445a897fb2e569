using System;
using System.Linq;
using ContentGen.Schema.Plans;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Fields;

/// <summary>The compiler and the runtime number the parts of dates alike: letters and plans are handed over by number.</summary>
public sealed class DateLetterTests
{
    [Fact]
    public void The_parts_of_compiler_and_runtime_are_the_same() =>
        Enum.GetNames<DatePart>().ShouldBe(Enum.GetNames<ContentGen.Runtime.DatePart>());

    [Fact]
    public void Each_part_has_letters_of_its_own()
    {
        var parts = Enum.GetValues<DatePart>().Except([DatePart.Literal, DatePart.Space]).ToArray();
        parts.Select(DateLetters.Of).Distinct().Count().ShouldBe(parts.Length);
        Should.Throw<ArgumentOutOfRangeException>(() => DateLetters.Of(DatePart.Space));
        Should.Throw<ArgumentOutOfRangeException>(() => DateLetters.Of((DatePart)parts.Length + 2));
        DateLetters.Find("").ShouldBeNull();
    }
}
