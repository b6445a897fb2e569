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
    internal static Command Create(CommandContext context, RootCommand root)
    {
        var shell = new Argument<string?>("SHELL")
        {
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = "bash|zsh|fish|powershell",
            Description = "The shell whose script is printed.",
        };
        var list = new Option<string?>("--list") { HelpName = "schemas|rules", Description = "Prints what the scripts ask for: the ids of schemas here, or those of rules." };
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
            return Choice.Of("--list", list, "schemas", "rules") == "schemas" ? Schemas(context) : Rules(context);
        context.Out.Write(Choice.Of("SHELL", shell!, "bash", "zsh", "fish", "powershell") switch
        {
            "bash" => BashScript.Of(root),
            "zsh" => ZshScript.Of(root),
            "fish" => FishScript.Of(root),
            _ => PowerShellScript.Of(root),
        });
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
