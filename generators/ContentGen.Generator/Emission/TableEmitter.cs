using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>The schema's data: names, words, phrases, content models (they read as the article's outline), findings.</summary>
internal static partial class TableEmitter
{
    private const string Runtime = PlanEmitter.Runtime;

    internal static void Emit(CodeWriter writer, SchemaPlan plan)
    {
        FieldTableEmitter.EmitNames(writer, plan);
        writer.Lines($"private static readonly {Runtime}SchemaTables s_tables = new()");
        writer.Lines("{");
        writer.Indent();
        writer.Lines($"Info = new({CSharpText.Literal(plan.Id)}, {CSharpText.Literal(plan.Version)}, {CSharpText.Literal(plan.Hash)}),");
        if (plan.Blocks != BlockUnit.Line)
            writer.Lines($"Blocks = {Runtime}BlockUnit.{plan.Blocks},");
        EmitText(writer, plan);
        EmitRoles(writer, plan);
        EmitPage(writer, plan);
        Array(writer, "Models", plan.Models, model =>
        {
            writer.Lines("new(");
            writer.Indent();
            EmitNode(writer, model.Root, "),");
            writer.Outdent();
        });
        Array(writer, "Noise", plan.Noise, noise => writer.Lines($"new({CSharpText.Literal(noise.Name)}, AtMost: {Share(noise.AtMost)}{(noise.IsRegion ? Region(noise) : "")}),"));
        if (NoisePhrases.Needed(plan) is var phrases and not 0)
            writer.Lines($"NoisePhrases = {Hexadecimal(phrases)}, // a block that is none of these is no noise");
        EmitRules(writer, plan);
        EmitFindings(writer, plan);
        writer.Lines(
            $"Common = new(Unclaimed: {Number(plan.Unclaimed.Finding)}, TooLarge: {Number(plan.FindingOf(FindingKind.TooLarge))}, "
            + $"InvalidUtf8: {Number(plan.FindingOf(FindingKind.InvalidUtf8))}),");
        writer.Lines($"UnclaimedAtMost = {Share(plan.Unclaimed.AtMost)},");
        writer.Close("};");
    }

    private static string Region(NoisePlan noise) =>
        $", IsRegion: true, End: {Runtime}RegionEnd.{noise.End}{(noise.MaxBlocks > 0 ? ", MaxBlocks: " + Number(noise.MaxBlocks) : "")}"
        + $"{(noise.Model >= 0 ? ", Model: " + Number(noise.Model) : "")}, Finding: {Number(noise.Finding)}";

    private static void EmitText(CodeWriter writer, SchemaPlan plan)
    {
        writer.Lines("Text = new(");
        writer.Indent();
        writer.Lines($"features: {Features(plan.Features)},");
        writer.Lines($"expectFeatures: {Features(plan.ExpectFeatures)},");
        writer.Lines($"words: {Runtime}WordList.Parse(");
        writer.Indent();
        TextsEmitter.Words(writer, "abbreviations", plan.Words.Abbreviations, ",");
        TextsEmitter.Words(writer, "titles", plan.Words.Titles, ",");
        TextsEmitter.Words(writer, "starters", plan.Words.Starters, "),");
        writer.Outdent();
        TextsEmitter.Phrases(writer, "text", plan.Phrases.Text, ",");
        TextsEmitter.Phrases(writer, "startsWith", plan.Phrases.StartsWith, ",");
        TextsEmitter.Phrases(writer, "endsWith", plan.Phrases.EndsWith, ",");
        TextsEmitter.Phrases(writer, "contains", plan.Phrases.Contains, plan.Patterns.Count == 0 ? ")," : ")");
        writer.Outdent();
        if (plan.Patterns.Count > 0)
            PatternEmitter.Emit(writer, plan);
    }

