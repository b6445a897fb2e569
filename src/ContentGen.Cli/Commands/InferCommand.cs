using System.Collections.Generic;
using System.CommandLine;
using System.Text;
using ContentGen.Cli.Files;
using ContentGen.Cli.Fitting;
using ContentGen.Cli.Output;
using ContentGen.Engine.Inference;

namespace ContentGen.Cli.Commands;

/// <summary><c>contentgen infer FILE…</c>: a draft of a schema from samples of one kind.</summary>
internal static class InferCommand
{
    internal static Command Create(CommandContext context)
    {
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Samples: text files, folders of *.txt, or sets of documents (.jsonl, .jsonl.gz); '-' is standard input. *, ** and ? are expanded.",
        };
        var output = new Option<string>("--output", "-o") { HelpName = "FILE", Description = "Write the draft to FILE instead of standard output." };
        var id = new Option<string>("--id") { DefaultValueFactory = _ => "draft", HelpName = "NAME", Description = "The schema's id." };
        var least = new Option<int>("--min-samples")
        {
            DefaultValueFactory = _ => InferenceOptions.DefaultMinSamples,
            HelpName = "N",
            Description = "The fewest samples; copies and documents without text do not count.",
        };
        var command = new Command("infer", "Makes a draft of a schema from samples.") { files, output, id, least };
        CommandHelp.Add(
            command,
            "contentgen infer 'samples/*.txt' --id city-news -o schemas/city-news.schema.yaml",
            "contentgen infer samples",
            "contentgen infer pages.jsonl.gz --id city-news");
        command.SetAction(result => Run(context, result.GetValue(files)!, result.GetValue(output), result.GetValue(id)!, result.GetValue(least)));
        return command;
    }

    private static int Run(CommandContext context, string[] paths, string? output, string id, int least)
    {
        if (least is < 1 or > 1_000_000)
            throw new CliException($"--min-samples is {least}; give a number from 1 to 1000000.");
        var inputs = new InputFiles(context);
        var files = inputs.FilesBelow(paths, ".txt");
        if (output is not null)
            new WrittenFiles(context, [(output, "-o draft.schema.yaml")]).ThrowIfAmong(files, "one of the samples");
        var samples = Read(context, inputs, files);
        if (inputs.HasProblem)
            return ExitCode.Usage;

        var inferred = SchemaInference.Infer(samples, new() { Id = id, MinSamples = least });
        foreach (var name in inferred.Empty)
            context.Report($"'{name}' has no text and is not counted.");
        foreach (var copy in inferred.Copies)
            context.Report($"'{copy.Name}' has the text of '{copy.Of}' and is not counted.");
        foreach (var name in inferred.TooLarge)
            context.Report($"'{name}' is larger than a document may be ({ContentLimits.Default.MaxBytes} bytes, {ContentLimits.Default.MaxBlocks} blocks) and is not counted.");
        if (inferred.Problem is not null)
            throw new CliException($"--id: {inferred.Problem}");
        if (inferred.Yaml is null)
            throw new CliException(TooFew(inferred, samples.Count, least));
        var utf8 = Encoding.UTF8.GetBytes(inferred.Yaml);
        if (output is null)
        {
            // A terminal must not be written to by what samples hold; YAML escapes all of that already, but for what a log would obey.
            if (context.IsTerminal)
                WriteLines(context, inferred.Yaml);
            else
                context.Out.Write(utf8);
        }
        else
        {
            AtomicFile.Write(context, output, utf8);
            VisibleText.Write(context.Out, FindingText.LogPath(output));
            context.Out.Write(" written\n");
        }
        context.Report(Summary(inferred));
        return ExitCode.Clean;
    }

    private static List<Sample> Read(CommandContext context, InputFiles inputs, List<string> files)
    {
        var samples = new List<Sample>();
        var reader = new DocumentReader(context);
        foreach (var file in files)
        {
            try
            {
                if (LabelReader.IsSet(file))
                {
                    foreach (var (name, utf8) in LabelReader.ReadDocuments(context, file))
                        Add(name, utf8);
                }
                else
                    Add(file, reader.Read(file));
            }
            catch (CliException problem)
            {
                inputs.Report(problem);
            }
        }
        return samples;

        void Add(string name, byte[] utf8) => samples.Add(new(name, utf8));
    }

    private static string TooFew(InferredSchema inferred, int given, int least)
    {
        var counted = inferred.Samples == given
            ? $"there {(given == 1 ? "is" : "are")} {Plural.Of(given, "sample")}"
            : $"of {Plural.Of(given, "sample")} {inferred.Samples} count{(inferred.Samples == 1 ? "s" : "")}";
        return $"{counted}; give at least {least} documents of one kind, so that what they share is more than chance"
            + (least == InferenceOptions.DefaultMinSamples ? " (--min-samples N lowers that)." : ".");
    }

    private static string Summary(InferredSchema inferred)
    {
        var counted = $"{Plural.Of(inferred.Samples, "sample")}, {Plural.Of(inferred.Blocks, "block")}";
        if (inferred.IsPlain)
            return $"{counted}; no draft that tells header and noise apart takes all of them, and this one has neither{(inferred.Unexplained == 0 ? "." : $"; its role 'other' takes {inferred.Unexplained} of them.")}";
        return $"{counted}; {(inferred.Unexplained == 0 ? "the draft explains all of them." : $"the draft's role 'other' takes {inferred.Unexplained} of them.")}";
    }

    private static void WriteLines(CommandContext context, string yaml)
    {
        foreach (var line in yaml.Split('\n')[..^1])
        {
            VisibleText.Write(context.Out, line);
            context.Out.Write("\n"u8);
        }
    }
}
