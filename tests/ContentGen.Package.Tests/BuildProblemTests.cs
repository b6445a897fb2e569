using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ContentGen.Schema.Tests.Docs;
using Shouldly;
using Xunit;

namespace ContentGen.Package.Tests;

/// <summary>What is wrong with a project, its environment or its configuration: one diagnostic each, that says what to do.</summary>
public sealed class BuildProblemTests(PackedPackages packages)
{
    [Fact]
    public async Task An_environment_that_cannot_do_it_gets_one_error()
    {
        var sample = new Sample(packages, "environment");
        sample.Write("content/a.txt", Sample.Good);
        (await sample.BuildAsync("-t:Restore")).ExitCode.ShouldBe(0);
        // MSBuild lets nobody say that it runs on another runtime, or tests on one; what the targets take for it can be said.
        foreach (var (arguments, start, holds) in new (string[], string, string)[]
        {
            (["-t:Build", "-p:NETCoreSdkVersion=9.0.305"], "sample.csproj : error CG2010: ", "run by the .NET SDK 9.0.305."),
            (["-t:Build", "-p:NETCoreSdkVersion=10.0.100-rc.1", "-p:ContentGenValidate=maybe"], "sample.csproj : error CG2013: ", "'maybe'. Set it to error, warn or off."),
            (["-p:_ContentGenRuntime=Full"], "sample.csproj : error CG2011: ", """<ContentGenValidate Condition="'$(MSBuildRuntimeType)' == 'Full'">off</ContentGenValidate>"""),
            (["-p:_ContentGenRuntime=Full", "-p:ContentGenValidate=warn"], "sample.csproj : warning CG2011: ", "Run dotnet build"),
            (["-t:Build", "-p:LangVersion=12"], "sample.csproj : error CG2002: ", "compiled as C# 12."),
        })
        {
            var build = await sample.ValidateAsync(arguments);
            build.ExitCode.ShouldBe(start.Contains(": error", StringComparison.Ordinal) ? 1 : 0, build.Output);
            var message = build.Messages.ShouldHaveSingleItem();
            message.ShouldStartWith(start);
            message.ShouldContain(holds);
        }
        // Nothing but content: it can be validated for any framework.
        (await sample.ValidateAsync("-p:EnableDefaultContentGenSchemaItems=false", "-p:TargetFrameworkVersion=v8.0")).Messages.ShouldHaveSingleItem().ShouldContain("there is no schema `field-note`");
    }

    [Fact]
    public async Task A_library_of_another_version_gets_one_error()
    {
        var sample = new Sample(packages, "versions", """<ProjectReference Include="library/ContentGen.csproj" />""", "<EnableDefaultCompileItems>false</EnableDefaultCompileItems>");
        sample.Write("sample.csproj", File.ReadAllText(Path.Combine(sample.Folder, "sample.csproj")).Replace("""Include="ContentGen" """, """Include="ContentGen" ExcludeAssets="compile" """, StringComparison.Ordinal));
        sample.Write("library/ContentGen.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><PackageId>Old</PackageId><Version>0.0.7</Version><NuGetAudit>false</NuGetAudit></PropertyGroup></Project>""");
        sample.Write("library/Plan.cs", "namespace ContentGen.Runtime { public interface IContentPlan { } }");
        var build = await sample.BuildAsync();
        build.ExitCode.ShouldBe(1);
        build.Messages.ShouldHaveSingleItem().ShouldStartWith($"CSC : error CG2005: The referenced ContentGen library has version 0.0.7 and the generator {PackedPackages.Version};");
    }

