using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace ContentGen.Engine.Inference;

/// <summary>Writes a draft as YAML.</summary>
internal sealed class DraftWriter
{
    /// <summary>Evidence stands in one column where it can.</summary>
    private const int EvidenceColumn = 40;

    /// <summary>From so many samples on, what was always so is required; two that agree may well be followed by one that does not.</summary>
    private const int FewestToRequire = 5;

    /// <summary>From so many on, what was never more than one is one.</summary>
    private const int FewestToLimit = 10;

    private const string CatchAll = "other";

    private readonly StringBuilder _yaml = new();
    private readonly Draft _draft;
    private readonly DraftCounts? _counts;

    private DraftWriter(Draft draft, DraftCounts? counts) => (_draft, _counts) = (draft, counts);

    /// <summary>The draft as text.</summary>
    /// <param name="draft">What was found.</param>
    /// <param name="counts">What the samples have by it; null: not counted yet, and then nothing is required.</param>
    internal static string Write(Draft draft, DraftCounts? counts)
    {
        var writer = new DraftWriter(draft, counts);
        writer.Top();
        writer.Article();
        writer.Traits();
        writer.Roles();
        writer.Noise();
        writer.Line("");
        writer.Line("unclaimed: { severity: warning }");
        return writer._yaml.ToString();
    }

    private void Top()
    {
        foreach (var remark in _draft.Remarks)
            Line("# " + remark);
        Line("contentgen: 1");
        Line("schema: " + _draft.Id);
        Line("version: 0.1.0");
        var imports = new List<string>();
        if (_draft.ImportsNoise)
            imports.Add("std/noise." + _draft.Language);
        if (_draft.ImportsDates)
            imports.Add("std/dates." + _draft.Language);
        if (imports.Count > 0)
            Line($"imports: [{string.Join(", ", imports)}]");
        Line("");
        Line($"input: {{ format: text, block: {(_draft.Paragraphs ? "paragraph" : "line")}{(_draft.Language is null ? "" : ", language: " + _draft.Language)} }}");
        Line("");
    }

    private void Article()
    {
        Line("article:");
        foreach (var item in _draft.Article)
            Item(item, "  ", item.Name);
    }

    private void Item(DraftItem item, string indent, string path)
    {
        var counts = _counts?.Of(path);
        var evidence = counts is null ? null : Told(item, counts);
        if (item.Members.Length > 0)
        {
            Line($"{indent}- {item.Name}{Quantifier(item)}:", evidence);
            foreach (var member in item.Members)
                Item(member, indent + "    ", path + "." + member.Name);
            return;
        }
        var roles = new List<string>(item.Roles);
        if (_draft.CatchesAll && item.Many)
            roles.Add(CatchAll);
        if (roles.Count > 1)
            Line($"{indent}- {{ name: {item.Name}{Quantifier(item)}, one-of: [{string.Join(", ", roles)}] }}", evidence);
        else if (roles[0] == item.Name)
            Line($"{indent}- {item.Name}{Quantifier(item)}", evidence);
        else
            Line($"{indent}- {item.Name}: {roles[0]}{Quantifier(item)}", evidence);
    }

    private static string Told(DraftItem item, Counts counts)
    {
        var present = string.Create(CultureInfo.InvariantCulture, $"in {counts.Present} of {counts.Times}");
        return item.Many && counts.Times > 0 ? $"{Evidence.Range(counts.Min, counts.Max)} each, {present}" : present;
    }

    /// <summary>A group's first member is what begins it.</summary>
    private string Quantifier(DraftItem item)
    {
        var required = _draft.Samples >= FewestToRequire && item.Counts is { } counts && counts.Times >= FewestToRequire && counts.Present == counts.Times;
        var once = !item.Many || item.Counts is { Times: >= FewestToLimit, Max: 1 };
        if (item.Name == "heading")
            return "";
        return once ? required ? "" : "?" : required ? "+" : "*";
    }

    private void Traits()
    {
        if (_draft.Phrases.Count > 0)
        {
            Line("");
            Line("phrases:");
        }
        foreach (var (name, phrases) in _draft.Phrases)
        {
            Line($"  {name}:");
            foreach (var phrase in phrases)
                Line("  " + phrase.Text, phrase.Evidence);
        }
        Line("");
        Line("traits:");
        foreach (var (name, test, evidence) in _draft.Traits)
            Line($"  {name}: {test}", evidence);
    }

    private void Roles()
    {
        Line("");
        Line("roles:");
        foreach (var role in _draft.Roles)
        {
            var words = _counts?.WordsOf(role.Name);
            Line($"  {role.Name}:", words is null ? null : $"{Evidence.Count(words.Times, "block")} in {Evidence.Count(_counts!.SamplesOf(role.Name), "sample")}; words {Evidence.Range(words.Min, words.Max)}");
            foreach (var line in role.Lines)
                Line("    " + line.Text, line.Evidence);
            if (role.ExpectsWords && words is not null)
                Line(string.Create(CultureInfo.InvariantCulture, $"    expect: {{ words: {Low(words.Min)}..{High(words.Max)}, severity: warning }}"));
        }
        if (!_draft.CatchesAll)
            return;
        var caught = _counts?.WordsOf(CatchAll);
        Line($"  {CatchAll}:", caught is null ? "what the samples could not explain" : $"{Evidence.Count(caught.Times, "block")} that the samples could not explain");
        Line("    description: What no other role takes.");
    }

    private void Noise()
    {
        if (_draft.Noise.Count == 0)
            return;
        Line("");
        Line("noise:");
        foreach (var noise in _draft.Noise)
        {
            Line($"  {noise.Name}:", _counts is null ? null : $"{Evidence.Count(_counts.RegionsOf(noise.Name), "time")} in {Evidence.Count(_counts.SamplesOf(noise.Name), "sample")}");
            foreach (var line in noise.Lines)
                Line("    " + line.Text, line.Evidence);
        }
    }

    /// <summary>What was observed is a part of what there is: below it there is room for a third.</summary>
    private static int Low(int min) => Math.Max(min == 0 ? 0 : 1, min - Math.Max(1, min / 3));

    /// <summary>And above it for half as much.</summary>
    private static int High(int max) => max + Math.Max(2, max / 2);

    private void Line(string text, string? evidence = null)
    {
        _yaml.Append(text);
        if (evidence is not null)
            _yaml.Append(' ', Math.Max(1, EvidenceColumn - text.Length)).Append("# ").Append(evidence);
        _yaml.Append('\n');
    }
}
