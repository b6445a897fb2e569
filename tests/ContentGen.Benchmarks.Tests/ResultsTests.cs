using System;
using System.IO;
using System.Linq;
using ContentGen.Benchmarks.Measuring;
using ContentGen.Benchmarks.Results;
using Shouldly;
using Xunit;

namespace ContentGen.Benchmarks.Tests;

/// <summary>Figures that are committed, and the document that shows them.</summary>
public sealed class ResultsTests
{
    private static readonly string s_results = Path.Combine(ResultsFile.Repository(), "tests", "ContentGen.Benchmarks", "results");

    [Fact]
    public void The_document_shows_a_file_of_results_as_it_is()
    {
        var document = File.ReadAllText(Path.Combine(ResultsFile.Repository(), "docs", "performance.md"));
        Directory.GetFiles(s_results, "ratios.txt", SearchOption.AllDirectories).ShouldContain(
            path => ResultsTable.Insert(document, File.ReadAllText(path)) == document, "run the benchmarks with: ratios --save");
    }

    [Fact]
    public void A_line_says_what_was_measured_and_what_is_wanted()
    {
        Figure.AtLeastOf("parse / UTF-8", 0.61, 0.6).ToString().ShouldBe("parse / UTF-8: 0.61 (wanted ≥ 0.6)");
        Figure.AtMostOf("added, %", 10.04, 10, "0.0").ToString().ShouldBe("added, %: 10.0 (wanted ≤ 10.0) — falls short");
        Figure.Told("length", 12, "0").ToString().ShouldBe("length: 12");
    }

    [Fact]
    public void A_figure_comes_out_of_another_process_as_it_was()
    {
        foreach (var figure in new[] { Figure.AtLeastOf("a", 1 / 3.0, 0.6), Figure.AtMostOf("b", 2, 2.1, "0.00"), Figure.Told("c: d", -1) })
            Figure.Parse(figure.ToLine()).ShouldBe(figure);
    }

    [Fact]
    public void The_table_keeps_a_pattern_as_it_is_written()
    {
        const string Document = "# A\n<!-- figures -->\nold\n<!-- /figures -->\nend\n";
        ResultsTable.Insert(Document, "# Processor\npattern (?:a|b)*: \\d, time: 0.50 (wanted ≤ 0.25) — falls short\n").ShouldBe(
            """
            # A
            <!-- figures -->
            Processor

            | figure | measured | wanted |
            |---|---|---|
            | pattern (?:a\|b)\*: \\d, time | 0.50 (falls short) | ≤ 0.25 |
            <!-- /figures -->
            end

            """);
        Should.Throw<FormatException>(() => ResultsTable.Insert(Document, "no figure\n"));
        Should.Throw<FormatException>(() => ResultsTable.Insert("# A\n", "a: 1\n"));
    }

    [Fact]
    public void No_file_of_results_names_a_machine_or_a_path()
    {
        foreach (var text in Directory.GetFiles(s_results, "*", SearchOption.AllDirectories).Select(File.ReadAllText))
        {
            text.ShouldNotContain(Environment.MachineName);
            text.ShouldNotContain(ResultsFile.Repository());
        }
    }
}
