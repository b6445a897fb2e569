using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;

namespace ContentGen.Cli.Watching;

/// <summary>
/// Runs, waits until something that the run has read is another, and runs again, until the process is asked to end. Changes are looked for by asking the file
/// system, not by its notifications: these do not come from network drives and from outside of containers, and their number is limited. The pause between
/// two looks grows with what a look costs, so that waiting takes a twentieth of a core at most.
/// </summary>
internal sealed class WatchLoop(CommandContext context)
{
    private const int CostFactor = 20;
    private const int MostNames = 3;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_settling = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_longestSettling = TimeSpan.FromSeconds(2);

    /// <param name="run">One run, in a context of its own; gives its exit code.</param>
    /// <returns>The exit code of the last run.</returns>
    internal int Run(Func<CommandContext, int> run)
    {
        var ending = context.Streams.Ending;
        for (var number = 1; ; number++)
        {
            var inputs = new InputLog();
            var code = RunOnce(new CommandContext(context.Streams) { Inputs = inputs }, run);
            if (ending.IsCancellationRequested)
                return code;
            context.Report($"run {Text(number)} ended with {Text(code)}; watching {Text(inputs.Count)} files and folders, Ctrl+C ends.");
            if (Wait(inputs, ending) is not { } changed)
                return code;
            context.Report($"changed: {Named(changed)}.");
            Separate();
        }
    }

    private static int RunOnce(CommandContext context, Func<CommandContext, int> run)
    {
        int code;
        try
        {
            code = run(context);
        }
        catch (CliException problem)
        {
            // A schema that is being edited is wrong now and then.
            context.Out.Flush();
            context.Report(problem.Message);
            code = ExitCode.Usage;
        }
        context.Out.Flush();
        context.Error.Flush();
        return code;
    }

    /// <summary>What changed, once it has come to rest; null: the end was asked for.</summary>
    private static List<string>? Wait(InputLog inputs, CancellationToken ending)
    {
        var pause = s_pause;
        while (!ending.WaitHandle.WaitOne(pause))
        {
            var look = Stopwatch.StartNew();
            var changed = inputs.Changed();
            if (changed.Count > 0)
                return Settle(inputs, changed, ending);
            var cost = look.Elapsed * CostFactor;
            pause = cost > s_pause ? cost : s_pause;
        }
        return null;
    }

    /// <summary>A file that is saved by deleting or renaming it is not there for a moment; a branch that is checked out changes for a while.</summary>
    private static List<string>? Settle(InputLog inputs, List<string> changed, CancellationToken ending)
    {
        var before = inputs.State();
        for (var since = Stopwatch.StartNew(); since.Elapsed < s_longestSettling;)
        {
            if (ending.WaitHandle.WaitOne(s_settling))
                return null;
            var now = inputs.State();
            if (now == before)
                break;
            before = now;
        }
        // Renamed away and back, unchanged: then it was this that was seen.
        return inputs.Changed() is { Count: > 0 } settled ? settled : changed;
    }

    /// <summary>On a terminal a rule stands between two runs.</summary>
    private void Separate()
    {
        if (!context.Streams.IsErrorTerminal)
            return;
        var width = context.Streams.TerminalWidth;
        context.Error.Write("\n" + new string('─', width is > 0 and < 200 ? width : 80) + "\n");
        context.Error.Flush();
    }

    private string Named(List<string> paths)
    {
        var names = new List<string>();
        foreach (var path in paths.GetRange(0, Math.Min(paths.Count, MostNames)))
            names.Add(Path.GetRelativePath(context.FullPath("."), path).Replace('\\', '/'));
        var named = string.Join(", ", names);
        return paths.Count > MostNames ? $"{named} and {Text(paths.Count - MostNames)} more" : named;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