    private static void EmitRoles(CodeWriter writer, SchemaPlan plan) => Array(writer, "Roles", plan.Roles, role =>
    {
        var head = $"new({CSharpText.Literal(role.Name)}, HasTest: {Bool(role.HasTest)}";
        var elections = RoleElections.Of(role);
        var also = elections.Length == 0 ? "" : $"Elections = [{string.Join(", ", elections.Select(election => Number(election)))}]";
        var tail = role.Fields.Count > 0 ? ")" : also.Length == 0 ? ")," : $") {{ {also} }},";
        if (role.Expect.Count == 0)
        {
            writer.Lines(head + tail);
            if (role.Fields.Count > 0)
                FieldTableEmitter.Emit(writer, role, plan, also);
            return;
        }
        writer.Lines(head + ",");
        writer.Indent();
        for (var i = 0; i < role.Expect.Count; i++)
        {
            var expect = role.Expect[i];
            writer.Lines(
                $"new {Runtime}ExpectationInfo(Finding: {Number(expect.Finding)}, AroundBlock: {Bool(expect.AroundBlock)}){(i == role.Expect.Count - 1 ? tail : ",")}"
                + $" // {CSharpText.Comment(plan.Findings[expect.Finding].Id)}");
        }
        writer.Outdent();
        if (role.Fields.Count > 0)
            FieldTableEmitter.Emit(writer, role, plan, also);
    });

    private static void EmitNode(CodeWriter writer, ModelNode node, string closing)
    {
        var names = $"{CSharpText.Literal(node.Name)}, {CSharpText.Literal(node.JsonName)}";
        var max = node.Max is { } most ? Number(most) : Runtime + "ModelNode.Unbounded";
        if (node.Kind == ModelNodeKind.Place)
        {
            var once = node is { Min: 1, Max: 1 } ? "" : $", min: {Number(node.Min)}, max: {max}";
            var list = node.IsList ? ", list: true" : "";
            var missing = node.MissingFinding >= 0 ? $", missing: {Number(node.MissingFinding)}" : "";
            writer.Lines($"{Runtime}ModelNode.Place({names}, role: {Number(node.Role)}{once}{list}{missing}){closing}");
            return;
        }
        var report = node.Kind == ModelNodeKind.Choice ? $", missing: {Number(node.MissingFinding)}" : "";
        writer.Lines(
            $"{Runtime}ModelNode.{node.Kind}({names}, min: {Number(node.Min)}, max: {max}, list: {Bool(node.IsList)}{report}{(node.Children.Count > 0 ? "," : $"){closing}")}");
        writer.Indent();
        for (var i = 0; i < node.Children.Count; i++)
            EmitNode(writer, node.Children[i], i == node.Children.Count - 1 ? ")" + closing : ",");
        writer.Outdent();
    }

    private static void EmitFindings(CodeWriter writer, SchemaPlan plan)
    {
        var rules = new Dictionary<int, int>();
        for (var i = 0; i < plan.Rules.Count; i++)
            rules[plan.Rules[i].Finding] = i;
        var index = 0;
        Array(writer, "Findings", plan.Findings, finding => writer.Lines(
            $"new({CSharpText.Literal(finding.Id)}, global::ContentGen.Severity.{finding.Severity}, {Runtime}FindingKind.{finding.Kind}, {CSharpText.Literal(finding.Subject)}"
            + $"{(finding.Measure != MeasureKind.None ? $", Measure: {Runtime}MeasureKind." + finding.Measure : "")}"
            + $"{(finding.Wanted.Length > 0 ? ", Wanted: " + CSharpText.Literal(finding.Wanted) : "")}"
            + $"{(finding.Message is not null ? ", Message: " + CSharpText.Literal(finding.Message) : "")}"
            + $"{(rules.TryGetValue(index++, out var rule) ? $") {{ Rule = {Number(rule)} }}," : "),")}"));
    }

    private static void Array<T>(CodeWriter writer, string name, EquatableArray<T> items, Action<T> emit)
    {
        if (items.Count == 0)
        {
            writer.Lines($"{name} = [],");
            return;
        }
        writer.Lines($"{name} =\n[");
        writer.Indent();
        foreach (var item in items)
            emit(item);
        writer.Close("],");
    }

    /// <summary>As a number behind the names: each <c>|</c> of an enumeration takes the compiler as long as some lines of code.</summary>
    private static string Features(FeatureSet features) => $"({Runtime}FeatureSet){Number((long)features)} /* {features} */";

    private static string Share(SharePlan share) => $"new({Number(share.Part)}, {Number(share.Scale)})";

    private static string Bool(bool value) => value ? "true" : "false";

    private static string Number(long value) => PlanEmitter.Number(value);
}
