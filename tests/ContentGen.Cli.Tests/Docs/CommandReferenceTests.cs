using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ContentGen.Cli.Tests.Support;
using ContentGen.Schema.Tests.Cases;
using ContentGen.Schema.Tests.Docs;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.Docs;

/// <summary>The documents name every command and every option of the tool, and no other.</summary>
public sealed partial class CommandReferenceTests
{
    private static readonly string Reference = ReferencePages.TextOf(ReferencePages.CommandLine);

    private static readonly string ReadMe = File.ReadAllText(Repository.PathOf("README.md"));

    public static TheoryData<string> Commands
    {
        get
        {
            using var folder = new TempFolder();
            var help = folder.Run("--help").Output;
            var commands = help[help.IndexOf("\nCommands:\n", StringComparison.Ordinal)..];
            return [.. CommandName().Matches(commands[..(commands + "\n\n").IndexOf("\n\n", StringComparison.Ordinal)]).Select(match => match.Groups[1].Value)];
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_stands_in_the_documents(string command)
    {
        ReadMe.ShouldContain($"| `contentgen {command}", Case.Sensitive, "The README's table has no row for it.");
        Reference.ShouldContain($"`contentgen {command}", Case.Sensitive, "Neither docs/cli.md nor a page of docs/cli names it.");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void An_option_stands_in_the_reference(string command)
    {
        using var folder = new TempFolder();
        var help = folder.Run(command, "--help").Output;
        foreach (var option in Option().Matches(help[help.IndexOf("\nOptions:\n", StringComparison.Ordinal)..]).Select(match => match.Groups[1].Value).Where(option => option != "--help"))
            Reference.ShouldContain(option, Case.Sensitive, $"Neither docs/cli.md nor a page of docs/cli names {option} of {command}.");
        help.ShouldContain("\nExamples:\n");
    }

    [Fact]
    public void No_other_command_stands_in_the_documents()
    {
        foreach (var text in new[] { Reference, ReadMe })
            Used().Matches(text).Select(match => match.Groups[1].Value).Distinct().ShouldBeSubsetOf(Commands.Select(row => row.Data));
    }

    [GeneratedRegex(@"^  ([a-z]+)\b", RegexOptions.Multiline)]
    private static partial Regex CommandName();

    [GeneratedRegex(@"^  (?:-\w, )?(--[a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex Option();

    [GeneratedRegex(@"(?:^|`)contentgen ([a-z]+)", RegexOptions.Multiline)]
    private static partial Regex Used();
}
