using System.Collections.Generic;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Comparison;

/// <summary>Numbers for texts and for what tests mean, the same for both schemas. So what a definition means can be named without writing it out again and again.</summary>
internal sealed class TestIds
{
    private readonly Dictionary<string, int> _numbers = new(System.StringComparer.Ordinal);

    /// <summary>What the tests of both schemas mean.</summary>
    public TestMeanings Meanings { get; } = new();

    /// <summary>Equal texts have equal numbers.</summary>
    public int NumberOf(string text)
    {
        if (!_numbers.TryGetValue(text, out var number))
            _numbers.Add(text, number = _numbers.Count);
        return number;
    }

    /// <summary>A short name in place of a text: equal texts have equal names.</summary>
    public string Of(string text) => "~" + TestDump.Number(NumberOf(text));
}
