using System;
using System.Buffers;
using System.Collections.Frozen;

namespace ContentGen.Benchmarks.Peers;

/// <summary>Ends of sentences in spans of characters.</summary>
internal sealed class SpanSentences
{
    private static readonly SearchValues<char> s_marks = SearchValues.Create(".!?…");
    private static readonly SearchValues<char> s_white = SearchValues.Create(" \t\u00A0");

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _titles = StoryWords.Shared.Titles.GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _abbreviations = StoryWords.Shared.Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _starters = StoryWords.Shared.Starters.GetAlternateLookup<ReadOnlySpan<char>>();

    internal static bool IsCloser(char c) => c is '”' or '’' or '"' or '\'' or ')' or ']';

    /// <summary>Offset behind the first end of a sentence and its quotes, or −1.</summary>
    internal int FirstEnd(ReadOnlySpan<char> text)
    {
        for (var at = 0; ;)
        {
            var found = text[at..].IndexOfAny(s_marks);
            if (found < 0)
                return -1;
            var start = at + found;
            var (end, marks) = (start, 0);
            for (; end < text.Length; end++)
            {
                if (text[end] is '.' or '!' or '?' or '…')
                    marks++;
                else if (!IsCloser(text[end]))
                    break;
            }
            at = end;
            if (IsEnd(text, start, end, marks == 1 && text[start] == '.'))
                return end;
        }
    }

    private bool IsEnd(ReadOnlySpan<char> text, int start, int end, bool isOneStop)
    {
        var rest = text[end..].TrimStart();
        if (!rest.IsEmpty && (rest.Length == text.Length - end || !(char.IsUpper(rest[0]) || char.IsDigit(rest[0]) || rest[0] is '“' or '‘' or '"')))
            return false;
        if (!isOneStop)
            return true;
        var token = TokenBefore(text[..start]);
        if (_titles.Contains(token) || token.Length == 1 && char.IsUpper(token[0]))
            return false;
        return !(_abbreviations.Contains(token) || IsDotted(token)) || rest.IsEmpty || IsStarter(rest);
    }

    /// <summary>Whether the full stop behind the text belongs to its last word.</summary>
    internal bool IsAbbreviation(ReadOnlySpan<char> before)
    {
        var token = TokenBefore(before);
        return _titles.Contains(token) || token.Length == 1 && char.IsUpper(token[0]) || _abbreviations.Contains(token) || IsDotted(token);
    }

    private static ReadOnlySpan<char> TokenBefore(ReadOnlySpan<char> text)
    {
        var token = text[(text.LastIndexOfAny(s_white) + 1)..];
        while (!token.IsEmpty && !char.IsLetterOrDigit(token[0]))
            token = token[1..];
        return token;
    }

    private static bool IsDotted(ReadOnlySpan<char> token)
    {
        if (token.Length < 3 || token.Length % 2 == 0)
            return false;
        for (var i = 0; i < token.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(token[i]) : token[i] != '.')
                return false;
        }
        return true;
    }

    private bool IsStarter(ReadOnlySpan<char> rest)
    {
        while (!rest.IsEmpty && !char.IsLetterOrDigit(rest[0]) && !char.IsWhiteSpace(rest[0]))
            rest = rest[1..];
        var length = 0;
        while (length < rest.Length && char.IsLetterOrDigit(rest[length]))
            length++;
        return _starters.Contains(rest[..length]);
    }
}
