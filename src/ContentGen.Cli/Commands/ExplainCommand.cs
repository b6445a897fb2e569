using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output;
using ContentGen.Cli.Output.Explaining;
using ContentGen.Cli.Output.Explaining.Html;
using ContentGen.Engine.Tracing;

namespace ContentGen.Cli.Commands;

/// <summary><c>contentgen explain FILE --schema S</c>: says why each block of a document became what it is.</summary>
internal static class ExplainCommand
{
    private static readonly Choice<Func<IExplanationFormat>> s_formats = new(
        "--format",
        ("text", static () => new TextExplanation()),
        ("json", static () => new JsonExplanation()),
        ("html", static () => new HtmlExplanation()));

    internal static Command Create(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = "A document; '-' is standard input." };
        var schema = SchemaOption.Create();
        var line = new Option<string?>("--line") { HelpName = "N", Description = "Explains this line in full; without it all blocks are explained in short." };
        var format = s_formats.CreateOption("How explanations are printed.");
        var command = new Command("explain", "Says why each block of a document became what it is.") { file, line, schema, format };
        CommandHelp.Add(
            command,
            "contentgen explain story.txt --schema news-article",
            "contentgen explain story.txt --line 12 --schema schemas/story.schema.yaml",
            "contentgen explain story.txt --schema news-article --format html > story.html");
        command.SetAction(result => Run(context, result.GetValue(file)!, result.GetValue(line), result.GetValue(schema)!, result.GetValue(format)!));
        return command;
    }

    private static int Run(CommandContext context, string file, string? lineText, string schemaName, string formatName)
    {
        var format = s_formats.Of(formatName)();
        var line = lineText is null ? (int?)null : LineNumber(lineText);
        var schema = SchemaLoader.LoadValid(context, schemaName, withSource: true);
        var utf8 = new DocumentReader(context).Read(file);
        var trace = SchemaTracer.Create(schema.Written!, schema.Shown).Trace(utf8);
        format.Write(context, new(new(file, utf8, schema), trace, line is { } number ? BlocksOf(trace, file, utf8, number) : null, line));
        return ExitCode.Clean;
    }

    private static int LineNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line > 0
            ? line
            : throw new CliException($"--line takes the number of a line, from 1, not '{text}'.");

    private static List<TracedBlock> BlocksOf(DocumentTrace trace, string file, ReadOnlySpan<byte> utf8, int line)
    {
        var blocks = new List<TracedBlock>();
        foreach (var block in trace.Blocks)
        {
            if (block.OuterLine <= line && line <= block.OuterLastLine)
                blocks.Add(block);
        }
        if (blocks.Count > 0)
            return blocks;
        var lines = LineEnds.CountLines(utf8);
        if (line > lines)
            throw new CliException(lines == 0 ? $"'{file}' is empty; it has no line {line}." : $"'{file}' has {Plural.Of(lines, "line")}; there is no line {line}.");
        throw new CliException(BlankText.Is(LineEnds.LineAt(utf8, line))
            ? $"line {line} of '{file}' is blank; only lines with text belong to blocks."
            : $"line {line} of '{file}' belongs to no block.");
    }
}
