using System;
using System.Collections.Generic;
using ContentGen.Schema.Binding;

namespace ContentGen.Schema.Composition;

/// <summary>How a value of a schema is merged with the one of the schema or pack below it.</summary>
internal enum MergeKind
{
    /// <summary>Each schema's own: never inherited.</summary>
    Own,

    /// <summary><c>imports</c>, which the import graph reads.</summary>
    Imports,

    /// <summary>Replaced, nothing else.</summary>
    Text,

    /// <summary>A range of numbers: <c>+</c> widens it.</summary>
    Range,

    /// <summary>A range of shares: <c>+</c> widens it.</summary>
    Share,

    /// <summary>A text or a list of texts: <c>+</c> appends, <c>-</c> takes texts out.</summary>
    Texts,

    /// <summary>A list of maps: <c>+</c> appends.</summary>
    List,

    /// <summary>A map with keys of the language.</summary>
    Keys,

    /// <summary>A map from names that authors give.</summary>
    Names,

    /// <summary><c>expect</c>: a map of predicates, or a list of such maps.</summary>
    Expect,

    /// <summary>A content model: <c>+</c> inserts items, <c>-</c> takes items out.</summary>
    Model,

    /// <summary>A list of maps that are known by their <c>id</c>.</summary>
    ById,
}

/// <summary>How the values of one key are merged, and what is below them.</summary>
internal sealed class MergeShape(MergeKind kind, string what = "")
{
    private IReadOnlyDictionary<string, MergeShape>? _keys;

    public MergeKind Kind { get; } = kind;

    /// <summary>With <see cref="MergeKind.Names"/> and <see cref="MergeKind.ById"/>, what is named: <c>role</c>.</summary>
    public string What { get; } = what;

    /// <summary>With <see cref="MergeKind.Names"/>, what stands behind each name.</summary>
    public MergeShape? Each { get; init; }

    /// <summary>With <see cref="MergeKind.Keys"/>, the keys; made when they are asked for, since predicates hold predicates.</summary>
    public Func<IReadOnlyDictionary<string, MergeShape>>? MakeKeys { get; init; }

    /// <summary>The key that a text or list in place of the map stands for: <c>followed-by: prose</c> is <c>{ is: prose }</c>.</summary>
    public string? Short { get; init; }

    /// <summary>Merged key by key without a <c>+</c>.</summary>
    public bool MergesPlainly { get; init; }

    /// <summary>Once all that it holds is taken away, it is gone as if <c>all</c> had been; what else is left empty says so wherever it is read.</summary>
    public bool GoesWithItsLast { get; init; }

    /// <summary>What is named, as it is recorded; null for what has no declarations.</summary>
    /// <param name="what">As in <see cref="What"/>.</param>
    public static NameKind? KindOf(string what) => what switch
    {
        "trait" => NameKind.Trait,
        "phrase set" => NameKind.PhraseSet,
        "pattern" => NameKind.Pattern,
        "role" => NameKind.Role,
        "field" => NameKind.Field,
        "noise entry" => NameKind.Noise,
        "score" => NameKind.Score,
        "election" => NameKind.Election,
        "rule" => NameKind.Rule,
        _ => null,
    };

    public bool IsMap => Kind is MergeKind.Keys or MergeKind.Names;

    /// <summary>The shape of what stands behind a key or name; null for a key that is not known here.</summary>
    public MergeShape? Of(string key)
    {
        if (Kind == MergeKind.Names)
            return Each;
        _keys ??= MakeKeys!();
        return _keys.TryGetValue(key, out var shape) ? shape : null;
    }
}
