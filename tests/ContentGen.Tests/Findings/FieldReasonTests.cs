using System;
using System.Text;
using ContentGen.Engine;
using ContentGen.Schema;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Findings;

/// <summary>What the findings of fields say: why a text does not convert, as far as it can be known.</summary>
public sealed class FieldReasonTests
{
    [Theory]
    [InlineData("many", "it has no digits")]
    [InlineData("١٢", "its digits are not 0 to 9")]
    [InlineData("1２", "its digits are not 0 to 9")]
    [InlineData("99999999999999999999", "it does not fit into 64 bits")]
    [InlineData("-9,223,372,036,854,775,809", "it does not fit into 64 bits")]
    [InlineData("12,34", "it has decimals, or a group that is not of three digits")]
    [InlineData("1,234.50", "it has decimals")]
    [InlineData("1,234.500", "it has decimals")]
    [InlineData("1'234,567", "it has decimals")]
    [InlineData("1,23,456", "the digits of its groups are not three")]
    [InlineData("1,234,56", "the digits of its groups are not three")]
    [InlineData("1.234.5", "the digits of its groups are not three")]
    [InlineData("1234 567", "the digits of its groups are not three")]
    [InlineData("1,234'567'890", "its groups are separated by more than one kind of mark")]
    [InlineData("12 kg", "something else stands behind its digits")]
    [InlineData("about 12", "something else stands before its digits")]
    [InlineData("12x4", "something else stands among its digits")]
    [InlineData("1e3", "exponents are not read")]
    public void A_whole_number(string text, string reason) => Message("integer", text).ShouldBe($"'line.value' is not a whole number: {reason}.");

    [Theory]
    [InlineData(".", "1.234,5", "its decimals stand behind '.', not ','")]
    [InlineData(".", "12,5", "its decimals stand behind '.', not ','")]
    [InlineData(",", "12.5", "its decimals stand behind ',', not '.'")]
    [InlineData(",", "1,234.5", "its decimals stand behind ',', not '.'")]
    [InlineData(".", "1,234,56", "the digits of its groups are not three")]
    [InlineData(".", "5.", "no digit stands behind its '.'")]
    [InlineData(".", "1.2.3", "its decimals stand behind '.', and nothing but digits behind that")]
    [InlineData(".", "1e3", "exponents are not read")]
    [InlineData(".", "12 EUR", "something else stands behind its digits")]
    [InlineData(".", "1,23,456.5", "the digits of its groups are not three")]
    [InlineData(".", "0.12345678901234567890123456789", "it has more than 28 digits")]
    [InlineData(".", "-", "it has no digits")]
    public void A_number(string mark, string text, string reason) =>
        Message($"{{ type: number, decimal: '{mark}' }}", text).ShouldBe($"'line.value' is not a number: {reason}.");

    [Theory]
    [InlineData("dddd, d MMMM yyyy", "Tuesday, 6 March 2025", "6 March 2025 is a Thursday")]
    [InlineData("dddd, d MMMM yyyy", "Thursday 6 March 2025", "',' is wanted behind the weekday")]
    [InlineData("d MMMM yyyy", "30 February 2025", "February 2025 has 28 days")]
    [InlineData("d MMMM yyyy", "6 Marsh 2025", "no known name of the month stands behind the day")]
    [InlineData("d MMMM yyyy", "6March 2025", "white space is wanted behind the day")]
    [InlineData("d MMMM yyyy", "6 March", "the year is missing")]
    [InlineData("d MMMM yyyy", "6 March 25", "the year has fewer than four digits")]
    [InlineData("d MMMM yyyy", "6 March 2025 at noon", "something else stands behind the year")]
    [InlineData("d MMMM yyyy", "tomorrow", "no digits of the day stand at its start")]
    [InlineData("d MMMM yyyy", "٦ March 2025", "its digits are not 0 to 9")]
    [InlineData("d MMM yyyy", "6 Marz 2025", "no known name of the month stands behind the day")]
    [InlineData("yyyy d MMM", "2025 6 Marz", "no known name of the month stands behind the day")]
    [InlineData("d MMM yyyy", "6 Mar, 2025", "white space is wanted behind the month")]
    [InlineData("yyyy-MM-dd", "2025-13-01", "there is no month 13")]
    [InlineData("yyyy-MM-dd", "2025-1-01", "the month has fewer than two digits")]
    [InlineData("yyyy-MM-dd", "2025-01-32", "there is no day 32")]
    [InlineData("yyyy-MM-dd", "0000-01-01", "there is no year 0000")]
    [InlineData("d.M.yyyy.", "6.3.2025", "'.' is missing at its end")]
    [InlineData("d. MMM yyyy", "32. Mar. 2025", "there is no day 32")]
    public void A_day(string format, string text, string reason) =>
        Message($"{{ type: date, formats: '{format}' }}", text).ShouldBe($"'line.value' is not a date of the calendar, written '{format}': {reason}.");

