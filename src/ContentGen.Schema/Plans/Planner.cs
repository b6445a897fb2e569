using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Binding;
using ContentGen.Schema.ContentModels;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Schema.Plans;

/// <summary>Bound schema → plan: tests lowered and simplified, content models compiled, findings numbered.</summary>
internal sealed class Planner
{
    private readonly BoundSchema _schema;
    private readonly List<SchemaDiagnostic> _found = [];
    private readonly FindingTable _findings = new();
    private readonly TestLowering _lowering;
    // Of the article's items; by reference, as items have no other identity.
    private readonly Dictionary<ModelItem, int> _missing = [];
    private readonly Lazy<PlanMeanings> _meanings;
    private int _itemModels;

    private readonly bool _checksOnly;

    private Planner(BoundSchema schema, bool checksOnly)
    {
        _schema = schema;
        _checksOnly = checksOnly;
        _lowering = new(schema, _found);
        _meanings = new(_lowering.Meanings, false);
    }

    /// <summary>Plans a schema. What is wrong with it is added to <paramref name="diagnostics"/>; where that is an error, there is no plan.</summary>
    /// <returns>The plan, and for each of its findings the place in the schema that asks for it.</returns>
    public static (SchemaPlan? Plan, EquatableArray<SourceSpan?> FindingPlaces) Plan(BoundSchema bound, List<SchemaDiagnostic> diagnostics)
    {
        var planner = new Planner(bound, false);
        var plan = planner.Run();
        diagnostics.AddRange(planner._found);
        return plan is null ? (null, EquatableArray<SourceSpan?>.Empty) : (plan, planner._findings.Places);
    }

    /// <summary>
    /// What is wrong with a schema in which something is wrong already. What could not be read is taken as it is least likely to make the
    /// rest look wrong: see <see cref="UnreadTest"/> and <see cref="BoundItem.Unread"/>.
    /// </summary>
    public static void Check(BoundSchema bound, List<SchemaDiagnostic> diagnostics)
    {
        if (!bound.HasAllParts)
        {
            CheckNames(bound, diagnostics);
            return;
        }
        var planner = new Planner(bound with { Severities = bound.Severities.Where(severity => IsOfNothing(severity.FindingId, bound)).ToEquatableArray() }, true);
        planner.Run();
        diagnostics.AddRange(planner._found);
    }

    /// <summary>No mistake elsewhere is why the schema does not have what an id names.</summary>
    private static bool IsOfNothing(string findingId, BoundSchema schema)
    {
        var slash = findingId.IndexOf('/');
        if (slash < 0)
            return schema.Rules.IsWhole;
        var name = findingId.Substring(slash + 1);
        return findingId.Substring(0, slash) switch
        {
            "missing" or "field" => false,
            "not-evaluated" => schema.Rules.IsWhole,
            "noise" => schema.Noise.Count > 0 && schema.Noise.All(entry => entry.Name != name),
            var role => schema.Roles.All(declared => declared.Name != role),
        };
    }

    /// <summary>What can be said where even parts are missing.</summary>
    private static void CheckNames(BoundSchema bound, List<SchemaDiagnostic> diagnostics)
    {
        TypeNames.ReportRoot(bound.Id, bound.IdSpan, diagnostics);
        MemberClashes.ReportNoise(bound.Noise, diagnostics);
        ContentModelCompiler.CheckNames(bound.Article, MemberNames.Pascal(bound.Id), ReservedNames.Root, diagnostics);
        foreach (var noise in bound.Noise)
        {
            if (noise.Items is not null)
                ContentModelCompiler.CheckNames(noise.Items, RegionType(noise), ReservedNames.Region, diagnostics);
        }
    }

    private static string RegionType(BoundNoise noise) => MemberNames.Pascal(noise.Name) + "Region";

