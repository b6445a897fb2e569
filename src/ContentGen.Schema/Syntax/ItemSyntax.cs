using System.Collections.Generic;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Syntax;

/// <summary>An item of a content model as it was written.</summary>
/// <param name="Name">As written, without its quantifier.</param>
/// <param name="NameNode">The text that holds the name.</param>
/// <param name="Quantifier">Null: exactly once.</param>
/// <param name="Role">For an item that is one role, the role's name; else null.</param>
/// <param name="Children">For a group, its items (null for what could not be read as one); else null.</param>
/// <param name="IsChoice">One of the children stands, not all in sequence.</param>
internal sealed record ItemSyntax(
    string Name,
    YamlScalar NameNode,
    string? As,
    QuantifierSyntax? Quantifier,
    bool QuantifierOnName,
    ItemRole? Role,
    IReadOnlyList<ItemSyntax?>? Children,
    bool IsChoice);

/// <param name="IsName">False: the text is no name, which has been reported.</param>
internal sealed record ItemRole(string Name, YamlScalar Node, bool IsName);

/// <summary>How often an item stands.</summary>
/// <param name="Text">As written: <c>*</c>, <c>0..2</c>.</param>
/// <param name="Max">Null: no upper bound.</param>
internal sealed record QuantifierSyntax(string Text, int Min, int? Max);
