using System;
using ContentGen.Cli.Output;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.Scale;

/// <summary>The bar on a terminal: when it shows, what it says, and that it goes before anything else is written.</summary>
public sealed class ProgressLineTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Clock _clock = new();
    private readonly TestConsole _console;
    private readonly CommandContext _context;

    public ProgressLineTests()
    {
        _console = _folder.Console();
        _console.IsErrorTerminal = _console.IsOutputTerminal = true;
        _console.TerminalWidth = 120;
        // Of Windows' consoles only this one is known to move its cursor.
        _console.Variables["WT_SESSION"] = "1";
        _context = new(_console);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Shows_rate_and_remaining_time_after_a_second()
    {
        using var line = ProgressLine.Of(_context, 20_000, _clock)!;
        _clock.Elapsed = TimeSpan.FromSeconds(0.9);
        line.Show(4000);
        _console.ErrorText.ShouldBe("");
        _clock.Elapsed = TimeSpan.FromSeconds(2);
        line.Show(5000);
        _console.ErrorText.ShouldContain("25 %  5,000 of 20,000 files  2,500/s  0:06 left");
        _console.ErrorText.ShouldContain("━");
        _console.ErrorText.ShouldNotContain("\n");
        _console.OutputText.ShouldBe("");
    }

    [Fact]
    public void Is_drawn_ten_times_a_second_at_most_and_over_itself()
    {
        using var line = ProgressLine.Of(_context, 100, _clock)!;
        _clock.Elapsed = TimeSpan.FromSeconds(2);
        for (var i = 0; i < 50; i++)
            line.Show(i);
        _console.ErrorText.Split("files").Length.ShouldBe(2);
        _clock.Elapsed = TimeSpan.FromSeconds(2.2);
        line.Show(60);
        _console.ErrorText.Split("\r\u001b[K").Length.ShouldBe(2);
        _console.ErrorText.ShouldContain("60 of 100 files");
    }

    [Fact]
    public void Goes_before_results_and_messages_are_written()
    {
        using (var line = ProgressLine.Of(_context, 100, _clock)!)
        {
            _clock.Elapsed = TimeSpan.FromSeconds(2);
            line.Show(50);
            _console.ErrorText.ShouldNotEndWith("\u001b[K");
            _context.Out.Write("a finding\n");
            _context.Out.Flush();
            _console.ErrorText.ShouldEndWith("\r\u001b[K");
            _clock.Elapsed = TimeSpan.FromSeconds(3);
            line.Show(60);
            _context.Report("a problem");
            _console.ErrorText.ShouldEndWith("\r\u001b[Kcontentgen: a problem\n");
            _clock.Elapsed = TimeSpan.FromSeconds(4);
            line.Show(70);
        }
        _console.ErrorText.ShouldEndWith("\r\u001b[K");
    }

    [Fact]
    public void Has_no_colour_with_NO_COLOR()
    {
        Drawn().ShouldMatch("\u001b\\[[0-9;]*m");
        _console.Variables["NO_COLOR"] = "1";
        Drawn().ShouldNotMatch("\u001b\\[[0-9;]*m");
    }

    [Theory]
    [InlineData(20)]
    [InlineData(50)]
    [InlineData(71)]
    [InlineData(72)]
    public void Never_wraps(int width)
    {
        _console.Variables["NO_COLOR"] = "1";
        _console.TerminalWidth = width;
        Drawn().Length.ShouldBeLessThan(width == 72 ? 90 : width);
    }

    [Fact]
    public void Is_for_a_terminal_somebody_looks_at()
    {
        ProgressLine.Of(_context, 1, _clock).ShouldNotBeNull().Dispose();
        _console.Variables["CI"] = "true";
        ProgressLine.Of(_context, 1, _clock).ShouldBeNull();
        _console.Variables["CI"] = "false";
        ProgressLine.Of(_context, 1, _clock).ShouldNotBeNull().Dispose();
        _console.Variables["TERM"] = "dumb";
        ProgressLine.Of(_context, 1, _clock).ShouldBeNull();
        _console.Variables.Remove("TERM");
        _console.IsErrorTerminal = false;
        ProgressLine.Of(_context, 1, _clock).ShouldBeNull();
    }

    private string Drawn()
    {
        _console.ErrorBytes.SetLength(0);
        _clock.Elapsed = TimeSpan.Zero;
        using var line = ProgressLine.Of(_context, 20_000, _clock)!;
        _clock.Elapsed = TimeSpan.FromHours(3);
        line.Show(5000);
        return _console.ErrorText;
    }

    private sealed class Clock : TimeProvider
    {
        internal TimeSpan Elapsed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Elapsed.Ticks;
    }
}
