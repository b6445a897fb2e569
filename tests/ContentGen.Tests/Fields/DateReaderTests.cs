using System;
using System.Globalization;
using System.Linq;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Fields;

/// <summary>Days and moments as formats read them.</summary>
public sealed class DateReaderTests
{
    [Theory]
    [InlineData("yyyy-MM-dd", "2025-03-03", "2025-03-03")]
    [InlineData("yyyy-MM-dd", "2025-3-03", null)]
    [InlineData("yyyy-MM-dd", "2025-03-03 ", null)]
    [InlineData("yyyy-MM-dd", "25-03-03", null)]
    [InlineData("yyyy-MM-dd", "2025–03—03", "2025-03-03")]
    [InlineData("yyyy-MM-dd", "２０２５-03-03", null)]
    [InlineData("yyyyMMdd", "20250303", "2025-03-03")]
    [InlineData("yyyyMMdd", "202503031", null)]
    [InlineData("d.M.yyyy", "3.3.2025", "2025-03-03")]
    [InlineData("d.M.yyyy", "03.03.2025", "2025-03-03")]
    [InlineData("d.M.yyyy", "003.3.2025", null)]
    [InlineData("dd.MM.yyyy", "3.3.2025", null)]
    [InlineData("MMMM d, yyyy", "March 3, 2025", "2025-03-03")]
    [InlineData("MMMM d, yyyy", "MARCH  3,\u00A0\t2025", "2025-03-03")]
    [InlineData("MMMM d, yyyy", "march 3,2025", null)]
    [InlineData("MMMM d, yyyy", "Mar 3, 2025", null)]
    [InlineData("MMMM d, yyyy", "Marchs 3, 2025", null)]
    [InlineData("MMMM d, yyyy", "March\u0301 3, 2025", null)]
    [InlineData("MMMM d, yyyy", "May 13, 2025", "2025-05-13")]
    [InlineData("MMM d, yyyy", "Mar 3, 2025", "2025-03-03")]
    [InlineData("MMM d, yyyy", "Mar. 3, 2025", "2025-03-03")]
    [InlineData("MMM d, yyyy", "Sept. 30, 2025", "2025-09-30")]
    [InlineData("MMM d, yyyy", "Sep 30, 2025", "2025-09-30")]
    [InlineData("MMM d, yyyy", "March 3, 2025", "2025-03-03")]
    [InlineData("MMM. d, yyyy", "Mar. 3, 2025", "2025-03-03")]
    [InlineData("MMM. d, yyyy", "Mar 3, 2025", null)]
    [InlineData("dddd, MMMM d, yyyy", "Monday, March 3, 2025", "2025-03-03")]
    [InlineData("dddd, MMMM d, yyyy", "Tuesday, March 3, 2025", null)]
    [InlineData("ddd MMM d yyyy", "mon. mar. 3 2025", "2025-03-03")]
    [InlineData("ddd MMM d yyyy", "Thurs Mar 6 2025", "2025-03-06")]
    [InlineData("d 'de' MMMM 'de' yyyy", "3 DE March de 2025", "2025-03-03")]
    [InlineData("d 'o''clock' MM yyyy", "3 o’clock 03 2025", "2025-03-03")]
    [InlineData("yyyy年M月d日", "2025年3月3日", "2025-03-03")]
    [InlineData("yyyy-MM-dd HH:mm", "2025-03-03 23:59", "2025-03-03")]
    [InlineData("yyyy-MM-dd HH:mm", "2025-03-03 24:00", null)]
    [InlineData("yyyy-MM-dd", "2024-02-29", "2024-02-29")]
    [InlineData("yyyy-MM-dd", "2025-02-29", null)]
    [InlineData("yyyy-MM-dd", "2000-02-29", "2000-02-29")]
    [InlineData("yyyy-MM-dd", "1900-02-29", null)]
    [InlineData("yyyy-MM-dd", "2025-02-30", null)]
    [InlineData("yyyy-MM-dd", "2025-04-31", null)]
    [InlineData("yyyy-MM-dd", "2025-13-01", null)]
    [InlineData("yyyy-MM-dd", "2025-00-01", null)]
    [InlineData("yyyy-MM-dd", "2025-01-00", null)]
    [InlineData("yyyy-MM-dd", "0000-01-01", null)]
    [InlineData("yyyy-MM-dd", "0001-01-01", "0001-01-01")]
    [InlineData("yyyy-MM-dd", "9999-12-31", "9999-12-31")]
    [InlineData("yyyy-MM-dd", "", null)]
    public void A_day(string format, string text, string? expected) =>
        Text(FieldOf.Date(format).Value<DateOnly>(text), "yyyy-MM-dd").ShouldBe(expected);

