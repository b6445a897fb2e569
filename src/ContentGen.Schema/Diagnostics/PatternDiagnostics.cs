using static ContentGen.Schema.Diagnostics.DiagnosticLevel;

namespace ContentGen.Schema.Diagnostics;

/// <summary>CG1390–CG1399: patterns under names, patterns as tests, and what is taken before them.</summary>
internal static class PatternDiagnostics
{
    public static readonly DiagnosticDefinition UnknownPattern = new("CG1390", "Unknown pattern", Error,
        "There is no pattern `{0}` here.{1} Declare it under `patterns:`, or import a pack that does.");

    public static readonly DiagnosticDefinition PatternCycle = new("CG1391", "Patterns in a circle", Error,
        "These patterns include each other: {0}. Write out the text in one of them.");

    public static readonly DiagnosticDefinition TooManyPatterns = new("CG1392", "Too many patterns of traits", Error,
        "More than {0} patterns are asked for in traits and `taken`. Join some as alternatives, `(?:one|other)`, or ask for them in the `when` of roles.");

    public static readonly DiagnosticDefinition EmptyUntil = new("CG1393", "Pattern found everywhere", Error,
        "This pattern matches the empty text, which stands at every block's start, so nothing would ever be taken before it. Let it match a character at least: `+` in place of `*`.");

    public static readonly DiagnosticDefinition[] All = [UnknownPattern, PatternCycle, TooManyPatterns, EmptyUntil];
}
