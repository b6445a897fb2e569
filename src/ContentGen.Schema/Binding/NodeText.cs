using System.Text;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>A value in one line, for messages: however it was laid out and commented, the same value gives the same text.</summary>
internal static class NodeText
{
    /// <summary>In UTF-16 code units.</summary>
    private const int Longest = 200;

    /// <summary>In UTF-16 code units. Aliases can stand for far more text than a file holds.</summary>
    private const int LongestWhole = 10_000;

    public static string Of(YamlNode node)
    {
        if (node is YamlScalar scalar && scalar.Text.Length <= Longest)
            return scalar.Text;
        var text = new StringBuilder();
        Append(node, text, true, false);
        if (text.Length <= Longest)
            return text.ToString();
        var cut = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return text.ToString(0, cut) + "…";
    }

    /// <summary>The same with the brackets of the outermost list or map, cut only where it is of no use to a reader.</summary>
    public static string Whole(YamlNode node)
    {
        var text = new StringBuilder();
        Append(node, text, false, true);
        return text.Length <= LongestWhole ? text.ToString() : text.ToString(0, LongestWhole) + "…";
    }

    private static void Append(YamlNode node, StringBuilder text, bool isOuter, bool isWhole)
    {
        var longest = isWhole ? LongestWhole : Longest;
        // What is cut off in the end is not gathered first.
        if (text.Length > longest)
            return;
        switch (node)
        {
            case YamlScalar scalar:
                // Within other text, what begins or ends with a space could not be seen to do so.
                var isQuoted = isWhole && (scalar.Text.Length == 0 || scalar.Text[0] == ' ' || scalar.Text[scalar.Text.Length - 1] == ' ');
                text.Append(isQuoted ? "\"" : "").Append(scalar.Text, 0, System.Math.Min(scalar.Text.Length, longest + 1)).Append(isQuoted ? "\"" : "");
                break;
            case YamlSequence sequence:
                text.Append(isOuter ? "" : "[");
                for (var i = 0; i < sequence.Items.Count; i++)
                {
                    text.Append(i == 0 ? "" : ", ");
                    Append(sequence.Items[i], text, false, isWhole);
                }
                text.Append(isOuter ? "" : "]");
                break;
            case YamlMapping mapping:
                text.Append(isOuter ? "" : "{ ");
                for (var i = 0; i < mapping.Entries.Count; i++)
                {
                    text.Append(i == 0 ? "" : ", ").Append(mapping.Entries[i].Key.Text).Append(": ");
                    Append(mapping.Entries[i].Value, text, false, isWhole);
                }
                text.Append(isOuter ? "" : " }");
                break;
        }
    }
}
