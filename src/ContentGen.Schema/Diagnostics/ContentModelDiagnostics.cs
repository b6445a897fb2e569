using static ContentGen.Schema.Diagnostics.DiagnosticLevel;

namespace ContentGen.Schema.Diagnostics;

/// <summary>CG1200–CG1299: what content models and plans cannot be.</summary>
internal static class ContentModelDiagnostics
{
    public static readonly DiagnosticDefinition TooManyPlaces = new("CG1200", "Content model too large", Error,
        "This content model has {0} places; at most {1} are supported. Let one repeated item stand for several that take the same role.");

    public static readonly DiagnosticDefinition TooManyWays = new("CG1201", "Content model too open", Error,
        "This content model permits more than {0} steps from place to place. Make some of its optional items required, or put runs of them into groups.");

    public static readonly DiagnosticDefinition EmptyLoop = new("CG1202", "Repetition of nothing", Error,
        "{0} repeats, but one occurrence of it can be empty: no item inside is required, {1} neither. Make that one required, or let {0} occur at most once.");

    public static readonly DiagnosticDefinition UnreachableBehindSameRole = new("CG1203", "Place that is never reached", Error,
        "{0} can never take a block: wherever it could, {1} takes the same role and is tried first. Give one of them another role, make the repetition before it end (a range such as `0..3`), or remove it.");

    public static readonly DiagnosticDefinition UnreachableBehindAnyBlock = new("CG1204", "Place behind one that takes every block", Error,
        "{0} can never take a block: wherever it could, {1} is tried first and its role takes every block. Give the role of {1} a test (`when`), or one that can fail.");

    public static readonly DiagnosticDefinition UnreachableTest = new("CG1205", "Place whose test never holds", Error,
        "{0} can never take a block: the test of its role `{1}` holds for no block. Correct the test in line {2}, or remove the place.");

    public static readonly DiagnosticDefinition EqualTests = new("CG1206", "Role behind one that takes the same blocks", Warning,
        "{0} and {1} can both stand here, and `{2}`, which is tried first, always wins over `{3}`: {4}");

    public static readonly DiagnosticDefinition BehindAnyBlock = new("CG1207", "Role behind one that takes every block", Warning,
        "{0} and {1} can both stand here, and role `{2}`, which is tried first, takes every block: `{3}` never gets one here. Give `{2}` a test that can fail, or exchange the two under `roles:`.");

    public static readonly DiagnosticDefinition SameMember = new("CG1208", "Members of one name", Error,
        "{0} and {1} both become the C# member `{2}` (in JSON `{3}`). Rename one, as in `intro: paragraph`, or, in a content model, give it another name with `as`.");

    public static readonly DiagnosticDefinition ReservedMember = new("CG1209", "Member name already taken", Error,
        "{0} becomes the C# member `{1}`, a name that {2} already has. Rename it, or, in a content model, give it another name with `as`.");

    public static readonly DiagnosticDefinition SameType = new("CG1210", "Types of one name", Error,
        "{0} becomes the C# type `{1}`, a name that {2} gets too. Rename one of them.");

    public static readonly DiagnosticDefinition SameNoiseMember = new("CG1211", "Noise entries of one name", Error,
        "The noise entries `{0}` and `{1}` (line {2}) both become the C# member `{3}`. Rename one.");

    public static readonly DiagnosticDefinition TooManyTraits = new("CG1212", "Too many traits", Error,
        "This is the {0}th trait that tests use; at most {1} can be used at once. Write the tests of traits that are used once where they are used.");

    public static readonly DiagnosticDefinition TooManyPhraseSets = new("CG1213", "Too many phrase sets", Error,
        "Here the {0}th set of phrases is used with `{1}`; at most {2} are supported for each key. Join sets: one list of phrases counts as one set.");

    public static readonly DiagnosticDefinition UnknownFinding = new("CG1214", "Unknown finding", Error,
        "This schema gives no finding `{0}`.{1} Findings are called as their rule, or `role/key`, `missing/path`, `noise/name`, `unclaimed`, `too-large`, `invalid-utf8`.");

    public static readonly DiagnosticDefinition NoiseBehindOther = new("CG1215", "Noise behind one that takes the same blocks", Warning,
        "The noise entry `{0}` never takes a block: the test of `{1}` (line {2}), which is asked before it, {3}. Put `{0}` before `{1}`, make the test of `{1}` narrower, or remove one of them.");

    public static readonly DiagnosticDefinition[] All =
    [
        TooManyPlaces, TooManyWays, EmptyLoop, UnreachableBehindSameRole, UnreachableBehindAnyBlock, UnreachableTest, EqualTests, BehindAnyBlock,
        SameMember, ReservedMember, SameType, SameNoiseMember, TooManyTraits, TooManyPhraseSets, UnknownFinding, NoiseBehindOther,
    ];
}