    [Theory]
    [InlineData("2025-03-03T10:00", "the offset from UTC is missing")]
    [InlineData("2025-03-03T10:00+25:00", "the offset from UTC is not written as '+01:00', 'Z', 'UTC' or 'GMT', or more than 14 hours")]
    [InlineData("2025-03-03T24:00Z", "there is no hour 24")]
    [InlineData("2025-03-03", "the hour is missing")]
    [InlineData("2025-03-03 10:00Z", "'T' is wanted behind the day")]
    [InlineData("0001-01-01T00:00+01:00", "in UTC its year is not one from 1 to 9999")]
    public void A_moment(string text, string reason) =>
        Message("date-time", text).ShouldBe($"'line.value' is not a time of the calendar, written 'yyyy-MM-dd'T'HH:mm:sszzz' or 'yyyy-MM-dd'T'HH:mmzzz': {reason}.");

    [Theory]
    [InlineData("on 3. March 2025", "'the' is wanted behind 'on'")]
    [InlineData("on 3 March 2025", "'the' is wanted behind 'on'")]
    [InlineData("On the third March 2025", "no digits of the day stand behind 'the'")]
    [InlineData("on the 3. March 2025", "'At' is wanted behind the year")]
    [InlineData("at 3. March 2025", "'on' is wanted at its start")]
    public void A_day_among_words(string text, string reason) =>
        Message("{ type: date, formats: \"'on the' d. MMMM yyyy 'At'\" }", text + " x").ShouldEndWith($"': {reason}.");

    [Theory]
    [InlineData("Monday 3 March 2025", "d/M/yyyy|dddd, d MMMM yyyy", "',' is wanted behind the weekday")]
    [InlineData("3/13/2025", "d MMMM yyyy|d/M/yyyy", "there is no month 13")]
    public void Of_several_formats_the_one_that_gets_farthest_tells(string text, string formats, string reason) =>
        Message($"{{ type: date, formats: ['{formats.Replace("|", "', '", StringComparison.Ordinal)}'] }}", text)
            .ShouldBe($"'line.value' is not a date of the calendar, written '{formats.Replace("|", "' or '", StringComparison.Ordinal)}': {reason}.");

    [Theory]
    [InlineData("url", "example.com", "an http or https address: it does not begin with http:// or https://")]
    [InlineData("url", "http://", "an http or https address: its host is missing")]
    [InlineData("url", "HTTPS:///path", "an http or https address: its host is missing")]
    [InlineData("url", "https://a b", "an http or https address: white space stands in it")]
    [InlineData("url", "https://me@example.com", "an http or https address: a user name stands before its host")]
    [InlineData("url", "https://example.com:0", "an http or https address: its port is not a number from 1 to 65535")]
    [InlineData("url", "https://-a.com/", "an http or https address: its host is neither a name nor an address")]
    [InlineData("url", "https://example.com/%4", "an http or https address: a '%' has no two hexadecimal digits behind it")]
    [InlineData("url", "https://example.com/<", "an http or https address: it has a character that an address cannot have")]
    [InlineData("email", "nobody", "an e-mail address: it has no '@'")]
    [InlineData("email", "@example.com", "an e-mail address: nothing stands before its '@'")]
    [InlineData("email", "a..b@example.com", "an e-mail address: what stands before its '@' is no name of a mailbox")]
    [InlineData("email", "a@example", "an e-mail address: its host has no full stop")]
    [InlineData("email", "a@-example.com", "an e-mail address: its host is not a name")]
    [InlineData("boolean", "perhaps", "one of 'true', 'yes', 'false', 'no'")]
    [InlineData("{ type: enum, values: [bike, car] }", "boat", "one of 'bike', 'car'")]
    [InlineData("{ type: date, formats: ['d/M/yyyy', 'yyyy-MM-dd'] }", "soon", "a date of the calendar, written 'd/M/yyyy' or 'yyyy-MM-dd'")]
    public void Others(string field, string text, string says) => Message(field, text).ShouldBe($"'line.value' is not {says}.");

