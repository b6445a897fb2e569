using System;
using ContentGen.Runtime;
using ContentGen.Schema;
using ContentGen.Schema.Plans;
using FeatureSet = ContentGen.Runtime.FeatureSet;
using FindingKind = ContentGen.Runtime.FindingKind;
using MeasureKind = ContentGen.Runtime.MeasureKind;
using ModelNode = ContentGen.Runtime.ModelNode;
using RegionEnd = ContentGen.Runtime.RegionEnd;

namespace ContentGen.Engine;

/// <summary>Builds from a plan the same data that generated code carries as literals. Enumerations have the same values on both sides.</summary>
internal static class PlanTables
{
    internal static SchemaTables Build(SchemaPlan plan) => Build(plan, FieldTables.Of(plan.DateNames));

    private static SchemaTables Build(SchemaPlan plan, DateNames names) => new()
    {
        Info = new(plan.Id, plan.Version, plan.Hash),
        Blocks = (ContentGen.Runtime.BlockUnit)plan.Blocks,
        Text = new(
            (FeatureSet)plan.Features,
            (FeatureSet)plan.ExpectFeatures,
            WordList.Create(plan.Words.Abbreviations.ToArray(), plan.Words.Titles.ToArray(), plan.Words.Starters.ToArray()),
            Phrases(plan.Phrases.Text),
            Phrases(plan.Phrases.StartsWith),
            Phrases(plan.Phrases.EndsWith),
            Phrases(plan.Phrases.Contains))
        {
            Patterns = plan.Patterns.ToArray(Pattern),
            MeasuredPatterns = plan.MeasuredPatterns.ToArray(static pattern => pattern),
        },
        Roles = plan.Roles.ToArray(role => new RoleInfo(
            role.Name,
            role.HasTest,
            role.Expect.ToArray(static expect => new ExpectationInfo(expect.Finding, expect.AroundBlock)))
        {
            Fields = role.Fields.ToArray(field => FieldTables.Of(field, names, plan.Blocks == Schema.Plans.BlockUnit.Markdown)),
            FieldPatterns = role.FieldPatterns.ToArray(static pattern => new FieldPattern(pattern.Pattern, pattern.Groups.ToArray())),
            Elections = RoleElections.Of(role),
        }),
        Scores = plan.Scores.ToArray(static score => new ScoreInfo(score.Name, score.Base, score.AfterRegion)),
        Terms = ScoreTables.Of(plan),
        Region = plan.Region is { } region ? new RegionInfo(region.Score, region.AtLeast) : null,
        Elections = plan.Elections.ToArray(static election => new ElectionInfo(
            election.Name, election.First, election.Last ?? int.MaxValue, election.Score, election.AtLeast)),
        Evidence = plan.Evidence.ToArray(static traits => traits),
        Echoes = plan.Echoes.ToArray(static echo => new EchoInfo(echo.Traits, echo.AtLeast)),
        Models = plan.Models.ToArray(static model => new ContentModel(Node(model.Root))),
        Noise = plan.Noise.ToArray(static noise => new NoiseInfo(
            noise.Name, Share(noise.AtMost), noise.IsRegion, (RegionEnd)noise.End, noise.MaxBlocks, noise.Model, noise.Finding)),
        NoisePhrases = NoisePhrases.Needed(plan),
        Rules = plan.Rules.ToArray(static rule => new RuleInfo(rule.Finding, rule.NotEvaluated, rule.Message.Texts.ToArray())),
        RulePatterns = plan.RulePatterns.ToArray(),
        RulePhrases = plan.RulePhrases.ToArray(static phrases => PhraseTable.Create(phrases.Phrases.ToArray())),
        Findings = Findings(plan),
        Common = new(
            plan.Unclaimed.Finding,
            plan.FindingOf(ContentGen.Schema.Plans.FindingKind.TooLarge),
            plan.FindingOf(ContentGen.Schema.Plans.FindingKind.InvalidUtf8)),
        UnclaimedAtMost = Share(plan.Unclaimed.AtMost),
    };

    internal static ContentPattern Pattern(PatternPlan pattern) => new(
        pattern.Groups.Count,
        pattern.Code.ToArray(),
        pattern.Sets.ToArray(),
        pattern.Dfa is { } dfa
            ? new(dfa.Start, dfa.FirstAccepting, dfa.StateCount, dfa.ClassCount, dfa.Ascii.ToArray(), dfa.Leads.ToArray(), dfa.NodeCount, dfa.Nodes.ToArray(), dfa.Rows.ToArray())
            : null,
        pattern.Prefilter switch
        {
            null => null,
            { IsLiteral: true } literal => PatternPrefilter.Literal(literal.Bytes.ToArray()),
            { } oneOf => PatternPrefilter.OneOf(oneOf.Bytes.ToArray()),
        });

    private static FindingInfo[] Findings(SchemaPlan plan)
    {
        var findings = plan.Findings.ToArray(static finding => new FindingInfo(
            finding.Id,
            (Severity)finding.Severity,
            (FindingKind)finding.Kind,
            finding.Subject,
            (MeasureKind)finding.Measure,
            finding.Wanted,
            finding.Message));
        for (var rule = 0; rule < plan.Rules.Count; rule++)
            findings[plan.Rules[rule].Finding] = findings[plan.Rules[rule].Finding] with { Rule = rule };
        return findings;
    }

    private static PhraseTable Phrases(EquatableArray<PhraseSetPlan> sets) =>
        sets.Count == 0 ? PhraseTable.Empty : PhraseTable.Create(sets.ToArray(static set => set.Phrases.ToArray()));

    private static ShareLimit Share(SharePlan share) => new(share.Part, share.Scale);

    private static ModelNode Node(ContentGen.Schema.Plans.ModelNode node)
    {
        var max = node.Max ?? ModelNode.Unbounded;
        ModelNode[] Children() => node.Children.ToArray(Node);
        return node.Kind switch
        {
            ContentGen.Schema.Plans.ModelNodeKind.Place =>
                ModelNode.Place(node.Name, node.JsonName, node.Role, node.Min, max, node.IsList, node.MissingFinding),
            ContentGen.Schema.Plans.ModelNodeKind.Sequence =>
                ModelNode.Sequence(node.Name, node.JsonName, node.Min, max, node.IsList, Children()),
            _ => ModelNode.Choice(node.Name, node.JsonName, node.Min, max, node.IsList, node.MissingFinding, Children()),
        };
    }
}
