using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ContentGen.Cli.Commands;

/// <summary>The help of a command: what it does, how it is called, examples of just that command; in 80 columns.</summary>
internal static class CommandHelp
{
    /// <summary>Gives a command its help page; the examples are run by a test, so they say what works.</summary>
    internal static void Add(Command command, params string[] examples)
    {
        HelpOption? help = null;
        foreach (var option in command.Options)
            help ??= option as HelpOption;
        if (help is null)
        {
            help = new HelpOption();
            command.Options.Add(help);
        }
        help.Description = "Shows this help.";
        help.Action = new Action(examples);
    }

    /// <summary>The examples of a command that has a help page.</summary>
    internal static IReadOnlyList<string> ExamplesOf(Command command)
    {
        foreach (var option in command.Options)
        {
            if (option is HelpOption { Action: Action action })
                return action.Examples;
        }
        return [];
    }

    internal sealed class Action(string[] examples) : SynchronousCommandLineAction
    {
        internal IReadOnlyList<string> Examples => examples;

        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var output = parseResult.InvocationConfiguration.Output;
            new HelpPage(output).Write(parseResult.CommandResult.Command, examples);
            return ExitCode.Clean;
        }
    }
}
