using System;
using System.Collections.Generic;
using System.Globalization;
using ContentGen.Engine.Tracing;

namespace ContentGen.Cli.Output.Explaining.Html;

/// <summary>
/// Explanations as one page without a script and without anything from outside: the document in the colours of its roles; pointing at a block, or moving to it with the keyboard,
/// shows why it is what it is.
/// </summary>
internal sealed class HtmlExplanation : IExplanationFormat
{
    public void Write(CommandContext context, Explanation explanation)
    {
        var (output, file, trace) = (context.Out, explanation.File, explanation.Trace);
        var classes = new RowClasses(file.Schema.Plan);
        output.Write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"u8);
        // Should anything ever get past the escaper, it still does nothing.
        output.Write("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n<title>"u8);
        HtmlText.WriteUnmarked(output, file.Name);
        output.Write(" explained</title>\n"u8);
        var terms = ScoreTerms.Of(trace);
        PageStyle.Write(output, classes.Roles, terms);
        output.Write("</head>\n<body>\n<a class=skip href=\"#document\">To the document</a>\n"u8);
        output.Write("<main>\n"u8);
        Head(output, file, trace);
        var notes = new TestNotes();
        // Before the document: who moves by keyboard would else come to it behind the last block.
        new PageSide(output, explanation, classes).Write();
        new PageRows(output, explanation, classes, notes).Write();
        output.Write("<p class=hint>Point at a block, or move to it with the Tab key, to see why it is what it is. A click keeps it here.\n</main>\n"u8);
        output.Write("<footer>\n"u8);
        terms.Write(output, file.Schema.SchemaPath);
        Tests(output, notes, file);
        output.Write("</footer>\n"u8);
        output.Write("</body>\n</html>\n"u8);
    }

    private static void Head(Utf8Output output, ParsedFile file, DocumentTrace trace)
    {
        output.Write("<header>\n<h1>"u8);
        HtmlText.Write(output, file.Name);
        output.Write("</h1>\n<p class=sub>"u8);
        HtmlText.Write(output, $"{file.Schema.Plan.Id} {file.Schema.Plan.Version}, {file.Schema.Name}");
        output.Write("; places such as 12:5 are lines and columns of it\n<div class=cover>"u8);
        var coverage = trace.Coverage;
        var shown = Math.Max(coverage.Total - coverage.Blank, 1);
        Bar(output, "ca", coverage.Article, shown);
        Bar(output, "cn", coverage.Noise, shown);
        Bar(output, "cu", coverage.Unclaimed, shown);
        output.Write("</div>\n<p class=sub>"u8);
        Share(output, "ca", "article", coverage.Article, shown);
        Share(output, "cn", "noise", coverage.Noise, shown);
        Share(output, "cu", "unclaimed", coverage.Unclaimed, shown);
        output.Write("\n</header>\n"u8);
    }

    private static void Bar(Utf8Output output, string style, int part, int whole) =>
        output.Write(string.Create(CultureInfo.InvariantCulture, $"<span class={style} style=\"width:{part * 100.0 / whole:0.##}%\"></span>"));

    private static void Share(Utf8Output output, string style, string name, int part, int whole) =>
        output.Write(string.Create(CultureInfo.InvariantCulture, $"<span><span class=\"key {style}\"></span>{name} {(long)part * 100 / whole} %</span> "));

    private static void Tests(Utf8Output output, TestNotes notes, ParsedFile file)
    {
        if (notes.All.Count == 0)
            return;
        output.Write("<h2>Tests</h2>\n<table>\n<tr><th>test<th>wanted<th>in trait<th>place\n"u8);
        for (var i = 0; i < notes.All.Count; i++)
        {
            var note = notes.All[i];
            output.Write($"<tr id=t{i}><td>");
            HtmlText.Write(output, note.Key);
            output.Write("<td>"u8);
            HtmlText.Write(output, note.Wanted);
            output.Write("<td>"u8);
            HtmlText.Write(output, note.Trait ?? "");
            output.Write("<td>"u8);
            HtmlLines.Place(output, note.Place, file.Schema.SchemaPath);
            output.Write("\n"u8);
        }
        output.Write("</table>\n"u8);
    }
}
