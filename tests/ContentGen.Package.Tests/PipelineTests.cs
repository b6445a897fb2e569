using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Shouldly;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace ContentGen.Package.Tests;

/// <summary>The scripts of pipelines, run as the pipeline runs them: with bash, the packed packages and the repository that the template makes.</summary>
public sealed class PipelineTests(PackedPackages packages)
{
    private const string BadStory = "Two boats\nBy Ida Holm\n\nTwo boats lay at the pier this morning. Nobody knew whose they were.\n";

    /// <summary>Of a content repository, each pipeline's script ends well; with a bad story the validation fails, and leaves its reports.</summary>
    [Fact]
    public async Task The_content_repository_passes_its_own_pipelines_and_fails_for_bad_content()
    {
        var root = packages.Folder("content-repositories");
        var first = true;
        foreach (var (ci, file, reports) in new[]
        {
            ("github", ".github/workflows/content.yml", Array.Empty<string>()),
            ("gitlab", ".gitlab-ci.yml", ["gl-code-quality-report.json", "contentgen.xml"]),
            ("azure", "azure-pipelines.yml", ["contentgen.xml"]),
        })
        {
            var folder = Path.Combine(root, ci);
            await packages.Templates.CreateAsync("contentgen-content", "stories", folder, "--ci", ci, "--feed", "../../packages");
            File.ReadAllText(Path.Combine(folder, ".config", "dotnet-tools.json")).ShouldContain($"\"version\": \"{PackedPackages.Version}\"");
            var commands = Scripts(folder, file);
            commands[0].ShouldBe("dotnet tool restore");
            commands.Count.ShouldBe(4);
            foreach (var command in commands)
                await MustEnd(0, command, folder);

            File.WriteAllText(Path.Combine(folder, "content", "second-story.txt"), BadStory);
            var failed = await MustEnd(1, commands[^1], folder);
            if (ci == "github")
                failed.ShouldContain("::error file=content/second-story.txt,line=1,");
            foreach (var report in reports)
                File.ReadAllText(Path.Combine(folder, report)).ShouldContain("headline/words");
            if (!first)
                continue;
            first = false;
            foreach (var hook in ((YamlSequenceNode)Yaml(Path.Combine(folder, ".pre-commit-config.yaml"))["repos"][0]["hooks"]).OfType<YamlMappingNode>())
                await MustEnd(hook["id"].ToString() == "contentgen-validate" ? 1 : 0, hook["entry"].ToString(), folder);
        }
    }

    /// <summary>Without a pipeline and without a feed there is neither.</summary>
    [Fact]
    public async Task The_content_repository_has_only_what_was_asked_for()
    {
        var folder = Path.Combine(packages.Folder("content-repositories"), "none");
        await packages.Templates.CreateAsync("contentgen-content", "stories", folder, "--ci", "none");
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal).ShouldBe(
        [
            ".config/dotnet-tools.json", ".pre-commit-config.yaml", "README.md", "content/first-story.txt", "contentgen.yaml",
            "schemas/contentgen.config.schema.json", "schemas/contentgen.schema.json", "schemas/story.schema.yaml",
        ]);
        // What `contentgen init` writes is here to the byte.
        var init = Path.Combine(PackedPackages.RepositoryRoot(), "src", "ContentGen.Cli", "Init", "Template");
        foreach (var file in Directory.GetFiles(init, "*", SearchOption.AllDirectories))
            File.ReadAllText(Path.Combine(folder, Path.GetRelativePath(init, file))).ShouldBe(File.ReadAllText(file), file);

