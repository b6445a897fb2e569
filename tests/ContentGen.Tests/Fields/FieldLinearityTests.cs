using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using ContentGen.Fields;
using ContentGen.Runtime;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Fields;

/// <summary>
/// Texts of a megabyte that are chosen to hurt. Linear code needs milliseconds for each; code that looks again at all that it has seen needs an hour.
/// The limit only ends a test that would otherwise hang; it says nothing of speed.
/// </summary>
public sealed class FieldLinearityTests
{
    private const int Bytes = 1 << 20;
    private static readonly TimeSpan s_hangs = TimeSpan.FromMinutes(3);

    [Theory]
    [InlineData(" ", " and |, ")]
    [InlineData(",", ",|,,,,,,,,,,,,,,,,,,,,,x")]
    [InlineData(", ", ",|, , , , , , , , , , , , , , , x")]
    [InlineData("a", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab")]
    [InlineData("e\u0301", "e\u0301e|e\u0301\u0301")]
    [InlineData("\u0301", "\u0301\u0301x|a")]
    [InlineData("\u3000 ", " x| 　y ")]
    [InlineData("\n ", "\n|, ")]
    [InlineData(" ", "\n|a\n")]
    [InlineData("\r\n", "\nx|\n\ny")]
    public async Task Items_of_a_list(string unit, string separators)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, Bytes / Encoding.UTF8.GetByteCount(unit))));
        var table = SeparatorTable.Create(separators.Split('|'));

        var empty = await Task.Run(() =>
        {
            var count = 0;
            for (var items = new ListItems(text, table); items.MoveNext();)
                count += items.End > items.Start ? 0 : 1;
            return count;
        }, TestContext.Current.CancellationToken).WaitAsync(s_hangs, TestContext.Current.CancellationToken);
        empty.ShouldBe(0);
    }

    [Theory]
    [InlineData("integer", "1")]
    [InlineData("integer", "1,")]
    [InlineData("integer", ",111")]
    [InlineData("{ type: number, decimal: '.' }", "1.")]
    [InlineData("{ type: number, decimal: '.' }", ".0")]
    [InlineData("date", "-")]
    [InlineData("{ type: date, formats: ['  yyyy   MMMM d', 'MMMM yyyy d'] }", "may ")]
    [InlineData("{ type: date, formats: ['dd MMM yyyy', 'yyyy MMM d'] }", " ")]
    [InlineData("{ type: enum, values: [aaaaaaaaaaaaa, a a a a a a] }", "a")]
    [InlineData("{ type: enum, values: [aaaaaaaaaaaaa, a a a a a a] }", " ")]
    [InlineData("boolean", "\u0301")]
    [InlineData("url", "https://a.")]
    [InlineData("url", "%20")]
    [InlineData("email", "a.")]
    [InlineData("email", "@")]
    public async Task A_value(string field, string unit)
    {
        var sample = new FieldOf(field);
        var text = string.Concat(Enumerable.Repeat(unit, Bytes / Encoding.UTF8.GetByteCount(unit)));

        await Task.Run(() =>
        {
            sample.Converts(text);
            sample.Converts("https://example.com/" + text);
            sample.Converts("2025-" + text);
        }, TestContext.Current.CancellationToken).WaitAsync(s_hangs, TestContext.Current.CancellationToken);
    }
}