    [Theory]
    [InlineData("yyyy-MM-dd'T'HH:mm:sszzz", "2025-03-03T10:15:30+01:00", "2025-03-03T10:15:30+01:00")]
    [InlineData("yyyy-MM-dd'T'HH:mm:sszzz", "2025-03-03t10:15:30z", "2025-03-03T10:15:30+00:00")]
    [InlineData("yyyy-MM-dd'T'HH:mm:sszzz", "2025-03-03T10:15:30-0530", "2025-03-03T10:15:30-05:30")]
    [InlineData("yyyy-MM-dd'T'HH:mm:sszzz", "2025-03-03T10:15:30\u221205:30", "2025-03-03T10:15:30-05:30")]
    [InlineData("yyyy-MM-dd'T'HH:mm:sszzz", "2025-03-03T10:15:30+14:01", null)]
    [InlineData("yyyy-MM-dd'T'HH:mm:sszzz", "2025-03-03T10:15:60+01:00", null)]
    [InlineData("yyyy-MM-dd'T'HH:mm:sszzz", "2025-03-03T10:60:00+01:00", null)]
    [InlineData("yyyy-MM-dd HH:mm zzz", "2025-03-03 10:15 gmt", "2025-03-03T10:15:00+00:00")]
    [InlineData("yyyy-MM-dd HH:mm zzz", "0001-01-01 00:00 +01:00", null)]
    [InlineData("yyyy-MM-dd HH:mm zzz", "9999-12-31 23:59 -01:00", null)]
    [InlineData("MMMM d, yyyy h:mm tt zzz", "March 3, 2025 12:05 a.m. UTC", "2025-03-03T00:05:00+00:00")]
    [InlineData("MMMM d, yyyy h:mm tt zzz", "March 3, 2025 12:05 PM UTC", "2025-03-03T12:05:00+00:00")]
    [InlineData("MMMM d, yyyy h:mm tt zzz", "March 3, 2025 9:05 pm UTC", "2025-03-03T21:05:00+00:00")]
    [InlineData("MMMM d, yyyy h:mm tt zzz", "March 3, 2025 0:05 pm UTC", null)]
    [InlineData("MMMM d, yyyy h:mm tt zzz", "March 3, 2025 13:05 pm UTC", null)]
    public void A_moment(string format, string text, string? expected) =>
        Text(FieldOf.Moment("", format).Value<DateTimeOffset>(text), "yyyy-MM-ddTHH:mm:sszzz").ShouldBe(expected);

    /// <summary>As RFC 3339 and ISO 8601 write them; what a format says is read as it says.</summary>
    [Theory]
    [InlineData("2025-11-06T10:11:12Z", "2025-11-06T10:11:12+00:00")]
    [InlineData("2025-11-06T10:11Z", "2025-11-06T10:11:00+00:00")]
    [InlineData("2025-11-06T10:11:12.345Z", "2025-11-06T10:11:12.345+00:00")]
    [InlineData("2025-11-06T10:11:12,5+01:00", "2025-11-06T10:11:12.5+01:00")]
    [InlineData("2025-11-06T10:11:12.1234567Z", "2025-11-06T10:11:12.1234567+00:00")]
    [InlineData("2025-11-06T10:11:12.123456789Z", "2025-11-06T10:11:12.1234567+00:00")]
    [InlineData("2025-11-06T10:11:12.000000099Z", "2025-11-06T10:11:12+00:00")]
    [InlineData("9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.9999999+00:00")]
    [InlineData("2025-11-06T10:11:12.1234567890Z", null)]
    [InlineData("2025-11-06T10:11:12.Z", null)]
    [InlineData("2025-11-06T10:11:12.3", null)]
    [InlineData("2025-11-06T10:11:12.-5Z", null)]
    [InlineData("2025-11-06T10:11.5Z", null)]
    public void A_moment_may_have_decimals_where_no_format_is_written(string text, string? expected) =>
        Text(new FieldOf("date-time").Value<DateTimeOffset>(text), "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz").ShouldBe(expected);

