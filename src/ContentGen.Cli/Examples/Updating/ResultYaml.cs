using System.Collections.Generic;
using System.Globalization;
using System.Text;
using ContentGen.Engine.Examples;
using ContentGen.Schema.Examples;

namespace ContentGen.Cli.Examples.Updating;

/// <summary>Writes what there is as an expectation.</summary>
internal static class ResultYaml
{
    /// <summary>A part of a result in one line: a text or value as it is, of a list its count, of an object the members that <paramref name="like"/> names.</summary>
    /// <param name="like">What an item beside it wants, or null.</param>
    /// <param name="quote">Quotes around a text.</param>
    internal static string Of(ResultNode? node, Expected? like, bool quote, bool inFlow)
    {
        switch (node?.Kind)
        {
            case null:
                return "absent";
            case ResultKind.Text:
                return ScalarText.Whole(node.Text, quote, inFlow);
            case ResultKind.Value:
                return node.Text;
            case ResultKind.List:
                return node.Items.Count == 0 ? "[]" : "{ count: " + node.Items.Count.ToString(CultureInfo.InvariantCulture) + " }";
            default:
                return like is ExpectedMap { IsShort: false } map ? Members(node, map, quote) : Short(node, quote, inFlow);
        }
    }

    /// <summary>Of a region its kind, of what a role with fields took its text, of a group that it is there.</summary>
    private static string Short(ResultNode node, bool quote, bool inFlow)
    {
        if (node.Find("kind") is { Kind: ResultKind.Text } kind && node.Find("lines") is not null)
            return kind.Text;
        return node.Find("text") is { Kind: ResultKind.Text } text ? Of(text, null, quote, inFlow) : "{ absent: false }";
    }

    private static string Members(ResultNode node, ExpectedMap like, bool quote)
    {
        var written = new StringBuilder("{ ");
        foreach (var member in like.Members)
            written.Append(written.Length > 2 ? ", " : "").Append(member.Name).Append(": ").Append(Of(node.Find(member.Name), member.Value, quote, inFlow: true));
        return written.Append(" }").ToString();
    }
}
