using System;
using System.Collections.Generic;
using ContentGen.Cli.Files;

namespace ContentGen.Cli.Configuration;

/// <summary>
/// A pattern compared with paths, no file system asked: what <see cref="Glob"/> finds for it is what it matches here. <c>*</c> and <c>?</c> stay within
/// a name, <c>**</c> is any number of folders.
/// </summary>
/// <param name="pattern">With <c>/</c> between names, relative to the same folder as the paths.</param>
internal sealed class PathPattern(string pattern)
{
    private readonly string[] _segments = Split(pattern);

    /// <summary>Whether a file is named. A name that begins with a dot is matched only by a segment that does.</summary>
    internal bool Matches(string path)
    {
        var names = Split(path);
        return Reached(names, dots: false)[names.Length];
    }

    /// <summary>The same, with names that begin with a dot like any other.</summary>
    internal bool MatchesWithDots(string path)
    {
        var names = Split(path);
        return Reached(names, dots: true)[names.Length];
    }

    /// <summary>Whether a file or a folder that it lies in is named, with names that begin with a dot like any other: what is left out is left out whole.</summary>
    internal bool MatchesOrHolds(string path)
    {
        var names = Split(path);
        return Array.IndexOf(Reached(names, dots: true), true, 1) > 0;
    }

    /// <summary>For each number of leading names, whether the pattern matches just these.</summary>
    private bool[] Reached(string[] names, bool dots)
    {
        var reached = new bool[names.Length + 1];
        reached[0] = true;
        for (var s = 0; s < _segments.Length; s++)
        {
            var next = new bool[names.Length + 1];
            var isDeep = _segments[s] == "**";
            // Behind the last ** stands a name at least.
            var isLast = s == _segments.Length - 1;
            for (var n = 0; n <= names.Length; n++)
            {
                if (isDeep && !isLast && reached[n])
                    next[n] = true;
                if (n == names.Length)
                    break;
                if (isDeep && (reached[n] || next[n]) && (dots || names[n][0] != '.'))
                    next[n + 1] = true;
                else if (!isDeep && reached[n] && Glob.Matches(_segments[s], names[n]) && (dots || names[n][0] != '.' || _segments[s][0] == '.'))
                    next[n + 1] = true;
            }
            reached = next;
        }
        return reached;
    }

    private static string[] Split(string path)
    {
        var names = new List<string>();
        foreach (var name in path.Split('/'))
        {
            if (name is not ("" or "."))
                names.Add(name);
        }
        return [.. names];
    }
}
