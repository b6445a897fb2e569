using static ContentGen.Schema.Diagnostics.DiagnosticLevel;

namespace ContentGen.Schema.Diagnostics;

/// <summary>CG1630–CG1649: schemas that extend others, and what packs give to them.</summary>
internal static class CompositionDiagnostics
{
    public static readonly DiagnosticDefinition Cycle = new("CG1630", "Schemas in a circle", Error,
        "These schemas extend each other: {0}. Remove one of the `extends`, or move what they share into a schema that both extend.");

    public static readonly DiagnosticDefinition NothingInherited = new("CG1631", "Nothing to change here", Error,
        "`{0}` changes what a schema or pack below this one says under `{1}`, but here nothing comes from below. {2}");

    public static readonly DiagnosticDefinition NotThere = new("CG1632", "Not there to be changed", Error,
        "There is no inherited {0} `{1}` that could be {2}.{3} {4}");

    public static readonly DiagnosticDefinition NotMergeable = new("CG1633", "Cannot be added to or taken from", Error,
        "`{0}` has no meaning: {1} Write `{2}` with the whole value to replace it.");

    public static readonly DiagnosticDefinition ReplacedAndChanged = new("CG1634", "Replaced and changed at once", Error,
        "`{0}` changes an inherited value that `{1}` replaces in the same map. Keep one of the two.");

    public static readonly DiagnosticDefinition BasePath = new("CG1635", "Schema cannot be extended", Error,
        "`{0}` cannot be extended: {1}. Write the id of a schema of the product such as `news-article`, a path relative to this file such as `./base.schema.yaml`, or "
        + "`PACKAGE/NAME` for a schema of a package.");

    public static readonly DiagnosticDefinition BaseNotFound = new("CG1636", "Schema to extend not found", Error,
        "`{0}` was not found. {1}");

    public static readonly DiagnosticDefinition TooLarge = new("CG1637", "Too large together", Error,
        "With what it builds on, this schema has {0} keys and values; at most {1} are read. Remove what is not needed with `-`, or divide the schema.");

    public static readonly DiagnosticDefinition Gap = new("CG1638", "Ranges that do not meet", Error,
        "`{0}` cannot be added to `{1}`: there is a gap between the two. Write `{2}` with the whole range to replace it.");

    public static readonly DiagnosticDefinition[] All =
    [
        Cycle, NothingInherited, NotThere, NotMergeable, ReplacedAndChanged, BasePath, BaseNotFound, TooLarge, Gap,
    ];
}
