using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Xml;
using ContentGen.Cli.Content;
using ContentGen.Cli.Files;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Output.Findings.Formats;

/// <summary>
/// JUnit XML, which test pages of CI systems show: a suite for each file, a case for each finding, one that passes for a file without any. What is below
/// <c>--fail-on</c> passes and says so; what was accepted is skipped; what could not be read is an error.
/// </summary>
internal sealed class JUnitReport(ReportTarget target, ReportSetup setup) : FindingReport(target)
{
    private readonly List<Suite> _suites = [];

    internal override void Add(FileResult result)
    {
        // What could not be read is told at the end.
        if (result.Problem is not null)
            return;
        var suite = new Suite(result.Name);
        foreach (var finding in result.Findings)
        {
            var name = $"{finding.Id} at {finding.Line.ToString(CultureInfo.InvariantCulture)}:{finding.Column.ToString(CultureInfo.InvariantCulture)}";
            suite.Cases.Add(finding.Acceptance switch
            {
                null => Case(name, finding.Severity, finding.Id, finding.Message, $"{result.Name}:{finding.Line}:{finding.Column}", finding.Help),
                Acceptance.Suppressed suppressed => new(name, Outcome.Skipped, finding.Id, suppressed.Reason, ""),
                _ => new(name, Outcome.Skipped, finding.Id, "It is in the baseline.", ""),
            });
        }
        if (suite.Cases.Count == 0)
            suite.Cases.Add(new("no findings", Outcome.Passed, "", "", ""));
        _suites.Add(suite);
    }

    internal override void Add(SchemaDiagnostic diagnostic, SourceTexts sources)
    {
        var (span, severity) = (diagnostic.Span, FindingText.Of(diagnostic.Level));
        if (_suites.Count == 0 || _suites[^1].Name != span.Path)
            _suites.Add(new(span.Path));
        _suites[^1].Cases.Add(Case($"{diagnostic.Id} at {span.Line}:{span.Column}", severity, diagnostic.Id, diagnostic.Message, $"{span.Path}:{span.Line}:{span.Column}", null));
    }

    internal override void End(RunSummary summary)
    {
        foreach (var problem in summary.Problems)
        {
            var suite = new Suite(problem.File ?? "contentgen");
            suite.Cases.Add(new("read", Outcome.Error, "contentgen", problem.Message, ""));
            _suites.Add(suite);
        }
        using var memory = new MemoryStream();
        using (var writer = XmlWriter.Create(memory, new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
            Write(writer);
        Target.Output.Write(memory.GetBuffer().AsSpan(0, (int)memory.Length));
        Target.Output.Write("\n"u8);
        base.End(summary);
    }

    private TestCase Case(string name, Severity severity, string id, string message, string place, string? help)
    {
        var text = $"{place}: {FindingText.Name(severity)} {id}: {message}{(help is null ? "" : $" {help}")}";
        return severity >= setup.FailOn ? new(name, Outcome.Failed, id, message, text) : new(name, Outcome.Passed, id, message, text);
    }

    private void Write(XmlWriter writer)
    {
        writer.WriteStartDocument();
        writer.WriteStartElement("testsuites");
        writer.WriteAttributeString("name", "contentgen");
        WriteCounts(writer, _suites.ConvertAll(static suite => suite.Cases));
        foreach (var suite in _suites)
        {
            writer.WriteStartElement("testsuite");
            writer.WriteAttributeString("name", XmlText.Of(suite.Name));
            WriteCounts(writer, [suite.Cases]);
            foreach (var test in suite.Cases)
                Write(writer, suite, test);
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        writer.WriteEndDocument();
    }

    private static void Write(XmlWriter writer, Suite suite, TestCase test)
    {
        writer.WriteStartElement("testcase");
        writer.WriteAttributeString("name", XmlText.Of(test.Name));
        writer.WriteAttributeString("classname", XmlText.Of(suite.Name));
        writer.WriteAttributeString("time", "0");
        if (test.Outcome == Outcome.Passed)
        {
            if (test.Text.Length > 0)
                writer.WriteElementString("system-out", XmlText.Of(test.Text));
        }
        else
        {
            writer.WriteStartElement(test.Outcome switch { Outcome.Failed => "failure", Outcome.Error => "error", _ => "skipped" });
            writer.WriteAttributeString("message", XmlText.Of(test.Message));
            if (test.Outcome != Outcome.Skipped)
                writer.WriteAttributeString("type", XmlText.Of(test.Id));
            if (test.Text.Length > 0)
                writer.WriteString(XmlText.Of(test.Text));
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter writer, List<List<TestCase>> suites)
    {
        var counts = new int[4];
        var all = 0;
        foreach (var cases in suites)
        {
            all += cases.Count;
            foreach (var test in cases)
                counts[(int)test.Outcome]++;
        }
        foreach (var (name, count) in new[]
        {
            ("tests", all), ("failures", counts[(int)Outcome.Failed]), ("errors", counts[(int)Outcome.Error]), ("skipped", counts[(int)Outcome.Skipped]),
        })
            writer.WriteAttributeString(name, count.ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("time", "0");
    }

    private enum Outcome
    {
        Passed,
        Failed,
        Error,
        Skipped,
    }

    private sealed record TestCase(string Name, Outcome Outcome, string Id, string Message, string Text);

    private sealed class Suite(string name)
    {
        internal string Name { get; } = name;

        internal List<TestCase> Cases { get; } = [];
    }
}
