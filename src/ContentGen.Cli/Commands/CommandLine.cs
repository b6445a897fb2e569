using System;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.IO;
using System.Text;
using ContentGen.Cli.Output;

namespace ContentGen.Cli.Commands;

/// <summary>The commands, and how a line of words becomes one.</summary>
internal static class CommandLine
{
    internal const string Name = "contentgen";

    internal static int Run(string[] args, CommandContext context)
    {
        var root = Root(context);
        // The word that most programs know.
        if (args is ["help", ..])
            args = [.. args[1..], "--help"];
        foreach (var given in args)
        {
            if (given.Length == 0)
                throw new CliException("an argument is empty, as where a script's variable is not set; name a file, a folder or a value, or leave it out.");
            if (given.StartsWith("--", StringComparison.Ordinal) && given.IndexOf('=') == given.Length - 1)
                throw new CliException($"nothing stands behind '{given}'; give a value, or leave it out.");
        }
        // A file's name may begin with '@'; it is never a list of arguments.
        var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        var isAsked = result.Action is CommandHelp.Action or VersionAction;
        // "contentgen prase --help" is a mistake, whatever is asked about it.
        if ((!isAsked || result is { CommandResult.Command: RootCommand, UnmatchedTokens: [var word, ..] } && word[0] != '-')
            && new UsageProblem(context, result).Describe() is { } problem)
            throw new CliException(problem);
        if (!isAsked && result.CommandResult.Command is RootCommand)
        {
            // Not what was asked for: nothing was. So it is no result, and a script whose command is an empty variable does not go on.
            context.Error.Write(Overview.Of(root));
            return ExitCode.Usage;
        }
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
            LspCommand.Create(context),
        };
        root.Subcommands.Add(CompletionsCommand.Create(context, root));
        root.HelpName = Name;
        root.Directives.Clear();
        foreach (var option in root.Options)
        {
            if (option is VersionOption)
                (option.Action, option.Description) = (new VersionAction(), "Shows the version.");
        }
        CommandHelp.Add(
            root,
            "contentgen parse story.txt --schema news-article",
            "contentgen validate content --schema schemas/recipe.schema.yaml",
            "contentgen parse --help");
        return root;
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
