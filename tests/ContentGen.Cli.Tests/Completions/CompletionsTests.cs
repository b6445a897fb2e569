using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using ContentGen.Cli.Commands;
using ContentGen.Cli.Completions;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.Completions;

/// <summary>The scripts as text, and what they ask the tool for.</summary>
public sealed class CompletionsTests
{
    [Fact]
    public void Each_placeholder_says_what_can_stand_there()
    {
        using var folder = new TempFolder();
        foreach (var command in CommandLine.Root(new(folder.Console())).Subcommands)
        {
            foreach (var argument in command.Arguments)
                ValueModel.IsKnown(argument.HelpName ?? argument.Name).ShouldBeTrue($"Completions/ValueModel does not say what {argument.HelpName ?? argument.Name} of {command.Name} stands for.");
            foreach (var option in command.Options.Where(option => option is not System.CommandLine.Help.HelpOption && option.ValueType != typeof(bool)))
                ValueModel.IsKnown(option.HelpName ?? "").ShouldBeTrue($"Completions/ValueModel does not say what {option.HelpName} of {command.Name} {option.Name} stands for.");
        }
    }

    /// <summary>The help, and with it what shells propose, has the very values that the command takes.</summary>
    [Theory]
    [MemberData(nameof(Commands))]
    public void A_wrong_value_is_told_with_the_values_that_the_help_lists(string command)
    {
        using var folder = new TempFolder();
        var needed = command switch
        {
            "parse" or "explain" or "validate" => "note.schema.yaml --schema note.schema.yaml",
            "diff" => "note.schema.yaml note.schema.yaml",
            "fit" => "news-article --dry-run --labels none.jsonl",
            "check" or "test" => "note.schema.yaml",
            _ => "",
        };
        foreach (var (option, values) in HelpText.Choices(command))
        {
            var result = folder.Run([command, .. needed.Split(' ', StringSplitOptions.RemoveEmptyEntries), option, "zzz"]);
            result.Code.ShouldBe(2);
            result.Error.ShouldBe($"contentgen: {option} has no value 'zzz'. Use one of: {string.Join(", ", values)}.\n");
        }
    }

    public static TheoryData<string> Commands => Docs.CommandReferenceTests.Commands;

    [Fact]
    public void Ids_of_the_project_and_of_the_product_are_listed()
    {
        using var folder = new TempFolder();
        folder.Run("completions", "--list", "schemas").ShouldBe(new(0, "markdown-post\nnews-article\nwire-story\n", ""));
        folder.Write("contentgen.yaml", "schemas: { own: note.schema.yaml }\n");
        folder.Run("completions", "--list", "schemas").ShouldBe(new(0, "markdown-post\nnews-article\nown\nwire-story\n", ""));
        var rules = folder.Run("completions", "--list", "rules");
        rules.Code.ShouldBe(0);
        foreach (var id in rules.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            folder.Run("rule", id).Code.ShouldBe(0, id);
    }

    [Fact]
    public void A_broken_configuration_leaves_the_built_in_ids_and_is_told()
    {
        using var folder = new TempFolder();
        folder.Write("contentgen.yaml", "schemaz: {}\n");
        var list = folder.Run("completions", "--list", "schemas");
        (list.Code, list.Output).ShouldBe((2, "markdown-post\nnews-article\nwire-story\n"));
        list.Error.ShouldContain("CG20");
    }

    /// <summary>Of a small command line of its own: PowerShell is not everywhere, and the real one's options change. With CONTENTGEN_ACCEPT=1 it is rewritten.</summary>
    [Fact]
    public void The_script_of_PowerShell_is_as_accepted()
    {
        var root = new RootCommand("Sample.")
        {
            new Command("read", "Reads. And more.")
            {
                new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore },
                new Option<string>("--schema", "-s") { HelpName = "S", Description = "What it's read with; 'quoted'." },
                new Option<string[]>("--output") { HelpName = "text|json[=FILE]", Description = "How." },
                new Option<bool>("--quiet", "-q") { Description = "Says nothing." },
            },
            new Command("rule", "Explains.") { new Argument<string>("ID") },
            new Command("init", "Begins.") { new Argument<string>("DIR"), new Option<int>("--depth") { HelpName = "N" } },
        };
        var script = PowerShellScript.Of(CommandModel.Of(root, "contentgen"));
        var path = RepositoryFiles.PathOf("tests", "ContentGen.Cli.Tests", "Completions", "sample.ps1");
        if (Environment.GetEnvironmentVariable("CONTENTGEN_ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
            File.WriteAllText(path, script);
        script.ShouldBe(File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("completions", "Name a shell: contentgen completions bash, zsh, fish or powershell.")]
    [InlineData("completions bash --list schemas", "Name a shell: contentgen completions bash, zsh, fish or powershell.")]
    [InlineData("completions bsh", "SHELL has no value 'bsh'. Did you mean 'bash'? Use one of: bash, zsh, fish, powershell.")]
    [InlineData("completions --list rule", "--list has no value 'rule'. Did you mean 'rules'? Use one of: schemas, rules.")]
    public void What_is_wrong_is_said(string line, string problem)
    {
        using var folder = new TempFolder();
        folder.Run(line.Split(' ')).ShouldBe(new(2, "", $"contentgen: {problem}\n"));
    }
}
