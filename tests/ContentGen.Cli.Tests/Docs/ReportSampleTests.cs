using System;
using System.IO;
using System.Linq;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.Docs;

/// <summary>The samples of reports in <c>docs/cli.md</c> are what the scenarios print.</summary>
public sealed class ReportSampleTests
{
    private static readonly string Reference = File.ReadAllText(RepositoryFiles.PathOf("docs", "cli.md")).ReplaceLineEndings("\n");

    [Theory]
    [InlineData("### GitHub", "validate-formats", "::error ")]
    [InlineData("### GitLab", "validate-formats", "    \"")]
    [InlineData("### JUnit", "validate-formats", "    <testcase|      <failure")]
    [InlineData("## Baselines", "validate-baseline", "contentgen: |0 errors")]
    public void A_sample_is_printed_by_a_scenario(string head, string scenario, string beginnings)
    {
        var printed = File.ReadAllText(RepositoryFiles.PathOf("tests", "ContentGen.Cli.Tests", "Scenarios", scenario + ".scenario")).ReplaceLineEndings("\n").Split('\n');
        var start = Reference.IndexOf("\n" + head + "\n", StringComparison.Ordinal);
        var block = Reference.IndexOf("\n```", start, StringComparison.Ordinal);
        var lines = Reference[block..Reference.IndexOf("\n```\n", block + 1, StringComparison.Ordinal)].Split('\n')
            .Where(line => beginnings.Split('|').Any(beginning => line.StartsWith(beginning, StringComparison.Ordinal))).ToArray();

        lines.ShouldNotBeEmpty();
        lines.ShouldAllBe(line => printed.Contains(line));
    }
}
