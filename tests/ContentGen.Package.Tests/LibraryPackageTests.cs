using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace ContentGen.Package.Tests;

/// <summary>The package <c>ContentGen</c> as a user meets it: one reference, one schema file, a build.</summary>
public sealed class LibraryPackageTests(PackedPackages packages)
{
    private const string Schema =
        """
        contentgen: 1
        schema: field-note
        version: 1.0.0
        description: A note from the field.
        imports: [std/noise.en, ./house.pack.yaml]
        article:
          - title
          - paragraph+
        roles:
          title: { when: { words: 2..8, not: { ends: sentence } }, expect: { words: 3..8 } }
          paragraph: { when: { sentences: 1.. } }
        noise:
          share: { when: { text: $share } }
          house: { when: { contains: $house } }
        """;

    private const string Pack =
        """
        contentgen: 1
        pack: house
        language: en
        phrases: { house: [printed with care] }
        """;

    private const string Program =
        """
        using System;
        using ContentGen;
        using Sample.Notes;

        ReadOnlySpan<byte> utf8 = "Rain again\n\nShare this post\n\nIt rained all day. Nobody minded.\n\nPrinted with care by us\n"u8;
        var buffer = new ContentBuffer();
        FieldNote note = FieldNote.Parse(utf8, buffer);
        Console.WriteLine(note.Title.ToString());
        Console.WriteLine(note.Paragraphs.Count);
        Console.WriteLine(note.Noise[0].Kind + " " + note.Noise.House.Count);
        foreach (var finding in note.Validate())
            Console.WriteLine(finding.Line + ":" + finding.Column + " " + finding.Id);
        Console.WriteLine(FieldNote.IsValid(utf8, buffer));
        """;

    [Fact]
    public void The_package_holds_library_generator_and_build_assets_and_depends_on_nothing()
    {
        using var package = ZipFile.OpenRead(Path.Combine(packages.Packages, $"ContentGen.{PackedPackages.Version}.nupkg"));
        var files = package.Entries.Select(entry => entry.FullName).ToList();
        files.Where(file => file.StartsWith("lib/", System.StringComparison.Ordinal))
            .ShouldBe(["lib/net10.0/ContentGen.dll", "lib/net10.0/ContentGen.xml", "lib/netstandard2.0/_._"], ignoreOrder: true);
        files.ShouldContain("analyzers/dotnet/cs/ContentGen.Generator.dll");
        files.ShouldContain("analyzers/dotnet/cs/ContentGen.Schema.dll");
        files.ShouldContain("analyzers/dotnet/cs/YamlDotNet.dll");
        files.ShouldNotContain(file => file.Contains("Microsoft.CodeAnalysis"));
        // NuGet takes for an analyzer what lies in the folder analyzers, however deep.
        files.ShouldNotContain(file => file.StartsWith("analyzers/") && file.Contains("readytorun"));
        files.ShouldContain("build/ContentGen.props");
        files.ShouldContain("build/ContentGen.targets");
        files.ShouldContain("buildTransitive/ContentGen.props");
        files.ShouldContain("buildTransitive/ContentGen.targets");
        files.ShouldContain("buildMultiTargeting/ContentGen.targets");
        files.Where(file => file.StartsWith("tasks/", System.StringComparison.Ordinal)).ShouldBe(
            [.. new[] { "ContentGen.Build", "ContentGen.Cli", "ContentGen.Engine", "ContentGen.Schema", "ContentGen", "Spectre.Console", "System.CommandLine", "YamlDotNet" }.Select(name => $"tasks/net10.0/{name}.dll")],
            ignoreOrder: true);
        files.ShouldContain("schemas/contentgen.schema.json");
        files.ShouldContain("schemas/contentgen.config.schema.json");
        files.ShouldContain("README.md");
        files.ShouldContain("LICENSE");
        using var nuspec = new StreamReader(package.GetEntry("ContentGen.nuspec")!.Open());
        nuspec.ReadToEnd().ShouldNotContain("<dependency ");
    }

