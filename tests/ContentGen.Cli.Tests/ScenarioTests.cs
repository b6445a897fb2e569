using System;
using System.Collections.Generic;
using System.IO;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>
/// Every file of <c>Scenarios/</c>: files, command lines, and all that they print. With <c>CONTENTGEN_UPDATE_SCENARIOS=1</c> the files are
/// rewritten with what the commands print now; read the difference before you keep it.
/// </summary>
public sealed class ScenarioTests
{
    public static TheoryData<string> Names()
    {
        var names = new TheoryData<string>();
        foreach (var file in Directory.GetFiles(Folder(), "*.scenario"))
            names.Add(Path.GetFileNameWithoutExtension(file));
        return names;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Prints_what_the_scenario_says(string name)
    {
        var path = Path.Combine(Folder(), name + ".scenario");
        var scenario = Scenario.Parse(File.ReadAllText(path));
        using var folder = new TempFolder();
        scenario.WriteFiles(folder);
        var update = Environment.GetEnvironmentVariable("CONTENTGEN_UPDATE_SCENARIOS") == "1" && Environment.GetEnvironmentVariable("CI") != "true";
        foreach (var run in scenario.Runs)
        {
            var result = folder.Run(run.Arguments);
            if (update)
            {
                (run.Code, run.Output, run.Error) = (result.Code, result.Output, result.Error);
                continue;
            }
            result.Output.ShouldBe(run.Output, run.CommandLine);
            result.Error.ShouldBe(run.Error, run.CommandLine);
            result.Code.ShouldBe(run.Code, run.CommandLine);
        }
        scenario.Runs.ShouldNotBeEmpty();
        if (update)
            File.WriteAllText(path, scenario.Print());
    }

    /// <summary>In the repository, not beside the binaries, so that an update rewrites what is committed.</summary>
    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ContentGen.sln")))
                return Path.Combine(folder.FullName, "tests", "ContentGen.Cli.Tests", "Scenarios");
        }
        throw new InvalidOperationException("The tests run from a build inside the repository.");
    }
}
