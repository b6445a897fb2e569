using System;
using System.Reflection;
using System.Text;
using ContentGen.Runtime;
using ContentGen.Text;

namespace ContentGen.Tests.Text;

/// <summary>What the tests of the text layer share: a small English word list, rules over it, and a way to print features.</summary>
internal static class TextSamples
{
    public const FeatureSet All = (FeatureSet)((1 << 14) - 1);

    public static readonly WordList Words = WordList.Create(
        abbreviations: ["U.S", "Inc", "etc", "Jan", "No"],
        titles: ["Mr", "Mrs", "Dr", "Gov"],
        starters: ["The", "In", "He", "It", "But"]);

    public static TextRules Rules(
        FeatureSet features = All,
        PhraseTable? text = null,
        PhraseTable? startsWith = null,
        PhraseTable? endsWith = null,
        PhraseTable? contains = null) =>
        new(features, features, Words, text ?? PhraseTable.Empty, startsWith ?? PhraseTable.Empty, endsWith ?? PhraseTable.Empty, contains ?? PhraseTable.Empty);

    public static FeatureValues Measure(string text, TextRules? rules = null) => Measure(Encoding.UTF8.GetBytes(text), rules);

    public static FeatureValues Measure(ReadOnlySpan<byte> text, TextRules? rules = null)
    {
        rules ??= Rules();
        ContentGen.Text.TextMeasure.Measure(text, rules, rules.Features, out var features);
        return features;
    }

    public static string Print(in FeatureValues features)
    {
        var output = new StringBuilder();
        Print(output, features.Block);
        Print(output, features.Counts);
        return output.ToString();
    }

    private static void Print<T>(StringBuilder output, T values)
    {
        foreach (var field in typeof(T).GetFields(BindingFlags.Public | BindingFlags.Instance))
            output.Append(field.Name).Append('=').Append(field.GetValue(values)).Append(' ');
    }
}
