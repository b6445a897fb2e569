using System;
using System.Collections.Generic;

namespace ContentGen.Cli.Files.Ignore;

/// <summary>What a pattern of a <c>.gitignore</c> is made of.</summary>
internal sealed class PatternToken
{
    private readonly Kind _kind;
    private readonly char _character;
    private readonly List<(char First, char Last)> _ranges = [];
    private bool _isNegated;

    private PatternToken(Kind kind, char character = '\0') => (_kind, _character) = (kind, character);

    private enum Kind
    {
        Character,

        /// <summary><c>?</c>: any character but <c>/</c>.</summary>
        Any,

        /// <summary><c>[…]</c>: never <c>/</c>.</summary>
        Set,

        /// <summary><c>*</c>: any number of characters but <c>/</c>.</summary>
        Star,

        /// <summary><c>**</c> at the end: anything.</summary>
        Rest,

        /// <summary><c>**/</c>: nothing, or whole names of folders. Itself it takes nothing; it leads to the token behind it, which takes names, and past that.</summary>
        Folders,

        /// <summary>Anything up to a <c>/</c>.</summary>
        FolderNames,
    }

    /// <summary>It may take nothing.</summary>
    internal bool CanBeEmpty => _kind is Kind.Star or Kind.Rest or Kind.Folders;

    /// <summary>With it the token behind it may take nothing.</summary>
    internal bool CanSkipNext => _kind == Kind.Folders;

    /// <summary>Whether it takes a character and is done.</summary>
    internal bool Takes(char c) => _kind switch
    {
        Kind.Character => c == _character,
        Kind.Any => c != '/',
        Kind.Set => c != '/' && IsInRange(c) != _isNegated,
        Kind.FolderNames => c == '/',
        _ => false,
    };

    /// <summary>Whether it takes a character and may take more.</summary>
    internal bool Stays(char c) => _kind switch
    {
        Kind.Star => c != '/',
        Kind.Rest or Kind.FolderNames => true,
        _ => false,
    };

    /// <summary>A lambda that captures the character would allocate for every kind of token.</summary>
    private bool IsInRange(char c)
    {
        foreach (var (first, last) in _ranges)
        {
            if (c >= first && c <= last)
                return true;
        }
        return false;
    }

    /// <returns>Null where the pattern can match nothing: a set without an end, a backslash with nothing behind it.</returns>
    internal static List<PatternToken>? Parse(string pattern, bool isOfNames)
    {
        var tokens = new List<PatternToken>();
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\' when i + 1 == pattern.Length:
                    return null;
                case '\\':
                    tokens.Add(new(Kind.Character, pattern[++i]));
                    break;
                case '?':
                    tokens.Add(new(Kind.Any));
                    break;
                case '*':
                    var start = i;
                    while (i + 1 < pattern.Length && pattern[i + 1] == '*')
                        i++;
                    var isWhole = i > start && !isOfNames && (start == 0 || pattern[start - 1] == '/') && (i + 1 == pattern.Length || pattern[i + 1] == '/');
                    if (isWhole && i + 1 < pattern.Length)
                        i++;
                    tokens.Add(new(!isWhole ? Kind.Star : pattern[i] == '/' ? Kind.Folders : Kind.Rest));
                    if (tokens[^1]._kind == Kind.Folders)
                        tokens.Add(new(Kind.FolderNames));
                    break;
                case '[':
                    if (ReadSet(pattern, ref i) is not { } set)
                        return null;
                    tokens.Add(set);
                    break;
                default:
                    tokens.Add(new(Kind.Character, pattern[i]));
                    break;
            }
        }
        return tokens;
    }

    /// <param name="at">At <c>[</c>; afterwards at the <c>]</c> that ends the set.</param>
    private static PatternToken? ReadSet(string pattern, ref int at)
    {
        var set = new PatternToken(Kind.Set);
        var i = at + 1;
        if (i < pattern.Length && pattern[i] is '!' or '^')
        {
            set._isNegated = true;
            i++;
        }
        for (var isFirst = true; ; isFirst = false)
        {
            if (i >= pattern.Length)
                return null;
            if (pattern[i] == ']' && !isFirst)
            {
                at = i;
                return set;
            }
            if (pattern[i] == '[' && i + 1 < pattern.Length && pattern[i + 1] == ':')
            {
                var end = pattern.IndexOf(":]", i + 2, StringComparison.Ordinal);
                if (end >= 0 && CharacterClass.Find(pattern[(i + 2)..end]) is { } ranges)
                {
                    set._ranges.AddRange(ranges);
                    i = end + 2;
                    continue;
                }
                if (end >= 0)
                    return null;
            }
            if (Character(pattern, ref i) is not { } first)
                return null;
            var last = first;
            if (i + 1 < pattern.Length && pattern[i] == '-' && pattern[i + 1] != ']')
            {
                i++;
                if (Character(pattern, ref i) is not { } end)
                    return null;
                last = end;
            }
            set._ranges.Add((first, last));
        }
    }

    private static char? Character(string pattern, ref int i)
    {
        if (pattern[i] == '\\' && ++i == pattern.Length)
            return null;
        return pattern[i++];
    }
}
