using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using ContentGen.Engine;
using ContentGen.Runtime;
using ContentGen.Schema;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Rules;

/// <summary>Rules at run time: methods of the project, messages that are made when they are read, order, memory and time.</summary>
public sealed class RuleTests
{
    private const string Story =
        "It will rain\nBy Ann Lee and Bo, 2025-03-02, 2025-03-02 01:30, letter\nOne\nIt rains here. It does.\nShare\nTwo\nIt is dry.\none\nNo.\n";

    private readonly ContentBuffer _buffer = new();

    [Fact]
    public void A_method_of_the_project_decides()
    {
        var before = RuledStory.Asked;

        Ids(RuledStory.Parse(Utf8("It will rain\n"), _buffer).Validate()).ShouldContain("no-rain");
        Ids(RuledStory.Parse(Utf8("It is dry\n"), _buffer).Validate()).ShouldNotContain("no-rain");
        RuledStory.Asked.ShouldBe(before + 2);
    }

    [Fact]
    public void IsValid_asks_rules_too_and_only_where_nothing_failed_before()
    {
        RuledStory.IsValid(Utf8("It is dry\n"), _buffer).ShouldBeTrue();
        RuledStory.IsValid(Utf8("It will rain\n"), _buffer).ShouldBeFalse();

        var before = RuledStory.Asked;
        RuledStory.IsValid(Utf8(""), _buffer).ShouldBeFalse();
        RuledStory.Asked.ShouldBe(before);
    }

    [Fact]
    public void IsValid_asks_a_rule_that_can_be_no_error_only_where_it_would_be_one_finding_too_many()
    {
        var before = RuledStory.AskedTone;

        RuledStory.IsValid(Utf8("It is dry\n"), _buffer).ShouldBeTrue();
        RuledStory.AskedTone.ShouldBe(before);
        RuledStory.Parse(Utf8("It is dry\n"), _buffer).Validate().IsValid.ShouldBeTrue();
        RuledStory.AskedTone.ShouldBe(before + 1);
        var narrow = new ContentBuffer { Limits = new() { MaxFindings = 1 } };
        RuledStory.IsValid(Utf8("It is dry\n"), narrow).ShouldBeTrue();
        RuledStory.AskedTone.ShouldBe(before + 2);
    }

    [Fact]
    public void Without_generated_code_a_method_is_reported_as_not_evaluated()
    {
        var parsed = Interpreter().Parse(Utf8("It will rain\n"), _buffer);
        var findings = parsed.Validate();

        Ids(findings).ShouldBe(["not-evaluated/gentle", "not-evaluated/no-rain"]);
        findings[1].Severity.ShouldBe(Severity.Info);
        findings[1].Message.ShouldContain("CheckRain");
        findings.IsValid.ShouldBeTrue();
        Interpreter().IsValid(Utf8("It will rain\n"), _buffer).ShouldBeTrue();
    }

    [Fact]
    public void A_message_shows_values_of_every_type()
    {
        var shown = Message(RuledStory.Parse(Utf8(Story), _buffer).Validate(), "shown");

        shown.ShouldBe("24|12.4444|2025-03-02|2025-03-01T23:30:00Z|letter|Ann Lee|false|(none)|true");
        Message(Interpreter().Parse(Utf8(Story), _buffer).Validate(), "shown").ShouldBe(shown);
    }

    [Theory]
    [InlineData(0, "2025-11-06T10:11:12Z")]
    [InlineData(3_450_000, "2025-11-06T10:11:12.345Z")]
    [InlineData(1, "2025-11-06T10:11:12.0000001Z")]
    public void A_message_shows_the_decimals_of_a_moment(int ticks, string expected)
    {
        var message = new RuleMessage();
        message.AddMoment(new DateTime(2025, 11, 6, 10, 11, 12, DateTimeKind.Utc).Ticks + ticks);
        message.ToString().ShouldBe(expected);
    }

    [Fact]
    public void A_long_text_is_cut_in_a_message_and_ill_formed_bytes_are_replaced()
    {
        byte[] document = [.. Utf8("rain " + new string('ü', 300)), 0xFF, (byte)'\n'];

        Message(RuledStory.Parse(document, _buffer).Validate(), "no-rain").ShouldBe("rain " + new string('ü', 195) + "… speaks of rain.");
        Message(RuledStory.Parse([(byte)'r', (byte)'a', (byte)'i', (byte)'n', 0xFF], _buffer).Validate(), "no-rain").ShouldBe("rain\uFFFD speaks of rain.");
    }

