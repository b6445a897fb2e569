using System;
using System.Collections.Generic;
using System.Globalization;
using ContentGen.Schema;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine.Inference;

/// <summary>
/// Makes a draft of a schema from samples of one kind: what recurs is noise, what stands above the text is the header, the rest are paragraphs, titles and
/// entries. The draft is compiled and parses the samples before it is given; where it does not take all of their text, it is widened until it does. Equal
/// samples give an equal draft, in whatever order they come.
/// </summary>
public static class SchemaInference
{
    private const int MostShown = 60;
    private const int MostTitles = 10;

    /// <summary>Makes the draft. Nothing is thrown for samples, whatever they hold.</summary>
    public static InferredSchema Infer(IReadOnlyList<Sample> samples, InferenceOptions options)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(options);
        var set = SampleSet.Read(samples, options.Limits);
        if (set.Documents.Length < options.MinSamples || set.Documents.Length == 0)
            return new(null, null, set.Documents.Length, set.Blocks, set.Empty, set.Copies, set.TooLarge, 0);
        if (ProblemOf(options.Id) is { } problem)
            return new(null, null, set.Documents.Length, set.Blocks, set.Empty, set.Copies, set.TooLarge, 0, problem);
        var hasDek = false;
        foreach (var way in DraftWay.All)
        {
            // Without one it is the draft that was tried before.
            if (way.WithoutDek && !hasDek)
                continue;
            var draft = set.Draft(options.Id, way);
            hasDek = draft.Roles.Exists(static role => role.Name == Header.Dek);
            if (Make(set, draft) is var (yaml, plan, unexplained))
                return new(yaml, plan, set.Documents.Length, set.Blocks, set.Empty, set.Copies, set.TooLarge, unexplained, IsPlain: way.Plain);
        }
        throw new InvalidOperationException("The plainest draft does not take the text of the samples.");
    }

    private static string? ProblemOf(string id)
    {
        var compiled = Probe.Compile($"contentgen: 1\nschema: {YamlText.Quote(id)}\narticle: [any?]\nroles: {{ any: {{}} }}\n");
        return compiled.Diagnostics.Count == 0 ? null : compiled.Diagnostics[0].Message;
    }

    /// <summary>A draft with what is counted; null where it has mistakes, or leaves text of samples.</summary>
    private static (string Yaml, SchemaPlan Plan, int Unexplained)? Make(SampleSet set, Draft draft)
    {
        // Before anything is required, a role may stand where it does not in the end.
        if (Count(set, draft, DraftWriter.Write(draft, null), permitsWarnings: true) is not { } counts || counts.Unclaimed > 0)
            return null;
        draft.Remarks.AddRange(Remarks(set, draft, counts));
        // What is required of the samples now may be passed over in one of them: then it is not required.
        for (var loosened = false; ; loosened = true)
        {
            var yaml = DraftWriter.Write(draft, counts);
            if (Count(set, draft, yaml) is not { } tight)
                return null;
            if (tight.Unclaimed == 0 && tight.Findings.Count == 0)
                return (yaml, Probe.Compile(yaml).Plan!, tight.WordsOf("other")?.Times ?? 0);
            if (loosened)
                return null;
            Loosen(draft.Article);
        }
    }

    private static void Loosen(IEnumerable<DraftItem> items)
    {
        foreach (var item in items)
        {
            item.Counts = null;
            Loosen(item.Members);
        }
    }

    private static DraftCounts? Count(SampleSet set, Draft draft, string yaml, bool permitsWarnings = false)
    {
        var compiled = Probe.Compile(yaml);
        if (compiled.Plan is null || compiled.Diagnostics.Count > 0 && !permitsWarnings)
            return null;
        return new(draft, InterpretedSchema.Create(compiled.Plan), set.Written, set.Limits);
    }

    private static IEnumerable<string> Remarks(SampleSet set, Draft draft, DraftCounts counts)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"A draft from {Evidence.Count(set.Documents.Length, "sample")} with {Evidence.Count(set.Blocks, "block")}. Behind each # stands what was observed; ranges are wider.");
        if (draft.IsPlain)
            yield return "Neither header nor noise: no draft with what was found of them takes all text of the samples.";
        if (set.Copies.Count > 0)
            yield return $"{Evidence.Count(set.Copies.Count, "more sample")} with the text of another: what copies share is counted once, what stands in them as in all.";
        if (set.Empty.Count > 0)
            yield return $"Left out: {Evidence.Count(set.Empty.Count, "sample")} without text.";
        foreach (var (text, count) in draft.Titles.GetRange(0, Math.Min(MostTitles, draft.Titles.Count)))
            yield return $"A title in {Evidence.Of(count, draft.Samples, "sample")}: {YamlText.Comment(text, MostShown)}";
        if (draft.CatchesAll && counts.WordsOf("other") is { } caught)
        {
            yield return $"Not explained: {Evidence.Count(caught.Times, "block")} in {Evidence.Count(counts.SamplesOf("other"), "sample")}; the role 'other' takes them.";
        }
    }
}