    [Fact]
    public void A_format_of_ones_own_reads_no_decimals() =>
        FieldOf.Moment("", "yyyy-MM-dd'T'HH:mm:sszzz").Value<DateTimeOffset>("2025-11-06T10:11:12.345Z").ShouldBeNull();

    private static string? Text<T>(T? value, string format)
        where T : struct, IFormattable => value?.ToString(format, CultureInfo.InvariantCulture);

    [Fact]
    public void A_time_without_an_offset_has_that_of_the_field() =>
        FieldOf.Moment(", offset: \"-05:30\"", "yyyy-MM-dd HH:mm").Value<DateTimeOffset>("2025-03-03 10:15").ShouldBe(new(2025, 3, 3, 10, 15, 0, new(-5, -30, 0)));

    [Fact]
    public void Without_formats_dates_are_those_of_ISO_8601()
    {
        new FieldOf("date").Value<DateOnly>("2025-03-03").ShouldBe(new(2025, 3, 3));
        new FieldOf("date-time").Value<DateTimeOffset>("2025-03-03T10:15Z").ShouldBe(new(2025, 3, 3, 10, 15, 0, TimeSpan.Zero));
        new FieldOf("date-time").Value<DateTimeOffset>("2025-03-03T10:15:30+02:00").ShouldBe(new(2025, 3, 3, 10, 15, 30, TimeSpan.FromHours(2)));
    }

    [Fact]
    public void The_first_format_that_fits_counts_and_one_that_gives_no_day_is_passed_over()
    {
        var field = FieldOf.Date("d.M.yyyy", "M.d.yyyy");

        field.Value<DateOnly>("3.4.2025").ShouldBe(new(2025, 4, 3));
        field.Value<DateOnly>("4.13.2025").ShouldBe(new(2025, 4, 13));
        field.Value<DateOnly>("30.2.2025").ShouldBeNull();
    }

    private static readonly string[] s_formats =
    [
        "yyyy-MM-dd", "d.M.yyyy", "MMMM d, yyyy", "dddd, d MMMM yyyy", "ddd dd MMM yyyy", "yyyyMMdd", "M/d/yyyy", "d 'of' MMMM yyyy", "yyyy-MM-dd'T'HH:mm:ss",
        "MM/dd/yyyy hh:mm tt", "H:mm d MMMM yyyy", "dd MMM yyyy h:mm:ss tt",
    ];

    /// <summary>.NET prints May, Jun … where the pack knows these too, and never “Sept”; all that it prints, the pack has.</summary>
    [Fact]
    public void What_dotnet_prints_and_reads_is_read_alike()
    {
        var random = new Random(20250303);
        var (read, failed) = (0, 0);
        foreach (var format in s_formats)
        {
            var field = FieldOf.Moment(", offset: \"+00:00\"", format.Contains('H') || format.Contains('h') ? format : format + " HH");
            var dotnet = format.Contains('H') || format.Contains('h') ? format : format + " HH";
            for (var i = 0; i < 2_000; i++)
            {
                var moment = new DateTime(1, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(random.NextInt64(315_537_897_600));
                var text = Mutated(moment.ToString(dotnet, CultureInfo.InvariantCulture), random);
                // .NET takes 0 for an hour of 12; the language does not.
                if (dotnet.Contains('h') && (text.Contains(" 00:", StringComparison.Ordinal) || text.Contains(" 0:", StringComparison.Ordinal)))
                    continue;
                var expected = DateTime.TryParseExact(text, dotnet, CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? known : (DateTime?)null;

                var actual = field.Value<DateTimeOffset>(text)?.DateTime;

                actual.ShouldBe(expected, $"{dotnet}: {text}");
                _ = expected is null ? failed++ : read++;
            }
        }
        read.ShouldBeGreaterThan(5_000);
        failed.ShouldBeGreaterThan(3_000);
    }

    /// <summary>Half of the texts have a digit exchanged, or a character taken out; nothing is made of which .NET and the language think differently.</summary>
    private static string Mutated(string text, Random random)
    {
        var at = random.Next(text.Length);
        return random.Next(4) switch
        {
            0 when char.IsAsciiDigit(text[at]) => text[..at] + (char)('0' + random.Next(10)) + text[(at + 1)..],
            1 when !char.IsWhiteSpace(text[at]) && !char.IsAsciiLetter(text[at]) => text.Remove(at, 1),
            _ => text,
        };
    }
}