        var feed = Path.Combine(packages.Folder("content-repositories"), "feed");
        await packages.Templates.CreateAsync("contentgen-content", "stories", feed, "--feed", "https://example.org/index.json?a=1&b=<2>");
        System.Xml.Linq.XDocument.Load(Path.Combine(feed, "nuget.config")).Descendants("add").Single().Attribute("value")!.Value.ShouldBe("https://example.org/index.json?a=1&b=<2>");
    }

    [Fact]
    public async Task The_action_installs_the_tool_and_validates()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The steps are run with the bash of a runner.");
        var folder = packages.Folder("action");
        await packages.Templates.CreateAsync("contentgen-content", "stories", Path.Combine(folder, "repository"), "--ci", "none");
        File.WriteAllText(Path.Combine(folder, "repository", "content", "second story.txt"), BadStory);
        File.WriteAllText(Path.Combine(folder, "repository", "$(touch caught).txt"), BadStory);
        var temp = packages.Folder("runner temp");

        // Twice: a job may use the action for several folders.
        foreach (var (inputs, code, wanted, unwanted) in new (Dictionary<string, string>, int, string, string)[]
        {
            (new() { ["sarif"] = "out.sarif" }, 1, "::error file=content/second story.txt,line=1,", "touch"),
            (new() { ["paths"] = "content/first-story.txt\n", ["schema"] = "story" }, 0, "0 errors", "::error"),
            (new() { ["paths"] = "$(touch caught).txt\ncontent/second story.txt", ["schema"] = "story", ["fail-on"] = "error" }, 1, "touch caught", "cannot"),
            (new() { ["fail-on"] = "info; touch caught" }, 2, "--fail-on has no value 'info; touch caught'.", "::error"),
        })
        {
            inputs["source"] = packages.Packages;
            inputs["working-directory"] = "repository";
            var (exit, output) = await RunAction(folder, temp, inputs);
            exit.ShouldBe(code, output);
            output.ShouldContain(wanted);
            output.ShouldNotContain(unwanted);
        }
        File.ReadAllText(Path.Combine(folder, "repository", "out.sarif")).ShouldContain("\"ruleId\": \"headline/words\"");
        File.Exists(Path.Combine(folder, "repository", "caught")).ShouldBeFalse();
    }

    /// <summary>As a runner does it: defaults under what is given, expressions into variables, each script with <c>bash -eo pipefail</c>.</summary>
    private async Task<(int ExitCode, string Output)> RunAction(string folder, string temp, Dictionary<string, string> given)
    {
        var action = Yaml(Path.Combine(PackedPackages.RepositoryRoot(), "action.yml"));
        var inputs = ((YamlMappingNode)action["inputs"]).Children.ToDictionary(input => input.Key.ToString(), input => input.Value["default"].ToString());
        foreach (var (name, value) in given)
        {
            inputs.ShouldContainKey(name);
            inputs[name] = value;
        }
        var (exit, output) = (0, "");
        foreach (var step in ((YamlSequenceNode)action["runs"]["steps"]).OfType<YamlMappingNode>().Where(step => step.Children.ContainsKey("run")))
        {
            step["shell"].ToString().ShouldBe("bash");
            var variables = ((YamlMappingNode)step["env"]).Children.ToDictionary(entry => entry.Key.ToString(), entry => Evaluate(entry.Value.ToString()));
            variables["RUNNER_TEMP"] = temp;
            var where = step.Children.TryGetValue("working-directory", out var directory) ? Path.Combine(folder, Evaluate(directory.ToString())) : folder;
            (exit, output) = await packages.StartAsync("bash", where, ["--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"].ToString()], variables);
            if (exit != 0)
                break;
        }
        return (exit, output);

        string Evaluate(string text) => Regex.Replace(text, @"\$\{\{ inputs\.([a-z-]+) \}\}", match => inputs[match.Groups[1].Value]);
    }

    private async Task<string> MustEnd(int code, string command, string folder)
    {
        var words = command.Split(' ');
        var (exit, output) = await packages.StartAsync(words[0], folder, words[1..]);
        exit.ShouldBe(code, $"{command}\n{output}");
        return output;
    }

    /// <summary>The commands of a pipeline, in order: <c>run</c>, <c>script</c>.</summary>
    private static List<string> Scripts(string folder, string file) =>
    [
        .. Yaml(Path.Combine(folder, file)).AllNodes.OfType<YamlMappingNode>().SelectMany(map => map.Children)
            .Where(entry => entry.Key.ToString() is "run" or "script")
            .SelectMany(entry => entry.Value is YamlSequenceNode lines ? lines.Select(line => line.ToString()) : [entry.Value.ToString()]),
    ];

    private static YamlNode Yaml(string path)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(path);
        stream.Load(reader);
        return stream.Documents.Single().RootNode;
    }
}