    [Fact]
    public async Task Names_that_nothing_reads_are_said_with_those_that_were_meant()
    {
        var sample = new Sample(
            packages,
            "names",
            """<ContentGenContent Include="contents/*.txt" Schema="field-note" Shema="x" /><ContentGenContnet Include="x" /><ContentGenSarif Include="x" />""",
            "<ContentGenVersion>1</ContentGenVersion><contentgenvalidate>warn</contentgenvalidate>");
        sample.Write("Directory.Build.props", "<Project>\n  <Import Project=\"$(MSBuildThisFileDirectory)build/more.props\" />\n  <PropertyGroup><ContentGenValdate>off</ContentGenValdate></PropertyGroup>\n</Project>\n");
        sample.Write("build/more.props", "<Project><PropertyGroup><ContentGenSchema>x</ContentGenSchema></PropertyGroup></Project>\n");
        var project = File.ReadAllLines(Path.Combine(sample.Folder, "sample.csproj"));
        var line = Array.FindIndex(project, text => text.Contains("<ContentGenContent", StringComparison.Ordinal)) + 1;
        string Place(string text) => $"sample.csproj({line},{project[line - 1].IndexOf(text, StringComparison.Ordinal) + 1})";
        var build = await sample.BuildAsync("-p:ContentGenSarrif=x");
        build.ExitCode.ShouldBe(0, build.Output);
        const string Said = ", and it has no effect. Did you mean ";
        build.Messages.ShouldBe(
            [
                $"{Place("Shema")}: warning CG2012: ContentGen knows no metadata of ContentGenContent `Shema`{Said}`Schema`?",
                $"{Place("<ContentGenContnet")}: warning CG2012: ContentGen knows no item `ContentGenContnet`{Said}`ContentGenContent`?",
                $"{Place("<ContentGenSarif")}: warning CG2012: ContentGen knows no item `ContentGenSarif`{Said}the property `ContentGenSarif`, in a <PropertyGroup>?",
                $"build/more.props(1,25): warning CG2012: ContentGen knows no property `ContentGenSchema`{Said}the item `ContentGenSchema`, in an <ItemGroup>?",
                $"Directory.Build.props(3,18): warning CG2012: ContentGen knows no property `ContentGenValdate`{Said}`ContentGenValidate`?",
                $"sample.csproj(1,1): warning CG2012: ContentGen knows no property `ContentGenSarrif`{Said}`ContentGenSarif`?",
                $"{Place("Include=\"contents")}: warning CG2017: `contents/*.txt` names no file, and the project has no content to validate. Write a pattern, relative to the project, that files match: it is not searched for in folders by itself.",
            ],
            ignoreOrder: true,
            customMessage: build.Output);
        // Beside what is found, and a schema that nobody looks for.
        sample.Write("content/a.txt", Sample.Good);
        sample.WriteProject("""<ContentGenContent Include="content/**/*.txt;posts/**/*.md" Schema="field-note" />""", "");
        sample.Write("schemas/extra.schema.yml", Sample.Schema);
        sample.Write("schemas/sub/more.pack.yml", "contentgen: 1\npack: more\n");
        build = await sample.BuildAsync("-t:ContentGenCheckNames");
        build.Messages.Where(static message => !message.Contains("ContentGenValdate", StringComparison.Ordinal) && !message.Contains("ContentGenSchema", StringComparison.Ordinal)).ShouldBe(
            [
                $"schemas/extra.schema.yml(1,1): warning CG2012: ContentGen knows no file `schemas/extra.schema.yml`{Said}`schemas/extra.schema.yaml`?",
                $"schemas/sub/more.pack.yml(1,1): warning CG2012: ContentGen knows no file `schemas/sub/more.pack.yml`{Said}`schemas/sub/more.pack.yaml`?",
                $"{Written("Include=\"content/")}: warning CG2017: `posts/**/*.md` names no file. Write a pattern, relative to the project, that files match: it is not searched for in folders by itself.",
            ],
            ignoreOrder: true,
            customMessage: build.Output);
        string Written(string text)
        {
            var lines = File.ReadAllLines(Path.Combine(sample.Folder, "sample.csproj"));
            var at = Array.FindIndex(lines, written => written.Contains(text, StringComparison.Ordinal));
            return $"sample.csproj({at + 1},{lines[at].IndexOf(text, StringComparison.Ordinal) + 1})";
        }
        // They obey what others obey.
        (await sample.BuildAsync("-t:ContentGenCheckNames", "-p:NoWarn=CG2012%3BCG2017", "-p:ContentGenSarrif=x")).Messages.ShouldBeEmpty();
        (await sample.BuildAsync("-t:ContentGenCheckNames", "-p:TreatWarningsAsErrors=true")).ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_wrong_with_schemas_and_configuration_stands_at_its_place()
    {
        var sample = new Sample(packages, "configuration", """<ContentGenContent Include="content/*.txt" /><ContentGenContent Include="content/none.txt" Schema="schemas/field-note.schema.yaml" />""");
        sample.Write("content/a.txt", Sample.Bad);
        sample.Write("content/b.txt", Sample.Bad);
        sample.Write("content/c.txt", Sample.Bad);
        (await sample.BuildAsync("-t:Restore")).ExitCode.ShouldBe(0);
        (await sample.ValidateAsync()).Messages.ShouldContain(message => message.StartsWith("content/c.txt(1,1): error CG2014: No schema belongs to this content: its item has no metadata `Schema`."));
        sample.Write("contentgen.yaml", "schemas: { note: schemas/field-note.schema.yaml }\ncontent: [{ files: content/?.txt, schema: note, severity: { title/words: warning } }]\nexclude: [content/b.txt]\nsuppress: [{ files: content/c.txt, id: title/words, reason: as it was printed }]\n");
        (await sample.ValidateAsync()).Messages.ShouldBe(
        [
            "content/a.txt(1,1): warning title/words: 'title' has 2 words; 3..8 wanted.",
            "content/a.txt(3,1): warning paragraph/words: 'paragraph' has 2 words; 5.. wanted.",
            "content/c.txt(3,1): warning paragraph/words: 'paragraph' has 2 words; 5.. wanted.",
            "content/none.txt(1,1): error CG2015: This content was not validated: there is no file 'content/none.txt'.",
        ]);

        // What the command line accepts is accepted in the build, and said where it is accepted in vain.
        sample.WriteProject("""<ContentGenContent Include="content/*.txt" />""");
        var cli = Directory.GetFiles(Path.Combine(PackedPackages.RepositoryRoot(), "src", "ContentGen.Cli", "bin"), "ContentGen.Cli.dll", SearchOption.AllDirectories).OrderByDescending(File.GetLastWriteTimeUtc).First();
        File.AppendAllText(Path.Combine(sample.Folder, "contentgen.yaml"), "baseline: known.jsonl\n");
        (await packages.RunAsync(sample.Folder, cli, "validate", "--write-baseline")).ExitCode.ShouldBe(0);
        (await sample.ValidateAsync()).Messages.ShouldBeEmpty();
        sample.Write("content/a.txt", Sample.Good);
        (await sample.ValidateAsync()).Messages.ShouldBeEmpty();
        var stale = (await sample.ValidateAsync("-p:WarningsAsErrors=CG2070")).Messages;
        stale.ShouldNotBeEmpty();
        stale.ShouldAllBe(message => message.StartsWith("known.jsonl(") && message.Contains(",1): error CG2070: "));
        File.Delete(Path.Combine(sample.Folder, "known.jsonl"));
        (await sample.ValidateAsync()).Messages.ShouldHaveSingleItem().ShouldStartWith("contentgen.yaml(5,11): error CG2065: ");
        sample.Write("contentgen.yaml", File.ReadAllText(Path.Combine(sample.Folder, "contentgen.yaml")).Replace("baseline: known.jsonl\n", "", StringComparison.Ordinal));

        sample.WriteProject("""<ContentGenContent Include="content/*.txt" Schema="feild-note" />""");
        var unknown = (await sample.ValidateAsync()).Messages;
        unknown.Count.ShouldBe(3);
        unknown.ShouldAllBe(message => message.EndsWith("(1,1): error CG2014: No schema belongs to this content: there is no schema `feild-note`. Did you mean `field-note`?"));
        sample.WriteProject();
        // A mistake that hides the id is said where it stands, once for all content.
        sample.Write("schemas/field-note.schema.yaml", Sample.Schema.Replace("schema: ", "schemas: ", StringComparison.Ordinal));
        var hidden = (await sample.ValidateAsync()).Messages;
        hidden.ShouldHaveSingleItem().ShouldStartWith("schemas/field-note.schema.yaml(2,1): error CG1014: ");
        sample.Write("schemas/field-note.schema.yaml", Sample.Schema.Replace("paragraph+", "paragraf+", StringComparison.Ordinal));
        var broken = (await sample.ValidateAsync("-p:ContentGenValidate=warn")).Messages.ShouldHaveSingleItem();
        broken.ShouldStartWith("schemas/field-note.schema.yaml(6,5): error CG1103: ");
        sample.Write("contentgen.yaml", "contents: []\n");
        (await sample.ValidateAsync()).Messages.ShouldHaveSingleItem().ShouldStartWith("contentgen.yaml(1,1): error CG2051: ");
    }

    [Fact]
    public async Task An_error_of_a_schema_is_reported_once_in_a_build_and_once_in_an_editor()
    {
        var sample = new Sample(packages, "editor", "");
        sample.Write("content/a.txt", Sample.Bad);
        sample.Write("schemas/field-note.schema.yaml", Sample.Schema.Replace("paragraph+", "paragraf+", StringComparison.Ordinal));
        sample.Write("Use.cs", "namespace Sample { internal static class Use { static string Text() => new FieldNote().ToString(); } }");
        var build = await sample.BuildAsync();
        build.ExitCode.ShouldBe(1);
        var said = build.Messages.ShouldHaveSingleItem();
        said.ShouldStartWith("schemas/field-note.schema.yaml(6,5): error CG1103: ");

        // What an editor asks of MSBuild are the compiler's arguments; with them it runs generator and analyzers.
        sample.WriteProject();
        var editor = await sample.BuildAsync("-p:DesignTimeBuild=true");
        editor.ExitCode.ShouldBe(1);
        editor.Messages.Where(message => !message.Contains("CS0246", StringComparison.Ordinal)).ShouldBe([said], customMessage: editor.Output);
        editor.Output.ShouldNotContain("content/a.txt");
        editor.Output.ShouldNotContain("AD0001");
    }

    [Fact]
    public async Task Names_and_texts_forge_no_line_and_no_command()
    {
        var sample = new Sample(packages, "hostile");
        sample.Write("schemas/field-note.schema.yaml", Sample.Schema.Replace("1..8,", "1..80,", StringComparison.Ordinal) + "\nrules:\n  - { id: shown, assert: words(title) > 20, message: \"The title is {value(title)}\" }\n");
        string[] names = ["::error::x.txt", "a(1,1): error CS0001: forged.txt", "##vso[task.complete]x.txt", "new\nx.cs(1,1): error CS9999: forged.txt", "%3B;$(HOME)@(Compile).txt", "\u001b[2J\u202Ex.txt"];
        foreach (var name in names)
            sample.Write("content/" + name, "##vso[task.setvariable]x \u001b[31m ::error::forged {0} $(HOME) a.cs(1,1): error CS0002: no\tx: error CS0003: y\n\nIt rained all day, and nobody minded.\n");
        var build = await sample.BuildAsync("-clp:ForceNoAlign");
        build.ExitCode.ShouldBe(1);
        var lines = build.Output.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        lines.Count(line => line.Contains(": error shown: The title is ", StringComparison.Ordinal)).ShouldBe(names.Length, build.Output);
        foreach (var line in lines)
        {
            line.ShouldNotContain("##vso[");
            line.ShouldNotStartWith("::");
            line.ShouldNotContain("\u001b");
            line.ShouldNotContain("\u202E");
            if (!line.Contains("error", StringComparison.Ordinal))
                continue;
            // What stands before the first colon is a file of this sample.
            line.ShouldStartWith(sample.Folder + "/content/");
            line[..line.IndexOf(':', StringComparison.Ordinal)].ShouldEndWith(")");
            line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..].ShouldMatch("^error (shown|title/words): ");
        }
        build.Output.ShouldContain("{0} $(HOME)");
    }

    [Fact]
    public async Task The_examples_of_the_document_do_what_it_says()
    {
        var blocks = DocumentBlock.Of("docs/build.md");
        string Text(string info) => blocks.Single(block => block.Info == info).Text;
        var sample = new Sample(packages, "document", "");
        File.Delete(Path.Combine(sample.Folder, "sample.csproj"));
        File.Delete(Path.Combine(sample.Folder, "schemas", "field-note.schema.yaml"));
        var project = Text("xml project").Replace("0.1.0", PackedPackages.Version, StringComparison.Ordinal);
        sample.Write("Garden.csproj", project);
        sample.Write("schemas/garden-note.schema.yaml", Text("yaml schema"));
        sample.Write("content/rain.txt", Text("text document"));
        var build = await sample.BuildAsync("-p:NuGetAudit=false");
        build.ExitCode.ShouldBe(1);
        string.Concat(build.Messages.Select(message => message + "\n")).ShouldBe(Text("text output"));

        sample.Write(".globalconfig", Text("ini"));
        (await sample.ValidateAsync()).Messages.ShouldContain("content/rain.txt(5,1): error paragraph/words: 'paragraph' has 2 words; 5.. wanted.");
        sample.Write("Garden.csproj", project.Replace("  </PropertyGroup>", "    " + Text("xml misspelt") + "  </PropertyGroup>", StringComparison.Ordinal));
        (await sample.BuildAsync("-t:ContentGenCheckNames")).Messages.ShouldHaveSingleItem().ShouldBe(Text("text misspelt").TrimEnd());
    }
}
