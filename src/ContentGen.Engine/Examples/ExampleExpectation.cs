using System;
using System.Globalization;
using ContentGen.Schema.Examples;

namespace ContentGen.Engine.Examples;

/// <summary>Decides whether a part of the JSON output is as an example wants it.</summary>
public static class ExampleExpectation
{
    /// <summary>Whether a part of the output is as it is wanted.</summary>
    public static bool Meets(Expected expected, ResultNode? got)
    {
        switch (expected)
        {
            case ExpectedAll all:
                foreach (var part in all.Parts)
                {
                    if (!Meets(part, got))
                        return false;
                }
                return true;
            case ExpectedMap map:
                if (got is not { Kind: ResultKind.Map })
                    return false;
                foreach (var member in map.Members)
                {
                    if (!Meets(member.Value, got.Find(member.Name)))
                        return false;
                }
                return true;
            case ExpectedList list:
                if (got is not { Kind: ResultKind.List } || got.Items.Count != list.Items.Count)
                    return false;
                for (var i = 0; i < list.Items.Count; i++)
                {
                    if (!Meets(list.Items[i], got.Items[i]))
                        return false;
                }
                return true;
            case ExpectedAbsent absent:
                return absent.IsAbsent == got is null or { Kind: ResultKind.List, Items.Count: 0 };
            default:
                return got is not null && MeetsPlainly(expected, got);
        }
    }

    private static bool MeetsPlainly(Expected expected, ResultNode got)
    {
        switch (expected)
        {
            case ExpectedText text:
                return got.Kind == ResultKind.Text && (text.IsStart ? got.Text.StartsWith(text.Text, StringComparison.Ordinal) : got.Text == text.Text);
            case ExpectedExactly exactly:
                return got.Kind == ResultKind.Text && got.Text == exactly.Text;
            case ExpectedWithin within:
                foreach (var text in within.Texts)
                {
                    if (!Holds(got, text))
                        return false;
                }
                return true;
            case ExpectedValue value:
                return IsValue(value.Text, got);
            case ExpectedNumber number:
                return got.Kind == ResultKind.Value && int.TryParse(got.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var actual)
                    && actual >= number.Min && !(actual > number.Max);
            case ExpectedCount count:
                return got.Kind == ResultKind.List && got.Items.Count >= count.Min && !(got.Items.Count > count.Max);
            case ExpectedItems items:
                foreach (var item in items.Items)
                {
                    if (!HasItem(got, item))
                        return false;
                }
                return true;
            default:
                throw new InvalidOperationException($"No comparison is known for {expected.GetType().Name}.");
        }
    }

    private static bool Holds(ResultNode got, string text)
    {
        if (got.Kind == ResultKind.Text)
            return got.Text.Contains(text, StringComparison.Ordinal);
        foreach (var item in got.Items)
        {
            if (Holds(item, text))
                return true;
        }
        return false;
    }

    private static bool HasItem(ResultNode got, Expected wanted)
    {
        foreach (var item in got.Items)
        {
            if (Meets(wanted, item))
                return true;
        }
        return false;
    }

    /// <summary>Numbers by their value, moments by their time, everything else as JSON prints it.</summary>
    private static bool IsValue(string wanted, ResultNode got)
    {
        if (got.Text == wanted && (got.Kind == ResultKind.Text || wanted.Length > 0))
            return true;
        if (got.Kind == ResultKind.Value)
        {
            return decimal.TryParse(wanted, NumberStyles.Float, CultureInfo.InvariantCulture, out var left)
                && decimal.TryParse(got.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var right) && left == right;
        }
        return wanted.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(wanted, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var one)
            && DateTimeOffset.TryParse(got.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var other) && one.EqualsExact(other);
    }
}
