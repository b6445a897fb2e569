using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ContentGen.Schema.Tests.Docs;
using Shouldly;
using Xunit;

namespace ContentGen.Package.Tests;

/// <summary>What <c>docs/getting-started.md</c> tells a newcomer to write is written, built and run; it prints what the document says.</summary>
public sealed class GettingStartedTests(PackedPackages packages)
{
    [Fact]
    public async Task The_program_of_the_document_prints_what_the_document_says()
    {
        var blocks = DocumentBlock.Of("docs/getting-started.md");
        var story = blocks.First(block => block.Info == "text").Text;
        var texts = blocks.Where(block => block.Info == "text").ToList();
        var folder = packages.Folder("Garden");
        File.WriteAllText(
            Path.Combine(folder, "Garden.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ContentGen" Version="{PackedPackages.Version}" />
              </ItemGroup>
            </Project>
            """);
        Directory.CreateDirectory(Path.Combine(folder, "schemas"));
        File.WriteAllText(Path.Combine(folder, "story.txt"), story);
        File.WriteAllText(Path.Combine(folder, "schemas", "garden-story.schema.yaml"), blocks.Single(block => block.Info == "yaml schema").Text);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), blocks.First(block => block.Info == "csharp").Text);

        var build = await packages.RunAsync(folder, "build", "-nologo", "-warnaserror");
        build.ExitCode.ShouldBe(0, build.Output);
        var run = await packages.RunAsync(folder, "run", "--no-build");
        run.Output.ReplaceLineEndings("\n").ShouldBe(texts[1].Text);

        // "What does not fit": without the heading nothing is wrong, without the first line the headline is missing.
        var lines = story.Split('\n').Where(line => line != "Beds and Water").ToList();
        File.WriteAllText(Path.Combine(folder, "story.txt"), string.Join('\n', lines));
        run = await packages.RunAsync(folder, "run", "--no-build");
        run.Output.ShouldNotContain("missing/");
        File.WriteAllText(Path.Combine(folder, "story.txt"), string.Join('\n', lines.Skip(1)));
        run = await packages.RunAsync(folder, "run", "--no-build");
        run.Output.ReplaceLineEndings("\n").ShouldEndWith(texts[2].Text);
    }
}
