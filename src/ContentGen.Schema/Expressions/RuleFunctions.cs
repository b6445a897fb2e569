using System.Collections.Generic;

namespace ContentGen.Schema.Expressions;

internal enum RuleFunction
{
    Count,
    Words,
    Chars,
    Sentences,
    Exists,
    Value,
    Contains,
    Matches,
    Unique,
    First,
    Last,
    All,
    Any,
}

/// <summary>The functions of expressions: the one list that the compiler and the documentation read.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Gives">The type of its value.</param>
/// <param name="Meaning">What it gives.</param>
/// <param name="Absent">When it has no value.</param>
internal sealed record FunctionInfo(RuleFunction Function, string Name, string Form, string Gives, string Meaning, string Absent);

internal static class RuleFunctions
{
    private const string NoPart = "the one part is absent";

    public static readonly FunctionInfo[] All =
    [
        new(RuleFunction.Count, "count", "count(path)", "number", "how many parts the path leads to", "never"),
        new(RuleFunction.Words, "words", "words(path)", "number", "the words of all these parts together", NoPart),
        new(RuleFunction.Chars, "chars", "chars(path)", "number", "their characters", NoPart),
        new(RuleFunction.Sentences, "sentences", "sentences(path)", "number", "their sentences", NoPart),
        new(RuleFunction.Exists, "exists", "exists(path)", "true or false", "whether the path leads to anything", "never"),
        new(RuleFunction.Value, "value", "value(path)", "text, or what the field's type says", "the text that a role took, or the value of a field",
            "the part is absent, or a field's text does not convert"),
        new(RuleFunction.Contains, "contains", "contains(path, 'phrase')", "true or false", "whether the phrase, or one of a `$set`, stands in a text of the parts", NoPart),
        new(RuleFunction.Matches, "matches", "matches(path, 'pattern')", "true or false", "whether the whole text matches the pattern, or `$name`", NoPart),
        new(RuleFunction.Unique, "unique", "unique(path)", "true or false", "whether no two of the parts have the same text, folded", "never"),
        new(RuleFunction.First, "first", "first(path)", "a path to one part", "the first of the parts", "there is none"),
        new(RuleFunction.Last, "last", "last(path)", "a path to one part", "the last of the parts", "there is none"),
        new(RuleFunction.All, "all", "all(path as x, …)", "true or false", "whether what is said of `x` is true for every part; true where there is none",
            "it is false for none, and absent for one"),
        new(RuleFunction.Any, "any", "any(path as x, …)", "true or false", "whether it is true for one part at least; false where there is none",
            "it is true for none, and absent for one"),
    ];

    public static FunctionInfo? Find(string name)
    {
        foreach (var function in All)
        {
            if (function.Name == name)
                return function;
        }
        return null;
    }

    public static IEnumerable<string> Names
    {
        get
        {
            foreach (var function in All)
                yield return function.Name;
        }
    }
}
