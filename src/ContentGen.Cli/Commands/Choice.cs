using System;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Commands;

/// <summary>An option's value out of a fixed set.</summary>
internal static class Choice
{
    /// <exception cref="CliException">It is none of them.</exception>
    internal static string Of(string option, string value, params string[] known)
    {
        if (Array.IndexOf(known, value) >= 0)
            return value;
        var nearest = NearestName.Find(value, known);
        throw new CliException($"{option} has no value '{value}'.{(nearest is null ? "" : $" Did you mean '{nearest}'?")} Use one of: {string.Join(", ", known)}.");
    }

    /// <exception cref="CliException">It is no level.</exception>
    internal static Severity Level(string option, string value) => Of(option, value, "error", "warning", "info") switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        _ => Severity.Info,
    };
}
