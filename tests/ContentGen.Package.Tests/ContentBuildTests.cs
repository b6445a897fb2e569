using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace ContentGen.Package.Tests;

/// <summary>Content validated in a build: what is said, what it does to the build, and when it is done again.</summary>
public sealed class ContentBuildTests(PackedPackages packages)
{
    private const string Error = "content/a.txt(1,1): error title/words: 'title' has 2 words; 3..8 wanted.";
    private const string Warning = "content/a.txt(3,1): warning paragraph/words: 'paragraph' has 2 words; 5.. wanted.";

    [Fact]
    public async Task A_build_fails_until_its_content_is_right_and_is_then_left_alone()
    {
        var sample = new Sample(packages, "50% off #1 (für 'eine' 猫)") { Environment = [("CI", "true")] };
        sample.Write("content/a.txt", Sample.Bad);
        sample.Write("content/sub/b.txt", Sample.Good);

        var build = await sample.BuildAsync();
        build.ExitCode.ShouldBe(1, build.Output);
        build.Messages.ShouldBe([Error, Warning], ignoreOrder: false, customMessage: build.Output);
        build.Output.ShouldNotContain("sample.dll");
        // Errors are repeated until they are gone.
        (await sample.BuildAsync()).Messages.ShouldBe([Error, Warning]);

        sample.Write("content/a.txt", Sample.Good);
        build = await sample.BuildAsync();
        build.ExitCode.ShouldBe(0, build.Output);
        build.Messages.ShouldBeEmpty();
        var stamp = Stamp(sample);
        var written = File.GetLastWriteTimeUtc(stamp);
        build = await sample.BuildAsync("-v:d");
        build.Output.ShouldContain("Skipping target \"ContentGenValidate\" because all output files are up-to-date");
        build.Output.ShouldNotContain("Task \"ContentGen.Build.ValidateContent\"");
        File.GetLastWriteTimeUtc(Stamp(sample)).ShouldBe(written);
    }

