using System.IO;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace ContentGen.Package.Tests;

/// <summary>The package <c>ContentGen.Cli</c> as a user meets it: installed as a tool, then run.</summary>
public sealed class ToolPackageTests(PackedPackages packages)
{
    [Fact]
    public async Task The_tool_installs_and_parses_a_document()
    {
        var folder = packages.Folder("tool");
        var install = await packages.RunAsync(folder, "tool", "install", "ContentGen.Cli", "--tool-path", "bin", "--version", PackedPackages.Version);
        install.ExitCode.ShouldBe(0, install.Output);
        File.WriteAllText(Path.Combine(folder, "story.txt"), "A garden grows on the old roof\n\nTenants have carried up forty tonnes of soil in one spring.\n");
        var tool = Path.Combine(folder, "bin", System.OperatingSystem.IsWindows() ? "contentgen.exe" : "contentgen");
        var parse = await packages.StartAsync(tool, folder, "parse", "story.txt", "--schema", "news-article", "--format", "json");
        parse.ExitCode.ShouldBe(0, parse.Output);
        parse.Output.ShouldContain("\"headline\": \"A garden grows on the old roof\"");

        (await packages.StartAsync(tool, folder, "init", "project")).ExitCode.ShouldBe(0);
        File.Exists(Path.Combine(folder, "project", "schemas", "contentgen.schema.json")).ShouldBeTrue();
        var validate = await packages.StartAsync(tool, Path.Combine(folder, "project"), "validate");
        validate.ExitCode.ShouldBe(0, validate.Output);
        (await packages.StartAsync(tool, folder, "rule", "CG1014")).Output.ShouldContain("CG1014: Unknown key");
    }
}
