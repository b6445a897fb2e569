using System;
using System.IO;
using System.Threading.Tasks;
using Shouldly;

namespace ContentGen.Package.Tests;

/// <summary>The package of templates, installed once into a place of its own: nothing of it reaches whoever runs the tests.</summary>
internal sealed class InstalledTemplates(PackedPackages packages)
{
    private readonly Lazy<Task<string>> _hive = new(async () =>
    {
        var hive = packages.Folder("hive");
        var install = await packages.RunAsync(
            hive, "new", "install", Path.Combine(packages.Packages, $"ContentGen.Templates.{PackedPackages.Version}.nupkg"), "--debug:custom-hive", hive);
        install.ExitCode.ShouldBe(0, install.Output);
        foreach (var name in new[] { "contentgen-schema", "contentgen-ingest", "contentgen-content" })
            install.Output.ShouldContain(name);
        return hive;
    });

    /// <summary>A new project in a folder that does not exist yet.</summary>
    internal async Task CreateAsync(string template, string name, string folder, params string[] more)
    {
        var made = await packages.RunAsync(
            Path.GetTempPath(), ["new", template, "-n", name, "-o", folder, .. more, "--debug:custom-hive", await _hive.Value]);
        made.ExitCode.ShouldBe(0, made.Output);
    }
}
