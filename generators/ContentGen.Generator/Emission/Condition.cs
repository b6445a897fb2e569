using System;
using System.Collections.Generic;
using System.Linq;

namespace ContentGen.Emission;

/// <summary>How tightly the operator of a condition binds, loosest first.</summary>
internal enum Precedence
{
    Or,
    And,
    /// <summary>Comparisons and patterns.</summary>
    Relational,
    /// <summary>Calls, names, constants, what stands in parentheses, and <c>!</c> before one of these.</summary>
    Unary,
}

/// <summary>A C# condition as text, with what decides where parentheses stand around it.</summary>
// A class: lists and queries of structs are compiled anew, and at first badly, in each compiler that starts.
internal sealed class Condition
{
    internal static readonly Condition True = new("true", Precedence.Unary, static () => False!);
    internal static readonly Condition False = new("false", Precedence.Unary, static () => True!);

    private readonly Func<Condition> _not;

    private Condition(string text, Precedence precedence, Func<Condition>? not) =>
        (Text, Precedence, _not) = (text, precedence, not ?? (() => Call($"({text})").Not()));

    internal string Text { get; }

    internal Precedence Precedence { get; }

    /// <summary>A call, a name, or what stands in parentheses.</summary>
    internal static Condition Call(string text) => new(text, Precedence.Unary, () => new("!" + text, Precedence.Unary, () => Call(text)));

    internal static Condition Comparison(string text) => new(text, Precedence.Relational, null);

    /// <summary>One of the bits is set.</summary>
    internal static Condition AnyBit(string value, string mask) => new($"({value} & {mask}) != 0", Precedence.Relational, () => Comparison($"({value} & {mask}) == 0"));

    internal static Condition Is(string value, string pattern) => new($"{value} is {pattern}", Precedence.Relational, () => Is(value, $"not ({pattern})"));

    internal static Condition All(IReadOnlyList<Condition> conditions) => Join(conditions, " && ", Precedence.And);

    internal static Condition Any(IReadOnlyList<Condition> conditions) => Join(conditions, " || ", Precedence.Or);

    internal Condition Not() => _not();

    // Beside the other of the two operators parentheses stand also where C# needs none.
    private static Condition Join(IReadOnlyList<Condition> conditions, string op, Precedence precedence) => conditions.Count == 1
        ? conditions[0]
        : new(string.Join(op, conditions.Select(part => part.Precedence < Precedence.Relational && part.Precedence != precedence ? $"({part.Text})" : part.Text)), precedence, null);
}
