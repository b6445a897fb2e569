using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace ContentGen.Package.Tests;

/// <summary>The generator's native code: who loads it, and that it replaces what the runtime would compile.</summary>
public sealed class ReadyToRunTests(PackedPackages packages)
{
    private static readonly string[] s_compiled = ["ContentGen.Generator.dll", "ContentGen.Schema.dll", "YamlDotNet.dll"];

    [Fact]
    public async Task A_build_on_this_system_loads_native_code_and_every_other_the_il()
    {
        Assert.SkipUnless(HasNativeCode(), "The packages were built without ahead-of-time code.");
        var sample = new Sample(packages, "native", items: "");
        (await Analyzers(sample)).ShouldBe([.. s_compiled.Select(file => $"readytorun/{Rid()}/{file}")]);

        foreach (var other in new[] { "-p:ContentGenReadyToRun=false", "-p:NETCoreSdkPortableRuntimeIdentifier=aix-ppc64", "-p:DesignTimeBuild=true" })
        {
            var analyzers = await Analyzers(sample, other);
            analyzers.ShouldAllBe(file => file.StartsWith("analyzers/dotnet/cs/", StringComparison.Ordinal), other);
            analyzers.ShouldBe([.. s_compiled.Select(file => $"analyzers/dotnet/cs/{file}")], ignoreOrder: true, other);
        }
    }

    [Fact]
    public async Task The_compiler_compiles_nothing_of_the_generator_that_was_compiled_ahead_of_time()
    {
        Assert.SkipUnless(HasNativeCode(), "The packages were built without ahead-of-time code.");
        var native = await MethodsOfYaml("traced-native");
        var il = await MethodsOfYaml("traced-il", "-p:ContentGenReadyToRun=false");
        il.ShouldBeGreaterThan(100);
        native.ShouldBeLessThan(il / 10);
    }

    private bool HasNativeCode()
    {
        using var package = ZipFile.OpenRead(Path.Combine(packages.Packages, $"ContentGen.{PackedPackages.Version}.nupkg"));
        return package.Entries.Any(entry => entry.FullName.StartsWith("readytorun/", StringComparison.Ordinal));
    }

    private static string Rid()
    {
        var parts = RuntimeInformation.RuntimeIdentifier.Split('-');
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : parts.Contains("musl") || parts[0].StartsWith("alpine", StringComparison.Ordinal) ? "linux-musl" : "linux";
        return $"{system}-{parts[^1]}";
    }

    /// <summary>The files of the package that a build gave to the compiler, without those that only a compiler on .NET Framework needs.</summary>
    private static async Task<string[]> Analyzers(Sample sample, params string[] arguments)
    {
        var build = await sample.BuildAsync(["-t:Rebuild", "-getItem:Analyzer", .. arguments]);
        build.ExitCode.ShouldBe(0, build.Output);
        using var json = JsonDocument.Parse(build.Output);
        return [.. json.RootElement.GetProperty("Items").GetProperty("Analyzer").EnumerateArray()
            .Where(item => item.TryGetProperty("NuGetPackageId", out var id) && id.GetString() == "ContentGen")
            .Select(item => item.GetProperty("FullPath").GetString()!.Replace('\\', '/'))
            .Select(path => path[(path.IndexOf("/contentgen/", StringComparison.OrdinalIgnoreCase) + 12 + PackedPackages.Version.Length + 1)..])
            .Where(path => !Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))];
    }

    /// <summary>How many methods of the YAML parser, which the generator brings along, the runtime compiled in the compiler's process.</summary>
    private async Task<int> MethodsOfYaml(string name, params string[] arguments)
    {
        var sample = new Sample(packages, name, items: "")
        {
            // The runtime writes each method that it compiles (keyword 0x10) into a file a process.
            Environment =
            [
                ("DOTNET_EnableEventPipe", "1"),
                ("DOTNET_EventPipeOutputPath", Path.Combine(packages.Folder(name), "{pid}.nettrace")),
                ("DOTNET_EventPipeConfig", "Microsoft-Windows-DotNETRuntime:0x10:5"),
                ("DOTNET_EventPipeRundown", "0"),
            ],
        };
        var build = await sample.BuildAsync(["-p:UseSharedCompilation=false", .. arguments]);
        build.ExitCode.ShouldBe(0, build.Output);
        return Directory.GetFiles(sample.Folder, "*.nettrace").Select(File.ReadAllBytes).Where(trace => Count(trace, "Microsoft.CodeAnalysis.CSharp.") > 0).Sum(trace => Count(trace, "YamlDotNet.Core."));
    }

    private static int Count(ReadOnlySpan<byte> trace, string text)
    {
        ReadOnlySpan<byte> sought = Encoding.Unicode.GetBytes(text);
        var count = 0;
        for (int at; (at = trace.IndexOf(sought)) >= 0; trace = trace[(at + sought.Length)..])
            count++;
        return count;
    }
}
