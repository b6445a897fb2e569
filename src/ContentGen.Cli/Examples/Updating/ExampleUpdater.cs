using System;
using System.Collections.Generic;
using System.Text;
using ContentGen.Cli.Files;
using ContentGen.Engine.Examples;

namespace ContentGen.Cli.Examples.Updating;

/// <summary>
/// Rewrites what the examples of a schema expect to what there is. Only texts of expectations change; comments, order, quotes and line ends stay. What is
/// written is read and run before it replaces the file.
/// </summary>
internal static class ExampleUpdater
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Updates the file of a schema.</summary>
    /// <returns>The examples as they are afterwards.</returns>
    /// <exception cref="CliException">The file cannot be read or written.</exception>
    internal static SchemaTest Update(CommandContext context, SchemaTest test)
    {
        var path = test.Schema.Name;
        var (source, hasMark) = Read(context, path);
        var uses = ExpectationUses.Of(test.Schema.Written!.Bound!.Examples);
        var rewriters = new List<ExpectationRewriter>();
        foreach (var outcome in test.Outcomes)
        {
            var rewriter = new ExpectationRewriter(source, test.Schema.Files!.SchemaPath, uses);
            rewriter.Rewrite(outcome);
            rewriters.Add(rewriter);
        }
        var (accepted, updated) = Accept(context, path, source, test, rewriters);
        var report = Report(test, rewriters, accepted, updated);
        if (updated is null)
            return test with { Update = report };
        var text = Text(source, rewriters, accepted);
        AtomicFile.Write(context, path, [.. hasMark ? "\uFEFF"u8 : default, .. s_strict.GetBytes(text)]);
        return updated with { Update = report };
    }

    private static (string Text, bool HasMark) Read(CommandContext context, string path)
    {
        var bytes = DocumentReader.ReadFile(context, path).AsSpan();
        var hasMark = bytes.StartsWith("\uFEFF"u8);
        try
        {
            return (s_strict.GetString(hasMark ? bytes[3..] : bytes), hasMark);
        }
        catch (DecoderFallbackException)
        {
            throw new CliException($"'{path}' is not well-formed UTF-8, so it cannot be written back unchanged; save it as UTF-8.");
        }
    }

    /// <summary>The examples whose edits do what they should: all at once, else one after another.</summary>
    private static (bool[] Accepted, SchemaTest? Updated) Accept(
        CommandContext context, string path, string source, SchemaTest test, List<ExpectationRewriter> rewriters)
    {
        var accepted = rewriters.ConvertAll(static rewriter => rewriter.Edits.Count > 0).ToArray();
        if (Array.IndexOf(accepted, true) < 0)
            return (accepted, null);
        if (Try(context, path, source, test, rewriters, accepted) is { } all)
            return (accepted, all);
        SchemaTest? updated = null;
        var some = new bool[accepted.Length];
        for (var i = 0; i < some.Length; i++)
        {
            some[i] = accepted[i];
            if (!some[i])
                continue;
            if (Try(context, path, source, test, rewriters, some) is { } better)
                updated = better;
            else
                some[i] = false;
        }
        return (some, updated);
    }

    /// <summary>The examples with some edits; null where the text would not be read, or would not say what it should.</summary>
    private static SchemaTest? Try(
        CommandContext context, string path, string source, SchemaTest test, List<ExpectationRewriter> rewriters, bool[] chosen)
    {
        var schema = SchemaLoader.LoadText(context, path, Text(source, rewriters, chosen), withSource: true);
        if (schema.CompiledPlan is null || schema.Plan != test.Schema.Plan)
            return null;
        var updated = SchemaTest.Run(context, schema);
        if (updated.Outcomes.Count != test.Outcomes.Count)
            return null;
        for (var i = 0; i < updated.Outcomes.Count; i++)
        {
            // What stays is what was not rewritten, and findings, as they were.
            var (before, after) = (test.Outcomes[i], updated.Outcomes[i]);
            var isBetter = !chosen[i] ? Parts(after) == Parts(before) : rewriters[i].Problems.Count == 0 ? Parts(after) == 0 : Parts(after) < Parts(before);
            if (!isBetter || after.Differences.Count - Parts(after) != before.Differences.Count - Parts(before))
                return null;
        }
        return updated;
    }

    /// <summary>How many differences there are apart from findings.</summary>
    private static int Parts(ExampleOutcome outcome)
    {
        var parts = 0;
        foreach (var difference in outcome.Differences)
            parts += difference.IsFinding ? 0 : 1;
        return parts;
    }

    private static string Text(string source, List<ExpectationRewriter> rewriters, bool[] chosen)
    {
        var edits = new List<TextEdit>();
        for (var i = 0; i < chosen.Length; i++)
        {
            if (chosen[i])
                edits.AddRange(rewriters[i].Edits);
        }
        return TextEdit.Apply(source, edits);
    }

    private static UpdateReport Report(SchemaTest test, List<ExpectationRewriter> rewriters, bool[] accepted, SchemaTest? updated)
    {
        var (changes, problems) = (new List<UpdateChange>(), new List<UpdateProblem>());
        for (var i = 0; i < accepted.Length; i++)
        {
            foreach (var change in rewriters[i].Changes)
            {
                var place = test.Schema.Shown(change.Place);
                if (accepted[i])
                    changes.Add(change with { Place = place, To = change.Where.Find(updated!.Outcomes[i].Example) is { } written ? ExampleText.Of(written) : ExampleText.Nothing });
                else
                    problems.Add(new(change.Path, place, "rewritten it would not be read as it is meant; write it anew"));
            }
            foreach (var problem in rewriters[i].Problems)
                problems.Add(problem with { Place = test.Schema.Shown(problem.Place) });
        }
        return new(changes, problems);
    }
}
