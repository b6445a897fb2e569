using System;
using System.Collections.Generic;

namespace ContentGen.Cli.Completions;

/// <summary>What kind of word stands behind an option or as an argument.</summary>
internal enum ValueKind
{
    /// <summary>Nothing that could be proposed: a number, a new name.</summary>
    Free,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>The id of a schema of <c>contentgen.yaml</c> or of a built-in one, or the path of one.</summary>
    Schema,

    /// <summary>The id of a diagnostic or a finding.</summary>
    Rule,

    /// <summary>A path, of a folder too.</summary>
    File,

    /// <summary>A path of a folder.</summary>
    Folder,
}

/// <summary>What can stand in a place of the command line. It follows from the placeholder that the help shows there, so that it is said once.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Placeholder">How the help calls it.</param>
/// <param name="Choices">The words of <see cref="ValueKind.Choice"/>.</param>
/// <param name="TakesFile">Behind a choice and <c>=</c> stands a path: <c>json=FILE</c>.</param>
internal sealed record ValueModel(ValueKind Kind, string Placeholder, IReadOnlyList<string> Choices, bool TakesFile)
{
    private const string FileSuffix = "[=FILE]";

    /// <summary>Whoever writes a new placeholder says here what it stands for; a test finds those that nobody did.</summary>
    private static readonly Dictionary<string, ValueKind> s_kinds = new(StringComparer.Ordinal)
    {
        ["S"] = ValueKind.Schema,
        ["SCHEMA"] = ValueKind.Schema,
        ["OLD"] = ValueKind.Schema,
        ["NEW"] = ValueKind.Schema,
        ["ID"] = ValueKind.Rule,
        ["FILE"] = ValueKind.File,
        ["FILE|-"] = ValueKind.File,
        ["PATH"] = ValueKind.File,
        ["SET"] = ValueKind.File,
        ["DIR"] = ValueKind.Folder,
        ["N"] = ValueKind.Free,
        ["K"] = ValueKind.Free,
        ["REV"] = ValueKind.Free,
        ["NAME"] = ValueKind.Free,
        ["ID=LEVEL"] = ValueKind.Free,
        ["SCORE=LABEL[+LABEL...]"] = ValueKind.Free,
        ["SET=N"] = ValueKind.Free,
        ["X"] = ValueKind.Free,
    };

    /// <summary>Whether it is said what the placeholder stands for.</summary>
    internal static bool IsKnown(string placeholder) => s_kinds.ContainsKey(placeholder) || placeholder.Contains('|', StringComparison.Ordinal);

    internal static ValueModel Of(string placeholder)
    {
        if (s_kinds.TryGetValue(placeholder, out var kind))
            return new(kind, placeholder, [], false);
        if (!placeholder.Contains('|', StringComparison.Ordinal))
            return new(ValueKind.Free, placeholder, [], false);
        var takesFile = placeholder.EndsWith(FileSuffix, StringComparison.Ordinal);
        return new(ValueKind.Choice, placeholder, (takesFile ? placeholder[..^FileSuffix.Length] : placeholder).Split('|'), takesFile);
    }
}
