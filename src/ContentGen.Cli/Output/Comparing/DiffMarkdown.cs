using System;
using System.Linq;
using System.Text;
using ContentGen.Cli.Comparing;
using ContentGen.Schema.Comparison;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Output.Comparing;

/// <summary>A comparison as Markdown, for a comment on a pull request. Text of schemas, documents and file names stands in code spans only.</summary>
internal sealed class DiffMarkdown
{
    /// <summary>A comment has at most 65,536 characters.</summary>
    private const int MostRows = 60;

    private readonly StringBuilder _text = new();

    internal static void Write(CommandContext context, DiffReport report, int mostDocuments)
    {
        var markdown = new DiffMarkdown();
        markdown.Write(report, mostDocuments);
        context.Out.Write(Encoding.UTF8.GetBytes(markdown._text.ToString()));
    }

    private void Write(DiffReport report, int mostDocuments)
    {
        Line($"### Schema {Code(report.New.Plan.Id)}: {Verdict(report)}");
        Line();
        Line($"{Code(report.Old.Name)} {Code(report.Old.Plan.Version)} → {Code(report.New.Name)} {Code(report.New.Plan.Version)}");
        foreach (var (kind, title, _) in DiffReport.Kinds)
        {
            if (report.Of(kind).Count > 0)
                Kind(report, kind, title);
        }
        Line();
        Line(report.Difference.Version.IsEnough ? report.VersionSentence() : $"**{report.VersionSentence()}**");
        if (report.Corpus is { } corpus)
            Corpus(corpus, mostDocuments);
    }

    private static string Verdict(DiffReport report)
    {
        var breaking = report.Difference.Changes.Count(static change => change.IsBreaking);
        var additive = report.Difference.Changes.Count(static change => !change.IsBreaking && change.Kind != ChangeKind.Info);
        return breaking + additive > 0 ? $"{breaking} breaking, {additive} additive"
            : report.Difference.Changes.Count > 0 ? "nothing that concerns a program" : "no change";
    }

    private void Kind(DiffReport report, ChangeKind kind, string title)
    {
        Line();
        Line($"#### {title}: {report.Counts(kind)}");
        Line();
        Line("| | what | | before | now |");
        Line("|---|---|---|---|---|");
        var changes = report.Of(kind);
        foreach (var change in changes.Take(MostRows))
        {
            var level = change.IsBreaking ? "**breaking**" : kind == ChangeKind.Info ? "" : "additive";
            Line($"| {level} | {Code(change.Path.Length == 0 ? "schema" : change.Path)} | {change.Summary} | {Side(change.Old, report.OldPlace(change))} | {Side(change.New, report.NewPlace(change))} |");
        }
        More(changes.Count - MostRows, "change");
    }

    private static string Side(string? text, SourceSpan? place)
    {
        if (text is null)
            return "";
        var where = place is null ? "" : Code(FormattableString.Invariant($"{place.Path}:{place.Line}:{place.Column}"));
        return text.Length == 0 ? where : where.Length == 0 ? Code(text) : $"{Code(text)}<br>{where}";
    }

    private void Corpus(CorpusDifference corpus, int mostDocuments)
    {
        Line();
        Line($"#### Documents: {CorpusText.Summary(corpus)}");
        if (corpus.Differences.Count == 0)
            return;
        Line();
        Line("| document | line | before | now |");
        Line("|---|---|---|---|");
        foreach (var document in corpus.Differences.Take(mostDocuments))
            Document(document);
        More(corpus.Differences.Count - mostDocuments, "document");
    }

    private void Document(DocumentDifference document)
    {
        var rows = document.Lines.Select(static line => (line.Line, line.Old == line.New ? Code(line.Old) : Label(line.Old), line.Old == line.New ? "divided elsewhere" : Label(line.New)))
            .Concat(document.Findings.Select(static one => (one.Finding.Line, one.IsNew ? "" : Finding(one.Finding), one.IsNew ? Finding(one.Finding) : "")))
            .Concat(document.Fields.Select(static field => (field.Line, Value(field, field.Old), Value(field, field.New))));
        foreach (var (line, old, now) in rows.Take(CorpusText.MostEntries))
            Line(FormattableString.Invariant($"| {Code(document.Name)} | {line} | {old} | {now} |"));
        if (document.Count > CorpusText.MostEntries)
            Line($"| {Code(document.Name)} | | {document.Count - CorpusText.MostEntries} more not shown | |");
    }

    private static string Label(string label) => label.Length == 0 ? "" : label == "?" ? "unclaimed" : Code(label);

    private static string Finding(ReadFinding finding) => $"{finding.Severity} {Code(finding.Id)}";

    private static string Value(FieldDifference field, string? value) => $"{Code(field.Path)} {(value is null ? "absent" : Code(value))}";

    private void More(int count, string unit)
    {
        if (count <= 0)
            return;
        Line();
        Line($"{Plural.Of(count, "more " + unit)} not shown.");
    }

    private static string Code(string text) => MarkdownCode.Of(text);

    private void Line(string text = "") => _text.Append(text).Append('\n');
}
