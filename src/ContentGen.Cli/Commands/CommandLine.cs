using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using ContentGen.Cli.Output;

namespace ContentGen.Cli.Commands;

/// <summary>The commands, and how a line of words becomes one.</summary>
internal static class CommandLine
{
    internal static int Run(string[] args, CommandContext context)
    {
        var root = new RootCommand("Parses, checks and validates content against content schemas.")
        {
            ParseCommand.Create(context),
            CheckCommand.Create(context),
            ValidateCommand.Create(context),
            GenerateCommand.Create(context),
        };
        root.Directives.Clear();
        CommandHelp.Add(
            root,
            "contentgen parse story.txt --schema news-article",
            "contentgen validate content --schema schemas/recipe.schema.yaml --fail-on warning");

        // A file's name may begin with '@'; it is never a list of arguments.
        var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (result.Action is null || result.Errors.Count > 0 && result.Action is not (HelpAction or CommandHelp.Action))
            throw new CliException(Problem(result));
        using var output = new Writer(context.Out);
        using var error = new Writer(context.Error);
        return result.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = output,
            Error = error,
        });
    }

    /// <summary>The first of the problems, and where to read on.</summary>
    private static string Problem(ParseResult result)
    {
        var command = result.CommandResult.Command;
        var name = command is RootCommand ? "contentgen" : "contentgen " + command.Name;
        var message = result.Errors.Count > 0 && !(command is RootCommand && result.UnmatchedTokens.Count == 0)
            ? result.Errors[0].Message
            : "Give a command: parse, check, validate or generate.";
        return $"{message} See '{name} --help'.";
    }

    /// <summary>Carries the library's help and version to standard output.</summary>
    private sealed class Writer(Utf8Output output) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => output.Write(value.ToString());

        public override void Write(string? value) => output.Write(value ?? "");

        public override void Write(char[] buffer, int index, int count) => output.Write(new string(buffer, index, count));

        public override void WriteLine(string? value) => output.Write((value ?? "") + "\n");
    }
}
