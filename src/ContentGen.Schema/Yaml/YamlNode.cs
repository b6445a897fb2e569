using System;
using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Schema.Yaml;

/// <summary>A YAML value with its place. Immutable; an alias is the very node that its anchor names.</summary>
internal abstract class YamlNode(SourceText source, int start, int length)
{
    public SourceText Source { get; } = source;

    public int Start { get; } = start;

    public int Length { get; } = length;

    /// <summary>The place, worked out when it is asked for.</summary>
    public SourceSpan Span => Source.Span(Start, Length);

    /// <summary>Nodes below and including this one, aliases counted as what they stand for.</summary>
    public int Size { get; protected init; } = 1;

    /// <summary>Levels below and including this one.</summary>
    public int Height { get; protected init; } = 1;

    /// <summary>A value in it is missing or wrong, which has been reported: what it says is not all that was meant.</summary>
    public bool HasProblem { get; protected init; }

    /// <summary>Equal texts in equal shapes, wherever they stand.</summary>
    public static bool SameContent(YamlNode left, YamlNode right)
    {
        if (ReferenceEquals(left, right))
            return true;
        switch (left)
        {
            case YamlScalar scalar:
                return right is YamlScalar other && scalar.Text == other.Text;
            case YamlSequence sequence:
                if (right is not YamlSequence items || items.Items.Count != sequence.Items.Count)
                    return false;
                for (var i = 0; i < items.Items.Count; i++)
                {
                    if (!SameContent(sequence.Items[i], items.Items[i]))
                        return false;
                }
                return true;
            case YamlMapping mapping:
                if (right is not YamlMapping entries || entries.Entries.Count != mapping.Entries.Count)
                    return false;
                for (var i = 0; i < entries.Entries.Count; i++)
                {
                    if (mapping.Entries[i].Key.Text != entries.Entries[i].Key.Text || !SameContent(mapping.Entries[i].Value, entries.Entries[i].Value))
                        return false;
                }
                return true;
            default:
                return false;
        }
    }
}

internal enum YamlStyle
{
    Plain,
    Quoted,
    /// <summary><c>|</c> or <c>&gt;</c>.</summary>
    Block,
}

/// <summary>A scalar: its characters, never a number, boolean or null.</summary>
internal sealed class YamlScalar(SourceText source, int start, int length, string text, YamlStyle style) : YamlNode(source, start, length)
{
    public string Text { get; } = text;

    public YamlStyle Style { get; } = style;
}

internal sealed class YamlSequence : YamlNode
{
    public YamlSequence(SourceText source, int start, int length, List<YamlNode> items, int size, int height)
        : base(source, start, length)
    {
        Items = items;
        HasProblem = items.Exists(static item => item.HasProblem);
        Size = size;
        Height = height;
    }

    public IReadOnlyList<YamlNode> Items { get; }
}

internal sealed class YamlMapping : YamlNode
{
    public YamlMapping(SourceText source, int start, int length, List<YamlEntry> entries, int size, int height)
        : base(source, start, length)
    {
        Entries = entries;
        HasProblem = entries.Exists(static entry => entry.Value.HasProblem);
        Size = size;
        Height = height;
    }

    /// <summary>Keys are distinct: of duplicates, which are reported, the first stays.</summary>
    public IReadOnlyList<YamlEntry> Entries { get; }

    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (string.Equals(entry.Key.Text, key, StringComparison.Ordinal))
                return entry;
        }
        return null;
    }
}

internal sealed class YamlEntry(YamlScalar key, YamlNode value)
{
    public YamlScalar Key { get; } = key;

    public YamlNode Value { get; } = value;
}

/// <summary>Stands where a value is missing or wrong and that has been reported already, so that nobody reports it again.</summary>
internal sealed class YamlProblem : YamlNode
{
    public YamlProblem(SourceText source, int start, int length)
        : base(source, start, length) => HasProblem = true;
}
