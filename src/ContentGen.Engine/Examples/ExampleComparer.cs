using System;
using System.Collections.Generic;
using System.Globalization;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Examples;
using ModelNode = ContentGen.Schema.Plans.ModelNode;
using SchemaPlan = ContentGen.Schema.Plans.SchemaPlan;

namespace ContentGen.Engine.Examples;

/// <summary>Compares the JSON output of a document with what an example wants of it, and remembers of each text where in the document it was found.</summary>
internal sealed class ExampleComparer(SchemaPlan plan)
{
    private const string NoisePath = "$.noise";
    private const string NoiseLabel = "noise";
    private const string Kind = "kind";
    private const string UnclaimedPath = "$.unclaimed";

    internal List<ExampleDifference> Differences { get; } = [];

    internal List<WantedPiece> Wanted { get; } = [];

    internal List<UnwantedPiece> Unwanted { get; } = [];

    /// <summary>Compares everything that an example expects of the output.</summary>
    internal void CompareRoot(BoundExample example, ResultNode root)
    {
        foreach (var member in example.Expect)
        {
            var got = root.Find(member.Name);
            switch (member.Name)
            {
                case "noise":
                    Compare(member.Value, got, NoisePath, NoiseLabel, null);
                    break;
                case "unclaimed":
                    Compare(member.Value, got, UnclaimedPath, "?", null);
                    break;
                case "coverage":
                    Compare(member.Value, got, "$.coverage", "", null);
                    break;
                default:
                    var model = Child(plan.Models[0].Root, member.Name);
                    Compare(member.Value, got, "$.article." + member.Name, model?.Name ?? member.Name, model);
                    break;
            }
        }
    }

    /// <param name="label">How a gutter names what stands there.</param>
    /// <param name="model">The item of a content model that stands there; null where there is none.</param>
    private void Compare(Expected expected, ResultNode? got, string path, string label, ModelNode? model)
    {
        switch (expected)
        {
            case ExpectedAll all:
                foreach (var part in all.Parts)
                    Compare(part, got, path, label, model);
                break;
            case ExpectedMap map when got is { Kind: ResultKind.Map }:
                CompareMembers(map, got, path, label, model);
                break;
            case ExpectedList list when got is { Kind: ResultKind.List }:
                CompareItems(list, got, path, label, model);
                break;
            default:
                CompareWhole(expected, got, path, label, model);
                break;
        }
    }

    private void CompareMembers(ExpectedMap map, ResultNode got, string path, string label, ModelNode? model)
    {
        var isNoise = path.StartsWith(NoisePath, StringComparison.Ordinal);
        var isRegion = isNoise && model is null && got.Find(Kind) is not null;
        if (isRegion)
        {
            label = got.Find(Kind)!.Text;
            model = ItemsOf(label);
        }
        foreach (var member in map.Members)
        {
            var value = got.Find(member.Name);
            if (isRegion && member is { Name: Kind, Value: ExpectedText kind })
            {
                var meets = ExampleExpectation.Meets(kind, value);
                Wanted.Add(new(kind.Text, null, false, meets ? got.Start : -1, got.Start));
                if (!meets)
                    Differ(path + "." + Kind, ExampleText.Of(kind), value, kind.Span);
                continue;
            }
            var child = model is null ? null : Child(model, member.Name);
            // Fields belong to the line of their role, and items to the kind of their region.
            var name = child is null ? label : isNoise ? label.Split('/')[0] + "/" + child.Name : child.Name;
            Compare(member.Value, value, path + "." + member.Name, name, child ?? (model is { Place: >= 0 } ? model : null));
        }
    }

    private void CompareItems(ExpectedList list, ResultNode got, string path, string label, ModelNode? model)
    {
        foreach (var (wanted, index) in ListAlignment.Of(list.Items, got.Items))
        {
            var at = path + "[" + (index >= 0 ? index : wanted).ToString(CultureInfo.InvariantCulture) + "]";
            if (wanted >= 0)
                Compare(list.Items[wanted], index >= 0 ? got.Items[index] : null, at, label, model);
            else
                Differ(at, ExampleText.Nothing, got.Items[index], list.Span);
        }
    }

    private void CompareWhole(Expected expected, ResultNode? got, string path, string label, ModelNode? model)
    {
        var meets = ExampleExpectation.Meets(expected, got);
        Remember(expected, meets ? got : null, got, label, model);
        if (meets)
            return;
        if (expected is ExpectedCount && got is not null)
            DifferInCount(expected, got, path);
        else
            Differ(path, ExampleText.Of(expected), got, expected.Span);
    }

    private void DifferInCount(Expected expected, ResultNode got, string path)
    {
        Differences.Add(new(path, ExampleText.Of(expected), ExampleText.Of(new ExpectedCount(expected.Span, got.Items.Count, got.Items.Count)), expected.Span));
        foreach (var item in got.Items)
            AddUnwanted(item);
    }

    private void Differ(string path, string wanted, ResultNode? got, SourceSpan place)
    {
        Differences.Add(new(path, wanted, ExampleText.Of(got), place));
        if (got is not null)
            AddUnwanted(got);
    }

    private void AddUnwanted(ResultNode got)
    {
        if (got.Start >= 0)
            Unwanted.Add(new(got.Start, got.End));
        foreach (var item in got.Items)
            AddUnwanted(item);
    }

    /// <summary>Keeps the texts of what is wanted, those inside of what is missing as a whole included.</summary>
    private void Remember(Expected expected, ResultNode? met, ResultNode? got, string label, ModelNode? model)
    {
        var (start, instead) = (met?.Start ?? -1, got?.Start ?? -1);
        switch (expected)
        {
            case ExpectedText text:
                Wanted.Add(new(label, text.Text, text.IsStart, start, instead));
                break;
            case ExpectedExactly exactly:
                Wanted.Add(new(label, exactly.Text, false, start, instead));
                break;
            case ExpectedWithin:
                Wanted.Add(new(label, start >= 0 ? null : ExampleText.Of(expected), false, start, instead));
                break;
            case ExpectedList list:
                foreach (var item in list.Items)
                    Remember(item, null, null, label, model);
                break;
            case ExpectedMap map:
                foreach (var member in map.Members)
                {
                    if (label == NoiseLabel && member is { Name: Kind, Value: ExpectedText kind })
                    {
                        Wanted.Add(new(kind.Text, null, false, start));
                        continue;
                    }
                    var child = model is null ? null : Child(model, member.Name);
                    Remember(member.Value, null, null, child?.Name ?? label, child);
                }
                break;
        }
    }

    private ModelNode? ItemsOf(string kind)
    {
        foreach (var noise in plan.Noise)
        {
            if (noise.Name == kind)
                return noise.Model < 0 ? null : plan.Models[noise.Model].Root;
        }
        return null;
    }

    private static ModelNode? Child(ModelNode group, string jsonName)
    {
        foreach (var child in group.Children)
        {
            if (child.JsonName == jsonName)
                return child;
        }
        return null;
    }
}
