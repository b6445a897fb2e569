using System;
using ContentGen.Cli.Commands;

namespace ContentGen.Cli;

internal static class Program
{
    internal static int Main(string[] args) => Run(args, new SystemConsole());

    /// <summary>Runs one command line. Nothing is thrown; the answer is an <see cref="ExitCode"/>.</summary>
    internal static int Run(string[] args, IConsoleStreams streams)
    {
        var context = new CommandContext(streams);
        try
        {
            var code = CommandLine.Run(args, context);
            context.Out.Flush();
            context.Error.Flush();
            return code;
        }
        catch (CliException problem)
        {
            return Fail(context, problem.Message, ExitCode.Usage);
        }
        catch (Exception bug)
        {
            var trace = streams.Variable("CONTENTGEN_DEBUG") == "1";
            return Fail(
                context,
                $"a defect of contentgen: {bug.GetType().Name}: {bug.Message}{(trace ? "" : " (CONTENTGEN_DEBUG=1 shows where)")}",
                ExitCode.Bug,
                trace ? bug.ToString() : null);
        }
    }

    private static int Fail(CommandContext context, string message, int code, string? trace = null)
    {
        try
        {
            // What was made before the problem is still a result.
            context.Out.Flush();
        }
        catch (CliException)
        {
            // The output is what failed; its message is on its way.
        }
        try
        {
            context.Report(message);
            if (trace is not null)
                context.Error.Write(trace + "\n");
            context.Error.Flush();
        }
        catch (CliException)
        {
            // Nobody reads standard error; the exit code remains.
        }
        return code;
    }
}
