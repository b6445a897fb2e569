using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Syntax;

/// <summary>Reads <c>article:</c> and <c>items:</c>, in every form that an item can be written in.</summary>
internal sealed class ContentModelReader(NodeReader reader)
{
    /// <summary>Lists within the content model's own.</summary>
    public const int Deepest = 16;

    public const int LargestCount = 65_535;

    private const string KeepOne = "Keep one of them.";

    /// <param name="what">The list as messages name it: <c>`article`</c>.</param>
    /// <returns>The items; null for what could not be read as one.</returns>
    public List<ItemSyntax?> ReadItems(YamlNode node, string what, int depth = 0)
    {
        if (depth > Deepest)
        {
            reader.Report(LanguageDiagnostics.ModelTooDeep, node, Deepest);
            return [null];
        }
        if (reader.Sequence(node, what, "a list of items", "an item such as `- headline`") is not { } children)
            return [null];
        var items = new List<ItemSyntax?>(children.Count);
        foreach (var child in children)
            items.Add(ReadItem(child, depth));
        return items;
    }

    private ItemSyntax? ReadItem(YamlNode node, int depth)
    {
        switch (node)
        {
            case YamlScalar scalar:
                var (name, quantifier, isName) = ReadName(scalar, "the name of a role");
                return new ItemSyntax(name, scalar, null, quantifier, quantifier is not null, new ItemRole(name, scalar, isName), null, false);
            case YamlMapping mapping when mapping.Find("name") is not null || mapping.Find("of") is not null || mapping.Find("one-of") is not null
                || mapping.Find("as") is not null:
                return ReadMap(mapping, depth);
            case YamlMapping { Entries.Count: 1 } mapping:
                return ReadNamed(mapping.Entries[0], depth);
            case YamlMapping { Entries.Count: 0 }:
                reader.Report(LanguageDiagnostics.Item, node, "This item says nothing.");
                return null;
            case YamlMapping mapping:
                reader.Report(LanguageDiagnostics.Item, mapping.Entries[1].Key, "Here a second name stands in one item; each item begins with a dash of its own.");
                return null;
            case YamlSequence:
                reader.Report(LanguageDiagnostics.Item, node, "This is a list without a name.");
                return null;
            default:
                return null;
        }
    }

    /// <summary><c>name quant?: role quant?</c> or <c>name quant?: [items]</c>.</summary>
    private ItemSyntax? ReadNamed(YamlEntry entry, int depth)
    {
        var (name, quantifier, _) = ReadName(entry.Key, "the name of an item");
        return ReadContent(entry.Key, name, quantifier, null, entry.Value, depth);
    }

    private ItemSyntax? ReadMap(YamlMapping mapping, int depth)
    {
        if (reader.Map(mapping, SchemaKeys.Item, "An item") is not { } map)
            return null;
        var asName = map["as"] is { } node ? reader.Scalar(node, "`as`") : null;
        if (asName is not null && !reader.Name(asName, "the name of a member"))
            asName = null;
        if (map.Entry("one-of") is { } second && map.Entry("of") is { } first)
            reader.Report(LanguageDiagnostics.KeysTogether, second.Key, "one-of", first.Key.Text, "Keep the one that is meant.");
        if (map["name"] is not { } nameNode)
        {
            if (!map.IsMeant("name"))
                reader.Report(LanguageDiagnostics.Item, mapping, "This item has no `name`.");
            if (map["one-of"] is { } unnamed)
                ReadItems(unnamed, "`one-of`", depth + 1);
            else if (map["of"] is YamlSequence group)
                ReadItems(group, "`of`", depth + 1);
            return null;
        }
        if (reader.Scalar(nameNode, "`name`") is not { } nameText)
            return null;
        var (name, quantifier, isName) = ReadName(nameText, "the name of an item");
        if (map["one-of"] is { } choices)
            return new ItemSyntax(name, nameText, asName?.Text, quantifier, quantifier is not null, null, ReadItems(choices, "`one-of`", depth + 1), true);
        if (map["of"] is { } content)
            return ReadContent(nameText, name, quantifier, asName?.Text, content, depth);
        return new ItemSyntax(name, nameText, asName?.Text, quantifier, quantifier is not null, new ItemRole(name, nameText, isName), null, false);
    }

    private ItemSyntax? ReadContent(YamlScalar nameNode, string name, QuantifierSyntax? quantifier, string? asName, YamlNode content, int depth)
    {
        switch (content)
        {
            case YamlScalar role:
                var (roleName, onRole, isName) = ReadName(role, "the name of a role");
                if (quantifier is not null && onRole is not null)
                {
                    reader.Report(LanguageDiagnostics.TwoQuantifiers, role, nameNode.Text, role.Text,
                        "Keep the one on the name for a plural member, the one on the role for a singular.");
                    (quantifier, onRole) = (null, null);
                }
                return new ItemSyntax(name, nameNode, asName, quantifier ?? onRole, quantifier is not null, new ItemRole(roleName, role, isName), null, false);
            case YamlSequence:
                var children = ReadItems(content, "`" + name + "`", depth + 1);
                return new ItemSyntax(name, nameNode, asName, quantifier, quantifier is not null, null, children, false);
            case YamlMapping:
                reader.Report(LanguageDiagnostics.Item, content, "Behind a name stands a role or a list of items, not a map.");
                return null;
            default:
                return null;
        }
    }

