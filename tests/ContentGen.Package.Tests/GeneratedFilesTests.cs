using System;
using System.IO;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace ContentGen.Package.Tests;

/// <summary>The C# of a schema, as the compiler writes it out and as the command line does.</summary>
public sealed class GeneratedFilesTests(PackedPackages packages)
{
    [Fact]
    public async Task The_command_line_writes_the_very_bytes_that_the_generator_emits()
    {
        var folder = packages.Folder("bytes");
        File.WriteAllText(
            Path.Combine(folder, "sample.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RootNamespace>Sample.class.Übung-1</RootNamespace>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
                <CompilerGeneratedFilesOutputPath>obj/generated</CompilerGeneratedFilesOutputPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ContentGen" Version="{PackedPackages.Version}" />
              </ItemGroup>
            </Project>
            """);
        Directory.CreateDirectory(Path.Combine(folder, "schemas"));
        File.Copy(
            Path.Combine(PackedPackages.RepositoryRoot(), "schemas", "news-article.schema.yaml"),
            Path.Combine(folder, "schemas", "news-article.schema.yaml"));
        var build = await packages.RunAsync(folder, "build", "-nologo");
        build.ExitCode.ShouldBe(0, build.Output);
        var install = await packages.RunAsync(folder, "tool", "install", "ContentGen.Cli", "--tool-path", "bin/tool", "--version", PackedPackages.Version);
        install.ExitCode.ShouldBe(0, install.Output);

        var tool = Path.Combine(folder, "bin", "tool", OperatingSystem.IsWindows() ? "contentgen.exe" : "contentgen");
        var generate = await packages.StartAsync(tool, folder, "generate", "schemas", "-o", "written", "--namespace", "Sample.class.Übung_1");
        generate.ExitCode.ShouldBe(0, generate.Output);
        var written = Directory.GetFiles(Path.Combine(folder, "written")).ShouldHaveSingleItem();
        var emitted = Directory.GetFiles(Path.Combine(folder, "obj", "generated"), "*.cs", SearchOption.AllDirectories).ShouldHaveSingleItem();
        Path.GetFileName(written).ShouldBe(Path.GetFileName(emitted));
        File.ReadAllBytes(written).AsSpan().SequenceEqual(File.ReadAllBytes(emitted)).ShouldBeTrue();
        File.ReadAllText(written).ShouldContain("namespace Sample.@class.Übung_1;");
    }
}
