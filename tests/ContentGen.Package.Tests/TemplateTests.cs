using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace ContentGen.Package.Tests;

/// <summary>What <c>dotnet new</c> makes of the packed templates is built and run, without a warning.</summary>
public sealed class TemplateTests(PackedPackages packages)
{
    /// <summary>A name that is no namespace, and a folder that build tools like to stumble over.</summary>
    [Fact]
    public async Task The_library_builds_under_any_name_and_in_any_folder()
    {
        var folder = Path.Combine(packages.Folder("templates"), "Straße 100% #1");
        await packages.Templates.CreateAsync("contentgen-schema", "My-Stories.2", folder, "--skipRestore");
        File.ReadAllText(Path.Combine(folder, "My-Stories.2.csproj")).ShouldContain($"Include=\"ContentGen\" Version=\"{PackedPackages.Version}\"");
        SameAsInit(folder, "schemas/story.schema.yaml");
        // What its first lines run the schema on.
        SameAsInit(folder, "content/first-story.txt");

        var build = await packages.RunAsync(folder, "build", "-nologo", "-warnaserror");
        build.ExitCode.ShouldBe(0, build.Output);

        // Another project can use the generated type and the reader.
        var user = packages.Folder("user-of-library");
        File.WriteAllText(
            Path.Combine(user, "user.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><NuGetAudit>false</NuGetAudit></PropertyGroup>
              <ItemGroup><ProjectReference Include="{System.Security.SecurityElement.Escape(folder.Replace("%", "%25"))}/My-Stories.2.csproj" /></ItemGroup>
            </Project>
            """);
        File.WriteAllText(
            Path.Combine(user, "Program.cs"),
            """
            using My_Stories._2;
            var reader = new StoryReader();
            Console.WriteLine(reader.Parse("The last lamp\n\nIt burnt.\n"u8).Headline.ToString());
            Console.WriteLine(reader.IsValid("It burnt.\n"u8));
            Console.WriteLine(string.Join("; ", reader.Read("The lamp\n\nIt burnt.\n"u8).Findings));
            """);
        var run = await packages.RunAsync(user, "run");
        run.Output.ReplaceLineEndings("\n").ShouldBe("The last lamp\nFalse\n1:1: Error headline/words: 'headline' has 2 words; 3..10 wanted.\n");
    }

    /// <summary>Names of types that the program uses, and words of C#: its namespace gives way, the project keeps its name.</summary>
    [Theory]
    [InlineData("contentgen-ingest", "Story", "StoryApp")]
    [InlineData("contentgen-ingest", "Program.Tools", "ProgramApp.Tools")]
    [InlineData("contentgen-ingest", "Acme.class.1st", "Acme.class_._1st")]
    [InlineData("contentgen-schema", "Story", "Story")]
    [InlineData("contentgen-schema", "event", "event_")]
    public async Task A_name_that_clashes_with_code_builds(string template, string name, string space)
    {
        var folder = Path.Combine(packages.Folder("templates"), template + "." + name);
        await packages.Templates.CreateAsync(template, name, folder, "--skipRestore");
        File.ReadAllText(Path.Combine(folder, name + ".csproj")).ShouldContain($"<RootNamespace>{space}</RootNamespace>");

        var build = await packages.RunAsync(folder, "build", "-nologo", "-warnaserror");
        build.ExitCode.ShouldBe(0, build.Output);
    }

    [Fact]
    public async Task The_ingestion_program_writes_a_line_for_each_document_and_says_what_is_wrong()
    {
        var folder = Path.Combine(packages.Folder("templates"), "ingest");
        await packages.Templates.CreateAsync("contentgen-ingest", "Acme.Ingest", folder, "--skipRestore");
        var build = await packages.RunAsync(folder, "build", "-nologo", "-warnaserror");
        build.ExitCode.ShouldBe(0, build.Output);
        var program = Path.Combine(folder, "bin", "Debug", "net10.0", "Acme.Ingest.dll");

        // As it comes, it is clean.
        var clean = await packages.RunAsync(folder, program, "content", "-o", "clean.jsonl");
        (clean.ExitCode, clean.Output).ShouldBe((0, "1 documents, 0 errors, 0 warnings\n"));
        using (var line = JsonDocument.Parse(File.ReadAllLines(Path.Combine(folder, "clean.jsonl")).ShouldHaveSingleItem()))
        {
            line.RootElement.GetProperty("file").GetString().ShouldBe("first-story.txt");
            line.RootElement.GetProperty("document").GetProperty("article").GetProperty("headline").GetString().ShouldBe("The last lamp on the pier");
        }

        // Several workers, one order; a finding is reported, and text of a document does not reach the terminal as it is.
        for (var i = 0; i < 300; i++)
            File.WriteAllText(Path.Combine(folder, "content", $"story-{i:000}.txt"), i == 7 ? "\u001b[2J Lamp\n\nIt burnt.\n" : $"The lamp number {i}\n\nIt burnt.\n");
        var runs = new[] { await packages.RunAsync(folder, program, "content", "-o", "one.jsonl", "--workers", "1"), await packages.RunAsync(folder, program, "content", "-o", "many.jsonl", "--workers", "7") };
        runs[0].ShouldBe(runs[1]);
        runs[0].ExitCode.ShouldBe(1);
        runs[0].Output.ShouldContain("story-007.txt:1:");
        runs[0].Output.ShouldContain(" error headline/words: ");
        runs[0].Output.ShouldNotContain("\u001b");
        File.ReadAllBytes(Path.Combine(folder, "one.jsonl")).ShouldBe(File.ReadAllBytes(Path.Combine(folder, "many.jsonl")));
        File.ReadLines(Path.Combine(folder, "one.jsonl")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("file").GetString())
            .ShouldBe(Directory.GetFiles(Path.Combine(folder, "content")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        File.Exists(Path.Combine(folder, "one.jsonl.part")).ShouldBeFalse();

        foreach (var (arguments, problem) in new[]
        {
            ("nowhere", "There is no folder 'nowhere'."), ("", "Name a folder of texts."), ("content --worker 2", "There is no option '--worker'."),
            ("content --workers 0", "--workers takes a number from 1 to 256, not '0'."), ("content -o", "-o needs a value."), ("content schemas", "'schemas' is one folder too many."),
        })
        {
            var wrong = await packages.RunAsync(folder, [program, .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
            (wrong.ExitCode, wrong.Output).ShouldBe((2, $"{problem}\nUsage: Acme.Ingest FOLDER [-o FILE] [--workers N]\n"));
        }
    }

    [Fact]
    public async Task The_ingestion_program_ends_with_whole_lines_when_it_is_stopped()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent with kill.");
        var folder = Path.Combine(packages.Folder("templates"), "stopped");
        await packages.Templates.CreateAsync("contentgen-ingest", "Acme.Ingest", folder, "--skipRestore");
        var build = await packages.RunAsync(folder, "build", "-nologo");
        build.ExitCode.ShouldBe(0, build.Output);
        for (var i = 0; i < 20_000; i++)
            File.WriteAllText(Path.Combine(folder, "content", $"story-{i:00000}.txt"), $"The lamp number {i}\n\nIt burnt.\n");

        var cancel = TestContext.Current.CancellationToken;
        // A shell starts what runs in its background with SIGINT ignored, and what that starts inherits it.
        string[] program = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", "dotnet"] : ["dotnet"];
        var start = new ProcessStartInfo(program[0], [.. program[1..], Path.Combine(folder, "bin", "Debug", "net10.0", "Acme.Ingest.dll"), "content", "--workers", "2"])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var first = await process.StandardOutput.ReadLineAsync(cancel);
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync(cancel);
        var rest = await process.StandardOutput.ReadToEndAsync(cancel);
        var errors = await process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);

        process.ExitCode.ShouldBe(130, errors);
        errors.ShouldContain("; stopped");
        var lines = (first + "\n" + rest).Split('\n');
        lines[^1].ShouldBe("", "The last line is whole.");
        lines.Length.ShouldBeLessThan(20_000);
        foreach (var line in lines[..^1])
            JsonDocument.Parse(line).Dispose();
    }

    private static void SameAsInit(string folder, string file) =>
        File.ReadAllText(Path.Combine(folder, file)).ShouldBe(File.ReadAllText(Path.Combine(PackedPackages.RepositoryRoot(), "src", "ContentGen.Cli", "Init", "Template", file)));
}
