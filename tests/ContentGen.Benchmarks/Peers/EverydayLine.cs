using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace ContentGen.Benchmarks.Peers;

/// <summary>A line with what is asked of it.</summary>
internal sealed partial class EverydayLine(string text)
{
    private static readonly StoryWords s_words = StoryWords.Shared;

    private readonly string[] _words = text.Split((char[]?)null, System.StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetterOrDigit)).ToArray();

    public string Text { get; } = text;

    public int WordCount => _words.Length;

    public bool EndsWithEllipsis => EllipsisAtEnd().IsMatch(Text);

    public bool EndsWithColon => Text.EndsWith(':');

    public bool IsTitleLike => WordCount is >= 2 and <= 16 && IsCapitalized && (EndsWithQuote || EndsWithQuestion || EndsWithAbbreviation || EndsWithNothing);

    public bool IsProse => WordCount >= 17 || (EndsAsSentence || EndsWithQuote || EndsWithColon) && SentenceEnds().Any();

    public Match? Byline => WordCount <= 14 && !EndsAsSentence && BylineLine().Match(Text) is { Success: true } match ? match : null;

    /// <summary>The sentences of the line; a rest without an end is one, too.</summary>
    public List<string> Sentences()
    {
        var sentences = new List<string>();
        var start = 0;
        foreach (var end in SentenceEnds())
        {
            sentences.Add(Text[start..end].Trim());
            start = end;
        }
        if (Text[start..].Any(char.IsLetterOrDigit))
            sentences.Add(Text[start..].Trim());
        return sentences;
    }

    private bool IsCapitalized
    {
        get
        {
            var letters = _words.Select(word => word.FirstOrDefault(char.IsLetter)).Where(letter => char.IsUpper(letter) || char.IsLower(letter)).ToList();
            return letters.Count > 0 && letters.Count(char.IsUpper) * 100 >= letters.Count * 60;
        }
    }

    private bool EndsWithQuote => QuoteAtEnd().IsMatch(Text);

    private bool EndsWithQuestion => QuestionAtEnd().IsMatch(Text);

    private bool EndsWithAbbreviation => StopAtEnd().Match(Text) is { Success: true } stop && !EndsWithEllipsis && IsAbbreviated(stop.Groups["token"].Value);

    private bool EndsAsSentence => MarkAtEnd().IsMatch(Text) && !EndsWithEllipsis && !EndsWithAbbreviation;

    private bool EndsWithNothing => !MarkAtEnd().IsMatch(Text) && !EndsWithColon && !Text.EndsWith(',') && !EndsWithQuote;

    private IEnumerable<int> SentenceEnds()
    {
        foreach (Match match in SentenceEnd().Matches(Text))
        {
            var end = match.Index + match.Length;
            var rest = Text[end..].TrimStart();
            var token = Text[(Text.LastIndexOf(' ', match.Index) + 1)..match.Index].TrimStart('“', '‘', '"', '(', '[');
            if (match.Value.Count(mark => mark is '.' or '!' or '?' or '…') > 1 || match.Value[0] != '.')
                yield return end;
            else if (!IsTitle(token) && (!IsAbbreviated(token) || rest.Length == 0 || s_words.Starters.Contains(FirstWord().Match(rest).Groups["word"].Value)))
                yield return end;
        }
    }

    private static bool IsTitle(string token) => s_words.Titles.Contains(token) || token.Length == 1 && char.IsUpper(token[0]);

    private static bool IsAbbreviated(string token) =>
        s_words.Abbreviations.Contains(token) || IsTitle(token) || Initials().IsMatch(token);

    [GeneratedRegex(@"[.!?…][.!?…”’""'\)\]]*(?=\s+[\p{Lu}\d“‘""]|\s*$)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"(?<token>[\p{L}\d][^\s.]*(?:\.[^\s.]+)*)\.[”’""'\)\]]*$")]
    private static partial Regex StopAtEnd();

    [GeneratedRegex(@"[.!?…][.!?…”’""'\)\]]*$")]
    private static partial Regex MarkAtEnd();

    [GeneratedRegex(@"(?:…|\.\.+)[”’""'\)\]]*$")]
    private static partial Regex EllipsisAtEnd();

    [GeneratedRegex(@"\?[.!?…”’""'\)\]]*$")]
    private static partial Regex QuestionAtEnd();

    [GeneratedRegex(@"[”’""']$")]
    private static partial Regex QuoteAtEnd();

    [GeneratedRegex(@"^\p{L}(?:\.\p{L})+$")]
    private static partial Regex Initials();

    [GeneratedRegex(@"^[^\p{L}\d\s]*(?<word>[\p{L}\d]+)")]
    private static partial Regex FirstWord();

    [GeneratedRegex(@"^[Bb]y (?<author>.+?)(?: [|•·] (?<published>.+))?$")]
    private static partial Regex BylineLine();
}