    [Fact]
    public void A_message_never_shows_another_document()
    {
        Should.Throw<InvalidOperationException>(() =>
        {
            var finding = RuledStory.Parse(Utf8("It will rain\n"), _buffer).Validate()[0];
            RuledStory.Parse(Utf8("Another\n"), _buffer);
            _ = finding.Message;
        });
    }

    [Fact]
    public void Findings_of_rules_stand_in_document_order_at_what_is_to_blame()
    {
        var findings = RuledStory.Parse(Utf8(Story), _buffer).Validate();

        var places = new List<string>();
        foreach (var finding in findings)
            places.Add($"{finding.Line}:{finding.Column} {finding.Id} {finding.Text.ToString()}");
        places.ShouldBe(["1:1 no-rain ", "1:1 shown ", "8:1 full one", "8:1 other-headings one"]);
    }

    [Fact]
    public void A_limit_of_findings_keeps_the_first_ones()
    {
        _buffer.Limits = ContentLimits.Default with { MaxFindings = 2 };

        Ids(RuledStory.Parse(Utf8(Story), _buffer).Validate()).ShouldBe(["no-rain", "shown", "too-large"]);
    }

    [Fact]
    public void A_layout_that_is_opened_again_has_the_same_findings()
    {
        var layout = RuledStory.Parse(Utf8(Story), _buffer).ToLayout();
        _buffer.Trim();

        Ids(RuledStory.Open(Utf8(Story), layout).Validate()).ShouldBe(["no-rain", "shown", "full", "other-headings"]);
    }

    [Theory]
    [InlineData(Story)]
    [InlineData("")]
    [InlineData("It is dry\n– now\nshare\nshare\nA\n")]
    public void Rules_allocate_nothing(string document)
    {
        var utf8 = Utf8(document + string.Concat(Enumerable.Range(0, 200).Select(i => $"Heading {i}\nIt is {i} in the morning. It rains.\n")));
        var interpreter = Interpreter();

        Allocated(() =>
        {
            Count(RuledStory.Parse(utf8, _buffer).Validate());
            _ = RuledStory.IsValid(utf8, _buffer);
        }).ShouldBe(0);
        Allocated(() =>
        {
            Count(interpreter.Parse(utf8, _buffer).Validate());
            _ = interpreter.IsValid(utf8, _buffer);
        }).ShouldBe(0);
    }

    /// <summary>Twice the document takes about twice the time; with loops over loops it would take four times as long.</summary>
    [Fact]
    public void Rules_take_linear_time()
    {
        var interpreter = Interpreter();
        var (small, large) = (Sections(4_000), Sections(32_000));
        Time(small);

        var ratio = Enumerable.Range(0, 3).Min(_ => Time(large) / Time(small));

        ratio.ShouldBeLessThan(24, "Eight times the document; quadratic would be 64.");

        double Time(byte[] document)
        {
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            Count(interpreter.Parse(document, _buffer).Validate());
            return System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
    }

    private static byte[] Sections(int count) =>
        Utf8("Dry\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"Heading {i}\nIt is {i} in the morning. It rains.\n")));

    private static InterpretedSchema Interpreter()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "ruled-story.schema.yaml");
        return InterpretedSchema.Create(SchemaCompiler.Compile(new SourceFile(path, File.ReadAllText(path)), ImportResolvers.None).Plan!);
    }

    private static int Count(FindingList findings) => findings.Count;

    private static long Allocated(Action act)
    {
        for (var i = 0; i < 50; i++)
            act();
        var before = GC.GetAllocatedBytesForCurrentThread();
        act();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Message(FindingList findings, string id)
    {
        foreach (var finding in findings)
        {
            if (finding.Id == id)
                return finding.Message;
        }
        throw new InvalidOperationException($"There is no finding {id}.");
    }

    private static List<string> Ids(FindingList findings)
    {
        var ids = new List<string>();
        foreach (var finding in findings)
            ids.Add(finding.Id);
        return ids;
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
