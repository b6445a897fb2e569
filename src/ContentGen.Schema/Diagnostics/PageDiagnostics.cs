using static ContentGen.Schema.Diagnostics.DiagnosticLevel;

namespace ContentGen.Schema.Diagnostics;

/// <summary>CG1400–CG1449: scores, region, elections.</summary>
internal static class PageDiagnostics
{
    public static readonly DiagnosticDefinition UnknownScore = new("CG1400", "Unknown score", Error,
        "There is no score `{0}`.{1} Declare it under `scores:`.");

    public static readonly DiagnosticDefinition LaterScore = new("CG1401", "Score before its turn", Error,
        "The score `{0}` cannot look at `{1}`: {2}");

    public static readonly DiagnosticDefinition RegionByZone = new("CG1402", "Region weighed by its own zones", Error,
        "The score `{0}` asks where blocks lie (`zone`, `from-region`), which the region decides, so the region cannot be weighed by it. Weigh the region by a score that does not ask for it.");

    public static readonly DiagnosticDefinition UnknownElection = new("CG1403", "Unknown election", Error,
        "Nothing is elected under the name `{0}`.{1} Declare it under `elect:`.");

    public static readonly DiagnosticDefinition ElectedTooEarly = new("CG1404", "Elected asked too early", Error,
        "`elected` is decided after noise, so {0} cannot ask for it. Ask for it in a role.");

    public static readonly DiagnosticDefinition ZoneWithoutRegion = new("CG1405", "Zone without a region", Error,
        "`{0}` asks where a block lies, but the schema has no region. Add `region: {{ weigh: SCORE }}`, or remove `{0}`.");

    public static readonly DiagnosticDefinition TooMany = new("CG1406", "Too many scores, elections or echoes", Error,
        "There are more than {0} {1}. Remove some, or join several in one.");

    public static readonly DiagnosticDefinition UnusedScore = new("CG1407", "Score never used", Warning,
        "Nothing looks at the score `{0}`. Use it in a `score` test, a region or an election, or remove it.");

    public static readonly DiagnosticDefinition UnusedElection = new("CG1408", "Election never used", Warning,
        "Nothing asks who was elected `{0}`. Ask with `elected: {0}` in a role, or remove it.");

    public static readonly DiagnosticDefinition EmptyTerm = new("CG1409", "Term that adds nothing", Error,
        "This term adds nothing to the score. Give it a `weight` or a `per-word`.");

    public static readonly DiagnosticDefinition CapAlone = new("CG1410", "Cap without words", Error,
        "`cap` limits what `per-word` adds, but there is no `per-word`. Add it, or remove `cap`.");

    public static readonly DiagnosticDefinition SignedNumber = new("CG1411", "Not a whole number", Error,
        "`{0}` is no whole number. Write {1} in digits, with a minus where it is below zero.");

    public static readonly DiagnosticDefinition SignedRange = new("CG1412", "Not a range of whole numbers", Error,
        "`{0}` is no range of whole numbers. Write `-5..10`, `..-1` (at most), `0..` (at least) or `7` (exactly).");

    public static readonly DiagnosticDefinition[] All =
    [
        UnknownScore, LaterScore, RegionByZone, UnknownElection, ElectedTooEarly, ZoneWithoutRegion, TooMany, UnusedScore, UnusedElection, EmptyTerm,
        CapAlone, SignedNumber, SignedRange,
    ];
}
