using System.Collections.Generic;

namespace ContentGen.Engine.Examples;

/// <summary>What a part of a result is in JSON.</summary>
public enum ResultKind
{
    /// <summary>A string.</summary>
    Text,
    /// <summary>A number, a boolean or null.</summary>
    Value,
    /// <summary>An array.</summary>
    List,
    /// <summary>An object.</summary>
    Map,
}

/// <summary>A part of the JSON output, with the place in the document that it stands for.</summary>
public sealed class ResultNode
{
    private readonly List<(string Name, ResultNode Value)> _members = [];
    private readonly List<ResultNode> _items = [];

    internal ResultNode(ResultKind kind, string text = "")
    {
        Kind = kind;
        Text = text;
    }

    /// <summary>What it is.</summary>
    public ResultKind Kind { get; }

    /// <summary>The string, or a value as JSON prints it; empty for lists and objects. Line ends are line feeds, whatever the document has.</summary>
    public string Text { get; }

    /// <summary>The first byte in the document; −1: it stands for no one place.</summary>
    public int Start { get; internal set; } = -1;

    /// <summary>Behind the last byte in the document.</summary>
    public int End { get; internal set; } = -1;

    /// <summary>Of a list, its items.</summary>
    public IReadOnlyList<ResultNode> Items => _items;

    /// <summary>Of an object, its members in the order of the output.</summary>
    public IReadOnlyList<(string Name, ResultNode Value)> Members => _members;

    /// <summary>A member of an object, or null.</summary>
    public ResultNode? Find(string name)
    {
        foreach (var (known, value) in _members)
        {
            if (known == name)
                return value;
        }
        return null;
    }

    internal void Add(ResultNode item) => _items.Add(item);

    internal void Add(string name, ResultNode value) => _members.Add((name, value));

    internal ResultNode At(int start, int end)
    {
        (Start, End) = (start, end);
        return this;
    }
}
