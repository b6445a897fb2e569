using System;
using System.Globalization;
using System.Linq;
using System.Text;
using ContentGen.Fields;
using ContentGen.Runtime;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Fields;

/// <summary>What each type of field accepts.</summary>
public sealed class ConversionTests
{
    [Theory]
    [InlineData("0", 0L)]
    [InlineData("007", 7L)]
    [InlineData("-12", -12L)]
    [InlineData("\u221212", -12L)]
    [InlineData("+12", 12L)]
    [InlineData("1,234,567", 1234567L)]
    [InlineData("1.234.567", 1234567L)]
    [InlineData("1 234 567", 1234567L)]
    [InlineData("1\u00A0234\u00A0567", 1234567L)]
    [InlineData("1’234’567", 1234567L)]
    [InlineData("1_000", 1000L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("9223372036854775808", null)]
    [InlineData("-9223372036854775809", null)]
    [InlineData("99999999999999999999999999999999999999999999999999", null)]
    [InlineData("1234,567", null)]
    [InlineData("1,23", null)]
    [InlineData("1,2345", null)]
    [InlineData("1,234.567", null)]
    [InlineData(",123", null)]
    [InlineData("123,", null)]
    [InlineData("1,,234", null)]
    [InlineData("-", null)]
    [InlineData("", null)]
    [InlineData("--1", null)]
    [InlineData("1-", null)]
    [InlineData("12a", null)]
    [InlineData("१२", null)]
    public void An_integer(string text, long? expected) => new FieldOf("integer").Value<long>(text).ShouldBe(expected);

    [Theory]
    [InlineData("0", "0", "0")]
    [InlineData("3.14", "3.14", null)]
    [InlineData("3.140", "3.140", "3140")]
    [InlineData("3.14000000000000000000000000000000000000000", "3.14", null)]
    [InlineData("-.5", "-0.5", null)]
    [InlineData("5.", null, null)]
    [InlineData(".", null, null)]
    [InlineData("1,234.5", "1234.5", null)]
    [InlineData("1.234,5", null, "1234.5")]
    [InlineData("1,234", "1234", "1.234")]
    [InlineData("1 234,5", null, "1234.5")]
    [InlineData("1.5", "1.5", null)]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("79228162514264337593543950336", null, null)]
    [InlineData("79228162514264337593543950335.0", "79228162514264337593543950335", null)]
    [InlineData("79228162514264337593543950335.1", null, null)]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001", null)]
    [InlineData("0.00000000000000000000000000001", null, null)]
    [InlineData("1e5", null, null)]
    [InlineData("1.2.3", null, null)]
    [InlineData("", null, null)]
    public void A_number_with_a_stop_and_with_a_comma_before_its_decimals(string text, string? stop, string? comma)
    {
        Text(new FieldOf("number").Value<decimal>(text)).ShouldBe(stop);
        Text(new FieldOf("{ type: number, decimal: ',' }").Value<decimal>(text)).ShouldBe(comma);
    }

