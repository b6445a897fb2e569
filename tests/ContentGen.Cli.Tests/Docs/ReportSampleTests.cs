using System;
using System.IO;
using System.Linq;
using ContentGen.Cli.Tests.Support;
using ContentGen.Schema.Tests.Docs;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.Docs;

/// <summary>The samples of reports in <c>docs/cli</c> are what the scenarios print.</summary>
public sealed class ReportSampleTests
{
    [Theory]
    [InlineData("reports", "### GitHub", "validate-formats", "::error ")]
    [InlineData("reports", "### GitLab", "validate-formats", "    \"")]
    [InlineData("reports", "### JUnit", "validate-formats", "    <testcase|      <failure")]
    [InlineData("baselines", "# Baselines", "baseline-first", "contentgen: |0 errors")]
    public void A_sample_is_printed_by_a_scenario(string page, string head, string scenario, string beginnings)
    {
        var printed = File.ReadAllText(RepositoryFiles.PathOf("tests", "ContentGen.Cli.Tests", "Scenarios", scenario + ".scenario")).ReplaceLineEndings("\n").Split('\n');
        var text = "\n" + ReferencePages.TextOf($"docs/cli/{page}.md");
        var start = text.IndexOf("\n" + head + "\n", StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0);
        var block = text.IndexOf("\n```", start, StringComparison.Ordinal);
        var lines = text[block..text.IndexOf("\n```\n", block + 1, StringComparison.Ordinal)].Split('\n')
            .Where(line => beginnings.Split('|').Any(beginning => line.StartsWith(beginning, StringComparison.Ordinal))).ToArray();

        lines.ShouldNotBeEmpty();
        lines.ShouldAllBe(line => printed.Contains(line));
    }
}
