using System;
using System.Collections.Generic;
using System.IO;

namespace ContentGen.Build.Logging;

/// <summary>
/// The severities of global analyzer configuration files (<c>dotnet_diagnostic.ID.severity</c>), read as the compiler reads them: the file of the higher
/// <c>global_level</c> wins, and what two files of one level say differently counts as not said. Ids of findings hold a slash, which the compiler's
/// own reader passes over.
/// </summary>
internal sealed class GlobalConfig
{
    private const string Prefix = "dotnet_diagnostic.";
    private const string Suffix = ".severity";
    private const string UserFile = ".globalconfig";
    private const int UserLevel = 100;

    private readonly Dictionary<string, (ConfiguredSeverity? Severity, int Level)> _severities = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The severity that is set for an id; null: none is.</summary>
    internal ConfiguredSeverity? Of(string id) => _severities.TryGetValue(id, out var set) ? set.Severity : null;

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal void Read(string path) => Add(File.ReadAllLines(path), Path.GetFileName(path).Equals(UserFile, StringComparison.OrdinalIgnoreCase));

    /// <param name="lines">Of one file.</param>
    /// <param name="isUserFile">It is named <c>.globalconfig</c>: global without saying so, and above those of packages.</param>
    internal void Add(IEnumerable<string> lines, bool isUserFile)
    {
        var (isGlobal, level) = (isUserFile, isUserFile ? UserLevel : 0);
        var severities = new Dictionary<string, ConfiguredSeverity>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            var text = line.AsSpan().Trim();
            if (text.IsEmpty || text[0] is '#' or ';')
                continue;
            // Sections are of single files; of them a build knows none.
            if (text[0] == '[')
                break;
            var equals = text.IndexOfAny('=', ':');
            if (equals <= 0)
                continue;
            var key = text[..equals].TrimEnd().ToString();
            var value = WithoutComment(text[(equals + 1)..]);
            if (key.Equals("is_global", StringComparison.OrdinalIgnoreCase))
                isGlobal |= value.Equals("true", StringComparison.OrdinalIgnoreCase);
            else if (key.Equals("global_level", StringComparison.OrdinalIgnoreCase))
                level = int.TryParse(value, out var number) ? number : level;
            else if (key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && key.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)
                && key.Length > Prefix.Length + Suffix.Length && SeverityOf(value) is { } severity)
                severities[key[Prefix.Length..^Suffix.Length]] = severity;
        }
        if (!isGlobal)
            return;
        foreach (var (id, severity) in severities)
        {
            if (!_severities.TryGetValue(id, out var set) || level > set.Level)
                _severities[id] = (severity, level);
            else if (level == set.Level && severity != set.Severity)
                _severities[id] = (null, level);
        }
    }

    private static string WithoutComment(ReadOnlySpan<char> value)
    {
        var comment = value.IndexOfAny('#', ';');
        return (comment < 0 ? value : value[..comment]).Trim().ToString();
    }

    private static ConfiguredSeverity? SeverityOf(string value) => value.ToLowerInvariant() switch
    {
        "error" => ConfiguredSeverity.Error,
        "warning" => ConfiguredSeverity.Warning,
        "suggestion" => ConfiguredSeverity.Info,
        "silent" or "none" => ConfiguredSeverity.None,
        // "default" and what the compiler does not know either.
        _ => null,
    };
}

/// <summary>What a project can set for an id.</summary>
internal enum ConfiguredSeverity
{
    None,
    Info,
    Warning,
    Error,
}
