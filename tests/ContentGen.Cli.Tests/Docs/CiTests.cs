using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ContentGen.Cli.Commands;
using ContentGen.Cli.Tests.Support;
using ContentGen.Schema.Tests.Cases;
using ContentGen.Schema.Tests.Docs;
using Shouldly;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace ContentGen.Cli.Tests.Docs;

/// <summary>What <c>docs/ci.md</c>, the action, the hooks and the template of a content repository tell pipelines to do: it is YAML, and every command and option is one.</summary>
public sealed partial class CiTests
{
    private const string Template = "src/ContentGen.Templates/templates/content/";

    private static readonly List<DocumentBlock> s_blocks = DocumentBlock.Of("docs/ci.md");

    private static readonly string s_version = XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("Version").Single().Value;

    public static TheoryData<string> Pipelines =>
    [
        "action.yml", ".pre-commit-hooks.yaml", Template + ".github/workflows/content.yml", Template + ".gitlab-ci.yml", Template + "azure-pipelines.yml", Template + ".pre-commit-config.yaml",
    ];

    [Theory]
    [MemberData(nameof(Pipelines))]
    public void Each_command_and_option_of_a_pipeline_exists(string file)
    {
        var commands = Scalars(Yaml(File.ReadAllText(Repository.PathOf(file)))).SelectMany(CommandLines).ToList();
        commands.ShouldNotBeEmpty();
        foreach (var command in commands)
            MustBeRight(command);
    }

    /// <summary>The action puts its options together from its inputs: each word that looks like one is one of <c>validate</c>.</summary>
    [Fact]
    public void Each_option_of_the_action_exists_and_no_input_becomes_script()
    {
        var action = Yaml(File.ReadAllText(Repository.PathOf("action.yml")));
        var steps = (YamlSequenceNode)action["runs"]["steps"];
        var scripts = steps.OfType<YamlMappingNode>().Where(step => step.Children.ContainsKey("run")).Select(step => step["run"].ToString()).ToList();
        scripts.Count.ShouldBe(2);
        foreach (var script in scripts)
            script.ShouldNotContain("${{");
        using var folder = new TempFolder();
        var help = folder.Run("validate", "--help").Output;
        foreach (Match option in Option().Matches(scripts[1]))
            help.ShouldContain(option.Value);
        foreach (var format in new[] { "github", "sarif" })
            help.ShouldMatch($@"--output <[a-z|]*\b{format}\b");

        // Each input reaches a step, and each that the document names is one.
        var inputs = ((YamlMappingNode)action["inputs"]).Children.Keys.Select(key => key.ToString()).ToList();
        var used = string.Concat(Scalars(action));
        inputs.ShouldAllBe(input => used.Contains("${{ inputs." + input + " }}"));
        var text = File.ReadAllText(Repository.PathOf("docs", "ci.md"));
        foreach (var input in inputs)
            text.ShouldContain($"| `{input}` |");
        var used2 = s_blocks.Where(block => block.Info == "yaml ci").SelectMany(block => WithKeys(Yaml(block.Text))).Where(key => key != "sarif_file");
        used2.ShouldBeSubsetOf(inputs);
        used2.ShouldNotBeEmpty();
    }

    [Fact]
    public void Versions_are_that_of_the_build()
    {
        Yaml(File.ReadAllText(Repository.PathOf("action.yml")))["inputs"]["version"]["default"].ToString().ShouldBe(s_version);
        var text = File.ReadAllText(Repository.PathOf("docs", "ci.md"));
        Version().Matches(text).Select(match => match.Groups[1].Value).ShouldAllBe(version => version == s_version);
        Version().Count(text).ShouldBeGreaterThan(2);
    }

    [Fact]
    public void The_document_shows_the_files_of_the_template()
    {
        var shown = s_blocks.Where(block => block.Info.StartsWith("yaml ci ", StringComparison.Ordinal) || block.Info.StartsWith("json .config", StringComparison.Ordinal)).ToList();
        shown.Count.ShouldBe(5);
        foreach (var block in shown)
            block.Text.ShouldBe(File.ReadAllText(Repository.PathOf(Template + block.Info.Split(' ')[^1])).Replace("CONTENTGEN_VERSION", s_version, StringComparison.Ordinal), block.ToString());
    }

