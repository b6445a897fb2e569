using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>
/// Prints tests as C# conditions and remembers which named constants they use. A condition that is constant is folded, because C# warns about code
/// that a constant makes unreachable.
/// </summary>
internal sealed partial class TestPrinter
{
    internal const string True = "true";
    internal const string False = "false";

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

    /// <summary>The condition under which a test holds.</summary>
    internal string Print(Test test, TestScope scope) => PrintNode(test, scope).Text;

    /// <summary>The condition under which it does not.</summary>
    internal string PrintNot(Test test, TestScope scope) => Negate(PrintNode(test, scope)).Text;

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

    // Classes: lists and queries of structs are compiled anew, and at first badly, in each compiler that starts.
    private sealed class Node(string text, int level)
    {
        internal string Text { get; } = text;

        /// <summary>0: binds tightest; 1: a relational pattern or comparison; 2: and; 3: or.</summary>
        internal int Level { get; } = level;
    }

    private sealed class NamedConstant(string key, string name, string declaration)
    {
        internal string Key { get; } = key;

        internal string Name { get; } = name;

        internal string Declaration { get; } = declaration;
    }

    private Node PrintNode(Test test, TestScope scope) => test switch
    {
        ConstantTest constant => new(constant.Value ? True : False, 0),
        AllTest all => Join(all.Tests.Select(inner => PrintNode(inner, scope)), " && ", True, False, 2),
        AnyTest any => Join(any.Tests.Select(inner => PrintNode(inner, scope)), " || ", False, True, 3),
        NotTest not => Negate(PrintNode(not.Inner, scope)),
        CountTest { Feature: CountFeature.Sentences, Min: > 0, Max: null } least => new($"{scope.Features}.HasSentences({Number(least.Min)})", 0),
        CountTest { Feature: CountFeature.Sentences, Min: 0, Max: { } most and < int.MaxValue } => new($"!{scope.Features}.HasSentences({Number(most + 1)})", 0),
        CountTest { Feature: CountFeature.Chars } chars when Range("", chars.Min, chars.Max).Level > 0 =>
            new($"{scope.Features}.HasChars(atLeast: {Number(chars.Min)}, atMost: {(chars.Max is { } most ? Number(most) : "int.MaxValue")})", 0),
        CountTest count => Range($"{scope.Features}.{count.Feature}", count.Min, count.Max),
        ShareTest share => Share(share, scope),
        StartsTest starts => Flags($"{scope.Features}.StartBits", "StartKinds", "Starts", (int)starts.Kinds, starts.Kinds.ToString()),
        EndsTest ends => Flags($"{scope.Features}.EndBits", "EndKinds", "EndsWith", (int)ends.Kinds, ends.Kinds.ToString()),
        PhraseTest phrase => Phrase(phrase, scope),
        TagTest tag => Flags($"{scope.Features}.TagBits", "BlockTags", "Tag", (int)tag.Tags, tag.Tags.ToString()),
        BlankTest blank => Blank(blank, scope),
        PatternTest pattern => scope.Context is null ? Pattern(pattern, scope) : new($"{scope.Context}.Matches({Number(pattern.Pattern)})", 0),
        PositionTest position => Range($"{Context(scope, test)}.Position", position.Min, position.Max, least: 1),
        TraitTest { Traits: 0 } => new(True, 0),
        TraitTest trait => Trait(trait, scope),
        NeighbourTest near => new($"{Context(scope, test)}.{near.Side}({Mask(near.Traits)}, within: {Number(near.Within)}, atLeast: {Number(near.AtLeast)})", 0),
        ScoreTest score => Score(score, scope),
        ZoneTest zone => Flags($"{Context(scope, test)}.ZoneBits", "Zones", "Zone", (int)zone.Zones, zone.Zones.ToString()),
        FromRegionTest from => SignedRange($"{Context(scope, test)}.FromRegion", from.Min, from.Max),
        ElectedTest elected => new($"{Context(scope, test)}.IsElected({ElectionConstant(elected.Election)})", 0),
        DocumentTest document => Document(document, scope),
        OccursTest occurs => Range($"{Context(scope, test)}.Occurrences", occurs.Min, occurs.Max, least: 1),
        EchoTest echo => Echo(echo, scope),
        _ => throw new InvalidOperationException($"The emitter does not know the test {test.GetType().Name}."),
    };

    private static string Context(TestScope scope, Test test) =>
        scope.Context ?? throw new InvalidOperationException($"{test.GetType().Name} looks around a block where the text stands alone.");

