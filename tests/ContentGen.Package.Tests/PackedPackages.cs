using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using ContentGen.Package.Tests;
using Shouldly;
using Xunit;

[assembly: AssemblyFixture(typeof(PackedPackages))]

namespace ContentGen.Package.Tests;

/// <summary>The packages, packed once into a folder of their own, and a place for projects that know nothing of this repository.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private readonly string _root = Directory.CreateTempSubdirectory("contentgen-package-").FullName;

    /// <summary>Nothing is packed yet.</summary>
    public PackedPackages() => Templates = new(this);

    /// <summary>The templates of the packed package.</summary>
    internal InstalledTemplates Templates { get; }

    /// <summary>The version that was packed.</summary>
    internal static string Version { get; } = Metadata("PackageVersion");

    /// <summary>What packing the command line printed.</summary>
    internal string PackingTheTool { get; private set; } = "";

    /// <summary>Where the packages lie.</summary>
    internal string Packages => Path.Combine(_root, "packages");

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        // Only the packed packages are a source: a sample needs nothing else, and nobody's package of the same name can take their place.
        await File.WriteAllTextAsync(
            Path.Combine(_root, "nuget.config"),
            $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{Packages}" />
              </packageSources>
            </configuration>
            """);
        foreach (var project in new[] { "ContentGen.Package", "ContentGen.Cli", "ContentGen.Templates" })
        {
            var packed = await RunAsync(RepositoryRoot(), "pack", Path.Combine("src", project), "--no-build", "-c", Metadata("Configuration"), "-o", Packages, "-nologo");
            packed.ExitCode.ShouldBe(0, packed.Output);
            if (project == "ContentGen.Cli")
                PackingTheTool = packed.Output;
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A new folder for one sample.</summary>
    internal string Folder(string name) => Directory.CreateDirectory(Path.Combine(_root, name)).FullName;

    /// <summary>Runs <c>dotnet</c>; gives everything it wrote.</summary>
    internal Task<(int ExitCode, string Output)> RunAsync(string folder, params string[] arguments) => StartAsync("dotnet", folder, arguments);

    internal Task<(int ExitCode, string Output)> StartAsync(string file, string folder, params string[] arguments) => StartAsync(file, folder, arguments, new Dictionary<string, string>());

    /// <param name="environment">What is set beside what a sample's build has anyway.</param>
    internal Task<(int ExitCode, string Output)> StartAsync(string file, string folder, (string Name, string Value)[] environment, string[] arguments) =>
        StartAsync(file, folder, arguments, environment.ToDictionary(static variable => variable.Name, static variable => variable.Value));

    /// <param name="file">The program.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">What stands behind its name.</param>
    /// <param name="variables">What its environment has besides.</param>
    internal async Task<(int ExitCode, string Output)> StartAsync(string file, string folder, string[] arguments, IReadOnlyDictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // What the test host was started with must not reach the sample's build.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        if (folder.StartsWith(_root, StringComparison.Ordinal))
        {
            start.Environment["NUGET_PACKAGES"] = Path.Combine(_root, "cache");
            // Where local tools are restored to is remembered in the home folder, by their version.
            start.Environment["DOTNET_CLI_HOME"] = Path.Combine(_root, "home");
        }
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(s_patience);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return (process.ExitCode, await output + await errors);
    }

    internal static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ContentGen.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException($"No ContentGen.sln above {AppContext.BaseDirectory}.");
    }

    private static string Metadata(string key) =>
        typeof(PackedPackages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
