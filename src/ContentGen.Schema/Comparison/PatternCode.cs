using System;
using System.Collections.Generic;
using System.Text;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Comparison;

/// <summary>What a pattern does, as text: two patterns of equal texts match the same, and find the groups that are asked for at the same places.</summary>
internal static class PatternCode
{
    /// <summary>What the pattern matches. Groups say nothing there: where one begins and ends is no step of matching.</summary>
    public static string Matching(PatternPlan pattern) => Of(pattern, static _ => null);

    /// <param name="nameOf">How a group (1 for the first) is called; null: nobody asks for it.</param>
    public static string Of(PatternPlan pattern, Func<int, string?> nameOf)
    {
        var steps = new List<(PatternOperation Operation, int A, int B, string? Group)>();
        // Behind each instruction that is left out, numbers fall.
        var numbers = new int[pattern.Code.Count / 3];
        for (var i = 0; i < numbers.Length; i++)
        {
            var (operation, a, b) = ((PatternOperation)pattern.Code[i * 3], pattern.Code[i * 3 + 1], pattern.Code[i * 3 + 2]);
            var group = operation == PatternOperation.Save ? nameOf(a / 2 + 1) : null;
            numbers[i] = steps.Count;
            if (operation != PatternOperation.Save || group is not null)
                steps.Add((operation, a, b, group));
        }
        var text = new StringBuilder("pattern");
        foreach (var (operation, a, b, group) in steps)
        {
            text.Append(' ').Append(operation).Append(' ').Append(operation switch
            {
                PatternOperation.Save => group + (a % 2 == 0 ? " begins" : " ends"),
                PatternOperation.Jump => TestDump.Number(numbers[a]),
                PatternOperation.Split => TestDump.Number(numbers[a]) + " " + TestDump.Number(numbers[b]),
                _ => TestDump.Number(a) + " " + TestDump.Number(b),
            });
        }
        text.Append(" of");
        foreach (var bound in pattern.Sets)
            text.Append(' ').Append(TestDump.Number(bound));
        return text.ToString();
    }
}