    [Theory]
    [InlineData("[bike, Old Car]", "byke", "one of 'bike', 'Old Car': probably 'bike' is meant")]
    [InlineData("[bike, Old Car]", "BIEK", "one of 'bike', 'Old Car': probably 'bike' is meant")]
    [InlineData("[bike, Old Car]", "oldcar", "one of 'bike', 'Old Car': probably 'Old Car' is meant")]
    [InlineData("[bike, Old Car]", "old  cars.", "one of 'bike', 'Old Car': probably 'Old Car' is meant")]
    [InlineData("[bike, Old Car]", "Old Horse", "one of 'bike', 'Old Car'")]
    [InlineData("[bike, bide]", "bire", "one of 'bike', 'bide': probably 'bike' is meant")]
    [InlineData("[bike, bide]", "bides", "one of 'bike', 'bide': probably 'bide' is meant")]
    [InlineData("[ok, on]", "or", "one of 'ok', 'on'")]
    [InlineData("{ two-wheels: [bike, Fahrrad] }", "fahrad", "one of 'bike', 'Fahrrad': probably 'Fahrrad' is meant")]
    [InlineData("[a1, a2, a3, a4, a5, a6, a7, a8, a9, b1, Tandem]", "tandm", "one of 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9', 'b1' …: probably 'tandem' is meant")]
    public void Of_words_it_says_the_nearest(string values, string text, string says) =>
        Message($"{{ type: enum, values: {values} }}", text).ShouldBe($"'line.value' is not {says}.");

    [Theory]
    [InlineData("flase", "false")]
    [InlineData("yess", "yes")]
    public void Of_a_boolean_too(string text, string word) =>
        Message("boolean", text).ShouldBe($"'line.value' is not one of 'true', 'yes', 'false', 'no': probably '{word}' is meant.");

    [Fact]
    public void Of_a_list_each_item_has_its_own() =>
        Message("{ list: integer }", "1, 2.5, x").ShouldBe(
            "'line.value' is not a whole number: it has decimals, or a group that is not of three digits. | 'line.value' is not a whole number: it has no digits.");

    [Fact]
    public void Marks_of_quotations_are_no_part_of_a_date() =>
        Message("{ type: date, formats: 'dddd, d MMMM yyyy' }", "Tuesday,\n> 6 March\n> 2025", "markdown")
            .ShouldBe("'line.value' is not a date of the calendar, written 'dddd, d MMMM yyyy': 6 March 2025 is a Thursday.");

    private static string Message(string field, string text, string format = "text")
    {
        var schema = $$"""
            contentgen: 1
            schema: sample
            imports: [std/dates.en]
            input: { format: {{format}} }
            article: [line*]
            roles:
              line: { pattern: 'x (?<value>.*)', fields: { value: {{field}} } }
            """;
        var compiled = SchemaCompiler.Compile(new SourceFile("sample.schema.yaml", schema), ImportResolvers.None);
        compiled.Diagnostics.ShouldBeEmpty();
        var start = format == "text" ? "x " : "> x ";
        var messages = "";
        foreach (var finding in InterpretedSchema.Create(compiled.Plan!).Parse(Encoding.UTF8.GetBytes(start + text), new()).Validate())
            messages += (messages.Length == 0 ? "" : " | ") + finding.Message;
        return messages;
    }
}