    [Fact]
    public async Task Whatever_the_result_depends_on_makes_it_run_again()
    {
        var sample = new Sample(packages, "again", properties: "<ContentGenSarif>out/report.sarif</ContentGenSarif>");
        sample.Write("schemas/field-note.schema.yaml", Sample.Schema.Replace("article:", "imports: [./house.pack.yaml]\nseverity: { unclaimed: warning }\narticle:", StringComparison.Ordinal));
        sample.Write("schemas/house.pack.yaml", "contentgen: 1\npack: house\nphrases: { house: [printed with care] }\nnoise: { house: { when: { text: $house } } }\n");
        sample.Write("content/a.txt", Sample.Good + "\nPrinted with care\n");
        (await sample.BuildAsync()).ExitCode.ShouldBe(0);
        (await RunsAsync()).ShouldBeFalse();

        // A file that is older than the last run.
        sample.Write("content/b.txt", Sample.Bad);
        File.SetLastWriteTimeUtc(Path.Combine(sample.Folder, "content", "b.txt"), new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        (await sample.ValidateAsync()).Messages.Count.ShouldBe(2);
        File.Move(Path.Combine(sample.Folder, "content", "b.txt"), Path.Combine(sample.Folder, "content", "c.txt"));
        (await sample.ValidateAsync()).Messages.ShouldAllBe(message => message.StartsWith("content/c.txt"));
        File.Delete(Path.Combine(sample.Folder, "content", "c.txt"));
        (await sample.ValidateAsync()).ExitCode.ShouldBe(0);
        (await RunsAsync()).ShouldBeFalse();

        // What the schema imports.
        sample.Write("schemas/house.pack.yaml", "contentgen: 1\npack: house\nphrases: { house: [printed carefully] }\nnoise: { house: { when: { text: $house } } }\n");
        (await sample.ValidateAsync()).Messages.ShouldHaveSingleItem().ShouldContain("unclaimed");

        // A configuration where there was none.
        sample.Write("contentgen.yaml", "suppress: [{ files: content/a.txt, id: unclaimed, reason: seen }]\n");
        (await sample.ValidateAsync()).Messages.ShouldBeEmpty();
        (await RunsAsync()).ShouldBeFalse();
        sample.Write("contentgen.yaml", "suppress: [{ files: content/b.txt, id: unclaimed, reason: seen }]\n");
        (await sample.ValidateAsync()).Messages.Count.ShouldBe(1);
        (await sample.ValidateAsync("-p:NoWarn=unclaimed")).Messages.ShouldBeEmpty();

        // One that is older than the last run, as what is moved or restored from a cache can be.
        (await sample.ValidateAsync()).ExitCode.ShouldBe(0);
        (await RunsAsync()).ShouldBeFalse();
        sample.Write("contentgen.yaml", "suppress: [{ files: content/c.txt, id: unclaimed, reason: seen }]\n");
        File.SetLastWriteTimeUtc(Path.Combine(sample.Folder, "contentgen.yaml"), new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        (await RunsAsync()).ShouldBeTrue();
        (await RunsAsync()).ShouldBeFalse();

        // Nothing is another, only newer.
        File.SetLastWriteTimeUtc(Path.Combine(sample.Folder, "content", "a.txt"), DateTime.UtcNow);
        File.SetLastWriteTimeUtc(Path.Combine(sample.Folder, "schemas", "house.pack.yaml"), DateTime.UtcNow);
        (await RunsAsync()).ShouldBeFalse();

        // The report that was deleted.
        File.Delete(Path.Combine(sample.Folder, "out", "report.sarif"));
        (await sample.ValidateAsync("-p:NoWarn=unclaimed")).ExitCode.ShouldBe(0);
        File.Exists(Path.Combine(sample.Folder, "out", "report.sarif")).ShouldBeTrue();

        // What was remembered is forgotten.
        (await sample.BuildAsync("-t:Clean")).ExitCode.ShouldBe(0);
        Directory.GetFiles(Path.Combine(sample.Folder, "obj", "contentgen")).ShouldBeEmpty();

        async Task<bool> RunsAsync() => (await sample.ValidateAsync("-v:d")).Output.Contains("Task \"ContentGen.Build.ValidateContent\"", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changes_without_another_time_or_size_makes_it_run_again()
    {
        var sample = new Sample(packages, "times");
        Write("content/a.txt", Sample.Good);
        Write("schemas/field-note.schema.yaml", Sample.Schema);
        (await sample.BuildAsync()).ExitCode.ShouldBe(0);
        (await sample.ValidateAsync("-v:d")).Output.ShouldNotContain("Task \"ContentGen.Build.ValidateContent\"");

        // As tools leave it that unpack, copy or generate files.
        Write("content/a.txt", Sample.Bad + new string('\n', Sample.Good.Length - Sample.Bad.Length));
        (await sample.ValidateAsync()).Messages.ShouldBe([Error, Warning]);
        Write("content/a.txt", Sample.Good);
        (await sample.ValidateAsync()).Messages.ShouldBeEmpty();
        Write("schemas/field-note.schema.yaml", Sample.Schema.Replace("words: 3..8", "words: 7..8", StringComparison.Ordinal));
        (await sample.ValidateAsync()).Messages.ShouldHaveSingleItem().ShouldContain("title/words");

        void Write(string name, string text)
        {
            sample.Write(name, text);
            File.SetLastWriteTimeUtc(Path.Combine(sample.Folder, name), new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }
    }

    [Fact]
    public async Task Schemas_and_content_are_watched()
    {
        var sample = new Sample(packages, "watched");
        sample.Write("content/a.txt", Sample.Good);

        var build = await sample.BuildAsync("-t:Build", "-getItem:Watch");

        build.Output.ShouldContain("\"Identity\": \"schemas/field-note.schema.yaml\"");
        build.Output.ShouldContain("\"Identity\": \"content/a.txt\"");
    }

    [Fact]
    public async Task Severities_are_those_that_the_project_sets()
    {
        var sample = new Sample(packages, "severities");
        sample.Write("content/a.txt", Sample.Bad + "\nThis paragraph is longer than any paragraph of a note should ever be.\n");
        (await sample.BuildAsync("-t:Restore")).ExitCode.ShouldBe(0);
        var (warned, failed) = (Error.Replace(": error", ": warning", StringComparison.Ordinal), Warning.Replace(": warning", ": error", StringComparison.Ordinal));
        foreach (var (arguments, expected) in new (string[], string[])[]
        {
            ([], [Error, Warning]),
            // Before a run that leaves these warnings behind.
            (["-p:ContentGenValidate=warn", "-warnaserror:paragraph/words"], [warned, failed]),
            (["-p:ContentGenValidate=Warn"], [warned, Warning]),
            (["-p:ContentGenValidate=off"], []),
            (["-p:NoWarn=paragraph/words"], [Error]),
            (["-p:NoWarn=title/words%3BCS1591"], [Warning]),
            (["-p:WarningsAsErrors=paragraph/words"], [Error, failed]),
            (["-p:ContentGenValidate=warn", "-p:WarningsAsErrors=title/words"], [Error, Warning]),
            (["-p:ContentGenValidate=warn", "-p:TreatWarningsAsErrors=true"], [Error, failed]),
            (["-p:ContentGenValidate=warn", "-p:TreatWarningsAsErrors=true", "-p:WarningsNotAsErrors=title/words"], [warned, failed]),
        })
            await ExpectAsync(arguments, expected);

        sample.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.title/words.severity = none # of all notes\ndotnet_diagnostic.paragraph/words.severity = error\ndotnet_diagnostic.paragraph/chars.severity = warning\n");
        const string Long = "content/a.txt(5,1): warning paragraph/chars: 'paragraph' has 69 characters; ..60 wanted.";
        await ExpectAsync([], [failed, Long]);
        await ExpectAsync(["-p:NoWarn=paragraph/words"], [Long]);
        await ExpectAsync(["-p:TreatWarningsAsErrors=true"], [failed, Long.Replace(": warning", ": error", StringComparison.Ordinal)]);

        async Task ExpectAsync(string[] arguments, string[] expected)
        {
            var build = await sample.ValidateAsync(arguments);
            build.Messages.ShouldBe(expected, ignoreOrder: false, customMessage: string.Join(' ', arguments) + build.Output);
            build.ExitCode.ShouldBe(expected.Any(message => message.Contains(": error", StringComparison.Ordinal)) ? 1 : 0, build.Output);
        }
    }

    [Fact]
    public async Task A_report_is_written_beside_the_log_whether_or_not_the_build_fails()
    {
        var sample = new Sample(packages, "report", properties: "<ContentGenSarif>out/content.sarif</ContentGenSarif><NoWarn>$(NoWarn);title/words</NoWarn>");
        sample.Write("content/a b#.txt", Sample.Bad);
        (await sample.BuildAsync()).ExitCode.ShouldBe(0);
        Levels().ShouldBe(["paragraph/words warning content/a%20b%23.txt:3"]);
        (await sample.ValidateAsync("-p:NoWarn=", "-p:WarningsAsErrors=paragraph/words")).ExitCode.ShouldBe(1);
        Levels().ShouldBe(["title/words error content/a%20b%23.txt:1", "paragraph/words error content/a%20b%23.txt:3"]);
        // The first settings again: their result was known, their report is not there any more.
        (await sample.ValidateAsync()).ExitCode.ShouldBe(0);
        Levels().ShouldBe(["paragraph/words warning content/a%20b%23.txt:3"]);

        sample.Write("blocked", "");
        var blocked = await sample.ValidateAsync("-p:ContentGenSarif=blocked/content.sarif");
        blocked.ExitCode.ShouldBe(1);
        blocked.Messages.ShouldContain(message => message.StartsWith("sample.csproj(1,1): error CG2016: "));

        // Nothing that the build reads is lost by a slip of the keyboard.
        sample.Write("schemas/other.schema.yaml", Sample.Schema.Replace("field-note", "other", StringComparison.Ordinal));
        sample.Write("Other.cs", "// nothing");
        foreach (var (file, what) in new[] { ("sample.csproj", "a file of this build"), ("Other.cs", "a file of this build"), ("schemas/other.schema.yaml", "a schema, or a file that one imports"), ("content/a b#.txt", "a document of this run") })
        {
            var before = File.ReadAllText(Path.Combine(sample.Folder, file));
            var refused = await sample.ValidateAsync($"-p:ContentGenSarif={file}");
            refused.ExitCode.ShouldBe(1, file);
            refused.Messages.ShouldHaveSingleItem().ShouldEndWith($"'{file}' is {what}, and nothing is written over it; name another file, as in <ContentGenSarif>report.sarif</ContentGenSarif>.");
            File.ReadAllText(Path.Combine(sample.Folder, file)).ShouldBe(before, file);
        }

        string[] Levels()
        {
            using var sarif = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(sample.Folder, "out", "content.sarif")));
            return [.. sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result =>
            {
                var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
                return $"{result.GetProperty("ruleId").GetString()} {result.GetProperty("level").GetString()} "
                    + $"{place.GetProperty("artifactLocation").GetProperty("uri").GetString()}:{place.GetProperty("region").GetProperty("startLine").GetInt32()}";
            })];
        }
    }

    [Fact]
    public async Task Several_target_frameworks_are_built_at_once_and_validated_once()
    {
        // The second is one that needs no further packages. The SDK, too, has more warnings as errors for one framework than for another.
        var sample = new Sample(
            packages,
            "several",
            Sample.Content + """<SdkSupportedTargetPlatformVersion Include="1.0" />""",
            "<TargetFrameworks>net10.0;net10.0-sample1.0</TargetFrameworks><TargetPlatformSupported>true</TargetPlatformSupported><NoWarn>$(NoWarn);CA1418</NoWarn>"
            + "<WarningsAsErrors Condition=\"'$(TargetFramework)' == 'net10.0-sample1.0'\">$(WarningsAsErrors);SYSLIB0099</WarningsAsErrors>");
        sample.Write("content/a.txt", Sample.Bad);
        var build = await sample.BuildAsync("-m:2");
        build.ExitCode.ShouldBe(1);
        build.Messages.ShouldBe([Error, Warning], ignoreOrder: false, customMessage: build.Output);
        build = await sample.BuildAsync("-m:2", "-p:ContentGenValidate=warn");
        build.ExitCode.ShouldBe(0, build.Output);
        build.Messages.Count.ShouldBe(2, build.Output);
        File.Exists(Path.Combine(sample.Folder, "bin", "Debug", "net10.0-sample1.0", "sample.dll")).ShouldBeTrue(build.Output);
        (await sample.BuildAsync("-m:2", "-p:ContentGenValidate=warn")).Messages.ShouldBeEmpty();
        (await sample.BuildAsync("-t:Rebuild", "-m:2", "-p:ContentGenValidate=warn")).Messages.Count.ShouldBe(2);
        (await sample.ValidateAsync()).Messages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_is_written_into_the_source_tree()
    {
        var sample = new Sample(packages, "read-only");
        sample.Write("content/a.txt", Sample.Good);
        var elsewhere = packages.Folder("read-only-output");
        var before = Tree(sample.Folder);
        // Whoever may do anything is not stopped by this, but the comparison finds what was written.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(sample.Folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            string[] arguments = [$"-p:BaseIntermediateOutputPath={elsewhere}/obj/", $"-p:BaseOutputPath={elsewhere}/bin/", $"-p:ContentGenSarif={elsewhere}/content.sarif"];
            var build = await sample.BuildAsync(arguments);
            build.ExitCode.ShouldBe(0, build.Output);
            (await sample.BuildAsync([.. arguments, "-v:d"])).Output.ShouldContain("Skipping target \"ContentGenValidate\"");
        }
        finally
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(sample.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        Tree(sample.Folder).ShouldBe(before);
        File.Exists(Path.Combine(elsewhere, "content.sarif")).ShouldBeTrue();

        static string[] Tree(string folder) => [.. Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    }

    private static string Stamp(Sample sample) => Directory.GetFiles(Path.Combine(sample.Folder, "obj", "contentgen"), "*.validated").ShouldHaveSingleItem();
}
