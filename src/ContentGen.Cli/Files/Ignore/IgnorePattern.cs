using System;
using System.Collections.Generic;

namespace ContentGen.Cli.Files.Ignore;

/// <summary>One line of a <c>.gitignore</c>, with git's meaning. Matching is linear in the path for each character of the pattern, whatever both are.</summary>
internal sealed class IgnorePattern
{
    /// <summary>In tokens. What is longer nobody writes, and allocates.</summary>
    private const int MostOnStack = 256;

    private readonly List<PatternToken> _tokens;

    private IgnorePattern(List<PatternToken> tokens, bool isNegative, bool isFolderOnly, bool isOfNames) =>
        (_tokens, IsNegative, IsFolderOnly, IsOfNames) = (tokens, isNegative, isFolderOnly, isOfNames);

    /// <summary>It takes back what another line ignores.</summary>
    internal bool IsNegative { get; }

    /// <summary>It ends with <c>/</c>.</summary>
    internal bool IsFolderOnly { get; }

    /// <summary>It has no other <c>/</c>, and is compared with the last name alone.</summary>
    internal bool IsOfNames { get; }

    /// <returns>Null for a blank line, a comment, and what matches nothing.</returns>
    internal static IgnorePattern? Parse(string line)
    {
        line = WithoutSpaces(line);
        if (line.Length == 0 || line[0] == '#')
            return null;
        var isNegative = line[0] == '!';
        if (isNegative)
            line = line[1..];
        var isFolderOnly = line.EndsWith('/');
        if (isFolderOnly)
            line = line[..^1];
        var isOfNames = !line.Contains('/', StringComparison.Ordinal);
        if (line.StartsWith('/'))
            line = line[1..];
        return line.Length > 0 && PatternToken.Parse(line, isOfNames) is { } tokens ? new(tokens, isNegative, isFolderOnly, isOfNames) : null;
    }

    /// <summary>Whether a path, or its last name, is meant.</summary>
    /// <param name="path">From the folder of the file that the pattern stands in, with <c>/</c>.</param>
    /// <param name="name">Its last name.</param>
    internal bool Matches(string path, string name, bool isFolder) => (isFolder || !IsFolderOnly) && Matches(IsOfNames ? name : path);

    private bool Matches(string text)
    {
        // reached[t]: the tokens before t have taken what was read. Every name of a search is compared with every pattern.
        var length = _tokens.Count + 1;
        var reached = length <= MostOnStack ? stackalloc bool[length] : new bool[length];
        var next = length <= MostOnStack ? stackalloc bool[length] : new bool[length];
        reached[0] = true;
        Skip(reached);
        foreach (var c in text)
        {
            next.Clear();
            var isOpen = false;
            for (var t = 0; t < _tokens.Count; t++)
            {
                if (!reached[t])
                    continue;
                if (_tokens[t].Stays(c))
                    next[t] = isOpen = true;
                if (_tokens[t].Takes(c))
                    next[t + 1] = isOpen = true;
            }
            if (!isOpen)
                return false;
            var last = reached;
            reached = next;
            next = last;
            Skip(reached);
        }
        return reached[^1];
    }

    /// <summary>Tokens that may take nothing are passed over.</summary>
    private void Skip(Span<bool> reached)
    {
        for (var t = 0; t < _tokens.Count; t++)
        {
            if (!reached[t] || !_tokens[t].CanBeEmpty)
                continue;
            reached[t + 1] = true;
            if (_tokens[t].CanSkipNext)
                reached[t + 2] = true;
        }
    }

    /// <summary>Without the spaces at its end, but for one behind a backslash.</summary>
    private static string WithoutSpaces(string line)
    {
        var end = -1;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == ' ')
            {
                if (end < 0)
                    end = i;
                continue;
            }
            end = -1;
            if (line[i] == '\\' && ++i == line.Length)
                return line;
        }
        return end < 0 ? line : line[..end];
    }
}
