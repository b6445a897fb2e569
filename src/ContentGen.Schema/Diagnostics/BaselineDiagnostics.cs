using static ContentGen.Schema.Diagnostics.DiagnosticLevel;

namespace ContentGen.Schema.Diagnostics;

/// <summary>CG2070–CG2079: baselines, the files of findings that are accepted as they are. The host gives them, which alone sees any.</summary>
public static class BaselineDiagnostics
{
    public static readonly DiagnosticDefinition Stale = new("CG2070", "Baseline entry of nothing", Info,
        "The baseline accepts a finding `{0}` of '{1}' that is not there any more. Write the baseline again with `--write-baseline`, or remove this line.");

    public static readonly DiagnosticDefinition Foreign = new("CG2071", "Not a baseline", Error,
        "This is no baseline: its first line is not `{0}`. Name the baseline, or write one with `--write-baseline`.");

    public static readonly DiagnosticDefinition Newer = new("CG2072", "Baseline of a newer version", Error,
        "This baseline is of version {0}, and this version of ContentGen reads up to {1}. Update ContentGen, or write the baseline again.");

    public static readonly DiagnosticDefinition Broken = new("CG2073", "Broken baseline", Error,
        "This line is no entry of a baseline: {0}. Put it right, or write the baseline again with `--write-baseline`.");

    public static readonly DiagnosticDefinition[] All = [Stale, Foreign, Newer, Broken];
}
