using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using ContentGen.Cli.Files;
using ContentGen.Cli.Fitting;
using ContentGen.Cli.Output;
using ContentGen.Engine.Fitting;

namespace ContentGen.Cli.Commands;

/// <summary><c>contentgen fit SCHEMA --labels SET…</c>: fits the weights of a schema's scores to labelled documents.</summary>
internal static class FitCommand
{
    private const int LargestWeight = 1_000_000;
    private const int MostTries = 1_000_000_000;
    private const int LargestCount = 1000;

    private static readonly Choice<FitStart> s_starts = new("--from", ("both", FitStart.Both), ("written", FitStart.Written), ("zero", FitStart.Zero));

    internal static Command Create(CommandContext context)
    {
        var schema = new Argument<string>("SCHEMA") { Description = "A path to a .schema.yaml file, or the id of a schema of contentgen.yaml or of a built-in one." };
        var labels = new Option<string[]>("--labels", "-l")
        {
            Required = true,
            Arity = ArgumentArity.OneOrMore,
            HelpName = "SET",
            Description = "Labelled documents, .jsonl or .jsonl.gz; may be repeated, each set counts alike. *, ** and ? are expanded.",
        };
        var scores = new Option<string[]>("--score") { HelpName = "NAME", Description = "Fit only this score; may be repeated." };
        var aims = new Option<string[]>("--aim")
        {
            HelpName = "SCORE=LABEL[+LABEL...]",
            Description = "What a score should be high for, in place of what follows from its use: " + LabelNames.All + ".",
        };
        var from = s_starts.CreateOption("Where to begin: at the written weights, at none, or at both.");
        var counts = new Option<string[]>("--count") { HelpName = "SET=N", Description = "A set, by its file's name, counts N times; may be repeated." };
        var tries = new Option<int>("--tries") { HelpName = "N", Description = "Random moves of a few weights to try at the end; 0, the default: none." };
        var least = new Option<decimal>("--least-gain")
        {
            DefaultValueFactory = _ => (decimal)new FitOptions().LeastGain,
            HelpName = "X",
            Description = "What moving a weight must gain at least; less is taken for chance.",
        };
        var folds = new Option<int>("--folds") { DefaultValueFactory = _ => 5, HelpName = "K", Description = "Parts for cross-validation; 0: none." };
        var most = new Option<int>("--max-weight") { DefaultValueFactory = _ => 100, HelpName = "N", Description = "How far from 0 a weight may be." };
        var report = new Option<bool>("--report") { Description = "Show what each term contributes." };
        var dry = new Option<bool>("--dry-run") { Description = "Print what would be written; write nothing." };
        var output = new Option<string>("--output", "-o") { HelpName = "FILE", Description = "Write the schema to FILE instead of in place." };
        var command = new Command("fit", "Fits the weights of a schema's scores to labelled documents.")
        {
            schema, labels, counts, scores, aims, from, least, tries, folds, most, report, dry, output,
        };
        CommandHelp.Add(
            command,
            "contentgen fit schemas/story.schema.yaml --labels pages.jsonl.gz",
            "contentgen fit schemas/story.schema.yaml --labels 'labels/*.jsonl.gz' --report --dry-run",
            "contentgen fit news-article --labels pages.jsonl --labels extracts.jsonl --score title -o my.schema.yaml",
            "contentgen fit schemas/story.schema.yaml --labels pages.jsonl --aim prose=BODY+DEK --folds 10",
            "contentgen fit schemas/story.schema.yaml -l pages.jsonl -l extracts.jsonl --count extracts=3 --tries 100000");
        command.SetAction(result => Run(
            context,
            new(
                result.GetValue(schema)!,
                result.GetValue(labels)!,
                result.GetValue(counts) ?? [],
                result.GetValue(scores) ?? [],
                result.GetValue(aims) ?? [],
                result.GetValue(from)!,
                result.GetValue(least),
                result.GetValue(tries),
                result.GetValue(folds),
                result.GetValue(most),
                result.GetValue(report),
                result.GetValue(dry),
                result.GetValue(output))));
        return command;
    }

