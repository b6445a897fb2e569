using System.Linq;
using System.Text;
using ContentGen.Cli.Comparing;

namespace ContentGen.Cli.Output.Comparing;

/// <summary>What differs in documents, for people: so many documents, so much of each, and how much is not shown.</summary>
internal sealed class CorpusText(Utf8Output output, Ansi ansi, int width)
{
    internal const int MostEntries = 12;

    private int _left;

    internal void Write(CorpusDifference corpus, int mostDocuments)
    {
        output.Write("\n"u8);
        ansi.Set(Ansi.Bold);
        output.Write("DOCUMENTS");
        ansi.Reset();
        output.Write($"  {Summary(corpus)}\n");
        foreach (var document in corpus.Differences.Take(mostDocuments))
            Document(document);
        if (corpus.Differences.Count > mostDocuments)
            output.Write($"\n  {Plural.Of(corpus.Differences.Count - mostDocuments, "more document")} not shown (--show)\n");
    }

    /// <summary><c>2 of 30 differ: 5 lines, 1 finding gained, 0 lost, 2 fields</c></summary>
    internal static string Summary(CorpusDifference corpus) => corpus.Differences.Count == 0
        ? $"none of {corpus.Documents} differs"
        : $"{corpus.Differences.Count} of {corpus.Documents} differ: {Plural.Of(corpus.Lines, "line")}, {Plural.Of(corpus.FindingsGained, "finding")} gained, "
          + $"{corpus.FindingsLost} lost, {Plural.Of(corpus.Fields, "field")}";

    private void Document(DocumentDifference document)
    {
        output.Write("\n  "u8);
        ansi.Set(Ansi.Bold);
        VisibleText.Write(output, FindingText.LogPath(document.Name));
        ansi.Reset();
        output.Write("\n"u8);
        _left = MostEntries;
        var labels = document.Lines.Take(MostEntries).Select(static line => DiffText.Cells(Labels(line))).DefaultIfEmpty().Max();
        foreach (var line in document.Lines)
        {
            if (Begin(line.Line, ' '))
            {
                VisibleText.Write(output, Labels(line));
                output.Spaces(labels - DiffText.Cells(Labels(line)) + 2);
                ansi.Set(Ansi.Dim);
                TextStart.Write(output, line.Text, width - labels - 16);
                End();
            }
        }
        foreach (var (finding, isNew) in document.Findings)
        {
            if (Begin(finding.Line, isNew ? '+' : '-'))
            {
                output.Write(finding.Severity);
                output.Write(" "u8);
                VisibleText.Write(output, finding.Id);
                output.Write(isNew ? " is found now"u8 : " is no longer found"u8);
                End();
            }
        }
        foreach (var field in document.Fields)
        {
            if (Begin(field.Line, ' '))
            {
                VisibleText.Write(output, field.Path);
                output.Write(": "u8);
                TextStart.Write(output, Encoding.UTF8.GetBytes($"{field.Old ?? "absent"} → {field.New ?? "absent"}"), width - DiffText.Cells(field.Path) - 16);
                End();
            }
        }
        if (document.Count > MostEntries)
            output.Write($"            {document.Count - MostEntries} more not shown\n");
    }

    internal static string Labels(LineDifference line) =>
        line.Old == line.New ? $"{line.Old}, divided elsewhere" : $"{Label(line.Old)} → {Label(line.New)}";

    private static string Label(string label) => label switch
    {
        "" => "nothing",
        "?" => "unclaimed",
        _ => label,
    };

    private bool Begin(int line, char mark)
    {
        if (_left-- <= 0)
            return false;
        output.Write($"  {line,8} {mark} ");
        return true;
    }

    private void End()
    {
        ansi.Reset();
        output.Write("\n"u8);
    }
}
