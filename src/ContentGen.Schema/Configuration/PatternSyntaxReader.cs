using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Configuration;

/// <summary>Reads patterns of files and paths as they may stand in <c>contentgen.yaml</c>: relative, with <c>/</c>, the same on every system.</summary>
internal sealed class PatternSyntaxReader(NodeReader reader)
{
    /// <summary>One pattern, or a list of them.</summary>
    public List<WrittenText> Read(YamlNode node, string what)
    {
        var patterns = new List<WrittenText>();
        foreach (var text in reader.Texts(node, what, "a pattern such as `content/**/*.txt`"))
        {
            if (Problem(text.Text) is { } problem)
                reader.Report(ConfigurationDiagnostics.Path, text, text.Text, problem);
            else
                patterns.Add(new(text.Text, text.Span));
        }
        return patterns;
    }

    /// <summary>A path of a file; whether <c>..</c> leaves the repository is for the host to say.</summary>
    public void CheckPath(YamlScalar path)
    {
        if (Foreign(path.Text) is { } problem)
            reader.Report(ConfigurationDiagnostics.Path, path, path.Text, problem);
    }

    private static string? Problem(string pattern)
    {
        if (Foreign(pattern) is { } problem)
            return problem;
        if (pattern[0] == '!')
            return "a pattern takes nothing back; what is not meant stands under `exclude`";
        foreach (var segment in pattern.Split('/'))
        {
            if (segment == "..")
                return "a pattern does not go up with `..`";
        }
        return null;
    }

    /// <summary>Why a path is not one that every system reads alike; null where it is.</summary>
    internal static string? Foreign(string path)
    {
        if (path.Trim().Length == 0)
            return "it is empty";
        if (path[0] is '/' or '~' || path.Length > 1 && path[1] == ':' && path[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
            return "it is absolute";
        return path.IndexOf('\\') >= 0 ? "it is written with `\\`" : null;
    }
}