    private SchemaPlan? Run()
    {
        var typeName = MemberNames.Pascal(_schema.Id);
        var roles = _schema.Roles.Map(Role);
        var noise = _schema.Noise.Map(Noise);
        var unclaimed = new UnclaimedPlan(_schema.Unclaimed.AtMost, _findings.Add(
            new("unclaimed", _schema.Unclaimed.Severity, FindingKind.Unclaimed, "", MeasureKind.None, ShareText.Percent(_schema.Unclaimed.AtMost), null),
            _schema.Unclaimed.Span));
        _findings.Add(new("too-large", FindingLevel.Error, FindingKind.TooLarge, "", MeasureKind.None, "", null), null);
        _findings.Add(new("invalid-utf8", FindingLevel.Warning, FindingKind.InvalidUtf8, "", MeasureKind.None, "", null), null);

        TypeNames.ReportRoot(_schema.Id, _schema.IdSpan, _found);
        MemberClashes.ReportNoise(_schema.Noise, _found);
        NoiseOrder.Report(_schema.Noise, noise, _meanings, _found);
        var rules = _schema.Rules.Rules.Map(Rule);
        var rulePatterns = _schema.Rules.Patterns.Map(_lowering.PatternOf);
        var models = Models(typeName, roles);
        HookClashes.Report(_schema, models[0], _found);
        _findings.Close(_schema.Severities, _found);
        if (_checksOnly || _found.Exists(static diagnostic => diagnostic.Level == DiagnosticLevel.Error))
            return null;

        var scores = _schema.Page.Scores.Map(Score);
        var elections = _schema.Page.Elections.Map(Election);
        var features = ParseFeatures(roles, noise) | PageFeatures(scores, elections) | (_lowering.MeasuredPatterns.Count > 0 ? FeatureSet.Patterns : FeatureSet.None);
        var expectFeatures = ExpectFeatures(roles);
        var plan = new SchemaPlan(
            _schema.Id,
            typeName,
            _schema.Version,
            "",
            _schema.Namespace,
            _schema.IsPublic,
            _schema.Description,
            features,
            expectFeatures,
            Words(features | expectFeatures | RuleDemand.Of(rules)),
            _lowering.Phrases,
            new(_lowering.Traits.ToArray()),
            roles.Map(Numbered),
            models.Map(model => model!.ToPlan(item => _missing.TryGetValue(item, out var finding) ? _findings.IndexOf(finding) : -1)),
            noise.Map(entry => entry.Finding < 0 ? entry : entry with { Finding = _findings.IndexOf(entry.Finding) }),
            unclaimed with { Finding = _findings.IndexOf(unclaimed.Finding) },
            _findings.Findings)
        {
            Blocks = _schema.Blocks,
            Patterns = new(_lowering.Patterns.ToArray()),
            MeasuredPatterns = new(_lowering.MeasuredPatterns.ToArray()),
            DateNames = _schema.DateNames,
            Scores = scores,
            Region = _schema.Page.Region,
            Elections = elections,
            Rules = rules.Map(rule => rule with
            {
                Finding = _findings.IndexOf(rule.Finding),
                NotEvaluated = rule.NotEvaluated < 0 ? -1 : _findings.IndexOf(rule.NotEvaluated),
            }),
            RulePatterns = rulePatterns,
            RulePhrases = _schema.Rules.Phrases,
            Evidence = new(_lowering.Evidence.ToArray()),
            Echoes = new(_lowering.Echoes.ToArray()),
        };
        return plan with { Hash = PlanHash.Of(plan) };
    }

    private RulePlan Rule(BoundRule rule)
    {
        var finding = _findings.Add(new(rule.Id, rule.Severity, FindingKind.Rule, rule.Id, MeasureKind.None, "", null), rule.Span);
        var notEvaluated = rule.Hook is null ? -1 : _findings.Add(
            new("not-evaluated/" + rule.Id, FindingLevel.Info, FindingKind.NotEvaluated, rule.Id, MeasureKind.None, rule.Hook, null), rule.Span);
        return new(rule.Id, rule.When, rule.Assert, rule.Hook, rule.Place, rule.Message, finding, notEvaluated, rule.Help) { HasOwnMessage = rule.HasOwnMessage };
    }

