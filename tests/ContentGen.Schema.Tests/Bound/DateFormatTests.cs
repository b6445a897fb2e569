using System.Linq;
using ContentGen.Schema.Tests.Cases;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Bound;

/// <summary>What is said of formats of dates: one mistake for each thing that was done wrong.</summary>
public class DateFormatTests
{
    private const string Parts = " Parts are yyyy, MMMM, MMM, MM, M, dddd, ddd, dd, d, HH, H, hh, h, mm, ss, tt and zzz; put other letters between single quotes.";

    [Theory]
    [InlineData("d de MM de yyyy", 3, "de", "d 'de' MM 'de' yyyy")]
    [InlineData("d. der MM yyyy", 4, "der", "d. 'der' MM yyyy")]
    [InlineData("d.M.yyyy HH:mm Uhr", 16, "Uhr", "d.M.yyyy HH:mm 'Uhr'")]
    [InlineData("d.M.yyyy um HH:mm", 10, "um", "d.M.yyyy 'um' HH:mm")]
    [InlineData("Added d.M.yyyy", 1, "Added", "'Added' d.M.yyyy")]
    [InlineData("presse d.M.yyyy", 1, "presse", "'presse' d.M.yyyy")]
    [InlineData("yyyy-MM-ddTHH:mm", 11, "T", "yyyy-MM-dd'T'HH:mm")]
    [InlineData("yyyyMMddTHHmm", 9, "T", "yyyyMMdd'T'HHmm")]
    [InlineData("MM ddth, yyyy", 6, "th", "MM dd'th', yyyy")]
    [InlineData("MM ddst, yyyy", 6, "st", "MM dd'st', yyyy")]
    [InlineData("d.M.yyyy às HH:mm", 10, "às", "d.M.yyyy 'às' HH:mm")]
    [InlineData("d.M.yyyy q", 10, "q", "d.M.yyyy 'q'")]
    [InlineData("d.M.yyyy o'''clock'", 10, "o", null)]
    public void A_word_without_quotes_is_one_mistake(string format, int column, string word, string? quoted) =>
        Said(format).ShouldBe($"{column} CG1353 `{word}` is no part of a date. Write it between single quotes: `{quoted ?? "'" + word + "'"}`.");

    [Fact]
    public void Each_word_is_said_once() => Said("d de MM del yyyy, de").ShouldBe(
        "3 CG1353 `de` is no part of a date. Write it between single quotes: `d 'de' MM 'del' yyyy, 'de'`.\n"
        + "9 CG1353 `del` is no part of a date. Write it between single quotes: `d 'de' MM 'del' yyyy, 'de'`.");

    [Theory]
    [InlineData("dd.MM.yy", "7 CG1353 `yy` is no part of a date. Write `yyyy` for the year: its four digits." + Parts)]
    [InlineData("ddMMyy", "5 CG1353 `yy` is no part of a date. Write `yyyy` for the year: its four digits." + Parts)]
    [InlineData("DD.MM.yyyy", "1 CG1353 `DD` is no part of a date. Write `d` or `dd` for the day." + Parts)]
    [InlineData("d.M.yyyy h:mm a", "15 CG1353 `a` is no part of a date. Write `tt` for the half of the day." + Parts)]
    [InlineData("yyyyMMddTHHmmZ", "9 CG1353 `T` is no part of a date. Write it between single quotes: `yyyyMMdd'T'HHmmZ`.\n14 CG1353 `Z` is no part of a date. Write `zzz` for the offset from UTC." + Parts)]
    [InlineData("DDMMYYYY", "1 CG1353 `DD` is no part of a date. Write `d` or `dd` for the day." + Parts + "\n5 CG1353 `YYYY` is no part of a date. Write `yyyy` for the year: its four digits." + Parts)]
    [InlineData("EEEE, d.M.yyyy", "1 CG1353 `EEEE` is no part of a date. Write `dddd` for the name of the weekday." + Parts)]
    [InlineData("EEE d.M.yyyy", "1 CG1353 `EEE` is no part of a date. Write `ddd` for the short name of the weekday." + Parts)]
    [InlineData("E d.M.yyyy", "1 CG1353 `E` is no part of a date. Write `ddd` for the short name of the weekday." + Parts)]
    [InlineData("d.M.yyyy h:mm A", "15 CG1353 `A` is no part of a date. Write `tt` for the half of the day." + Parts)]
    public void A_mistyped_part_is_no_word(string format, string said) => Said(format).ShouldBe(said);

    [Theory]
    [InlineData("%d %B %Y", 1, "%d", "dd MMMM yyyy")]
    [InlineData("on %A, %-d %b %Y at %I:%M %p", 4, "%A", "'on' dddd, d MMM yyyy 'at' hh:mm tt")]
    [InlineData("%Y-%m-%dT%H:%M:%S%z", 1, "%Y", "yyyy-MM-dd'T'HH:mm:sszzz")]
    [InlineData("%F %T", 1, "%F", "yyyy-MM-dd HH:mm:ss")]
    [InlineData("%d o'clock %Y", 1, "%d", "dd 'o''clock' yyyy")]
    public void A_format_with_percent_signs_is_one_mistake(string format, int column, string part, string written) =>
        Said(format).ShouldBe($"{column} CG1353 `{part}` is no part of a date. Write the format without `%`: `{written}`.");

    [Theory]
    [InlineData("%d/%m/%y")]
    [InlineData("%j %Y")]
    public void A_part_with_a_percent_sign_that_has_no_counterpart(string format) =>
        Said(format).ShouldBe($"1 CG1353 `{format[..2]}` is no part of a date. Parts have no `%` before them, and a year has four digits." + Parts);

    [Theory]
    [InlineData("dd/mm/yyyy")]
    [InlineData("yyyy-mm-dd")]
    [InlineData("dd/mm/yyyy HH:mm")]
    public void Minutes_in_the_place_of_months_are_one_mistake(string format) => Said(format).ShouldBe(
        $"0 CG1356 `{format}` does not say the month (`MMMM`, `MMM`, `MM` or `M`). Add it to the format. `mm` is minutes: write `MM` for the month.");

    [Theory]
    [InlineData("yyyy年M月d日")]
    [InlineData("d 'de' MM 'de' yyyy")]
    [InlineData("ddMMyyyy")]
    [InlineData("%d.%M.%yyyy")]
    public void What_is_right_stays_right(string format) => Said(format).ShouldBe("");

    /// <summary>The column in the format, from 1, or 0 where it is the whole; id and message.</summary>
    private static string Said(string format)
    {
        const string Before = "article: [line]\nroles: { line: { pattern: '(?<x>.+)', fields: { x: { type: date, formats: ";
        var compiled = SchemaCompiler.Compile(new SourceFile("note.schema.yaml", Bind.Head + Before + "\"" + format + "\" } } } }\n"), Bind.Packs());
        var start = Before.Length - Before.LastIndexOf('\n');
        return string.Join('\n', compiled.Diagnostics.Select(said => $"{said.Span.Column - start} {said.Id} {said.Message}"));
    }
}
