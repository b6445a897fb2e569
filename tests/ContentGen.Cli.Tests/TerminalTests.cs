using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>Colour and width belong to terminals alone.</summary>
public sealed class TerminalTests
{
    private const string Escape = "\u001b[";

    [Theory]
    [InlineData(false, null, null, false)]
    [InlineData(true, null, null, true)]
    [InlineData(true, "1", null, false)]
    [InlineData(true, "", null, true)]
    [InlineData(true, null, "dumb", false)]
    public void Colours_only_where_it_may(bool isTerminal, string? noColour, string? term, bool colours)
    {
        using var folder = new TempFolder();
        folder.Write("a.txt", "A title of far too many words\n");
        foreach (var command in new[] { "parse", "validate" })
        {
            var console = folder.Console();
            console.IsOutputTerminal = isTerminal;
            console.Variables["WT_SESSION"] = "1";
            if (noColour is not null)
                console.Variables["NO_COLOR"] = noColour;
            if (term is not null)
                console.Variables["TERM"] = term;
            CommandResult.Of(console, command, "a.txt", "--schema", "note.schema.yaml").Output.Contains(Escape, System.StringComparison.Ordinal).ShouldBe(colours);
        }
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(60, 60)]
    [InlineData(10, 40)]
    public void The_tree_is_as_wide_as_the_terminal(int width, int most)
    {
        using var folder = new TempFolder();
        folder.Write("a.txt", new string('x', 500) + "\n");
        var console = folder.Console();
        console.IsOutputTerminal = true;
        console.TerminalWidth = width;
        console.Variables["NO_COLOR"] = "1";
        var line = CommandResult.Of(console, "parse", "a.txt", "--schema", "note.schema.yaml").Output.Split('\n')[2];
        line.Length.ShouldBe(most);
        line.ShouldEndWith("…");
    }
}