    /// <summary>
    /// Splits <c>section*</c> and <c>teaser 0..2</c>. A quantifier in which something is wrong counts as none: an item that stands exactly once
    /// lets what is behind it be reached, and makes no group look as if it could be empty.
    /// </summary>
    private (string Name, QuantifierSyntax? Quantifier, bool IsName) ReadName(YamlScalar node, string what)
    {
        var name = node.Text;
        QuantifierSyntax? quantifier = null;
        if (name.Length > 1 && name[0] == '-' && node.Style == YamlStyle.Plain)
        {
            var first = name.IndexOf(' ') is > 0 and var end ? name.Substring(0, end) : name;
            reader.Report(LanguageDiagnostics.Name, node, first, what, "A space is missing behind its dash: write `- " + first.Substring(1) + "`.");
            return (name, null, false);
        }
        var space = name.IndexOf(' ');
        if (space >= 0)
        {
            // Of a name that is none, that alone is said.
            var isName = NameSyntax.IsName(name.Substring(0, space).TrimEnd('?', '*', '+'));
            quantifier = ReadRange(node, name.Substring(space + 1).Trim(), isName);
            name = name.Substring(0, space);
        }
        else if (GluedRange(name) is > 0 and var glued)
        {
            reader.ReportWithin(LanguageDiagnostics.Quantifier, node, glued, name.Length - glued, name.Substring(glued), Unglued(name, glued));
            name = name.Substring(0, glued);
        }
        if (name.Length > 1 && Suffix(name) is { } suffix)
        {
            name = name.Substring(0, name.Length - 1);
            if (space >= 0)
            {
                reader.Report(LanguageDiagnostics.TwoQuantifiers, node, suffix.Text, node.Text.Substring(space + 1).Trim(), KeepOne);
                suffix = null;
            }
            else if (name.Length > 1 && Suffix(name) is { } another)
            {
                reader.Report(LanguageDiagnostics.TwoQuantifiers, node, another.Text, suffix.Text, KeepOne);
                name = name.TrimEnd('?', '*', '+');
                suffix = null;
            }
            quantifier = suffix;
        }
        if (NameSyntax.IsName(name))
            return (name, quantifier, true);
        reader.Report(LanguageDiagnostics.Name, node, name, what, LanguageDiagnostics.NameAdvice);
        return (name, quantifier, false);
    }

    /// <summary>Where a range begins right behind a name: <c>teaser0..2</c>, <c>teaser{2}</c>; −1: nowhere.</summary>
    private static int GluedRange(string name)
    {
        var at = name.IndexOf('{');
        if (at < 0 && name.IndexOf("..", System.StringComparison.Ordinal) is >= 0 and var dots)
        {
            for (at = dots; at > 0 && name[at - 1] is >= '0' and <= '9';)
                at--;
        }
        return at > 0 && NameSyntax.IsName(name.Substring(0, at)) ? at : -1;
    }

    private static string Unglued(string text, int at)
    {
        var name = text.Substring(0, at);
        if (text[at] != '{')
            return "Put a space before it: `" + name + " " + text.Substring(at) + "`.";
        var range = text.Substring(at).Trim('{', '}').Replace(",", "..");
        return RangeSyntax.Read(range, out _) == RangeProblem.None
            ? "Write a range behind a space: `" + name + " " + range + "`."
            : "Write a range behind a space, as in `" + name + " 0..2`.";
    }

    private static QuantifierSyntax? Suffix(string name) => name[name.Length - 1] switch
    {
        '?' => new QuantifierSyntax("?", 0, 1),
        '*' => new QuantifierSyntax("*", 0, null),
        '+' => new QuantifierSyntax("+", 1, null),
        _ => null,
    };

    private QuantifierSyntax? ReadRange(YamlScalar node, string text, bool isName)
    {
        var problem = RangeSyntax.Read(text, out var range);
        if (problem == RangeProblem.Malformed && !isName)
            return null;
        if (problem == RangeProblem.Malformed)
            reader.Report(LanguageDiagnostics.Quantifier, node, text, Advice(node.Text.Substring(0, node.Text.IndexOf(' ')), text));
        else if (problem == RangeProblem.TooLarge || range.Min > LargestCount || range.Max > LargestCount)
            reader.Report(LanguageDiagnostics.TooLargeNumber, node, text, "how often an item stands", 0, LargestCount);
        else if (problem == RangeProblem.Empty)
            reader.Report(LanguageDiagnostics.EmptyRange, node, text);
        else if (range.Max == 0)
            reader.Report(LanguageDiagnostics.NeverStands, node, text);
        else
            return new QuantifierSyntax(text, range.Min, range.Max);
        return null;
    }

    /// <param name="name">What stands before the space.</param>
    /// <param name="text">What stands behind it and is no range.</param>
    private static string Advice(string name, string text)
    {
        if (text.Length == 1 && Suffix(text) is not null)
            return "Write it directly behind the name: `" + name + text + "`.";
        if (text.StartsWith("- ", System.StringComparison.Ordinal))
            return "Its dash is indented further than that of `" + name + "`, and so a part of that text: indent the two alike.";
        // Lines without dashes are one text.
        var bare = text.TrimEnd('?', '*', '+');
        return bare.Length < text.Length && NameSyntax.IsName(bare)
            ? "If it is an item of its own, write a dash before each: `- " + name + "` and `- " + text + "`."
            : "Write `?`, `*` or `+` directly behind the name, or a range behind a space, as in `teaser 0..2`.";
    }
}
