using System.Text;
using static ContentGen.Schema.Plans.DumpWriting;

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
        lines.Line(0, $"schema {Quoted(plan.Id)} {plan.TypeName} {Quoted(plan.Version)} {(plan.IsPublic ? "public" : "internal")} {Quoted(plan.Description)}");
        if (plan.Blocks != BlockUnit.Line)
            lines.Line(0, $"blocks {plan.Blocks}");
        lines.Line(0, $"features {(int)plan.Features} expect {(int)plan.ExpectFeatures}");
        lines.Line(0, $"abbreviations {plan.Words.Abbreviations}");
        lines.Line(0, $"titles {plan.Words.Titles}");
        lines.Line(0, $"starters {plan.Words.Starters}");
        Phrases(lines, "text", plan.Phrases.Text);
        Phrases(lines, "starts-with", plan.Phrases.StartsWith);
        Phrases(lines, "ends-with", plan.Phrases.EndsWith);
        Phrases(lines, "contains", plan.Phrases.Contains);
        foreach (var trait in plan.Traits)
            lines.Line(0, $"trait {Quoted(trait.Name)} {trait.Test}");
        foreach (var pattern in plan.Patterns)
            Pattern(lines, pattern);
        if (plan.MeasuredPatterns.Count > 0)
            lines.Line(0, $"measured-patterns {plan.MeasuredPatterns}");
        FieldDump.Append(lines, plan.DateNames);
        Page(lines, plan);
        foreach (var role in plan.Roles)
            Role(lines, role);
        foreach (var model in plan.Models)
            Model(lines, model);
        foreach (var noise in plan.Noise)
        {
            lines.Line(0, $"noise {Quoted(noise.Name)} {noise.MemberName} {(noise.IsRegion ? "region" : "block")} {noise.End} {noise.MaxBlocks} {noise.AtMost} model {noise.Model} finding {noise.Finding} {Quoted(noise.Description)}");
            lines.Line(1, $"test {noise.Test}");
            lines.Line(1, $"stop {noise.Stop}");
        }
        RuleDump.Append(lines, plan);
        lines.Line(0, $"unclaimed {plan.Unclaimed.AtMost} finding {plan.Unclaimed.Finding}");
        foreach (var finding in plan.Findings)
            lines.Line(0, $"finding {Quoted(finding.Id)} {finding.Severity} {finding.Kind} {Quoted(finding.Subject)} {finding.Measure} {Quoted(finding.Wanted)} {Quoted(finding.Message)}");
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
            lines.Line(0, $"phrases {mode} {Quoted(set.Name)} {set.Phrases}");
    }

    private static void Pattern(StringBuilder lines, PatternPlan pattern)
    {
        lines.Line(0, $"pattern {Quoted(pattern.Written)} groups {pattern.Groups}");
        lines.Line(1, $"code {pattern.Code}");
        lines.Line(1, $"sets {pattern.Sets}");
        if (pattern.Dfa is { } dfa)
        {
            lines.Line(1, $"dfa {dfa.Start} {dfa.FirstAccepting} {dfa.StateCount} {dfa.ClassCount} {dfa.NodeCount}");
            lines.Line(2, $"ascii {dfa.Ascii}");
            lines.Line(2, $"leads {dfa.Leads}");
            lines.Line(2, $"nodes {dfa.Nodes}");
            lines.Line(2, $"rows {dfa.Rows}");
        }
        if (pattern.Prefilter is { } prefilter)
            lines.Line(1, $"{(prefilter.IsLiteral ? "literal" : "one-of")} {prefilter.Bytes.Map(static number => (int)number)}");
    }

    private static void Page(StringBuilder lines, SchemaPlan plan)
    {
        foreach (var evidence in plan.Evidence)
            lines.Line(0, $"evidence {unchecked((long)evidence)}");
        foreach (var echo in plan.Echoes)
            lines.Line(0, $"echo {unchecked((long)echo.Traits)} at-least {echo.AtLeast}");
        foreach (var score in plan.Scores)
        {
            lines.Line(0, $"score {Quoted(score.Name)} {score.Base} {(score.AfterRegion ? "after-region" : "")}");
            foreach (var term in score.Terms)
            {
                lines.Append("  ").Put($"add {term.Weight} per-word {term.PerWord} ");
                if (term.Cap is { } cap)
                    lines.Put($"cap {cap}");
                lines.Put($" {term.When}").Append('\n');
            }
        }
        if (plan.Region is { } region)
            lines.Line(0, $"region {region.Score} at-least {region.AtLeast}");
        foreach (var election in plan.Elections)
            lines.Line(0, $"elect {Quoted(election.Name)} score {election.Score} at-least {election.AtLeast} within {Bounds(election.First, election.Last)} {election.Among}");
    }

    private static void Role(StringBuilder lines, RolePlan role)
    {
        lines.Line(0, $"role {Quoted(role.Name)} {(role.HasTest ? "test" : "any-block")} {Quoted(role.Description)} {Quoted(role.Deprecated)}");
        foreach (var alternative in role.Alternatives)
        {
            lines.Append("  ").Put($"when {alternative.When} take {alternative.Take}");
            if (alternative.Until >= 0)
                lines.Put($" {alternative.Until}");
            lines.Put($" taken {alternative.Taken}").Append('\n');
        }
        foreach (var expect in role.Expect)
            lines.Line(1, $"expect {expect.Test} {(expect.AroundBlock ? "around" : "text")} finding {expect.Finding}");
        foreach (var field in role.Fields)
            FieldDump.Append(lines, field);
        foreach (var pattern in role.FieldPatterns)
            lines.Line(1, $"fields-of {pattern.Pattern} {pattern.Groups}");
    }

    private static void Model(StringBuilder lines, ContentModelPlan model)
    {
        lines.Line(0, $"model {model.PlaceCount} places {model.CounterCount} counters");
        Node(lines, 1, model.Root);
        for (var state = 0; state < model.States.Count; state++)
        {
            lines.Line(1, $"state {state} {Quoted(model.States[state].Comment)}");
            foreach (var choice in model.States[state].Choices)
            {
                foreach (var edge in choice.Edges)
                    Edge(lines, choice.Role, edge);
            }
        }
    }

    private static void Edge(StringBuilder lines, int role, EdgePlan edge)
    {
        lines.Append(' ', 4).Put($"role {role} place {edge.Place} keep {edge.Keep}");
        foreach (var guard in edge.Guards)
            lines.Put($" if c{guard.Counter} in {Bounds(guard.AtLeast, guard.Below)})");
        foreach (var action in edge.Actions)
            lines.Put($" {(action.Begin ? "begin c" : "count c")}{action.Counter}");
        lines.Append('\n');
    }

    private static void Node(StringBuilder lines, int depth, ModelNode node)
    {
        lines.Line(depth, $"{node.Kind} {Quoted(node.Name)} {Quoted(node.Path)} {node.MemberName} {node.JsonName} {Quoted(node.TypeName)} {(node.IsList ? "list" : "one")} {Bounds(node.Min, node.Max)} counter {node.Counter} role {node.Role} place {node.Place} missing {node.MissingFinding}");
        foreach (var child in node.Children)
            Node(lines, depth + 1, child);
    }
}
