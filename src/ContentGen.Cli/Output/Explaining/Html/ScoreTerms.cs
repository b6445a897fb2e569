using System.Collections.Generic;
using System.Globalization;
using System.Text;
using ContentGen.Engine.Tracing;

namespace ContentGen.Cli.Output.Explaining.Html;

/// <summary>
/// The terms of the schema's scores, numbered through all scores. A page names each once, in its style, however many blocks have it: what a block has is a number that links to the term, and the style puts
/// the name behind it.
/// </summary>
internal sealed class ScoreTerms
{
    /// <summary>In UTF-16 code units; a longer name is cut beside a number, and whole in the table.</summary>
    private const int LongestName = 48;

    private readonly List<(string Score, TermTrace Term)> _terms = [];

    /// <summary>Of the scores that every block has; none in an empty document.</summary>
    internal static ScoreTerms Of(DocumentTrace trace)
    {
        var terms = new ScoreTerms();
        if (trace.Blocks.Count == 0)
            return terms;
        foreach (var score in trace.Explain(0).Scores)
        {
            foreach (var term in score.Terms)
                terms._terms.Add((score.Name, term));
        }
        return terms;
    }

    internal void WriteNames(Utf8Output output)
    {
        for (var i = 0; i < _terms.Count; i++)
        {
            var name = Name(_terms[i].Term.Test);
            if (name.Length > LongestName)
                name = name[..(char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName)] + "…";
            output.Write(string.Create(CultureInfo.InvariantCulture, $"[href=\"#s{i}\"]::after{{content:\" {StyleText(name)}\"}}\n"));
        }
    }

    internal void Write(Utf8Output output, string schemaPath)
    {
        if (_terms.Count == 0)
            return;
        output.Write("<h2>Terms of scores</h2>\n<table>\n<tr><th>score<th>weight<th>when<th>place\n"u8);
        for (var i = 0; i < _terms.Count; i++)
        {
            var (score, term) = _terms[i];
            output.Write($"<tr id=s{i}><td>");
            HtmlText.Write(output, score);
            output.Write("<td>"u8);
            HtmlText.Write(output, ExplanationText.Number(term.Weight));
            output.Write("<td>"u8);
            HtmlText.Write(output, Name(term.Test));
            output.Write("<td>"u8);
            HtmlLines.Place(output, term.Place, schemaPath);
            output.Write("\n"u8);
        }
        output.Write("</table>\n"u8);
    }

    /// <summary>A test in the words of the schema.</summary>
    private static string Name(TestTrace test)
    {
        switch (test.Key)
        {
            case "not":
                return "not " + Name(test.Parts[0]);
            case "is" or "trait":
                return test.Wanted;
            case "always":
                return test.Key;
            case "all" or "any":
                var parts = new List<string>();
                foreach (var part in test.Parts)
                    parts.Add(Name(part));
                return string.Join(test.Key == "all" ? ", " : " or ", parts);
            default:
                return test.Key + " " + test.Wanted;
        }
    }

    /// <summary>The escaper of texts in a style: whatever could end the text, the style or the line is written as the number of its character.</summary>
    private static string StyleText(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '.' or ',' or '-' or ':' or '%' or '…')
                escaped.Append(rune.ToString());
            else if (VisibleText.IsShown(rune))
                escaped.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x} ");
            else
                escaped.Append(CultureInfo.InvariantCulture, $"\\5c u{rune.Value:x}");
        }
        return escaped.ToString();
    }
}
