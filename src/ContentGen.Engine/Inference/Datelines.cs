using System;
using System.Collections.Generic;

namespace ContentGen.Engine.Inference;

/// <summary>Finds places that the first paragraph begins with, as agencies and newspapers set them: before a dash, or as a sentence of its own.</summary>
internal static class Datelines
{
    private const int MostChars = 60;
    private const int MostWords = 6;
    private const int MostWordsBeforeStop = 3;

    /// <summary>Adds the role where enough documents begin so.</summary>
    internal static void Find(SampleDocument[] documents, Header header, Draft draft)
    {
        var (dashes, stops, agencies) = (0, 0, 0);
        var marks = new SortedSet<string>(StringComparer.Ordinal);
        for (var d = 0; d < documents.Length; d++)
        {
            var article = documents[d].Article();
            if (header.Lengths[d] >= article.Length || article[header.Lengths[d]] is not { IsShort: false, IsNote: false } first)
                continue;
            if (Dash(first.Text, ref agencies) is { } mark)
            {
                dashes++;
                marks.Add(mark);
            }
            else if (BeginsWithPlace(first.Text))
                stops++;
        }
        var enough = Recurrence.EnoughOf(documents.Length);
        var ways = new List<string>();
        if (dashes >= enough)
        {
            var agency = agencies > 0 ? @"(?: ?\((?<agency>[^()]{2,40})\))?" : "";
            ways.Add($@"(?<place>\p{{Lu}}[^()—–]{{0,{MostChars}}}?){agency} ?{(marks.Count == 1 ? marks.Min : $"(?:{string.Join('|', marks)})")} ?(?<opening>.+)");
        }
        if (stops >= enough)
            ways.Add(@"(?<place>\p{Lu}[\p{L}’'-]+(?:[ /]\p{Lu}[\p{L}’'-]+){0,2})\. (?<opening>.+)");
        if (ways.Count == 0)
            return;
        draft.Article.Add(new() { Name = "dateline", Roles = ["dateline"] });
        var lines = new List<DraftLine> { new("any:") };
        foreach (var way in ways)
            lines.Add(new($"  - {{ when: {{ is: prose }}, pattern: {YamlText.Quote(way)} }}"));
        lines.Add(new("fields:"));
        lines.Add(new("  place: text"));
        if (dashes >= enough && agencies > 0)
            lines.Add(new("  agency: text"));
        lines.Add(new("  opening: text"));
        draft.Roles.Add(new("dateline", lines));
    }

    /// <summary>The dash behind a place; null: none.</summary>
    private static string? Dash(string text, ref int agencies)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, MostChars + 40));
        var at = head.IndexOfAny('—', '–');
        var mark = at > 0 ? head[at].ToString() : null;
        foreach (var written in (ReadOnlySpan<string>)[" -- ", " - "])
        {
            var place = head.IndexOf(written, StringComparison.Ordinal);
            if (place > 0 && (at <= 0 || place < at))
                (at, mark) = (place, written);
        }
        if (mark is null)
            return null;
        var before = head[..at].Trim();
        var bracket = before.IndexOf('(');
        var hasAgency = bracket > 0 && before[^1] == ')';
        if (!IsPlace(hasAgency ? before[..bracket].TrimEnd() : before, MostWords))
            return null;
        agencies += hasAgency ? 1 : 0;
        return mark;
    }

    private static bool BeginsWithPlace(string text)
    {
        var stop = text.IndexOf(". ", StringComparison.Ordinal);
        return stop > 1 && stop <= MostChars && char.IsLower(text[stop - 1]) && stop + 2 < text.Length && IsPlace(text.AsSpan(0, stop), MostWordsBeforeStop)
            && !text.AsSpan(0, stop).ContainsAny(",\"„“”".AsSpan());
    }

    private static bool IsPlace(ReadOnlySpan<char> text, int mostWords)
    {
        if (text.Length is 0 or > MostChars)
            return false;
        var words = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.IsEmpty || !char.IsUpper(word[0]) && !char.IsDigit(word[0]) || ++words > mostWords)
                return false;
        }
        return char.IsUpper(text[0]);
    }
}
