using System;
using System.CommandLine;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output;
using ContentGen.Engine;

namespace ContentGen.Cli.Commands;

/// <summary><c>contentgen parse FILE… --schema S</c>: prints the structure of documents.</summary>
internal static class ParseCommand
{
    private static readonly Choice<Func<IDocumentFormat>> s_formats = new(
        "--format",
        ("tree", static () => new TreeFormat()),
        ("json", static () => new JsonFormat(lines: false)),
        ("jsonl", static () => new JsonFormat(lines: true)),
        ("text", static () => new TextFormat()),
        ("markdown", static () => new MarkdownFormat()),
        ("html", static () => new HtmlFormat()),
        ("gutter", static () => new GutterFormat()));

    internal static Command Create(CommandContext context)
    {
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Documents; '-' is standard input. *, ** and ? are expanded.",
        };
        var schema = SchemaOption.Create();
        var format = s_formats.CreateOption("How the structure is printed.");
        var command = new Command("parse", "Prints the structure of documents.") { files, schema, format };
        CommandHelp.Add(
            command,
            "contentgen parse story.txt --schema news-article",
            "contentgen parse story.txt --schema news-article --format json",
            "cat story.txt | contentgen parse - --schema news-article --format gutter",
            "contentgen parse 'archive/**/*.txt' --schema news-article --format jsonl");
        command.SetAction(result => Run(context, result.GetValue(files)!, result.GetValue(schema)!, result.GetValue(format)!));
        return command;
    }

    private static int Run(CommandContext context, string[] paths, string schemaName, string formatName)
    {
        var format = s_formats.Of(formatName)();
        var schema = SchemaLoader.LoadValid(context, schemaName);
        var inputs = new InputFiles(context);
        var files = inputs.Files(paths);

        var interpreter = InterpretedSchema.Create(schema.Plan);
        var buffer = new ContentBuffer();
        var reader = new DocumentReader(context);
        format.Begin(context, several: files.Count > 1);
        foreach (var file in files)
        {
            byte[] utf8;
            try
            {
                utf8 = reader.Read(file);
            }
            catch (CliException problem)
            {
                inputs.Report(problem);
                continue;
            }
            var document = interpreter.Parse(utf8, buffer);
            format.Write(context, new(file, utf8, schema), document, document.Validate());
        }
        format.End(context);
        return inputs.HasProblem ? ExitCode.Usage : ExitCode.Clean;
    }
}
