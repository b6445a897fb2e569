using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace ContentGen.Package.Tests;

/// <summary>A package that delivers packs and schemas, packed by its author and used by another project, directly and through a package between the two.</summary>
public sealed class PackageOfPacksTests(PackedPackages packages)
{
    private const string Release =
        """
        contentgen: 1
        schema: release
        version: 1.0.0
        imports: [./house.pack.yaml]
        article: [title, paragraph+]
        roles:
          title: { when: { words: 2..8, not: { ends: sentence } } }
          paragraph: { when: { sentences: 1.. } }
        """;

    private const string House =
        """
        contentgen: 1
        pack: house
        phrases: { house: [printed with care] }
        noise: { house: { when: { contains: $house } } }
        """;

    private const string Program =
        """
        using System;
        using ContentGen;
        using Sample.Notes;

        ReadOnlySpan<byte> utf8 = "Rain again\n\nIt rained all day. Nobody minded.\n\nPrinted with care by us\n"u8;
        OwnRelease release = OwnRelease.Parse(utf8, new ContentBuffer());
        Console.WriteLine(release.Title.ToString() + " " + release.Noise.House.Count);
        foreach (var finding in release.Validate())
            Console.WriteLine(finding.Line + ":" + finding.Column + " " + finding.Id);
        """;

    [Fact]
    public async Task Packs_and_schemas_travel_in_a_package()
    {
        var author = packages.Folder("author");
        Write(author, "Acme.Packs.csproj", Project("<PackageId>Acme.Packs</PackageId><Version>1.2.0</Version><ContentGenPackSchemas>true</ContentGenPackSchemas><IncludeBuildOutput>false</IncludeBuildOutput><NoWarn>$(NoWarn);NU5128</NoWarn>", ""));
        Write(author, "schemas/release.schema.yaml", Release);
        Write(author, "schemas/house.pack.yaml", House);
        var packed = await packages.RunAsync(author, "pack", "-o", packages.Packages, "-nologo");
        packed.ExitCode.ShouldBe(0, packed.Output);
        using (var package = ZipFile.OpenRead(Path.Combine(packages.Packages, "Acme.Packs.1.2.0.nupkg")))
        {
            package.Entries.Select(entry => entry.FullName).Where(name => name.EndsWith(".yaml", System.StringComparison.Ordinal) || name.EndsWith(".props", System.StringComparison.Ordinal))
                .ShouldBe(["build/Acme.Packs.props", "buildTransitive/Acme.Packs.props", "contentgen/house.pack.yaml", "contentgen/release.schema.yaml"], ignoreOrder: true);
        }

        // A package between the two, which has nothing of its own.
        var between = packages.Folder("between");
        Write(between, "Acme.Between.csproj", Project("<PackageId>Acme.Between</PackageId><Version>3.0.0</Version>", """<PackageReference Include="Acme.Packs" Version="1.2.0" />"""));
        packed = await packages.RunAsync(between, "pack", "-o", packages.Packages, "-nologo");
        packed.ExitCode.ShouldBe(0, packed.Output);

        foreach (var reference in new[] { """<PackageReference Include="Acme.Packs" Version="1.2.0" />""", """<PackageReference Include="Acme.Between" Version="3.0.0" />""" })
        {
            var folder = packages.Folder(reference.Contains("Between", System.StringComparison.Ordinal) ? "through" : "directly");
            Write(folder, "sample.csproj", Project("<OutputType>Exe</OutputType>", reference + """<ContentGenContent Include="content/*.txt" Schema="own-release" Condition="'$(OutputType)' == 'Library'" />"""));
            Write(folder, "Program.cs", Program);
            Write(folder, "content/a.txt", "Rain again\n\nIt rained all day. Nobody minded.\n\nPrinted with care by us\n");
            Write(folder, "schemas/own-release.schema.yaml",
                "contentgen: 1\nschema: own-release\nversion: 1.0.0\nextends: Acme.Packs/release\nimports: [acme.packs/house]\nroles:\n  title+: { expect: { words: 3.. } }\n");
            var build = await packages.RunAsync(folder, "build", "--no-incremental", "-nologo");
            build.ExitCode.ShouldBe(0, build.Output);
            build.Output.ShouldContain("0 Warning(s)");
            // The items say where packages lie, also where intermediate files do not lie in obj.
            var content = await packages.RunAsync(folder, "build", "-nologo", "-p:OutputType=Library", $"-p:BaseIntermediateOutputPath={folder}/elsewhere/");
            content.ExitCode.ShouldNotBe(0);
            content.Output.ShouldContain("content/a.txt(1,1): error title/words: ");
            var run = await packages.RunAsync(folder, "run", "--no-build");
            run.Output.ReplaceLineEndings("\n").ShouldBe("Rain again 1\n1:1 title/words\n");

            // The command line finds the same files by what the restore wrote.
            var check = await packages.RunAsync(PackedPackages.RepositoryRoot(), Cli(), "check", Path.Combine(folder, "schemas", "own-release.schema.yaml"));
            check.ExitCode.ShouldBe(0, check.Output);
        }
    }

    [Fact]
    public async Task What_cannot_be_packed_or_found_is_said()
    {
        var author = packages.Folder("twice");
        Write(author, "Acme.Twice.csproj", Project("<PackageId>Acme.Twice</PackageId><ContentGenPackSchemas>true</ContentGenPackSchemas>", ""));
        Write(author, "schemas/a/house.pack.yaml", House);
        Write(author, "schemas/b/house.pack.yaml", House);
        var twice = await packages.RunAsync(author, "pack", "-o", Path.Combine(author, "out"), "-nologo");
        twice.ExitCode.ShouldNotBe(0);
        twice.Output.ShouldContain("error CG2008: Two packs");
        Directory.Delete(Path.Combine(author, "schemas"), recursive: true);
        var none = await packages.RunAsync(author, "pack", "-o", Path.Combine(author, "out"), "-nologo");
        none.ExitCode.ShouldNotBe(0);
        none.Output.ShouldContain("error CG2008: ContentGenPackSchemas");

        var user = packages.Folder("unreferenced");
        Write(user, "sample.csproj", Project("", ""));
        Write(user, "schemas/own.schema.yaml", "contentgen: 1\nschema: own\nextends: Acme.Nothing/release\n");
        var build = await packages.RunAsync(user, "build", "-nologo");
        build.ExitCode.ShouldNotBe(0);
        build.Output.ShouldMatch(@"own\.schema\.yaml\(3,10\): error CG2007: ");
        build.Output.ShouldContain("""<PackageReference Include="Acme.Nothing" />""");
    }

    private static string Cli() => Directory.GetFiles(Path.Combine(PackedPackages.RepositoryRoot(), "src", "ContentGen.Cli", "bin"), "ContentGen.Cli.dll", SearchOption.AllDirectories)
        .OrderByDescending(File.GetLastWriteTimeUtc).First();

    private static string Project(string properties, string items) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <RootNamespace>Sample.Notes</RootNamespace>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <NuGetAudit>false</NuGetAudit>
            <Authors>Acme</Authors>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="ContentGen" Version="{PackedPackages.Version}" />
            {items}
          </ItemGroup>
        </Project>
        """;

    private static void Write(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
