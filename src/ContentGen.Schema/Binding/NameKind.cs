namespace ContentGen.Schema.Binding;

/// <summary>What a name in a schema file stands for.</summary>
public enum NameKind
{
    /// <summary>One under <c>traits</c>.</summary>
    Trait,

    /// <summary>One under <c>phrases</c>; used as <c>$name</c>.</summary>
    PhraseSet,

    /// <summary>One under <c>patterns</c>; used as <c>$name</c>, and as <c>{name}</c> within another pattern.</summary>
    Pattern,

    /// <summary>One under <c>roles</c>; used by the items of content models and ids of findings.</summary>
    Role,

    /// <summary>One under the <c>fields</c> of a role; used by groups of patterns and by paths of rules.</summary>
    Field,

    /// <summary>An item of <c>article</c> or of a noise entry's <c>items</c>; used by paths of rules.</summary>
    Item,

    /// <summary>One under <c>noise</c>; used by paths of rules, examples and ids of findings.</summary>
    Noise,

    /// <summary>One under <c>scores</c>.</summary>
    Score,

    /// <summary>One under <c>elect</c>.</summary>
    Election,

    /// <summary>The <c>id</c> of a rule; used by ids of findings.</summary>
    Rule,

    /// <summary>A schema or pack; used by <c>imports</c> and <c>extends</c>.</summary>
    File,
}