    private static int Run(CommandContext context, Request request)
    {
        var progress = new FitProgress(context);
        var options = Options(request) with { Progress = context.Streams.IsErrorTerminal ? progress.Show : null };
        request = request with { Schema = SchemaReference.Of(context, request.Schema).Name };
        var target = FitTarget.Load(context, request.Schema);
        if (request.Output is null && !request.DryRun && target.IsBuiltIn)
            throw new CliException($"'{request.Schema}' is built in and is not written; give -o FILE or --dry-run.");
        var chosen = target.Choose(request.Scores);
        foreach (var name in options.Aims.Keys)
            target.Find("--aim", name);

        var inputs = new InputFiles(context);
        var files = inputs.Files(request.Labels);
        if (request.Output is { } output)
            new WrittenFiles(context, [(output, "-o fitted.schema.yaml")]).ThrowIfAmong(files, "one of the labelled sets");
        var sets = new List<LabelledSet>();
        var problems = new LabelProblems(context);
        foreach (var file in files)
            sets.Add(LabelReader.Read(context, file, problems));
        problems.ThrowIfAny("nothing was done");
        if (inputs.HasProblem)
            return ExitCode.Usage;

        Count(sets, request.Counts);
        var fitter = new SchemaFitter(target.Plan, sets, options);
        var fits = new List<(ScoreFit Fit, NumberPlaces Places)>();
        foreach (var score in chosen)
        {
            var places = target.Places[score];
            var fit = fitter.Fit(score, places.IsFree);
            progress.Clear();
            FitReport.Write(context.Out, target, fit, places, request.Report);
            context.Out.Flush();
            fits.Add((fit, places));
        }
        var text = target.Rewritten(fits);
        if (request.DryRun)
            return ExitCode.Clean;
        var path = request.Output ?? request.Schema;
        var changes = text != target.Text || request.Output is not null;
        if (changes)
            AtomicFile.Write(context, path, target.Encode(text));
        VisibleText.Write(context.Out, FindingText.LogPath(path));
        context.Out.Write(changes ? " written\n" : " unchanged\n");
        return ExitCode.Clean;
    }

    /// <summary>Lets sets count as often as they should.</summary>
    private static void Count(List<LabelledSet> sets, string[] counts)
    {
        foreach (var count in counts)
        {
            var equals = count.LastIndexOf('=');
            if (equals <= 0 || !int.TryParse(count.AsSpan(equals + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var times) || times is < 1 or > LargestCount)
                throw new CliException($"--count {count}: write SET=N with N from 1 to {LargestCount}, as in --count pages=3.");
            var name = count[..equals];
            if (!sets.Exists(set => set.Name == name))
                throw new CliException($"--count: there is no set '{name}'; there is {string.Join(", ", sets.ConvertAll(static set => set.Name))}.");
            // Sets of several folders may share a name.
            for (var i = 0; i < sets.Count; i++)
                sets[i] = sets[i].Name == name ? sets[i] with { Count = times } : sets[i];
        }
    }

    private static FitOptions Options(Request request)
    {
        if (request.Folds is < 0 or 1 or > 1000)
            throw new CliException($"--folds is {request.Folds}; give 0 for none, or a number from 2 to 1000.");
        if (request.Tries is < 0 or > MostTries)
            throw new CliException($"--tries is {request.Tries}; give a number from 0 to {MostTries}.");
        if (request.LeastGain is not (>= 0 and <= 1))
            throw new CliException(string.Create(CultureInfo.InvariantCulture, $"--least-gain is {request.LeastGain}; give a number from 0 to 1, such as 0.001."));
        if (request.MaxWeight is < 1 or > LargestWeight)
            throw new CliException($"--max-weight is {request.MaxWeight}; give a number from 1 to {LargestWeight}.");
        var aims = new Dictionary<string, LineLabels>(StringComparer.Ordinal);
        foreach (var aim in request.Aims)
        {
            var equals = aim.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw new CliException($"--aim {aim}: write SCORE=LABEL, as in --aim prose=BODY+DEK.");
            if (!aims.TryAdd(aim[..equals], LabelNames.Read("--aim", aim[(equals + 1)..])))
                throw new CliException($"--aim names the score '{aim[..equals]}' twice; join its labels by '+'.");
        }
        return new()
        {
            MaxWeight = request.MaxWeight,
            Folds = request.Folds,
            LeastGain = (double)request.LeastGain,
            Tries = request.Tries,
            From = s_starts.Of(request.From),
            Aims = aims,
            Report = request.Report,
        };
    }

    private sealed record Request(
        string Schema,
        string[] Labels,
        string[] Counts,
        string[] Scores,
        string[] Aims,
        string From,
        decimal LeastGain,
        int Tries,
        int Folds,
        int MaxWeight,
        bool Report,
        bool DryRun,
        string? Output);
}
