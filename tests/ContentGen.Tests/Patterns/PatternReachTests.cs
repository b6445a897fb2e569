using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ContentGen.Engine;
using ContentGen.Engine.Tracing;
using ContentGen.Patterns;
using ContentGen.Schema.Plans;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Patterns;

/// <summary>How far patterns come with texts that they do not match, and what could stand there.</summary>
public sealed class PatternReachTests
{
    [Theory]
    [InlineData("Serves:? (?<n>\\d+)", "Serves four", "Serves ", "a digit")]
    [InlineData("Serves:? (?<n>\\d+)", "Serving 4", "Serv", "“es”")]
    [InlineData("Serves:? (?<n>\\d+)", "For 4", "", "“Serves”")]
    [InlineData("Serves (?<n>\\d+)", "Serves 4 or 5", "Serves 4", "a digit|the end")]
    [InlineData("(?<by>By) (?<who>.+)", "By ", "By ", "any character")]
    [InlineData("(?<by>By) (?<who>.+)", "Of A", "", "“By ”")]
    [InlineData("(?i)by (.+)", "BY", "BY", "“ ”")]
    [InlineData("a|b|[c-e]|\\s", "x", "", "“a”|“b”|[c-e]|white space")]
    [InlineData("a|b|c|d|e", "x", "", "“a”|“b”|“c”|“d”|…")]
    [InlineData("[^\\n]+\\n.+", "one line", "one line", "[^\\n]|a line feed")]
    [InlineData("foo\\b bar", "foobar", "foo", "“ bar”")]
    [InlineData("foo$", "foobar", "foo", "the end")]
    [InlineData("é+\\p{L}", "é1", "é", "“é”|a letter")]
    [InlineData("手机", "手表", "手", "“机”")]
    [InlineData("a$b", "ab", "", "")]
    [InlineData("a$b|c", "ab", "", "“c”")]
    [InlineData("x(?:\\b|-)y", "xy", "x", "“-y”")]
    [InlineData("foo\\b ?bar", "foobar", "foo", "“ bar”")]
    [InlineData("foo\\B.+", "foo bar", "foo", "a letter, digit or underscore")]
    [InlineData("\\bfoo\\B.*", "foo", "foo", "a letter, digit or underscore")]
    [InlineData("foo\\b.*", "foobar", "foo", "no letter, digit or underscore|the end")]
    [InlineData("(?m)a$.*", "ab", "a", "a line feed|the end")]
    [InlineData("(?m)a$\\s*b?", "ab", "a", "white space|the end")]
    [InlineData("(?i)[A-Z]+", "1", "", "[A-Za-z]")]
    [InlineData("\\w+\\b[é-]", "a", "a", "a letter, digit or underscore|[\\-é]")]
    [InlineData("[^\\x{0}-\\x{10FFFF}]", "a", "", "[^\0-\U0010FFFF]")]
    public void A_text_that_fails(string pattern, string text, string reached, string next)
    {
        var found = Reach(pattern, Encoding.UTF8.GetBytes(text));

        found.Reached.ShouldBe(reached);
        if (next.Length > 0)
            found.Next.ShouldBe(next);
    }

    [Fact]
    public void Ill_formed_bytes_end_it() => Reach("a.b", [(byte)'a', 0xFF, (byte)'b']).Reached.ShouldBe("a");

    /// <summary>Of a minimal automaton each state but the dead one leads to a match: where it ends is the oracle.</summary>
    [Fact]
    public void It_ends_where_the_table_does()
    {
        var random = new Random(31);
        var compared = 0;
        for (var i = 0; i < 2_000; i++)
        {
            var pattern = RandomPattern.Create(random);
            if (PatternOf.Plan(pattern.Ours) is not { Dfa: { } dfa } plan)
                continue;
            var tables = new PatternTables(
                dfa.Start, dfa.FirstAccepting, dfa.StateCount, dfa.ClassCount, dfa.Ascii.ToArray(), dfa.Leads.ToArray(), dfa.NodeCount, dfa.Nodes.ToArray(), dfa.Rows.ToArray());
            var built = PlanTables.Pattern(plan);
            for (var j = 0; j < 20; j++)
            {
                var text = Encoding.UTF8.GetBytes(pattern.Text());
                if (built.IsMatch(text))
                    continue;
                var (length, oracle) = (PatternReach.Of(plan, built, text).Length, Oracle(tables, text));
                // Assertions that contradict what stands farther behind them are taken for possible.
                if (plan.Code.Where(static (_, at) => at % 3 == 0).Any(static operation => (PatternOperation)operation >= PatternOperation.Start))
                    length.ShouldBeGreaterThanOrEqualTo(oracle, $"{pattern.Ours} on '{Encoding.UTF8.GetString(text)}'");
                else
                    length.ShouldBe(oracle, $"{pattern.Ours} on '{Encoding.UTF8.GetString(text)}'");
                compared++;
            }
        }
        compared.ShouldBeGreaterThan(5_000);
    }

    private static int Oracle(PatternTables tables, byte[] text)
    {
        var (state, length) = (tables.Start, 0);
        for (var at = 0; at < text.Length;)
        {
            state = text[at] < 0x80 ? tables.Next(state, text[at++]) : tables.NextByClass(state, tables.ClassOf(text, ref at));
            if (state == 0)
                break;
            length = at;
        }
        return length;
    }

    private static (string Reached, string Next) Reach(string pattern, byte[] text)
    {
        var plan = PatternOf.Plan(pattern);
        var built = PlanTables.Pattern(plan);
        built.IsMatch(text).ShouldBeFalse();
        var (length, next) = PatternReach.Of(plan, built, text);
        return (Encoding.UTF8.GetString(text, 0, length), string.Join('|', PatternWants.Of(plan, next)));
    }
}