    private static string? Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    [Fact]
    public void A_number_is_read_as_dotnet_reads_it()
    {
        var random = new Random(1);
        var field = new FieldOf("number");
        for (var i = 0; i < 20_000; i++)
        {
            var number = new decimal(random.Next(), random.Next(4) == 0 ? random.Next() : 0, random.Next(8) == 0 ? random.Next() : 0, random.Next(2) == 0, (byte)random.Next(12));
            var text = number.ToString(random.Next(2) == 0 ? "N12" : "G", CultureInfo.InvariantCulture);
            decimal? expected = decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var known) ? known : null;
            field.Value<decimal>(text).ShouldBe(expected, text);
        }
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("TRUE", true)]
    [InlineData("No", false)]
    [InlineData("false", false)]
    [InlineData("yes!", null)]
    [InlineData("1", null)]
    [InlineData("", null)]
    public void A_boolean(string text, bool? expected) => new FieldOf("boolean").Value<bool>(text).ShouldBe(expected);

    [Theory]
    [InlineData("Ja", true)]
    [InlineData("d'accord", true)]
    [InlineData("D’Accord", true)]
    [InlineData("nein", false)]
    [InlineData("yes", null)]
    [InlineData("no", null)]
    public void A_boolean_of_other_words(string text, bool? expected) =>
        new FieldOf("{ type: boolean, true: [ja, \"d'accord\"], false: nein }").Value<bool>(text).ShouldBe(expected);

    [Theory]
    [InlineData("http://example.com", true)]
    [InlineData("HTTPS://example.com/a/b?c=d&e=%20#f", true)]
    [InlineData("https://bücher.example/straße", true)]
    [InlineData("https://localhost:8080/", true)]
    [InlineData("https://192.0.2.1/x", true)]
    [InlineData("http://255.255.255.255:80", true)]
    [InlineData("http://1.2.3.256", false)]
    [InlineData("http://1.2.3.04", false)]
    [InlineData("http://1.2.3", false)]
    [InlineData("http://1.2.3.4.5", false)]
    [InlineData("http://a.2.3.4", false)]
    [InlineData("http://example.123/x", false)]
    [InlineData("http://1234567890", false)]
    [InlineData("http://1.2.3.0x4", false)]
    [InlineData("http://0x7f000001", false)]
    [InlineData("http://a.0X", false)]
    [InlineData("http://123.example", true)]
    [InlineData("http://example.4u", true)]
    [InlineData("http://a.0x4g", true)]
    [InlineData("http://a.00xa", true)]
    [InlineData("https://[2001:db8::1]:443/", true)]
    [InlineData("https://[1:2:3:4:5:6:7:8]", true)]
    [InlineData("https://[::]", true)]
    [InlineData("http://[::ffff:192.0.2.1]/", true)]
    [InlineData("http://[1:2:3:4:5:6:1.2.3.255]", true)]
    [InlineData("http://[1:2:3:4:5:6:7:1.2.3.4]", false)]
    [InlineData("http://[1:2:3:4:5:1.2.3.4]", false)]
    [InlineData("http://[::1.2.3.4:1]", false)]
    [InlineData("http://[::1.2.3.256]", false)]
    [InlineData("http://[::1.2.03.4]", false)]
    [InlineData("http://[::1.2.3]", false)]
    [InlineData("http://[::1.2.3.]", false)]
    [InlineData("http://[::.1.2.3]", false)]
    [InlineData("http://[::1.2.3.4.5]", false)]
    [InlineData("http://[1.2.3.4]", false)]
    [InlineData("https://[1:2:3]", false)]
    [InlineData("https://[1::2::3]", false)]
    [InlineData("https://[:1]", false)]
    [InlineData("https://[12345::]", false)]
    [InlineData("https://", false)]
    [InlineData("https:///path", false)]
    [InlineData("ftp://example.com", false)]
    [InlineData("example.com", false)]
    [InlineData("//example.com", false)]
    [InlineData("https://user@example.com", false)]
    [InlineData("https://example.com:0", false)]
    [InlineData("https://example.com:65536", false)]
    [InlineData("https://example.com:", false)]
    [InlineData("https://-a.example", false)]
    [InlineData("https://a..example", false)]
    [InlineData("https://a_b.example", false)]
    [InlineData("https://example.com/a b", false)]
    [InlineData("https://example.com/%2", false)]
    [InlineData("https://example.com/%zz", false)]
    [InlineData("https://example.com/<b>", false)]
    [InlineData("https://example.com/?ids[]=1&q={a|b}^`", true)]
    [InlineData("https://example.com/?q=\"x\"", false)]
    [InlineData("https://example.com/a\\b", false)]
    [InlineData("https://exa[m]ple.com/", false)]
    [InlineData("https://exam|ple.com/", false)]
    [InlineData("https://example.com/\u200B", false)]
    [InlineData("https://example.com/\u202E", false)]
    public void An_address_of_the_web(string text, bool expected) => new FieldOf("url").Converts(text).ShouldBe(expected);

    [Theory]
    [InlineData("a.writer@example.com", true)]
    [InlineData("a+b=c@mail.example.co.uk", true)]
    [InlineData("jörg@bücher.example", true)]
    [InlineData("a@localhost", false)]
    [InlineData("a@b@example.com", false)]
    [InlineData(".a@example.com", false)]
    [InlineData("a.@example.com", false)]
    [InlineData("a..b@example.com", false)]
    [InlineData("\"a b\"@example.com", false)]
    [InlineData("a b@example.com", false)]
    [InlineData("@example.com", false)]
    [InlineData("a@", false)]
    [InlineData("a@example.", false)]
    [InlineData("a@192.0.2.1", false)]
    [InlineData("a@-x.example", false)]
    [InlineData("mailto:a@example.com", false)]
    public void An_address_of_a_mailbox(string text, bool expected) => new FieldOf("email").Converts(text).ShouldBe(expected);

    [Fact]
    public void Addresses_that_are_no_UTF8_are_none()
    {
        var info = new FieldInfo("value", "value", FieldType.Url, 0);
        FieldReader.Converts([.. "https://example.com/"u8, 0xC3], info).ShouldBeFalse();
        FieldReader.Converts([.. "https://ex"u8, 0xFF, .. ".com"u8], info).ShouldBeFalse();
    }

    [Fact]
    public void The_longest_addresses_are_64_bytes_before_the_at_and_254_in_all()
    {
        var field = new FieldOf("email");
        var host = string.Join('.', Enumerable.Repeat(new string('b', 62), 3));

        field.Converts(new string('a', 64) + "@example.com").ShouldBeTrue();
        field.Converts(new string('a', 65) + "@example.com").ShouldBeFalse();
        field.Converts(new string('a', 64) + "@" + host).ShouldBeTrue();
        field.Converts(new string('a', 64) + "@b." + host).ShouldBeFalse();
        field.Converts("a@" + new string('b', 64) + ".com").ShouldBeFalse();
    }

    [Theory]
    [InlineData("news", 0)]
    [InlineData("OP-ED", 1)]
    [InlineData("Op–Ed", 1)]
    [InlineData("手机", 2)]
    [InlineData("cafe\u0301", 3)]
    [InlineData("new", -1)]
    [InlineData("newsy", -1)]
    [InlineData("", -1)]
    public void A_value_of_an_enumeration(string text, int expected)
    {
        var field = new FieldOf("{ type: enum, values: { news: news, op-ed: op-ed, phone: [手机, 電話], cafe: café } }");

        field.Value<DayOfWeek>(text).ShouldBe(expected < 0 ? null : (DayOfWeek)expected);
    }

    [Fact]
    public void Values_of_an_enumeration_are_named_after_their_texts()
    {
        var values = new FieldOf("{ type: enum, values: [Breaking news, op-ed, don't miss, Q&A, 'été 2024'] }").Plan.Roles[0].Fields[0].Values;

        values.Select(value => value.MemberName).ShouldBe(["BreakingNews", "OpEd", "DontMiss", "QA", "T2024"]);
        values.Select(value => value.JsonName).ShouldBe(["Breaking news", "op-ed", "don't miss", "Q&A", "été 2024"]);
    }

    [Theory]
    [InlineData("A. Writer", "A. Writer")]
    [InlineData("A, B and C", "A|B|C")]
    [InlineData("A, B, and C", "A|B|C")]
    [InlineData("A,B", "A,B")]
    [InlineData("A ,\u00A0B  AND\tC", "A|B|C")]
    [InlineData("Andy and Sandy", "Andy|Sandy")]
    [InlineData(", , A, , ", "A")]
    [InlineData(", ", "")]
    [InlineData("", "")]
    [InlineData("and", "and")]
    public void Items_of_a_list(string text, string expected) => Items(text, ", ", " and ").ShouldBe(expected);

    [Theory]
    [InlineData("a  b c", " ", "a|b|c")]
    [InlineData("a;b ; c", ";", "a|b|c")]
    [InlineData("a e\u0301 b", " e ", "a e\u0301 b")]
    [InlineData("a—b", "-", "a|b")]
    [InlineData("a::b:c", ":|::", "a|b|c")]
    [InlineData("甲、乙和丙", "、|和", "甲|乙|丙")]
    public void Items_of_other_lists(string text, string separators, string expected) => Items(text, separators.Split('|')).ShouldBe(expected);

    private static string Items(string text, params string[] separators)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var found = new System.Collections.Generic.List<string>();
        for (var items = new ListItems(utf8, SeparatorTable.Create(separators)); items.MoveNext();)
            found.Add(Encoding.UTF8.GetString(utf8[items.Start..items.End]));
        return string.Join('|', found);
    }
}