    private static Node Join(IEnumerable<Node> nodes, string op, string neutral, string absorbing, int level)
    {
        var parts = nodes.Where(node => node.Text != neutral).ToList();
        if (parts.Any(node => node.Text == absorbing))
            return new(absorbing, 0);
        return parts.Count switch
        {
            0 => new(neutral, 0),
            1 => parts[0],
            _ => new(string.Join(op, parts.Select(part => part.Level >= 2 && part.Level != level ? $"({part.Text})" : part.Text)), level),
        };
    }

    private static Node Negate(Node node)
    {
        const string IsSet = " != 0";
        const string IsPattern = " is ";
        var text = node.Text;
        if (text is True or False)
            return new(text == True ? False : True, 0);
        if (node.Level == 0)
            return new(text[0] == '!' ? text.Substring(1) : "!" + text, 0);
        if (node.Level == 1 && text.EndsWith(IsSet, StringComparison.Ordinal))
            return new(text.Substring(0, text.Length - IsSet.Length) + " == 0", 1);
        return node.Level == 1 && text.Contains(IsPattern) ? new(text.Replace(IsPattern, " is not (") + ")", 1) : new($"!({text})", 0);
    }

    /// <summary>A count that lies in a range; bounds that no count can miss are left out.</summary>
    private static Node Range(string value, int min, int? max, int least = 0)
    {
        var open = max is null or int.MaxValue;
        if (min > (max ?? int.MaxValue))
            return new(False, 0);
        if (min <= least && open)
            return new(True, 0);
        var text = (min <= least, open) switch
        {
            (_, true) => $"{value} >= {Number(min)}",
            (true, _) => $"{value} <= {Number(max!.Value)}",
            _ when min == max => $"{value} == {Number(min)}",
            _ => $"{value} is >= {Number(min)} and <= {Number(max!.Value)}",
        };
        return new(text, 1);
    }

    private static Node Share(ShareTest share, TestScope scope)
    {
        if (share.Min > (share.Max ?? long.MaxValue))
            return new(False, 0);
        if (share.Min <= 0 && share.Max is null)
            return new(True, 0);
        var (part, whole) = share.Feature switch
        {
            ShareFeature.Capitalized => ("CapitalizedWords", "CasedWords"),
            ShareFeature.Uppercase => ("UpperLetters", "CasedLetters"),
            ShareFeature.Digits => ("Digits", "NonSpace"),
            _ => ("Symbols", "NonSpace"),
        };
        var max = share.Max is { } bound ? Number(bound) : "long.MaxValue";
        return new(
            $"{Runtime}BlockContext.Share({scope.Features}.{part}, {scope.Features}.{whole}, scale: {Number(share.Scale)}, min: {Number(share.Min)}, max: {max})",
            0);
    }

    private Node Flags(string value, string type, string prefix, int kinds, string names)
    {
        if (kinds == 0)
            return new(False, 0);
        var constants = names.Split(',').Select(name => name.Trim()).Select(name => Constant(
            $"{prefix} {name}",
            prefix + name,
            unique => $"private const int {unique} = (int){Runtime}{type}.{name};")).ToList();
        var mask = constants.Count == 1 ? constants[0] : $"({string.Join(" | ", constants)})";
        return new($"({value} & {mask}) != 0", 1);
    }

    private Node Phrase(PhraseTest test, TestScope scope)
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
        return new($"{scope.Features}.{method}({constant})", 0);
    }

    private Node Pattern(PatternTest test, TestScope scope)
    {
        var bit = _plan.MeasuredPatterns.ToList().IndexOf(test.Pattern);
        var constant = Constant(
            $"pattern {bit:D2}",
            "Pattern" + Number(bit),
            unique => $"private const ulong {unique} = {Bit(bit)}; // {CSharpText.Comment(_plan.Patterns[test.Pattern].Written)}");
        return new($"{scope.Features}.MatchesPattern({constant})", 0);
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

    private static Node Blank(BlankTest test, TestScope scope)
    {
        var value = $"{scope.Features}.{(test.Side == BlankSide.Before ? "BlankBefore" : "BlankAfter")}";
        return new(test.Expected ? value : "!" + value, 0);
    }

    private Node Trait(TraitTest test, TestScope scope)
    {
        var mask = Mask(test.Traits);
        if (scope.Context is not null)
            return new($"{scope.Context}.Has({mask})", 0);
        AsksTraits = true;
        return new($"{TraitMethod}({scope.Traits}, {mask})", 0);
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

    /// <summary>Splits at an operator that stands outside of all parentheses.</summary>
    private static List<string> SplitOutside(string text, string op)
    {
        var parts = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
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
}
