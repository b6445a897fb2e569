using System;
using System.Collections.Generic;
using System.CommandLine;
using ContentGen.Cli.Completions;
using ContentGen.Cli.Output;
using ContentGen.Cli.Rules;
using ContentGen.Schema;

namespace ContentGen.Cli.Commands;

/// <summary><c>contentgen completions SHELL</c>: the script that lets a shell complete command lines.</summary>
internal static class CompletionsCommand
{
    private static readonly Choice<Func<CommandModel, string>> s_shells = new(
        "SHELL", ("bash", BashScript.Of), ("zsh", ZshScript.Of), ("fish", FishScript.Of), ("powershell", PowerShellScript.Of));

    private static readonly Choice<Func<CommandContext, int>> s_lists = new("--list", ("schemas", Schemas), ("rules", Rules));

    internal static Command Create(CommandContext context, RootCommand root)
    {
        var shell = new Argument<string?>("SHELL")
        {
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = s_shells.Help,
            Description = "The shell whose script is printed.",
        };
        var list = new Option<string?>("--list") { HelpName = s_lists.Help, Description = "Prints what the scripts ask for: the ids of schemas here, or those of rules." };
        var command = new Command("completions", "Prints a script that completes command lines in a shell.") { shell, list };
        CommandHelp.Add(
            command,
            "eval \"$(contentgen completions bash)\"",
            "eval \"$(contentgen completions zsh)\"",
            "contentgen completions fish > ~/.config/fish/completions/contentgen.fish",
            "contentgen completions powershell | Out-String | Invoke-Expression");
        command.SetAction(result => Run(context, CommandModel.Of(root, CommandLine.Name), result.GetValue(shell), result.GetValue(list)));
        return command;
    }

    private static int Run(CommandContext context, CommandModel root, string? shell, string? list)
    {
        if (shell is null == list is null)
            throw new CliException("Name a shell: contentgen completions bash, zsh, fish or powershell.");
        if (list is not null)
            return s_lists.Of(list)(context);
        context.Out.Write(s_shells.Of(shell!)(root));
        return ExitCode.Clean;
    }

    /// <summary>The built-in ones are there, whatever is wrong with <c>contentgen.yaml</c>.</summary>
    private static int Schemas(CommandContext context)
    {
        var ids = new SortedSet<string>(BuiltIn.SchemaNames, StringComparer.Ordinal);
        CliException? problem = null;
        try
        {
            foreach (var schema in context.Project?.Configuration.Schemas ?? default)
                ids.Add(schema.Id);
        }
        catch (CliException wrong)
        {
            problem = wrong;
        }
        Lines(context, ids);
        return problem is null ? ExitCode.Clean : throw problem;
    }

    private static int Rules(CommandContext context)
    {
        Lines(context, RulePages.Findings);
        Lines(context, RulePages.Diagnostics);
        return ExitCode.Clean;
    }

    private static void Lines(CommandContext context, IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            VisibleText.Write(context.Out, id);
            context.Out.Write("\n"u8);
        }
    }
}
