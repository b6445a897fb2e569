using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.IO;
using System.Text;
using ContentGen.Cli.Output;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Commands;

/// <summary>The commands, and how a line of words becomes one.</summary>
internal static class CommandLine
{
    internal const string Name = "contentgen";

    internal static int Run(string[] args, CommandContext context)
    {
        var root = Root(context);
        // A file's name may begin with '@'; it is never a list of arguments.
        var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (result.Action is not (CommandHelp.Action or VersionAction))
            ThrowIfWrong(result);
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

    internal static RootCommand Root(CommandContext context)
    {
        var root = new RootCommand("Parses, checks and validates content against content schemas.")
        {
            ParseCommand.Create(context),
            ExplainCommand.Create(context),
            CheckCommand.Create(context),
            ValidateCommand.Create(context),
            GenerateCommand.Create(context),
            FitCommand.Create(context),
            InitCommand.Create(context),
            RuleCommand.Create(context),
            DiffCommand.Create(context),
            InferCommand.Create(context),
            TestCommand.Create(context),
        };
        root.Subcommands.Add(CompletionsCommand.Create(context, root));
        root.HelpName = Name;
        root.Directives.Clear();
        foreach (var option in root.Options)
        {
            if (option is VersionOption)
                option.Action = new VersionAction();
        }
        CommandHelp.Add(
            root,
            "contentgen parse story.txt --schema news-article",
            "contentgen validate content --schema schemas/recipe.schema.yaml --fail-on warning");
        return root;
    }

    /// <summary>Says what is wrong, the first thing only, and where to read on.</summary>
    private static void ThrowIfWrong(ParseResult result)
    {
        var command = result.CommandResult.Command;
        if (command is RootCommand)
            throw new CliException(result.UnmatchedTokens.Count > 0 ? NoCommand(command, result.UnmatchedTokens[0]) : $"Give a command: {Listed(Names(command.Subcommands))}. See '{Name} --help'.");
        foreach (var token in result.Tokens)
        {
            if (token.Type == TokenType.DoubleDash)
                break;
            // The library would take it for a file; one that has such a name stands behind "--".
            if (token.Type == TokenType.Argument && token.Value.Length > 1 && token.Value[0] == '-')
                throw new CliException(NoOption(command, token.Value));
        }
        if (result.Errors.Count > 0)
            throw new CliException($"{result.Errors[0].Message} See '{Name} {command.Name} --help'.");
    }

    private static string NoCommand(Command root, string written)
    {
        if (written.StartsWith('-'))
            return NoOption(root, written);
        var nearest = NearestName.Find(written, Names(root.Subcommands));
        return $"There is no command '{written}'.{(nearest is null ? "" : $" Did you mean '{nearest}'?")} See '{Name} --help'.";
    }

    private static string NoOption(Command command, string written)
    {
        var nearest = NearestName.Find(written, Names(command.Options));
        var path = command is RootCommand ? Name : $"{Name} {command.Name}";
        return $"There is no option '{written}'.{(nearest is null ? "" : $" Did you mean '{nearest}'?")} See '{path} --help'.";
    }

    /// <summary><c>a, b or c</c></summary>
    private static string Listed(List<string> names) => string.Join(", ", names.GetRange(0, names.Count - 1)) + " or " + names[^1];

    private static List<string> Names<T>(IEnumerable<T> symbols)
        where T : Symbol
    {
        var names = new List<string>();
        foreach (var symbol in symbols)
            names.Add(symbol.Name);
        return names;
    }

    /// <summary>This program's version, whatever process it runs in.</summary>
    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(GenerateCommand.Version);
            return ExitCode.Clean;
        }
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
