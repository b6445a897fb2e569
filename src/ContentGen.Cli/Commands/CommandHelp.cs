using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ContentGen.Cli.Commands;

/// <summary>Adds examples to the help of a command.</summary>
internal static class CommandHelp
{
    /// <summary>Keeps the help option of a command, so that <c>--help</c> ends with examples of just that command.</summary>
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
        help.Action = new Action((SynchronousCommandLineAction)help.Action!, examples);
    }

    internal sealed class Action(SynchronousCommandLineAction help, string[] examples) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            help.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in examples)
                output.WriteLine("  " + example);
            output.WriteLine();
            return ExitCode.Clean;
        }
    }
}
