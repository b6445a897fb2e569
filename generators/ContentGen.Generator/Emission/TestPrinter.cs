using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ContentGen.Schema;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>
/// Prints tests as C# conditions and remembers which named constants they use. The tests are simple, as a plan has them: one that is constant stands by itself.
/// </summary>
internal sealed partial class TestPrinter
{
    /// <summary>Tells whether traits that are at hand as a number have others among them.</summary>
    internal const string TraitMethod = "Has";

    private const string Runtime = "global::ContentGen.Runtime.";
    private readonly SchemaPlan _plan;
    private readonly NameScope _names;
    private readonly Dictionary<string, NamedConstant> _constants = new(StringComparer.Ordinal);

    internal TestPrinter(SchemaPlan plan, NameScope names)
    {
        _plan = plan;
        _names = names;
    }

    /// <summary>The declarations of the constants used so far.</summary>
    internal IEnumerable<string> Constants => _constants.Values.OrderBy(static constant => constant.Key, StringComparer.Ordinal).Select(static constant => constant.Declaration);

    /// <summary>Whether <see cref="TraitMethod"/> is called.</summary>
    internal bool AsksTraits { get; private set; }

    /// <summary>Whether a test looks at traits, so that they must be at hand.</summary>
    internal static bool UsesTraits(Test? test) => test is not null && test.Leaves().Exists(static leaf => leaf is TraitTest { Traits: not 0 });

    /// <summary>A condition over several lines, where one would be too long: broken at its outermost operator.</summary>
    internal static string Wrap(string condition, int column, string indent = "    ")
    {
        if (column + condition.Length <= 130)
            return condition;
        foreach (var op in new[] { " || ", " && " })
        {
            var parts = SplitOutside(condition, op);
            if (parts.Count > 1)
                return string.Join("\n" + indent + op.TrimStart(' '), parts);
        }
        return condition;
    }

    // A class, as conditions are.
    private sealed class NamedConstant(string key, string name, string declaration)
    {
        internal string Key { get; } = key;

        internal string Name { get; } = name;

        internal string Declaration { get; } = declaration;
    }

    /// <summary>The condition under which a test holds.</summary>
    internal Condition Print(Test test, TestScope scope) => test switch
    {
        ConstantTest constant => constant.Value ? Condition.True : Condition.False,
        AllTest all => Condition.All(all.Tests.ToArray(inner => Print(inner, scope))),
        AnyTest any => Condition.Any(any.Tests.ToArray(inner => Print(inner, scope))),
        NotTest not => Print(not.Inner, scope).Not(),
        CountTest { Feature: CountFeature.Sentences, Min: > 0, Max: null } least => HasSentences(scope, least.Min),
        CountTest { Feature: CountFeature.Sentences, Min: 0, Max: { } most } => HasSentences(scope, most + 1).Not(),
        CountTest { Feature: CountFeature.Chars } chars => Condition.Call(
            $"{scope.Features}.HasChars(atLeast: {Number(chars.Min)}, atMost: {(chars.Max is { } most ? Number(most) : "int.MaxValue")})"),
        CountTest count => Range($"{scope.Features}.{count.Feature}", count.Min, count.Max),
        ShareTest share => Share(share, scope),
        StartsTest starts => Flags($"{scope.Features}.StartBits", "StartKinds", "Starts", (int)starts.Kinds, starts.Kinds.ToString()),
        EndsTest ends => Flags($"{scope.Features}.EndBits", "EndKinds", "EndsWith", (int)ends.Kinds, ends.Kinds.ToString()),
        PhraseTest phrase => Phrase(phrase, scope),
        TagTest tag => Flags($"{scope.Features}.TagBits", "BlockTags", "Tag", (int)tag.Tags, tag.Tags.ToString()),
        BlankTest blank => Blank(blank, scope),
        PatternTest pattern => scope.Context is null ? Pattern(pattern, scope) : Condition.Call($"{scope.Context}.Matches({Number(pattern.Pattern)})"),
        PositionTest position => Range($"{Context(scope, test)}.Position", position.Min, position.Max),
        TraitTest trait => Trait(trait, scope),
        NeighbourTest near => Condition.Call($"{Context(scope, test)}.{near.Side}({Mask(near.Traits)}, within: {Number(near.Within)}, atLeast: {Number(near.AtLeast)})"),
        ScoreTest score => Score(score, scope),
        ZoneTest zone => Flags($"{Context(scope, test)}.ZoneBits", "Zones", "Zone", (int)zone.Zones, zone.Zones.ToString()),
        FromRegionTest from => SignedRange($"{Context(scope, test)}.FromRegion", from.Min, from.Max),
        ElectedTest elected => Condition.Call($"{Context(scope, test)}.IsElected({ElectionConstant(elected.Election)})"),
        DocumentTest document => Document(document, scope),
        OccursTest occurs => Range($"{Context(scope, test)}.Occurrences", occurs.Min, occurs.Max),
        EchoTest echo => Echo(echo, scope),
        _ => throw new InvalidOperationException($"The emitter does not know the test {test.GetType().Name}."),
    };

    private static string Context(TestScope scope, Test test) =>
        scope.Context ?? throw new InvalidOperationException($"{test.GetType().Name} looks around a block where the text stands alone.");

    private static Condition HasSentences(TestScope scope, int least) => Condition.Call($"{scope.Features}.HasSentences({Number(least)})");

    /// <summary>A count that lies in a range; a bound that no count can miss is 0 or null.</summary>
    private static Condition Range(string value, int min, int? max) => SignedRange(value, min == 0 ? null : min, max);

