using static ContentGen.Schema.Diagnostics.DiagnosticLevel;

namespace ContentGen.Schema.Diagnostics;

/// <summary>CG1001–CG1049: YAML and the shape of what is written in it.</summary>
internal static class StructureDiagnostics
{
    public static readonly DiagnosticDefinition Syntax = new("CG1001", "Not YAML", Error,
        "This is not YAML: {0} {1}");

    public static readonly DiagnosticDefinition Character = new("CG1002", "Forbidden character", Error,
        "The character U+{0} must not stand in a schema. Remove it, or write it as an escape in double quotes; a file in another encoding must be saved as UTF-8.");

    public static readonly DiagnosticDefinition TooLong = new("CG1003", "File too large", Error,
        "The file has {0} bytes; at most {1} are read. Split it into packs and import them.");

    public static readonly DiagnosticDefinition TooDeep = new("CG1004", "Nested too deeply", Error,
        "This is nested more than {0} levels deep. Use fewer levels; the rest of the file was not read.");

    public static readonly DiagnosticDefinition TooManyNodes = new("CG1005", "Too many values", Error,
        "The file has more than {0} keys and values, aliases counted as what they stand for. Split it into packs and import them; the rest was not read.");

    public static readonly DiagnosticDefinition Alias = new("CG1006", "Unknown alias", Error,
        "`*{0}` names no anchor that is complete before this place. Write `&{0}` at an earlier value, or put quotes around a text that starts with `*`.");

    public static readonly DiagnosticDefinition Tag = new("CG1007", "YAML tag", Error,
        "Every value of a schema is text as written, so the tag `{0}` has no meaning. Remove it, or put quotes around a text that starts with `!`.");

    public static readonly DiagnosticDefinition MergeKey = new("CG1008", "YAML merge key", Error,
        "Merge keys (`<<`) are not read. Write the keys here, or share a trait with `is`.");

    public static readonly DiagnosticDefinition SecondDocument = new("CG1009", "Second YAML document", Error,
        "A second document begins here. A file holds one schema or one pack: move this one to a file of its own.");

    public static readonly DiagnosticDefinition DuplicateKey = new("CG1010", "Duplicate key", Error,
        "`{0}` stands more than once in this map (also in line {1}). Keep one of them.");

    public static readonly DiagnosticDefinition EmptyValue = new("CG1011", "Empty value", Error,
        "Here a value is missing. {0}");

    public static readonly DiagnosticDefinition Key = new("CG1012", "Key that is no text", Error,
        "A key must be a plain text, not empty, a list or a map. Put quotes around a key that starts with `[`, `{{` or `?`.");

    public static readonly DiagnosticDefinition EmptyFile = new("CG1013", "Empty file", Error,
        "The file holds nothing. A schema begins with `contentgen: 1` and `schema: its-name`, a pack with `contentgen: 1` and `pack: its-name`.");

    public static readonly DiagnosticDefinition UnknownKey = new("CG1014", "Unknown key", Error,
        "`{0}` is no key of {1}.{2}");

    public static readonly DiagnosticDefinition Kind = new("CG1015", "Wrong kind of value", Error,
        "{0} must be {1}, but this is {2}.");

    public static readonly DiagnosticDefinition MissingKey = new("CG1016", "Missing key", Error,
        "{0} needs the key `{1}`. Add `{2}`.");

    public static readonly DiagnosticDefinition EmptyCollection = new("CG1017", "Nothing inside", Error,
        "{0} must not be empty. Put {1} into it, or remove it.");

    public static readonly DiagnosticDefinition Choice = new("CG1018", "Not one of the choices", Error,
        "`{0}` is no value of `{1}`. Write one of: {2}.{3}");

    public static readonly DiagnosticDefinition Later = new("CG1040", "Not supported by this version", Error,
        "`{0}` is not supported by this version of ContentGen. Remove it until a version supports it.");

    public static readonly DiagnosticDefinition[] All =
    [
        Syntax, Character, TooLong, TooDeep, TooManyNodes, Alias, Tag, MergeKey, SecondDocument, DuplicateKey, EmptyValue, Key, EmptyFile,
        UnknownKey, Kind, MissingKey, EmptyCollection, Choice, Later,
    ];
}
