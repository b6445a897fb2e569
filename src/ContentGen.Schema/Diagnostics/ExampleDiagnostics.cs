using static ContentGen.Schema.Diagnostics.DiagnosticLevel;

namespace ContentGen.Schema.Diagnostics;

/// <summary>CG1650–CG1669: examples.</summary>
internal static class ExampleDiagnostics
{
    public static readonly DiagnosticDefinition NoDocument = new("CG1650", "Example without a document", Error,
        "This example has no document. Add `text: |` with the document below it, or `file:` with a path relative to the schema.");

    public static readonly DiagnosticDefinition UnknownPart = new("CG1651", "Unknown part of a result", Error,
        "`{0}` is no part of {1}.{2} Names are those of the JSON output.");

    public static readonly DiagnosticDefinition OtherKind = new("CG1652", "Expectation of another kind", Error,
        "`{0}` is {1} in the JSON output and never {2}. Write {3}.");

    public static readonly DiagnosticDefinition UnknownNoise = new("CG1653", "Unknown noise entry", Error,
        "There is no noise entry `{0}`.{1} Declare it under `noise:`.");

    public static readonly DiagnosticDefinition NotAFinding = new("CG1654", "Not a finding of an example", Error,
        "`{0}` is no finding. Write its place and its id, as in `3:1 headline/words`.");

    public static readonly DiagnosticDefinition SameName = new("CG1655", "Two examples of one name", Error,
        "The example in line {1} is called `{0}`, too. Give each a name of its own.");

    public static readonly DiagnosticDefinition DocumentPath = new("CG1656", "Document outside of the schemas", Error,
        "The document `{0}` is not read: {1}. Write a path relative to the schema, with `/`, that stays in the folder of the schemas.");

    public static readonly DiagnosticDefinition NeverTheValue = new("CG1657", "Value that a field never has", Error,
        "The field `{0}` never has the value `{1}`. Write {2}, or `null` for a text that does not convert.{3}");

    public static readonly DiagnosticDefinition NeverSoMany = new("CG1658", "Count that cannot be", Error,
        "`{0}` stands at most {1} times, so an example never has {2} of it. Change the example, or the content model.");

    public static readonly DiagnosticDefinition[] All =
    [
        NoDocument, UnknownPart, OtherKind, UnknownNoise, NotAFinding, SameName, DocumentPath, NeverTheValue, NeverSoMany,
    ];
}
