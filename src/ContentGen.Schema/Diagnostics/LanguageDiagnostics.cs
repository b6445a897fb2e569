using ContentGen.Schema.Syntax;
using static ContentGen.Schema.Diagnostics.DiagnosticLevel;

namespace ContentGen.Schema.Diagnostics;

/// <summary>CG1100–CG1199: names, predicates, traits, roles, noise, and how a content model is written.</summary>
internal static class LanguageDiagnostics
{
    public static readonly DiagnosticDefinition Name = new("CG1100", "Not a name", Error,
        "`{0}` cannot be {1}. {2}");

    /// <summary>How names are written.</summary>
    public static readonly string NameAdvice = "A name has lower-case letters a–z, digits and single hyphens, begins with a letter and is at most " + NameSyntax.Longest + " long, as in `share-bar`.";

    public static readonly DiagnosticDefinition UnknownTrait = new("CG1101", "Unknown trait", Error,
        "There is no trait `{0}` here.{1} Declare it under `traits:`, or import a pack that does.");

    public static readonly DiagnosticDefinition UnknownSet = new("CG1102", "Unknown phrase set", Error,
        "There is no phrase set `${0}` here.{1} Declare it under `phrases:`, or import a pack that does.");

    public static readonly DiagnosticDefinition UnknownRole = new("CG1103", "Unknown role", Error,
        "There is no role `{0}`.{1} Declare it under `roles:`.");

    public static readonly DiagnosticDefinition UnusedRole = new("CG1104", "Role never used", Warning,
        "No content model uses the role `{0}`. Name it under `article:` or in the `items:` of a noise entry, or remove it.");

    public static readonly DiagnosticDefinition Range = new("CG1105", "Not a range", Error,
        "`{0}` is no range. Write `3..25`, `..120` (at most), `12..` (at least) or `5` (exactly).");

    public static readonly DiagnosticDefinition EmptyRange = new("CG1106", "Empty range", Error,
        "Nothing lies in `{0}`: its least is above its most. Exchange the two.");

    public static readonly DiagnosticDefinition TooLargeNumber = new("CG1107", "Number out of bounds", Error,
        "`{0}` is out of bounds: {1} must be between {2} and {3}.");

    public static readonly DiagnosticDefinition Share = new("CG1108", "Not a share", Error,
        "`{0}` is no share. Write {1}; each number between 0% and 100%, with at most {2} decimals and its `%`.");

    public static readonly DiagnosticDefinition Number = new("CG1109", "Not a number", Error,
        "`{0}` is no whole number. Write {1} in digits.");

    public static readonly DiagnosticDefinition KeyNotHere = new("CG1110", "Key looks beyond the block", Error,
        "`{0}` looks at a block's surroundings, but {1} speaks of a text by itself. Move it to the `when` of a role or noise entry.");

    public static readonly DiagnosticDefinition TraitCycle = new("CG1111", "Traits in a circle", Error,
        "These traits are defined by each other: {0}. Write out the test in one of them.");

    public static readonly DiagnosticDefinition Item = new("CG1112", "Not an item of a content model", Error,
        "{0} Write `role`, `name: role`, `name: [items]`, or a map with `name` and one of `of` and `one-of`.");

    public static readonly DiagnosticDefinition TwoQuantifiers = new("CG1113", "Two quantifiers", Error,
        "`{0}` and `{1}` both say how often this stands. {2}");

    public static readonly DiagnosticDefinition Quantifier = new("CG1114", "Not a quantifier", Error,
        "`{0}` does not say how often here. {1}");

    public static readonly DiagnosticDefinition NeverStands = new("CG1115", "Item that never stands", Error,
        "`{0}` permits this item not even once. Give it a most of at least 1, or remove it.");

    public static readonly DiagnosticDefinition ModelTooDeep = new("CG1116", "Content model nested too deeply", Error,
        "Groups are nested more than {0} levels deep here. Use fewer levels.");

    public static readonly DiagnosticDefinition KeysTogether = new("CG1117", "Keys that exclude each other", Error,
        "`{0}` cannot stand beside `{1}`. {2}");

    public static readonly DiagnosticDefinition RegionEnd = new("CG1118", "Region without an end", Error,
        "The noise entry `{0}` opens a region but does not say where it ends. Add `until: end`, `until: blank`, `until: {{ … }}` or `while: {{ … }}`.");

    public static readonly DiagnosticDefinition RegionKey = new("CG1119", "Key of a region", Error,
        "`{0}` belongs to a region, but the noise entry `{1}` takes single blocks with `when`. Write `opens` instead, or remove it.");

    public static readonly DiagnosticDefinition TooManyExpectations = new("CG1120", "Too many expectations", Error,
        "The role `{0}` has more than {1} expectations. Remove some, or join several in one `all`.");

    public static readonly DiagnosticDefinition FindingId = new("CG1121", "Not a finding's id", Error,
        "`{0}` cannot be the id of a finding. Write one such as `headline/words`, `missing/section.heading` or `unclaimed`.");

    public static readonly DiagnosticDefinition NoiseTest = new("CG1122", "Noise without a test", Error,
        "The noise entry `{0}` does not say what it is. Add `when: {{ … }}` for single blocks, or `opens: {{ … }}` and an end for a region.");

    public static readonly DiagnosticDefinition LikeASet = new("CG1123", "Phrase like the name of a set", Warning,
        "`{0}` is compared as a text. The phrase set is `{1}`: write that.");

    public static readonly DiagnosticDefinition[] All =
    [
        Name, UnknownTrait, UnknownSet, UnknownRole, UnusedRole, Range, EmptyRange, TooLargeNumber, Share, Number, KeyNotHere, TraitCycle, Item,
        TwoQuantifiers, Quantifier, NeverStands, ModelTooDeep, KeysTogether, RegionEnd, RegionKey, TooManyExpectations, FindingId, NoiseTest, LikeASet,
    ];
}
