using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
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
        var tool = Path.Combine(folder, "bin", OperatingSystem.IsWindows() ? "contentgen.exe" : "contentgen");
        var parse = await packages.StartAsync(tool, folder, "parse", "story.txt", "--schema", "news-article", "--format", "json");
        parse.ExitCode.ShouldBe(0, parse.Output);
        parse.Output.ShouldContain("\"headline\": \"A garden grows on the old roof\"");

        (await packages.StartAsync(tool, folder, "init", "project")).ExitCode.ShouldBe(0);
        File.Exists(Path.Combine(folder, "project", "schemas", "contentgen.schema.json")).ShouldBeTrue();
        var validate = await packages.StartAsync(tool, Path.Combine(folder, "project"), "validate");
        validate.ExitCode.ShouldBe(0, validate.Output);
        (await packages.StartAsync(tool, folder, "rule", "CG1014")).Output.ShouldContain("CG1014: Unknown key");
    }

    /// <summary>A warning of trimming or of ahead-of-time compilation is an error there, so that a native program is missing only where the machine lacks what it takes.</summary>
    [Fact]
    public void The_package_holds_a_native_program_or_says_what_is_missing()
    {
        using var package = ZipFile.OpenRead(Path.Combine(packages.Packages, $"ContentGen.Cli.{PackedPackages.Version}.nupkg"));
        if (package.Entries.Any(static entry => Path.GetFileNameWithoutExtension(entry.Name) == "contentgen"))
            packages.PackingTheTool.ShouldNotContain("without a native program");
        else
            packages.PackingTheTool.ShouldMatch("without a native program(.|\n)*(NU1101|NU1102|NU1301|Platform linker)");
    }

    /// <summary>NuGet picks a folder by the system; whichever it is, the command says the same.</summary>
    [Fact]
    public async Task Every_form_in_the_package_prints_the_same()
    {
        var folder = packages.Folder("tool-forms");
        ZipFile.ExtractToDirectory(Path.Combine(packages.Packages, $"ContentGen.Cli.{PackedPackages.Version}.nupkg"), Path.Combine(folder, "package"));
        var forms = Directory.GetDirectories(Path.Combine(folder, "package", "tools", "net10.0"));
        forms.Select(Path.GetFileName).ShouldContain("any");
        File.WriteAllText(Path.Combine(folder, "story.txt"), "A garden grows on the old roof\n\nBy Ada Example | March 3, 2025\n\nTenants have carried up forty tonnes of soil. “As planned”, they say.\n\nRelated Posts\nTen Ways\n");
        string[][] commands =
        [
            ["parse", "story.txt", "--schema", "news-article", "--format", "json"], ["explain", "story.txt", "--schema", "news-article"], ["validate", "story.txt", "--schema", "wire-story", "--no-cache"],
            ["validate", "--halp"], ["parse", "nothing.txt", "--schema", "news-article"], ["check", "story.txt"], ["rule", "CG1014"], ["--version"],
        ];
        foreach (var command in commands)
        {
            var (code, output) = await StartAsync(folder, forms.Single(static form => Path.GetFileName(form) == "any"), command);
            output.ShouldNotBeEmpty();
            foreach (var form in forms)
                (await StartAsync(folder, form, command)).ShouldBe((code, output), $"{Path.GetFileName(form)}: {string.Join(' ', command)}");
        }
    }

    /// <summary>Starts a form as its settings say.</summary>
    private Task<(int ExitCode, string Output)> StartAsync(string folder, string form, string[] arguments)
    {
        var settings = XDocument.Load(Path.Combine(form, "DotnetToolSettings.xml")).Descendants("Command").Single();
        var program = Path.Combine(form, settings.Attribute("EntryPoint")!.Value);
        if (settings.Attribute("Runner")!.Value == "dotnet")
            return packages.StartAsync("dotnet", folder, [program, .. arguments]);
        // Archives hold no permissions; whoever installs a tool sets them.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return packages.StartAsync(program, folder, arguments);
    }
}
