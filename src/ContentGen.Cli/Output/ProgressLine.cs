using System;
using System.Globalization;
using System.IO;
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ContentGen.Cli.Output;

/// <summary>
/// A bar with the rate and the remaining time, in the last line of a terminal's standard error. It is shown only where a run takes long, and goes before
/// anything else is written. Used by one thread.
/// </summary>
internal sealed class ProgressLine : IDisposable
{
    private const int BarWidth = 30;
    private const int LeastWidth = 72;
    private static readonly TimeSpan s_silent = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private readonly CommandContext _context;
    private readonly TimeProvider _clock;
    private readonly int _total;
    private readonly long _start;
    private readonly Utf8Output _output;
    private TimeSpan _next = s_silent;
    private bool _isShown;

    private ProgressLine(CommandContext context, int total, TimeProvider clock)
    {
        (_context, _total, _clock) = (context, total, clock);
        _start = clock.GetTimestamp();
        _output = new(context.Streams.Error);
        context.Out.Sending = context.Error.Sending = Clear;
    }

    /// <summary>Null where nobody looks: no terminal, one that cannot move its cursor, a build server.</summary>
    internal static ProgressLine? Of(CommandContext context, int total, TimeProvider clock) =>
        context.Streams.IsErrorTerminal && context.Streams.Variable("TERM") != "dumb" && !IsTrue(context.Streams.Variable("CI"))
            && (Path.DirectorySeparatorChar == '/' || context.Streams.Variable("WT_SESSION") is not null)
            ? new(context, total, clock)
            : null;

    /// <param name="done">How many of the files.</param>
    internal void Show(int done)
    {
        var elapsed = _clock.GetElapsedTime(_start);
        if (elapsed < _next)
            return;
        _next = elapsed + s_pause;
        Clear();
        _output.Write(Line(done, elapsed));
        _output.Flush();
        _isShown = true;
    }

    public void Dispose()
    {
        _context.Out.Sending = _context.Error.Sending = null;
        Clear();
    }

    private static bool IsTrue(string? variable) => !string.IsNullOrEmpty(variable) && variable is not ("0" or "false");

    private void Clear()
    {
        if (!_isShown)
            return;
        _isShown = false;
        _output.Write("\r\u001b[K");
        _output.Flush();
    }

    private string Line(int done, TimeSpan elapsed)
    {
        var rate = done / elapsed.TotalSeconds;
        var text = string.Create(CultureInfo.InvariantCulture, $"{Percent(done)} %  {done:N0} of {_total:N0} files  {rate:N0}/s");
        if (rate > 0)
            text += "  " + Remaining(TimeSpan.FromSeconds(Math.Min((_total - done) / rate, 359_999))) + " left";
        var width = _context.Streams.TerminalWidth is > 0 and var cells ? cells : LeastWidth;
        return width < LeastWidth ? text[..Math.Min(text.Length, width - 1)] : Bar(done) + " " + text;
    }

    private int Percent(int done) => (int)(100L * done / Math.Max(_total, 1));

    private static string Remaining(TimeSpan time) => time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);

    private string Bar(int done)
    {
        using var writer = new Utf8Writer();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = string.IsNullOrEmpty(_context.Streams.Variable("NO_COLOR")) ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = LeastWidth;
        console.Profile.Capabilities.Unicode = true;
        var task = new ProgressTask(0, "files", _total, autoStart: false) { Value = done };
        console.Write(new ProgressBarColumn { Width = BarWidth }.Render(RenderOptions.Create(console, console.Profile.Capabilities), task, TimeSpan.Zero));
        return writer.ToString().TrimEnd('\n', '\r');
    }

    /// <summary>Spectre.Console draws with the characters that its writer's encoding has.</summary>
    private sealed class Utf8Writer() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
