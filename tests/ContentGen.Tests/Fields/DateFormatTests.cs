using System;
using System.Linq;
using System.Text;
using ContentGen.Fields;
using ContentGen.Runtime;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Fields;

/// <summary>Date formats as generated code writes them.</summary>
public sealed class DateFormatTests
{
    [Theory]
    [InlineData("yyyy-MM-dd", "Year|-|Month2|-|Day2")]
    [InlineData("MMMM d, yyyy", "MonthName|Space|Day|,|Space|Year")]
    [InlineData("d 'de' MMMM", "Day|Space|de|Space|MonthName")]
    [InlineData("yyyy年M月", "Year|年|Month|月")]
    [InlineData("h 'o''clock' tt", "HalfHour|Space|o'clock|Space|DayHalf")]
    [InlineData("''''H", "'|Hour")]
    [InlineData("HH'h'mm'", null)]
    [InlineData("ddd-'T'.HH:mm:sszzz", "ShortWeekdayName|-T.|Hour2|:|Minute|:|Second|Offset")]
    [InlineData("dddd MMM MM hh", "WeekdayName|Space|ShortMonthName|Space|Month2|Space|HalfHour2")]
    [InlineData("yyy", null)]
    [InlineData("", "")]
    public void Letters_spaces_and_texts_are_steps(string format, string? wanted)
    {
        if (wanted is null)
            Should.Throw<ArgumentException>(() => DateFormat.Steps(format)).Message.ShouldContain(format);
        else
            string.Join('|', DateFormat.Steps(format).Select(Shown)).ShouldBe(wanted);
    }

    private static string Shown(DateStep step) =>
        step.Part == DatePart.Literal ? string.Concat(step.Scalars.Select(static scalar => new Rune(scalar).ToString())) : step.Part.ToString();
}