    private ScorePlan Score(BoundScore score) => new(
        score.Name,
        score.Base,
        score.Terms.Map(term => new TermPlan(_lowering.Lower(term.When, term.Span), term.Weight, term.PerWord, term.Cap)),
        score.AfterRegion);

    private ElectionPlan Election(BoundElection election) => new(
        election.Name, _lowering.Lower(election.Among, election.Span), election.First, election.Last, election.Score, election.AtLeast);

    private static FeatureSet PageFeatures(EquatableArray<ScorePlan> scores, EquatableArray<ElectionPlan> elections)
    {
        var features = FeatureSet.None;
        foreach (var score in scores)
        {
            foreach (var term in score.Terms)
                features |= FeatureDemand.Of(term.When) | (term.PerWord != 0 ? FeatureSet.Words : FeatureSet.None);
        }
        foreach (var election in elections)
            features |= FeatureDemand.Of(election.Among);
        return features;
    }

    private RolePlan Role(BoundRole role)
    {
        var alternatives = role.Alternatives.Count == 0
            ? EquatableArray.Of(new AlternativePlan(Test.Always, TakeMode.Block, null))
            : role.Alternatives.Map(Alternative);
        return new(role.Name, !role.Alternatives.All(static alternative => alternative.IsAnyBlock), alternatives, role.Expect.Map(expect => Expect(role, expect)), role.Description, role.Deprecated)
        {
            Fields = role.Fields.Map(field => Field(role, field)),
            FieldPatterns = role.FieldPatterns.Map(pattern => pattern with { Pattern = _lowering.PatternOf(pattern.Pattern) }),
        };
    }

    private FieldPlan Field(BoundRole role, BoundField field)
    {
        if (field.Plan.Type == FieldType.Text)
            return field.Plan;
        var subject = role.Name + "." + field.Plan.Name;
        var finding = new FindingPlan("field/" + subject, FindingLevel.Warning, FindingKind.Field, subject, MeasureKind.None, field.Wanted, null);
        return field.Plan with { Finding = _findings.Add(finding, field.Span) };
    }

    private AlternativePlan Alternative(BoundAlternative alternative)
    {
        var taken = alternative.Taken is null ? Test.Always : _lowering.LowerMeasured(alternative.Taken, alternative.Span);
        return new(_lowering.Lower(alternative.When, alternative.Span), alternative.Take, taken == Test.Always ? null : taken)
        {
            Until = alternative.Until < 0 ? -1 : _lowering.PatternOf(alternative.Until),
        };
    }

    private ExpectPlan Expect(BoundRole role, BoundExpect expect)
    {
        var test = _lowering.Lower(expect.Test, expect.Span);
        var finding = new FindingPlan(
            role.Name + "/" + expect.Key, expect.Severity, FindingKind.Expect, role.Name, Measure(expect), expect.Wanted, expect.Message);
        return new(test, FeatureDemand.IsAroundBlock(test, _lowering.Traits), _findings.Add(finding, expect.Span));
    }

    /// <summary>Of several scores it is not known which one is out of its range.</summary>
    private static MeasureKind Measure(BoundExpect expect) =>
        expect.Measure == MeasureKind.Score && expect.Test is not ScoreTest ? MeasureKind.None : expect.Measure;

    private NoisePlan Noise(BoundNoise noise)
    {
        var finding = new FindingPlan(
            "noise/" + noise.Name, FindingLevel.Warning, FindingKind.Noise, noise.Name, MeasureKind.None, ShareText.Percent(noise.AtMost), null);
        return new(
            noise.Name,
            MemberNames.Pascal(noise.Name),
            _lowering.Lower(noise.Test, noise.Span),
            noise.IsRegion,
            noise.End,
            noise.Stop is null ? null : _lowering.Lower(noise.Stop, noise.Span),
            noise.MaxBlocks,
            noise.AtMost,
            noise.Items is null ? -1 : ++_itemModels,
            noise.IsRegion ? _findings.Add(finding, noise.Span) : -1,
            noise.Description);
    }

