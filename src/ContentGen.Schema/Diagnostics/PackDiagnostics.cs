using static ContentGen.Schema.Diagnostics.DiagnosticLevel;

namespace ContentGen.Schema.Diagnostics;

/// <summary>CG1470–CG1479: what packs hold.</summary>
internal static class PackDiagnostics
{
    public static readonly DiagnosticDefinition RepeatedPhrase = new("CG1470", "Phrase repeated in a set", Warning,
        "`{0}` is already in the phrase set `{1}`: phrases are compared without case, and quotes and dashes are all alike. Remove one of them.");

    public static readonly DiagnosticDefinition[] All = [RepeatedPhrase];
}
