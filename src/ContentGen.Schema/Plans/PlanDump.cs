using System.Collections.Generic;
using System.Text;
using static ContentGen.Schema.Plans.TestDump;

namespace ContentGen.Schema.Plans;

/// <summary>
/// A plan as text, line by line: everything in it but its hash and namespace. Deterministic and the same on every host, so that
/// it can be hashed and compared.
/// </summary>
internal static class PlanDump
{
    /// <summary>Appends the lines of a plan.</summary>
    public static void Append(StringBuilder lines, SchemaPlan plan)
    {
        Line(lines, 0, "schema", Quoted(plan.Id), plan.TypeName, Quoted(plan.Version), plan.IsPublic ? "public" : "internal", Quoted(plan.Description));
        if (plan.Blocks != BlockUnit.Line)
            Line(lines, 0, "blocks", plan.Blocks.ToString());
        Line(lines, 0, "features", Number((int)plan.Features), "expect", Number((int)plan.ExpectFeatures));
        Line(lines, 0, "abbreviations", Words(plan.Words.Abbreviations));
        Line(lines, 0, "titles", Words(plan.Words.Titles));
        Line(lines, 0, "starters", Words(plan.Words.Starters));
        Phrases(lines, "text", plan.Phrases.Text);
        Phrases(lines, "starts-with", plan.Phrases.StartsWith);
        Phrases(lines, "ends-with", plan.Phrases.EndsWith);
        Phrases(lines, "contains", plan.Phrases.Contains);
        foreach (var trait in plan.Traits)
            Line(lines, 0, "trait", Quoted(trait.Name), TestDump.Text(trait.Test));
        foreach (var pattern in plan.Patterns)
        {
            Line(lines, 0, "pattern", Quoted(pattern.Written), "groups", Words(pattern.Groups));
            Line(lines, 1, "code", Numbers(pattern.Code));
            Line(lines, 1, "sets", Numbers(pattern.Sets));
            if (pattern.Dfa is { } dfa)
            {
                Line(lines, 1, "dfa", Number(dfa.Start), Number(dfa.FirstAccepting), Number(dfa.StateCount), Number(dfa.ClassCount), Number(dfa.NodeCount));
                Line(lines, 2, "ascii", Numbers(dfa.Ascii));
                Line(lines, 2, "leads", Numbers(dfa.Leads));
                Line(lines, 2, "nodes", Numbers(dfa.Nodes));
                Line(lines, 2, "rows", Numbers(dfa.Rows));
            }
            if (pattern.Prefilter is { } prefilter)
                Line(lines, 1, prefilter.IsLiteral ? "literal" : "one-of", string.Join(" ", prefilter.Bytes.Map(static number => Number(number))));
        }
        if (plan.MeasuredPatterns.Count > 0)
            Line(lines, 0, "measured-patterns", Numbers(plan.MeasuredPatterns));
        FieldDump.Append(lines, plan.DateNames);
        foreach (var evidence in plan.Evidence)
            Line(lines, 0, "evidence", Number(unchecked((long)evidence)));
        foreach (var echo in plan.Echoes)
            Line(lines, 0, "echo", Number(unchecked((long)echo.Traits)), "at-least", Number(echo.AtLeast));
        foreach (var score in plan.Scores)
        {
            Line(lines, 0, "score", Quoted(score.Name), Number(score.Base), score.AfterRegion ? "after-region" : "");
            foreach (var term in score.Terms)
                Line(lines, 1, "add", Number(term.Weight), "per-word", Number(term.PerWord), term.Cap is { } cap ? "cap " + Number(cap) : "", TestDump.Text(term.When));
        }
        if (plan.Region is { } region)
            Line(lines, 0, "region", Number(region.Score), "at-least", Number(region.AtLeast));
        foreach (var election in plan.Elections)
        {
            Line(lines, 0, "elect", Quoted(election.Name), "score", Number(election.Score), "at-least", Number(election.AtLeast),
                "within", Range(election.First, election.Last), TestDump.Text(election.Among));
        }
        foreach (var role in plan.Roles)
            Role(lines, role);
        foreach (var model in plan.Models)
            Model(lines, model);
        foreach (var noise in plan.Noise)
        {
            Line(lines, 0, "noise", Quoted(noise.Name), noise.MemberName, noise.IsRegion ? "region" : "block", noise.End.ToString(), Number(noise.MaxBlocks),
                Share(noise.AtMost), "model", Number(noise.Model), "finding", Number(noise.Finding), Quoted(noise.Description));
            Line(lines, 1, "test", TestDump.Text(noise.Test));
            Line(lines, 1, "stop", TestDump.Text(noise.Stop));
        }
        RuleDump.Append(lines, plan);
        Line(lines, 0, "unclaimed", Share(plan.Unclaimed.AtMost), "finding", Number(plan.Unclaimed.Finding));
        foreach (var finding in plan.Findings)
        {
            Line(lines, 0, "finding", Quoted(finding.Id), finding.Severity.ToString(), finding.Kind.ToString(), Quoted(finding.Subject),
                finding.Measure.ToString(), Quoted(finding.Wanted), Quoted(finding.Message));
        }
    }

