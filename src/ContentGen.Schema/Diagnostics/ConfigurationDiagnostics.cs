using System;
using static ContentGen.Schema.Diagnostics.DiagnosticLevel;

namespace ContentGen.Schema.Diagnostics;

/// <summary>CG2050–CG2069: <c>contentgen.yaml</c>. Those that ask for files are given by the host, which alone sees any.</summary>
public static class ConfigurationDiagnostics
{
    public static readonly DiagnosticDefinition Unreadable = new("CG2050", "Configuration that cannot be read", Error,
        "{0}");

    public static readonly DiagnosticDefinition UnknownKey = new("CG2051", "Unknown key of the configuration", Error,
        "{0}");

    public static readonly DiagnosticDefinition DuplicateKey = new("CG2052", "Duplicate key of the configuration", Error,
        "{0}");

    public static readonly DiagnosticDefinition Kind = new("CG2053", "Wrong kind of value in the configuration", Error,
        "{0}");

    public static readonly DiagnosticDefinition MissingKey = new("CG2054", "Missing key of the configuration", Error,
        "{0} needs the key `{1}`. Add `{2}`.");

    public static readonly DiagnosticDefinition Level = new("CG2055", "Not a severity", Error,
        "{0}");

    public static readonly DiagnosticDefinition Id = new("CG2056", "Not an id", Error,
        "{0}");

    public static readonly DiagnosticDefinition UnknownSchema = new("CG2057", "Unknown schema in the configuration", Error,
        "There is no schema `{0}`.{1} {2}");

    public static readonly DiagnosticDefinition Path = new("CG2058", "Path not permitted", Error,
        "`{0}` cannot be used: {1}. Write a path below the folder of this file, with `/` between names.");

    public static readonly DiagnosticDefinition SchemaNotFound = new("CG2059", "Schema of the configuration not found", Error,
        "The schema `{0}` cannot be read from `{1}`: {2}");

    public static readonly DiagnosticDefinition NoFiles = new("CG2060", "Pattern without files", Error,
        "No file matches `{0}`.{1} Correct the pattern, which is relative to the folder of this file, or remove the entry.");

    public static readonly DiagnosticDefinition UnknownFinding = new("CG2061", "Unknown finding in the configuration", Error,
        "{0} gives the finding `{1}`.{2} `contentgen rule --schema {3}` lists what a schema gives.");

    public static readonly DiagnosticDefinition StaleSuppression = new("CG2062", "Suppression of nothing", Warning,
        "This suppresses nothing: no file that it names has a finding `{0}`. Remove it.");

    public static readonly DiagnosticDefinition NoReason = new("CG2063", "Suppression without a reason", Error,
        "The reason is blank. Say why it is right that `{0}` is not reported here, for those who read this in a year.");

    // CG2064 was given for keys that a version knew and did not support yet. It is not given any more, and not used again.
    public static readonly DiagnosticDefinition BaselineNotFound = new("CG2065", "Baseline not found", Error,
        "There is no baseline `{0}`. Write it with `contentgen validate --write-baseline`, or remove this key.");

    public static readonly DiagnosticDefinition IdleEntry = new("CG2066", "Entry of content without effect", Warning,
        "Every file that this entry can name belongs to an earlier one (`{0}` in line {1}), and the first entry that names a file counts. Move this one before it, or remove it.");

    public static readonly DiagnosticDefinition IdleExclusion = new("CG2067", "Exclusion of nothing", Info,
        "This excludes nothing: `{0}` is relative to the folder of this file. To leave out `{1}`, write `{1}`, or `**/{2}` for all of that name.");

    public static readonly DiagnosticDefinition[] All =
    [
        Unreadable, UnknownKey, DuplicateKey, Kind, MissingKey, Level, Id, UnknownSchema, Path, SchemaNotFound, NoFiles, UnknownFinding, StaleSuppression,
        NoReason, BaselineNotFound, IdleEntry, IdleExclusion,
    ];

    /// <summary>
    /// What the reader of YAML found, as a mistake of the configuration. Its sentences stay where they fit a file of any kind; those that speak of schemas are
    /// said otherwise.
    /// </summary>
    internal static SchemaDiagnostic Of(SchemaDiagnostic found)
    {
        if (Array.Exists(All, definition => definition.Id == found.Id))
            return found;
        var definition = Definition(found.Id);
        return definition.At(found.Span, Reworded(found.Id) ?? found.Message);
    }

    private static DiagnosticDefinition Definition(string id)
    {
        if (id == StructureDiagnostics.DuplicateKey.Id)
            return DuplicateKey;
        if (id == StructureDiagnostics.UnknownKey.Id)
            return UnknownKey;
        if (id == StructureDiagnostics.Choice.Id)
            return Level;
        if (id == LanguageDiagnostics.Name.Id || id == LanguageDiagnostics.FindingId.Id)
            return Id;
        return id == StructureDiagnostics.Kind.Id || id == StructureDiagnostics.EmptyValue.Id || id == StructureDiagnostics.EmptyCollection.Id ? Kind : Unreadable;
    }

    private static string? Reworded(string id)
    {
        if (id == StructureDiagnostics.Character.Id)
            return "Here a control character stands, or one of a file that is not UTF-8. Remove it, and save the file as UTF-8.";
        if (id == StructureDiagnostics.TooLong.Id)
            return "The file is too large; at most 1 MiB is read. Write patterns in place of lists of files.";
        if (id == StructureDiagnostics.TooManyNodes.Id)
            return "The file has too many keys and values; the rest was not read. Write patterns in place of lists of files.";
        if (id == StructureDiagnostics.Tag.Id)
            return "Every value is text as written, so a tag has no meaning. Remove it, or put quotes around a text that starts with `!`.";
        if (id == StructureDiagnostics.MergeKey.Id)
            return "Merge keys (`<<`) are not read. Write the keys here.";
        if (id == StructureDiagnostics.SecondDocument.Id)
            return "A second document begins here. A file holds one configuration; remove the rest.";
        if (id == StructureDiagnostics.EmptyFile.Id)
            return "The file holds nothing. A configuration names schemas and content; `contentgen init` writes one.";
        return null;
    }
}
