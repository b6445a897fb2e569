using System;
using System.Linq;
using ContentGen.Cli.Tests.Support;
using ContentGen.Schema.Tests.Docs;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.Docs;

/// <summary>The examples that the language reference shows hold, and what the command reference shows of one that fails is what is printed.</summary>
public sealed class TestReferenceTests
{
    private static readonly string Schema = ReferencePages.Language.SelectMany(DocumentBlock.Of).Single(block => block.Info == "yaml schema" && block.Text.Contains("\nexamples:", StringComparison.Ordinal)).Text;

    [Fact]
    public void The_examples_of_the_language_reference_hold()
    {
        using var folder = Folder(Schema);
        var result = folder.Run("test", "--coverage");
        result.Code.ShouldBe(0, result.Output);
        result.Output.ShouldBe("schemas/soup.schema.yaml: 3 examples, all as expected, everything reached\n");
    }

    [Fact]
    public void The_command_reference_shows_what_is_printed()
    {
        var shown = ReferencePages.CommandLine.SelectMany(DocumentBlock.Of).Single(block => block.Text.Contains("│ got", StringComparison.Ordinal)).Text;
        using var folder = Folder(Schema.Replace("author: Ann,", "author: Anne,", StringComparison.Ordinal).Replace("[share-bar]", "[share-bar, share-bar]", StringComparison.Ordinal));
        var console = folder.Console();
        (console.IsOutputTerminal, console.TerminalWidth) = (true, 90);
        console.Variables["NO_COLOR"] = "1";
        // Editors take the white space off the ends of lines.
        CommandResult.Of(console, "test").Output.Replace(" \n", "\n", StringComparison.Ordinal).ShouldBe(shown);
    }

    private static TempFolder Folder(string schema)
    {
        var folder = new TempFolder();
        folder.Write("schemas/soup.schema.yaml", schema);
        folder.Write("schemas/examples/onion-soup.txt", "And so on…\nCut the onions.\n");
        return folder;
    }
}
