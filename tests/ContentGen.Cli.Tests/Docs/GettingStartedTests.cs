using System;
using System.Linq;
using ContentGen.Cli.Tests.Support;
using ContentGen.Schema.Tests.Docs;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.Docs;

/// <summary>The commands of <c>docs/getting-started.md</c> print what the document shows.</summary>
public sealed class GettingStartedTests
{
    [Fact]
    public void The_commands_of_the_document_print_what_it_shows()
    {
        var blocks = DocumentBlock.Of("docs/getting-started.md");
        var texts = blocks.Where(block => block.Info == "text").Select(block => block.Text).ToList();
        using var folder = new TempFolder();
        folder.Write("story.txt", texts[0]);
        folder.Write("schemas/garden-story.schema.yaml", blocks.Single(block => block.Info == "yaml schema").Text);

        foreach (var command in blocks.Where(block => block.Info == "sh").SelectMany(block => block.Text.Split('\n')).Where(line => line.StartsWith("contentgen ", StringComparison.Ordinal)))
        {
            var result = folder.Run(command.Split(' ')[1..]);
            result.Code.ShouldBe(0, command + "\n" + result.Error);
        }
        var gutter = folder.Run("parse", "story.txt", "--schema", "schemas/garden-story.schema.yaml", "--format", "gutter").Output;
        var shown = texts.Single(text => text.StartsWith("headline  |", StringComparison.Ordinal));
        // Editors take the white space off the ends of lines.
        gutter[(gutter.IndexOf('\n') + 1)..].Replace(" \n", "\n", StringComparison.Ordinal).ShouldStartWith(shown);

        folder.Write("story.txt", texts[0].Replace("Beds and Water", "Beds and water for all of us", StringComparison.Ordinal));
        folder.Run("explain", "story.txt", "--schema", "schemas/garden-story.schema.yaml").Output.ShouldContain(texts[^1]);
    }
}