    /// <summary>A content model alone: its tree, then its states.</summary>
    public static string Text(ContentModelPlan model)
    {
        var lines = new StringBuilder();
        Model(lines, model);
        return lines.ToString();
    }

    private static void Phrases(StringBuilder lines, string mode, EquatableArray<PhraseSetPlan> sets)
    {
        foreach (var set in sets)
            Line(lines, 0, "phrases", mode, Quoted(set.Name), Words(set.Phrases));
    }

    private static void Role(StringBuilder lines, RolePlan role)
    {
        Line(lines, 0, "role", Quoted(role.Name), role.HasTest ? "test" : "any-block", Quoted(role.Description), Quoted(role.Deprecated));
        foreach (var alternative in role.Alternatives)
            Line(lines, 1, "when", TestDump.Text(alternative.When), "take", alternative.Take + (alternative.Until < 0 ? "" : " " + Number(alternative.Until)), "taken", TestDump.Text(alternative.Taken));
        foreach (var expect in role.Expect)
            Line(lines, 1, "expect", TestDump.Text(expect.Test), expect.AroundBlock ? "around" : "text", "finding", Number(expect.Finding));
        foreach (var field in role.Fields)
            FieldDump.Append(lines, field);
        foreach (var pattern in role.FieldPatterns)
            Line(lines, 1, "fields-of", Number(pattern.Pattern), string.Join(" ", pattern.Groups.Map(static group => Number(group))));
    }

    private static void Model(StringBuilder lines, ContentModelPlan model)
    {
        Line(lines, 0, "model", Number(model.PlaceCount), "places", Number(model.CounterCount), "counters");
        Node(lines, 1, model.Root);
        for (var state = 0; state < model.States.Count; state++)
        {
            Line(lines, 1, "state", Number(state), Quoted(model.States[state].Comment));
            foreach (var choice in model.States[state].Choices)
            {
                foreach (var edge in choice.Edges)
                    Line(lines, 2, Edge(choice.Role, edge));
            }
        }
    }

    private static string[] Edge(int role, EdgePlan edge)
    {
        var words = new List<string> { "role " + Number(role) + " place " + Number(edge.Place) + " keep " + Number(edge.Keep) };
        foreach (var guard in edge.Guards)
            words.Add("if c" + Number(guard.Counter) + " in " + Range(guard.AtLeast, guard.Below) + ")");
        foreach (var action in edge.Actions)
            words.Add((action.Begin ? "begin c" : "count c") + Number(action.Counter));
        return words.ToArray();
    }

    private static void Node(StringBuilder lines, int depth, ModelNode node)
    {
        Line(lines, depth, node.Kind.ToString(), Quoted(node.Name), Quoted(node.Path), node.MemberName, node.JsonName, Quoted(node.TypeName), node.IsList ? "list" : "one",
            Range(node.Min, node.Max), "counter", Number(node.Counter), "role", Number(node.Role), "place", Number(node.Place),
            "missing", Number(node.MissingFinding));
        foreach (var child in node.Children)
            Node(lines, depth + 1, child);
    }

    private static string Words(EquatableArray<string> words)
    {
        var text = new StringBuilder("[");
        for (var i = 0; i < words.Count; i++)
            AppendQuoted(i > 0 ? text.Append(", ") : text, words[i]);
        return text.Append(']').ToString();
    }

    private static string Numbers(EquatableArray<int> numbers)
    {
        var text = new StringBuilder(4 * numbers.Count);
        foreach (var number in numbers)
        {
            if (text.Length > 0)
                text.Append(' ');
            // Most are small: a string for each would cost more than all else here.
            if (number is >= 0 and < 10)
                text.Append((char)('0' + number));
            else
                text.Append(Number(number));
        }
        return text.ToString();
    }

    private static string Share(SharePlan share) => Number(share.Part) + "/" + Number(share.Scale);

    private static void Line(StringBuilder lines, int depth, params string[] words) =>
        Words(lines.Append(' ', 2 * depth), words).Append('\n');

    private static StringBuilder Words(StringBuilder lines, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
            (i > 0 ? lines.Append(' ') : lines).Append(words[i]);
        return lines;
    }
}