    private static Condition Share(ShareTest share, TestScope scope)
    {
        var (part, whole) = share.Feature switch
        {
            ShareFeature.Capitalized => ("CapitalizedWords", "CasedWords"),
            ShareFeature.Uppercase => ("UpperLetters", "CasedLetters"),
            ShareFeature.Digits => ("Digits", "NonSpace"),
            _ => ("Symbols", "NonSpace"),
        };
        var max = share.Max is { } bound ? Number(bound) : "long.MaxValue";
        return Condition.Call(
            $"{Runtime}BlockContext.Share({scope.Features}.{part}, {scope.Features}.{whole}, scale: {Number(share.Scale)}, min: {Number(share.Min)}, max: {max})");
    }

    private Condition Flags(string value, string type, string prefix, int kinds, string names)
    {
        var constants = names.Split(',').Select(name => name.Trim()).Select(name => Constant(
            $"{prefix} {name}",
            prefix + name,
            unique => $"private const int {unique} = (int){Runtime}{type}.{name};")).ToList();
        var mask = constants.Count == 1 ? constants[0] : $"({string.Join(" | ", constants)})";
        return Condition.AnyBit(value, mask);
    }

    private Condition Phrase(PhraseTest test, TestScope scope)
    {
        var (member, method, sets) = test.Mode switch
        {
            PhraseMode.Text => ("PhrasesText", "IsPhrase", _plan.Phrases.Text),
            PhraseMode.StartsWith => ("PhrasesStart", "StartsWithPhrase", _plan.Phrases.StartsWith),
            PhraseMode.EndsWith => ("PhrasesEnd", "EndsWithPhrase", _plan.Phrases.EndsWith),
            _ => ("PhrasesContain", "ContainsPhrase", _plan.Phrases.Contains),
        };
        var set = sets[test.Set];
        var comment = set.Name is { } name ? "$" + name : string.Join(", ", set.Phrases.Take(3)) + (set.Phrases.Count > 3 ? ", …" : "");
        var constant = Constant(
            $"{member} {test.Set:D2}",
            member + PhraseName(set, test.Set),
            unique => $"private const ulong {unique} = {Bit(test.Set)}; // {CSharpText.Comment(comment)}");
        return Condition.Call($"{scope.Features}.{method}({constant})");
    }

    private Condition Pattern(PatternTest test, TestScope scope)
    {
        var bit = _plan.MeasuredPatterns.ToList().IndexOf(test.Pattern);
        var constant = Constant(
            $"pattern {bit:D2}",
            "Pattern" + Number(bit),
            unique => $"private const ulong {unique} = {Bit(bit)}; // {CSharpText.Comment(_plan.Patterns[test.Pattern].Written)}");
        return Condition.Call($"{scope.Features}.MatchesPattern({constant})");
    }

    /// <summary>What to call a set by: its name, its only phrase where that is short, else its number.</summary>
    private static string PhraseName(PhraseSetPlan set, int number)
    {
        const int LongestPhrase = 24;
        if (set.Name is not null)
            return CSharpText.Pascal(set.Name);
        var only = set.Phrases.Count == 1 && set.Phrases[0].Length <= LongestPhrase ? CSharpText.Pascal(set.Phrases[0]) : "";
        return only.Length > 0 && only[0] != '_' ? only : Number(number);
    }

    private static Condition Blank(BlankTest test, TestScope scope)
    {
        var isBlank = Condition.Call($"{scope.Features}.{(test.Side == BlankSide.Before ? "BlankBefore" : "BlankAfter")}");
        return test.Expected ? isBlank : isBlank.Not();
    }

    private Condition Trait(TraitTest test, TestScope scope)
    {
        var mask = Mask(test.Traits);
        if (scope.Context is not null)
            return Condition.Call($"{scope.Context}.Has({mask})");
        AsksTraits = true;
        return Condition.Call($"{TraitMethod}({scope.Traits}, {mask})");
    }

    /// <summary>A set of traits by their names.</summary>
    internal string Mask(ulong traits)
    {
        var names = new List<string>();
        for (var i = 0; i < 64; i++)
        {
            if ((traits & (1UL << i)) != 0)
                names.Add(TraitConstant(i));
        }
        return names.Count == 0 ? "0UL" : string.Join(" | ", names);
    }

    internal string TraitConstant(int trait) => Constant(
        $"trait {trait:D2}",
        CSharpText.Pascal(_plan.Traits[trait].Name) + "Trait",
        unique => $"private const ulong {unique} = {Bit(trait)};");

    /// <summary>A bit as one literal: to the C# compiler a shift is an operator to be looked for, as are those of long numbers beside constants.</summary>
    private static string Bit(int number) => "0x" + (1UL << number).ToString("X", CultureInfo.InvariantCulture);

    private string Constant(string key, string wanted, Func<string, string> declare)
    {
        if (!_constants.TryGetValue(key, out var constant))
        {
            var name = _names.Declare(wanted);
            _constants[key] = constant = new(key, name, declare(name));
        }
        return constant.Name;
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Splits at an operator that stands outside of all parentheses and string literals.</summary>
    private static List<string> SplitOutside(string text, string op)
    {
        var parts = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
                i = EndOfLiteral(text, i);
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0 && string.CompareOrdinal(text, i, op, 0, op.Length) == 0)
            {
                parts.Add(text.Substring(start, i - start));
                start = i + op.Length;
            }
        }
        parts.Add(text.Substring(start));
        return parts;
    }

    /// <summary>Where the quote stands that ends a literal.</summary>
    private static int EndOfLiteral(string text, int start)
    {
        var end = start + 1;
        while (text[end] != '"')
            end += text[end] == '\\' ? 2 : 1;
        return end;
    }
}