    [Fact]
    public async Task A_schema_dropped_into_a_fresh_project_is_a_type_after_the_build()
    {
        var folder = NewProject("fresh");
        Write(folder, "schemas/notes/field-note.schema.yaml", Schema);
        Write(folder, "schemas/notes/house.pack.yaml", Pack);
        Write(folder, "Program.cs", Program);
        var build = await packages.RunAsync(folder, "build", "--no-incremental", "-nologo");
        build.ExitCode.ShouldBe(0, build.Output);
        build.Output.ShouldContain("0 Warning(s)");
        var run = await packages.RunAsync(folder, "run", "--no-build");
        run.Output.ReplaceLineEndings("\n").ShouldBe("Rain again\n1\nshare 1\n1:1 title/words\nFalse\n");
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_schema_error_is_an_error_of_the_build_at_its_place()
    {
        var folder = NewProject("broken");
        Write(folder, "schemas/field-note.schema.yaml", Schema.Replace("  - paragraph+", "  - paragraf+", System.StringComparison.Ordinal));
        Write(folder, "schemas/house.pack.yaml", Pack.Replace("phrases", "phrasez", System.StringComparison.Ordinal));
        // The program names the types that there are not; the compiler says nothing of that.
        Write(folder, "Program.cs", Program.Replace("using Sample.Notes;", "", System.StringComparison.Ordinal));
        var build = await packages.RunAsync(folder, "build", "--no-incremental", "-nologo");
        build.ExitCode.ShouldNotBe(0);
        build.Output.ShouldMatch(@"schemas[/\\]field-note\.schema\.yaml\(8,5\): error CG1\d\d\d: ");
        build.Output.ShouldMatch(@"schemas[/\\]house\.pack\.yaml\(4,1\): error CG1\d\d\d: ");
        build.Output.ShouldNotContain("CS0");
    }

    [Fact]
    public async Task Items_are_changed_in_the_project_file_and_a_missing_import_gives_the_line()
    {
        var folder = NewProject("items", """<ContentGenSchema Include="other/note.yaml" /><ContentGenSchema Remove="schemas/draft.schema.yaml" />""");
        Write(folder, "schemas/draft.schema.yaml", "not yet: [");
        Write(folder, "other/note.yaml", Schema);
        Write(folder, "other/house.pack.yaml", Pack);
        Write(folder, "Program.cs", Program);
        var build = await packages.RunAsync(folder, "build", "-nologo");
        build.Output.ShouldContain("CG2001");
        build.Output.ShouldContain("""<ContentGenSchema Include="other/house.pack.yaml" />""");
        build.Output.ShouldNotContain("draft");

        WriteProject(folder, """<ContentGenSchema Include="other/*.yaml" /><ContentGenSchema Remove="schemas/draft.schema.yaml" />""");
        build = await packages.RunAsync(folder, "build", "-nologo");
        build.ExitCode.ShouldBe(0, build.Output);
    }

    [Fact]
    public async Task An_old_language_version_gets_one_diagnostic_that_says_what_to_set()
    {
        var folder = NewProject("old", properties: "<LangVersion>12</LangVersion>");
        Write(folder, "schemas/field-note.schema.yaml", Schema);
        Write(folder, "schemas/house.pack.yaml", Pack);
        Write(folder, "Program.cs", Program);
        var build = await packages.RunAsync(folder, "build", "-nologo");
        build.ExitCode.ShouldNotBe(0);
        build.Output.ShouldContain("error CG2002");
        build.Output.ShouldContain("compiled as C# 12.");
        build.Output.ShouldContain("1 Error(s)");
    }

    [Fact]
    public async Task An_old_framework_gets_one_diagnostic_before_the_compiler_runs()
    {
        var folder = NewProject("framework");
        Write(folder, "schemas/field-note.schema.yaml", Schema);
        (await packages.RunAsync(folder, "restore")).ExitCode.ShouldBe(0);
        // Only the check: no reference assemblies of an older framework are needed for it.
        foreach (var (properties, message) in new[]
        {
            ("-p:TargetFrameworkVersion=v8.0", "compiled against .NET 8."),
            ("-p:TargetFrameworkIdentifier=.NETFramework;TargetFrameworkVersion=v4.8", "compiled against another framework."),
        })
        {
            var check = await packages.RunAsync(folder, "msbuild", "-t:ContentGenCheckProject", properties, "-nologo");
            check.ExitCode.ShouldNotBe(0);
            check.Output.ShouldContain("sample.csproj : error CG2003: ");
            check.Output.ShouldContain(message);
            check.Output.ShouldNotContain("MSB");
        }
        foreach (var language in new[] { "13", "14.0", "latest", "preview", "default", "LatestMajor" })
        {
            var check = await packages.RunAsync(folder, "msbuild", "-t:ContentGenCheckProject", "-p:LangVersion=" + language, "-nologo");
            check.ExitCode.ShouldBe(0, check.Output);
        }
    }

    private string NewProject(string name, string items = "", string properties = "")
    {
        var folder = packages.Folder(name);
        WriteProject(folder, items, properties);
        return folder;
    }

    private static void WriteProject(string folder, string items = "", string properties = "") => Write(
        folder,
        "sample.csproj",
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <RootNamespace>Sample.Notes</RootNamespace>
            <Nullable>enable</Nullable>
            <ImplicitUsings>disable</ImplicitUsings>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <NuGetAudit>false</NuGetAudit>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="ContentGen" Version="{PackedPackages.Version}" />
            {items}
          </ItemGroup>
        </Project>
        """);

    private static void Write(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
