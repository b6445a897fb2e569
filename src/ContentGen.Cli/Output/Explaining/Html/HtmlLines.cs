using System;
using System.Collections.Generic;
using System.Globalization;
using ContentGen.Engine.Tracing;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Output.Explaining.Html;

/// <summary>Short explanations as HTML: the same sentences as in text, each test's demand as a link to where it stands in full.</summary>
internal sealed class HtmlLines(Utf8Output output, TestNotes notes, string schemaPath, IReadOnlyDictionary<string, long> greatest) : IShortLines
{
    /// <summary>In UTF-16 code units; a longer demand is cut.</summary>
    private const int LongestWanted = 40;

    /// <summary>Of a score, how many terms are shown one by one; of the others the sum. All of them are told of a line that is explained in full.</summary>
    private const int MostTerms = 5;

    private bool _listing;

    public void Say(string label, string text, SourceSpan? place = null)
    {
        EndList();
        output.Write("<p><b>"u8);
        output.Write(label);
        output.Write("</b> "u8);
        HtmlText.Write(output, text);
        if (place is not null)
        {
            output.Write(" "u8);
            Place(output, place, schemaPath);
        }
        output.Write("\n"u8);
    }

    public void Test(Condition condition)
    {
        if (!_listing)
            output.Write("<ul>\n"u8);
        _listing = true;
        output.Write(condition.Test.Holds ? "<li class=y>"u8 : "<li class=z>"u8);
        HtmlText.Write(output, TestText.Seen(condition.Test));
        if (TestText.Wanted(condition.Test) is { } wanted && condition.Test.Place is not null)
        {
            output.Write(", wanted <a href=#t"u8);
            output.Write(notes.Add(condition));
            output.Write(">"u8);
            HtmlText.Write(output, Cut(wanted));
            output.Write("</a>"u8);
        }
        if (condition.Trait is not null)
        {
            output.Write(" ("u8);
            HtmlText.Write(output, condition.Trait);
            output.Write(")"u8);
        }
        output.Write("\n"u8);
    }

    public void Scores(IReadOnlyList<ScoreTrace> scores, string? zone)
    {
        Say("scores", zone is null ? "" : zone + " the region");
        output.Write("<ul>"u8);
        var first = 0;
        foreach (var score in scores)
        {
            // A bar is as long as the score is of the greatest in the document; its colour is the sign.
            output.Write("<li class=s>"u8);
            HtmlText.Write(output, score.Name);
            var length = Math.Abs((long)score.Value) * 100 / Math.Max(greatest.GetValueOrDefault(score.Name), 1);
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $" {ExplanationText.Number(score.Value)}<i class={(score.Value < 0 ? "neg" : "pos")} style=width:{length}%></i>"));
            Terms(score, first);
            first += score.Terms.Count;
        }
        output.Write("</ul>\n"u8);
    }

    /// <summary>What the greatest terms added, most first: a link to the term, whose name the style has once for the page.</summary>
    private void Terms(ScoreTrace score, int first)
    {
        var added = new List<(long Adds, int Number)>();
        for (var i = 0; i < score.Terms.Count; i++)
        {
            if (score.Terms[i].Adds != 0)
                added.Add((score.Terms[i].Adds, first + i));
        }
        if (added.Count == 0)
            return;
        added.Sort(static (x, y) => Math.Abs(x.Adds) != Math.Abs(y.Adds) ? Math.Abs(y.Adds).CompareTo(Math.Abs(x.Adds)) : x.Number.CompareTo(y.Number));
        output.Write("<li class=t>"u8);
        foreach (var (adds, number) in added.GetRange(0, Math.Min(added.Count, MostTerms)))
            output.Write(string.Create(CultureInfo.InvariantCulture, $"<a href=#s{number}>{(adds < 0 ? '−' : '+')}{Math.Abs(adds)}</a>"));
        if (added.Count > MostTerms)
        {
            long rest = 0;
            for (var i = MostTerms; i < added.Count; i++)
                rest += added[i].Adds;
            output.Write(string.Create(CultureInfo.InvariantCulture, $" {(rest < 0 ? '−' : '+')}{Math.Abs(rest)} by {added.Count - MostTerms} more"));
        }
    }

    /// <summary>Behind the last line of a block.</summary>
    internal void EndList()
    {
        if (_listing)
            output.Write("</ul>\n"u8);
        _listing = false;
    }

    /// <summary>A place in a schema; in the schema itself without its name.</summary>
    internal static void Place(Utf8Output output, SourceSpan place, string schemaPath)
    {
        output.Write("<cite>"u8);
        if (place.Path != schemaPath)
        {
            HtmlText.Write(output, place.Path);
            output.Write(":"u8);
        }
        output.Write($"{place.Line}:{place.Column}</cite>");
    }

    private static string Cut(string text)
    {
        if (text.Length <= LongestWanted)
            return text;
        var end = char.IsHighSurrogate(text[LongestWanted - 1]) ? LongestWanted - 1 : LongestWanted;
        return text[..end] + "…";
    }
}
