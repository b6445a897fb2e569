using static ContentGen.Schema.Diagnostics.DiagnosticLevel;

namespace ContentGen.Schema.Diagnostics;

/// <summary>CG1050–CG1099: headers, imports, packs.</summary>
internal static class HeaderDiagnostics
{
    public static readonly DiagnosticDefinition LanguageVersion = new("CG1050", "Unknown language version", Error,
        "`contentgen: {0}` asks for a version of the schema language that is not known here. Write `contentgen: 1`, or update ContentGen.");

    public static readonly DiagnosticDefinition Version = new("CG1051", "Not a semantic version", Error,
        "`{0}` is no semantic version. Write three numbers, as in `1.0.0` or `2.1.0-beta.1`.");

    public static readonly DiagnosticDefinition Namespace = new("CG1052", "Not a C# namespace", Error,
        "`{0}` cannot be a C# namespace. Write ASCII names that are no C# words, joined by dots, as in `Acme.Ingest`.");

    public static readonly DiagnosticDefinition FileKind = new("CG1053", "Schema and pack confused", Error,
        "Here {0} is expected, but {1} is {2}. {3}");

    public static readonly DiagnosticDefinition ImportPath = new("CG1054", "Import path not permitted", Error,
        "`{0}` cannot be imported: {1}. Write `std/NAME` for a pack of the product, a path relative to this file such as `./house-style.pack.yaml`, or "
        + "`PACKAGE/NAME` for a pack of a package.");

    public static readonly DiagnosticDefinition ImportNotFound = new("CG1055", "Import not found", Error,
        "`{0}` was not found. {1}");

    public static readonly DiagnosticDefinition ImportCycle = new("CG1056", "Imports in a circle", Error,
        "These files import each other: {0}. Remove one of the imports, or move what they share into a pack of its own.");

    public static readonly DiagnosticDefinition TooManyImports = new("CG1057", "Too many imports", Error,
        "A schema and what it imports are at most {0} files. Join packs.");

    public static readonly DiagnosticDefinition DefinedTwice = new("CG1058", "Defined twice", Error,
        "The {0} `{1}` is defined here and, differently, in {2}. Give one of them another name, or import only one of the files; `imports-` takes away an import of the schema "
        + "that is extended.");

    public static readonly DiagnosticDefinition LanguageTag = new("CG1059", "Not a language tag", Error,
        "`{0}` is no language tag. Write one such as `en`, `de` or `pt-BR`.");

    public static readonly DiagnosticDefinition Word = new("CG1060", "Not a single word", Error,
        "`{0}` is not a single word. The lists `abbreviations`, `titles` and `starters` hold one word an item, of at most {1} characters.");

    public static readonly DiagnosticDefinition EmptyPhrase = new("CG1061", "Empty phrase", Error,
        "This phrase has nothing that could be compared with a text. Write a word, or remove it.");

    public static readonly DiagnosticDefinition LongPhrase = new("CG1062", "Phrase too long", Error,
        "This phrase has {0} characters once it is folded; at most {1} are compared. Shorten it.");

    public static readonly DiagnosticDefinition SetInSet = new("CG1063", "Phrase set within a phrase set", Error,
        "`{0}` stands inside a phrase set, which holds phrases alone. Name both sets where they are used: `[$one, $two]`.");

    public static readonly DiagnosticDefinition[] All =
    [
        LanguageVersion, Version, Namespace, FileKind, ImportPath, ImportNotFound, ImportCycle, TooManyImports, DefinedTwice, LanguageTag, Word,
        EmptyPhrase, LongPhrase, SetInSet,
    ];
}