    /// <summary>The article's model and those of noise items; null for one in which something is wrong.</summary>
    private List<CompiledModel?> Models(string typeName, EquatableArray<RolePlan> roles)
    {
        var meanings = new RoleMeanings(roles, _meanings);
        var lines = _schema.Roles.Map(static role => role.Span.Line);
        var article = ContentModelCompiler.Compile(_schema.Article, typeName, ReservedNames.Root, roles, meanings, lines, _found);
        foreach (var item in article?.Tree.Items ?? [])
        {
            if (!ModelNodes.CanBeMissing(item))
                continue;
            // Of what need stand only once the message says that it is missing.
            var wanted = item.Min < 2 ? "" : item.Max == item.Min ? Culture.Text(item.Min) : Culture.Text(item.Min) + ".." + (item.Max is { } max ? Culture.Text(max) : "");
            var finding = new FindingPlan("missing/" + item.Path, FindingLevel.Error, FindingKind.Missing, item.Path, MeasureKind.None, wanted, null);
            _missing.Add(item, _findings.Add(finding, item.Span));
        }
        var models = new List<CompiledModel?> { article };
        foreach (var noise in _schema.Noise)
        {
            if (noise.Items is not null)
                models.Add(ContentModelCompiler.Compile(noise.Items, RegionType(noise), ReservedNames.Region, roles, meanings, lines, _found));
        }
        return models;
    }

    private RolePlan Numbered(RolePlan role) =>
        role with
        {
            Expect = role.Expect.Map(expect => expect with { Finding = _findings.IndexOf(expect.Finding) }),
            Fields = role.Fields.Map(field => field.Finding < 0 ? field : field with { Finding = _findings.IndexOf(field.Finding) }),
        };

    /// <summary>What is decided while parsing: traits, roles, noise, and expectations about a block's surroundings.</summary>
    private FeatureSet ParseFeatures(EquatableArray<RolePlan> roles, EquatableArray<NoisePlan> noise)
    {
        var features = FeatureSet.None;
        foreach (var trait in _lowering.Traits)
            features |= FeatureDemand.Of(trait.Test);
        foreach (var role in roles)
        {
            foreach (var alternative in role.Alternatives)
                features |= FeatureDemand.Of(alternative);
            foreach (var expect in role.Expect)
                features |= expect.AroundBlock ? FeatureDemand.Of(expect.Test) : FeatureSet.None;
        }
        foreach (var entry in noise)
            features |= FeatureDemand.Of(entry.Test) | FeatureDemand.Of(entry.Stop);
        return features;
    }

    /// <summary>What validation measures again: for the expectations about the text alone and the traits that they use.</summary>
    private FeatureSet ExpectFeatures(EquatableArray<RolePlan> roles)
    {
        var features = FeatureSet.None;
        var traits = 0UL;
        foreach (var role in roles)
        {
            foreach (var expect in role.Expect)
            {
                if (expect.AroundBlock)
                    continue;
                features |= FeatureDemand.Of(expect.Test);
                traits |= FeatureDemand.TraitsOf(expect.Test, _lowering.Traits);
            }
        }
        for (var bit = 0; bit < _lowering.Traits.Count; bit++)
            features |= (traits >> bit & 1) != 0 ? FeatureDemand.Of(_lowering.Traits[bit].Test) : FeatureSet.None;
        return features;
    }

    /// <summary>The words of the sentence rules, sorted; none where nothing asks for sentences or ends.</summary>
    private WordListPlan Words(FeatureSet features)
    {
        if ((features & (FeatureSet.Sentences | FeatureSet.Ends)) == 0)
            return new(EquatableArray<string>.Empty, EquatableArray<string>.Empty, EquatableArray<string>.Empty);
        return new(
            EquatableArray.Sorted([.. _schema.Words.Abbreviations]),
            EquatableArray.Sorted([.. _schema.Words.Titles]),
            EquatableArray.Sorted([.. _schema.Words.Starters]));
    }
}