    [Fact]
    public void The_hooks_of_the_repository_are_those_of_the_template()
    {
        var hooks = Hooks(Yaml(File.ReadAllText(Repository.PathOf(".pre-commit-hooks.yaml"))));
        Hooks(Yaml(File.ReadAllText(Repository.PathOf(Template + ".pre-commit-config.yaml")))["repos"][0]["hooks"]).ShouldBe(hooks);
        var named = s_blocks.Single(block => block.Info == "yaml ci" && block.Text.Contains("repos:", StringComparison.Ordinal));
        ((YamlSequenceNode)Yaml(named.Text)["repos"][0]["hooks"]).Select(hook => hook["id"].ToString()).ShouldBe(hooks.Select(hook => hook.Id));

        static List<(string Id, string Entry)> Hooks(YamlNode hooks) => [.. ((YamlSequenceNode)hooks).Select(hook => (hook["id"].ToString(), hook["entry"].ToString()))];
    }

    /// <summary>In the project of the document each command is run, and prints what stands below it.</summary>
    [Fact]
    public void Each_output_of_the_document_is_real()
    {
        using var folder = new TempFolder();
        File.Delete(Path.Combine(folder.Path, "note.schema.yaml"));
        folder.Run("init").Code.ShouldBe(0);
        var story = s_blocks.Single(block => block.Info == "text content/second-story.txt");
        folder.Write("content/second-story.txt", story.Text);
        var compared = 0;
        for (var i = 1; i < s_blocks.Count; i++)
        {
            var kind = s_blocks[i].Info.Split(' ')[^1];
            if (kind is not ("output" or "excerpt"))
                continue;
            s_blocks[i - 1].Info.ShouldBe("sh", s_blocks[i].ToString());
            var result = folder.Run(CommandLines(s_blocks[i - 1].Text.TrimEnd('\n')).Single().Split(' '));
            result.Code.ShouldBe(ExitCode.Findings, result.Error);
            if (kind == "output")
                result.Output.ShouldBe(s_blocks[i].Text, s_blocks[i].ToString());
            else
                result.Output.ShouldContain(s_blocks[i].Text.TrimEnd('\n'));
            compared++;
        }
        compared.ShouldBe(6);
        folder.Has("contentgen.sarif").ShouldBeTrue();
        folder.Has("contentgen.xml").ShouldBeTrue();
    }

    [Fact]
    public void Each_command_of_the_document_is_right()
    {
        foreach (var block in s_blocks.Where(block => block.Info is "sh" || block.Info.StartsWith("yaml ci", StringComparison.Ordinal)))
        {
            foreach (var command in block.Text.Split('\n').SelectMany(CommandLines))
                MustBeRight(command);
        }
    }

    private static void MustBeRight(string command)
    {
        using var folder = new TempFolder();
        var context = new CommandContext(folder.Console());
        var result = CommandLine.Root(context).Parse(command.Split(' '));
        new UsageProblem(context, result).Describe().ShouldBeNull(command);
        result.CommandResult.Command.Name.ShouldBe(command.Split(' ')[0]);
    }

    /// <summary>What stands behind <c>contentgen</c> in a line of a script, without what the shell puts in.</summary>
    private static IEnumerable<string> CommandLines(string script)
    {
        foreach (var line in script.Split('\n'))
        {
            if (Command().Match(line) is { Success: true } match)
                yield return match.Groups[1].Value.Replace("\"${options[@]}\" ", "", StringComparison.Ordinal).Replace(" -- \"${paths[@]}\"", "", StringComparison.Ordinal);
        }
    }

    private static YamlNode Yaml(string text)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(text);
        stream.Load(reader);
        return stream.Documents.Single().RootNode;
    }

    private static IEnumerable<string> Scalars(YamlNode node) => node.AllNodes.OfType<YamlScalarNode>().Select(scalar => scalar.Value ?? "");

    /// <summary>The keys below <c>with</c>.</summary>
    private static IEnumerable<string> WithKeys(YamlNode node) => node.AllNodes.OfType<YamlMappingNode>()
        .Where(map => map.Children.ContainsKey("with")).SelectMany(map => ((YamlMappingNode)map["with"]).Children.Keys.Select(key => key.ToString()));

    [GeneratedRegex(@"(?:^|^dotnet |/)contentgen""? ((?:check|test|validate|parse|[a-z]+)\b.*)$")]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<![\w-])--[a-z][a-z-]+")]
    private static partial Regex Option();

    [GeneratedRegex(@"(?:@v|rev: v|""version"": "")([0-9]+\.[0-9]+\.[0-9]+)")]
    private static partial Regex Version();
}
