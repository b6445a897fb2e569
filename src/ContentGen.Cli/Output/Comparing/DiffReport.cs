using System.Collections.Generic;
using System.Linq;
using ContentGen.Cli.Comparing;
using ContentGen.Cli.Files;
using ContentGen.Schema.Comparison;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Output.Comparing;

/// <summary>All that <c>diff</c> has to say.</summary>
/// <param name="Corpus">What differs in documents; null where none were asked about.</param>
internal sealed record DiffReport(LoadedSchema Old, LoadedSchema New, SchemaDifference Difference, CorpusDifference? Corpus)
{
    /// <summary>In the order in which they are shown, with their titles and names in JSON.</summary>
    internal static readonly (ChangeKind Kind, string Title, string Name)[] Kinds =
    [
        (ChangeKind.Api, "API", "api"),
        (ChangeKind.Accept, "ACCEPT", "accept"),
        (ChangeKind.Extract, "EXTRACT", "extract"),
        (ChangeKind.Info, "INFO", "info"),
    ];

    internal List<SchemaChange> Of(ChangeKind kind) => [.. Difference.Changes.Where(change => change.Kind == kind)];

    internal int Breaking(ChangeKind kind) => Difference.Changes.Count(change => change.Kind == kind && change.IsBreaking);

    internal int Additive(ChangeKind kind) => Difference.Changes.Count(change => change.Kind == kind && !change.IsBreaking);

    /// <summary>Where the old text stands, as people see the file.</summary>
    internal SourceSpan? OldPlace(SchemaChange change) => change.OldPlace is { } place ? Old.Shown(place) : null;

    /// <summary>Where the new text stands, as people see the file.</summary>
    internal SourceSpan? NewPlace(SchemaChange change) => change.NewPlace is { } place ? New.Shown(place) : null;

    /// <summary><c>2 breaking, 1 additive</c></summary>
    internal string Counts(ChangeKind kind)
    {
        var (breaking, additive) = (Breaking(kind), Additive(kind));
        if (kind == ChangeKind.Info)
            return Plural.Of(additive, "change");
        return breaking == 0 ? $"{additive} additive" : additive == 0 ? $"{breaking} breaking" : $"{breaking} breaking, {additive} additive";
    }

    /// <summary>What the version should be, in a sentence.</summary>
    internal string VersionSentence()
    {
        var version = Difference.Version;
        if (version.Needed == VersionBump.None)
            return "Nothing asks for another version.";
        var bump = version.Needed.ToString().ToLowerInvariant();
        return version.IsEnough
            ? $"The version rises as it should: these changes ask for a {bump} one."
            : $"The version should be at least {version.Suggested}: these changes ask for a {bump} one.";
    }
}
