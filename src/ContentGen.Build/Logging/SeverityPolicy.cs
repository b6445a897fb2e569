using System;
using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Build.Logging;

/// <summary>
/// From the severity of a finding to that of the build, in the compiler's order: <c>NoWarn</c> and <c>WarningsAsErrors</c> for an id, then
/// <c>.globalconfig</c>, then <c>TreatWarningsAsErrors</c>.
/// </summary>
internal sealed class SeverityPolicy
{
    private static readonly char[] s_separators = [';', ',', ' ', '\t', '\r', '\n'];

    private readonly HashSet<string> _off;
    private readonly HashSet<string> _errors;
    private readonly HashSet<string> _noErrors;

    internal SeverityPolicy(string? noWarn, string? warningsAsErrors, string? warningsNotAsErrors) =>
        (_off, _errors, _noErrors) = (Ids(noWarn), Ids(warningsAsErrors), Ids(warningsNotAsErrors));

    /// <summary><c>ContentGenValidate=warn</c>: no finding is an error by itself.</summary>
    internal bool LowersErrors { get; init; }

    internal bool TreatsWarningsAsErrors { get; init; }

    internal GlobalConfig Configuration { get; init; } = new();

    /// <summary>Whether the build as a whole was told to treat a warning as an error (<c>-warnaserror</c>).</summary>
    internal Predicate<string> BuildTreatsAsError { get; init; } = static _ => false;

    /// <summary>The severity to report with; null: it is not reported.</summary>
    internal Severity? Of(string id, Severity severity)
    {
        if (LowersErrors && severity == Severity.Error)
            severity = Severity.Warning;
        if (_off.Contains(id))
            return null;
        if (_errors.Contains(id) && !_noErrors.Contains(id))
            return Severity.Error;
        switch (Configuration.Of(id))
        {
            case ConfiguredSeverity.None:
                return null;
            case ConfiguredSeverity.Info:
                severity = Severity.Info;
                break;
            case ConfiguredSeverity.Warning:
                severity = Severity.Warning;
                break;
            case ConfiguredSeverity.Error:
                severity = Severity.Error;
                break;
        }
        return severity == Severity.Warning && !_noErrors.Contains(id) && (TreatsWarningsAsErrors || BuildTreatsAsError(id)) ? Severity.Error : severity;
    }

    private static HashSet<string> Ids(string? list) =>
        new((list ?? "").Split(s_separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StringComparer.OrdinalIgnoreCase);
}
