using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ContentGen.Conformance.Harness;

/// <summary>Everything observable of one parsed document, as values that two engines can be compared by.</summary>
internal sealed class Outcome
{
    internal required byte[] Layout { get; init; }

    internal required byte[] Json { get; init; }

    internal required byte[] Text { get; init; }

    internal required List<string> Findings { get; init; }

    internal required bool HasError { get; init; }

    internal required Coverage Coverage { get; init; }

    /// <summary>Copies what a view shows.</summary>
    internal static Outcome Of<T>(T view)
        where T : IContentView<T>, allows ref struct
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
            view.WriteTo(writer);
        var text = new ArrayBufferWriter<byte>();
        view.CopyText(text);
        return Create(view.ToLayout(), json.WrittenSpan, text.WrittenSpan, view.Validate());
    }

    internal static Outcome Create(ContentLayout layout, ReadOnlySpan<byte> json, ReadOnlySpan<byte> text, FindingList list)
    {
        var findings = new List<string>(list.Count);
        var hasError = false;
        foreach (var finding in list)
        {
            hasError |= finding.Severity == Severity.Error;
            findings.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{finding.Line}:{finding.Column} {finding.Severity} {finding.Id} [{finding.Offset}+{finding.Length}] {finding.Message}"));
        }
        return new()
        {
            Layout = LayoutBytes.Of(layout),
            Json = json.ToArray(),
            Text = text.ToArray(),
            Findings = findings,
            HasError = hasError,
            Coverage = LayoutBytes.Coverage(layout),
        };
    }

    /// <summary>The first difference, for a reader; null where there is none.</summary>
    internal static string? Difference(Outcome left, Outcome right)
    {
        if (string.Join('\n', left.Findings) is var a && string.Join('\n', right.Findings) is var b && a != b)
            return $"findings:\n{a}\n-- and --\n{b}";
        if (!left.Json.AsSpan().SequenceEqual(right.Json))
            return $"JSON:\n{Encoding.UTF8.GetString(left.Json)}\n-- and --\n{Encoding.UTF8.GetString(right.Json)}";
        if (!left.Text.AsSpan().SequenceEqual(right.Text))
            return "the text without noise";
        if (left.Coverage != right.Coverage)
            return $"coverage: {left.Coverage} and {right.Coverage}";
        return left.Layout.AsSpan().SequenceEqual(right.Layout) ? null : "layout records";
    }
}
