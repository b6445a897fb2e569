using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ContentGen.Schema;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>Terms of scores as a schema writes them, for comments: <c>is: promo, words: ..69</c>. Constants and orders are those of the plan.</summary>
internal static class TermText
{
    /// <summary>What a term asks for; an empty text where it asks for nothing.</summary>
    internal static string Of(SchemaPlan plan, Test test) => test switch
    {
        ConstantTest { Value: true } => "",
        AllTest all => All(plan, all.Tests),
        _ => Key(plan, test),
    };

    /// <summary>What a measure is about, where its name does not say it; an empty text where it does.</summary>
    internal static string Of(SchemaPlan plan, ScoreMeasurePlan measure) => measure.Measure switch
    {
        ScoreMeasure.Echo => "of " + Subject(plan, plan.Echoes[measure.Operand].Traits) + "at-least: " + Number(plan.Echoes[measure.Operand].AtLeast),
        ScoreMeasure.Score => plan.Scores[measure.Operand].Name,
        ScoreMeasure.Pattern => plan.Patterns[measure.Operand].Written,
        ScoreMeasure.DocumentBlocks or ScoreMeasure.DocumentShare or ScoreMeasure.DocumentText =>
            plan.Evidence[measure.Operand] == 0 ? "all blocks" : "is: " + Traits(plan, plan.Evidence[measure.Operand]),
        _ => measure.Near is { } near ? Key(plan, near) : "",
    };

    /// <summary>A map has a key once: what comes again stands in <c>all</c>.</summary>
    private static string All(SchemaPlan plan, EquatableArray<Test> tests)
    {
        var (keys, again) = (new List<string>(), new List<string>());
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var test in tests)
        {
            var key = Key(plan, test);
            if (known.Add(key.Substring(0, key.IndexOf(':'))))
                keys.Add(key);
            else
                again.Add("{ " + key + " }");
        }
        if (again.Count > 0)
            keys.Add("all: [" + string.Join(", ", again) + "]");
        return string.Join(", ", keys);
    }

    private static string Map(SchemaPlan plan, Test test) => "{ " + Of(plan, test) + " }";

    private static string Key(SchemaPlan plan, Test test) => test switch
    {
        AllTest all => "all: [" + string.Join(", ", all.Tests.Select(part => Map(plan, part))) + "]",
        AnyTest any => "any: [" + string.Join(", ", any.Tests.Select(part => Map(plan, part))) + "]",
        NotTest not => "not: " + Map(plan, not.Inner),
        CountTest count => Lower(count.Feature) + ": " + Range(count.Min, count.Max),
        ShareTest share => Lower(share.Feature) + ": " + Share(share.Min, share.Max, share.Scale),
        StartsTest starts => "starts: " + Kinds(starts.Kinds),
        EndsTest ends => "ends: " + Kinds(ends.Kinds),
        TagTest tag => "tag: " + Kinds(tag.Tags),
        ZoneTest zone => "zone: " + Kinds(zone.Zones),
        BlankTest blank => "blank-" + Lower(blank.Side) + ": " + (blank.Expected ? "true" : "false"),
        PhraseTest phrase => PredicateNames.Of(phrase.Mode) + ": " + Set(plan, phrase),
        PatternTest pattern => "pattern: '" + plan.Patterns[pattern.Pattern].Written + "'",
        PositionTest position => "position: " + Range(position.Min, position.Max),
        OccursTest occurs => "occurs: " + Range(occurs.Min, occurs.Max),
        TraitTest trait => "is: " + Traits(plan, trait.Traits),
        NeighbourTest near => (near.Side == NeighbourSide.FollowedBy ? "followed-by: " : "preceded-by: ") + Near(plan, near),
        FromRegionTest from => "from-region: " + Number(from.Min) + ".." + Number(from.Max),
        ScoreTest score => "score: { " + plan.Scores[score.Score].Name + ": " + Number(score.Min) + ".." + Number(score.Max) + " }",
        DocumentTest document => "document: { " + Subject(plan, plan.Evidence[document.Evidence]) + Lower(document.Measure) + ": "
            + (document.Measure == DocumentMeasure.Blocks ? Range(document.Min, document.Max) : Share(document.Min, document.Max, document.Scale)) + " }",
        EchoTest echo => "echo: { " + Subject(plan, plan.Echoes[echo.Echo].Traits) + "share: " + Share(echo.Min, echo.Max, echo.Scale)
            + (plan.Echoes[echo.Echo].AtLeast == 1 ? "" : ", at-least: " + Number(plan.Echoes[echo.Echo].AtLeast)) + " }",
        ConstantTest constant => constant.Value ? "all: []" : "any: []",
        _ => throw new InvalidOperationException($"The emitter has no text for the test {test.GetType().Name}."),
    };

    private static string Near(SchemaPlan plan, NeighbourTest near)
    {
        var traits = Traits(plan, near.Traits);
        if (near is { Within: 1, AtLeast: 1 })
            return traits;
        return "{ is: " + traits + ", within: " + Number(near.Within) + (near.AtLeast == 1 ? "" : ", at-least: " + Number(near.AtLeast)) + " }";
    }

    private static string Subject(SchemaPlan plan, ulong traits) => traits == 0 ? "" : "is: " + Traits(plan, traits) + ", ";

    private static string Traits(SchemaPlan plan, ulong traits)
    {
        var names = new List<string>();
        for (var trait = 0; trait < plan.Traits.Count; trait++)
        {
            if ((traits >> trait & 1) != 0)
                names.Add(plan.Traits[trait].Name);
        }
        return names.Count == 1 ? names[0] : "[" + string.Join(", ", names) + "]";
    }

    private static string Set(SchemaPlan plan, PhraseTest phrase)
    {
        const int Shown = 3;
        var sets = phrase.Mode switch
        {
            PhraseMode.Text => plan.Phrases.Text,
            PhraseMode.StartsWith => plan.Phrases.StartsWith,
            PhraseMode.EndsWith => plan.Phrases.EndsWith,
            _ => plan.Phrases.Contains,
        };
        var set = sets[phrase.Set];
        return set.Name is { } name ? "$" + name : "[" + string.Join(", ", set.Phrases.Take(Shown)) + (set.Phrases.Count > Shown ? ", …]" : "]");
    }

    private static string Kinds<T>(T kinds)
        where T : struct, Enum
    {
        var names = kinds.ToString().Split(',').Select(static name => Kebab(name.Trim())).ToArray();
        return names.Length == 1 ? names[0] : "[" + string.Join(", ", names) + "]";
    }

    private static string Kebab(string name) =>
        string.Concat(name.Select(static (c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Range(long min, long? max) => min == max ? Number(min) : (min == 0 ? "" : Number(min)) + ".." + Number(max);

    private static string Share(long min, long? max, long scale)
    {
        var from = min == 0 ? "" : Percent(min, scale);
        return from + ".." + (max is { } most ? Percent(most, scale) : "");
    }

    private static string Percent(long part, long scale) => ((decimal)part * 100 / scale).ToString("0.#########", CultureInfo.InvariantCulture) + "%";

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
