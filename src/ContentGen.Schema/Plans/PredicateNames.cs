namespace ContentGen.Schema.Plans;

/// <summary>The values of predicates as schemas write them. In a list each stands at the number of its flag's bit.</summary>
public static class PredicateNames
{
    /// <summary>Of <see cref="StartKinds"/>.</summary>
    public static EquatableArray<string> Starts { get; } = EquatableArray.Of("upper", "lower", "digit", "quote", "bullet", "dash", "symbol");

    /// <summary>Of <see cref="EndKinds"/>.</summary>
    public static EquatableArray<string> Ends { get; } =
        EquatableArray.Of("ellipsis", "abbreviation", "sentence", "question", "exclamation", "quote", "colon", "comma", "none");

    /// <summary>Of <see cref="BlockTags"/>.</summary>
    public static EquatableArray<string> Tags { get; } =
        EquatableArray.Of("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "quote", "code", "table", "front-matter", "html", "definition");

    /// <summary>Of <see cref="Plans.Zones"/>.</summary>
    public static EquatableArray<string> Zones { get; } = EquatableArray.Of("above", "inside", "below");

    /// <summary>The key of a predicate that looks for phrases.</summary>
    public static string Of(PhraseMode mode) => mode switch
    {
        PhraseMode.Text => "text",
        PhraseMode.StartsWith => "starts-with",
        PhraseMode.EndsWith => "ends-with",
        _ => "contains",
    };
}
