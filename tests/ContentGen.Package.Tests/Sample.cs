using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace ContentGen.Package.Tests;

/// <summary>A fresh project that validates its content, and builds of it.</summary>
internal sealed class Sample
{
    internal const string Schema =
        """
        contentgen: 1
        schema: field-note
        version: 1.0.0
        article:
          - title
          - paragraph+
        roles:
          title: { when: { words: 1..8, not: { ends: sentence } }, expect: { words: 3..8 } }
          paragraph: { when: { sentences: 1.. }, expect: [{ words: 5.., severity: warning }, { chars: ..60, severity: info }] }
        """;

    /// <summary>Without a finding.</summary>
    internal const string Good = "Rain again today\n\nIt rained all day, and nobody minded.\n";

    /// <summary>An error in line 1, a warning in line 3.</summary>
    internal const string Bad = "Rain again\n\nNobody minded.\n";

    internal const string Content = """<ContentGenContent Include="content/**/*.txt" Schema="field-note" />""";

    private readonly PackedPackages _packages;

    internal Sample(PackedPackages packages, string name, string items = Content, string properties = "")
    {
        (_packages, Folder) = (packages, packages.Folder(name));
        Write("schemas/field-note.schema.yaml", Schema);
        WriteProject(items, properties);
    }

    internal string Folder { get; }

    internal (string Name, string Value)[] Environment { get; init; } = [];

    internal void Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    internal void WriteProject(string items = Content, string properties = "") => Write(
        "sample.csproj",
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <NuGetAudit>false</NuGetAudit>
            <OutputType>Library</OutputType>
            {(properties.Contains("TargetFrameworks", StringComparison.Ordinal) ? "" : "<TargetFramework>net10.0</TargetFramework>")}
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="ContentGen" Version="{PackedPackages.Version}" />
            {items}
          </ItemGroup>
        </Project>
        """);

    /// <summary>Builds all of it. Minimal verbosity prints each line once, without a summary.</summary>
    internal Task<SampleBuild> BuildAsync(params string[] arguments) => RunAsync(["-restore", "-v:m", .. arguments]);

    /// <summary>Runs the target alone, on a restored project.</summary>
    internal Task<SampleBuild> ValidateAsync(params string[] arguments) => RunAsync(["-t:ContentGenValidate", "-v:m", .. arguments]);

    private async Task<SampleBuild> RunAsync(string[] arguments)
    {
        var (code, output) = await _packages.StartAsync("dotnet", Folder, Environment, ["msbuild", "-nologo", "-nodeReuse:false", .. arguments]);
        return new(code, output, Folder);
    }
}

/// <summary>What a build said.</summary>
internal sealed record SampleBuild(int ExitCode, string Output, string Folder)
{
    /// <summary>Errors and warnings in their order, without the folder of the project and without its name at their ends.</summary>
    internal List<string> Messages => [.. Output.ReplaceLineEndings("\n").Split('\n')
        .Where(line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal))
        .Select(line => Cut(line).Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];

    private static string Cut(string line) => line.EndsWith(']') ? line[..line.LastIndexOf(" [", StringComparison.Ordinal)] : line;
}
