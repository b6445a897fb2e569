using System;
using ContentGen.Engine.Tracing;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Output.Explaining.Html;

/// <summary>Short explanations as HTML: the same sentences as in text, each test's demand as a link to where it stands in full.</summary>
internal sealed class HtmlLines(Utf8Output output, TestNotes notes, string schemaPath) : IShortLines
{
    /// <summary>In UTF-16 code units; a longer demand is cut.</summary>
    private const int LongestWanted = 40;

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
            output.Write(", wanted <a href=\"#t");
            output.Write(notes.Add(condition));
            output.Write("\">"u8);
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
