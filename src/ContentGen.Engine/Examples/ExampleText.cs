using System.Collections.Generic;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ContentGen.Schema;
using ContentGen.Schema.Examples;

namespace ContentGen.Engine.Examples;

/// <summary>What is wanted, and what there is, in one line of words. It holds text of schemas and documents: whoever shows it escapes it.</summary>
public static class ExampleText
{
    /// <summary>Where there is nothing.</summary>
    public const string Nothing = "nothing";

    /// <summary>What an example wants.</summary>
    public static string Of(Expected expected) => expected switch
    {
        ExpectedText { IsStart: true, Text.Length: 0 } => "any text",
        ExpectedText text => text.IsStart ? "a text that begins with " + Quoted(text.Text) : Quoted(text.Text),
        ExpectedExactly exactly => Quoted(exactly.Text),
        ExpectedWithin within => within.Texts.Count == 1 ? "with " + Quoted(within.Texts[0]) : "with " + string.Join(" and ", Quoted(within.Texts)),
        ExpectedValue value => value.Text,
        ExpectedNumber number => Range(number.Min, number.Max),
        ExpectedAbsent absent => absent.IsAbsent ? Nothing : "something",
        ExpectedCount count => Range(count.Min, count.Max) + (count is { Min: 1, Max: 1 } ? " item" : " items"),
        ExpectedItems items => "with " + Joined(items.Items, " and "),
        ExpectedList list => "[" + Joined(list.Items, ", ") + "]",
        ExpectedMap { IsShort: true } map => Of(map.Members[0].Value),
        ExpectedMap map => "{" + Joined(map.Members) + "}",
        ExpectedAll all => Joined(all.Parts, ", "),
        _ => Nothing,
    };

    /// <summary>What there is.</summary>
    public static string Of(ResultNode? node)
    {
        if (node is null)
            return Nothing;
        var parts = new List<string>();
        switch (node.Kind)
        {
            case ResultKind.Text:
                return Quoted(node.Text);
            case ResultKind.Value:
                return node.Text;
            case ResultKind.List:
                foreach (var item in node.Items)
                    parts.Add(Of(item));
                return "[" + string.Join(", ", parts) + "]";
            default:
                foreach (var (name, value) in node.Members)
                    parts.Add(name + ": " + Of(value));
                return "{" + string.Join(", ", parts) + "}";
        }
    }

    /// <summary>A text in quotes, in one line.</summary>
    public static string Quoted(string text) => "\"" + JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";

    private static IEnumerable<string> Quoted(EquatableArray<string> texts)
    {
        foreach (var text in texts)
            yield return Quoted(text);
    }

    internal static string Range(int min, int? max) =>
        min == max ? Number(min) : (min == 0 && max is not null ? "" : Number(min)) + ".." + (max is { } most ? Number(most) : "");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Joined(EquatableArray<Expected> parts, string separator)
    {
        var texts = new List<string>();
        foreach (var part in parts)
            texts.Add(Of(part));
        return string.Join(separator, texts);
    }

    private static string Joined(EquatableArray<ExpectedMember> members)
    {
        var texts = new List<string>();
        foreach (var member in members)
            texts.Add(member.Name + ": " + Of(member.Value));
        return string.Join(", ", texts);
    }
}
