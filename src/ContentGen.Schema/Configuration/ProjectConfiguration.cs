using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Configuration;

/// <summary>What a project's <c>contentgen.yaml</c> says. Paths and patterns are relative to its folder, written with <c>/</c>.</summary>
/// <param name="FailOn">The least severity that fails; null where it is not said.</param>
/// <param name="Baseline">The path of the baseline; null: there is none.</param>
public sealed record ProjectConfiguration(
    EquatableArray<ConfiguredSchema> Schemas,
    EquatableArray<ContentEntry> Content,
    EquatableArray<WrittenText> Exclude,
    FindingLevel? FailOn,
    EquatableArray<Suppression> Suppressions,
    WrittenText? Baseline);

/// <summary>A text with its place.</summary>
public sealed record WrittenText(string Text, SourceSpan Span);

/// <summary>A schema under an id of the project's.</summary>
public sealed record ConfiguredSchema(string Id, WrittenText Path);

/// <summary>Files and the schema that they are validated by.</summary>
/// <param name="Files">Patterns; a file is meant that one of them matches.</param>
/// <param name="Schema">The id of a configured or built-in schema.</param>
/// <param name="Severities">In place of those of the schema.</param>
public sealed record ContentEntry(EquatableArray<WrittenText> Files, WrittenText Schema, EquatableArray<ConfiguredSeverity> Severities);

/// <summary>The severity of a finding, by its id.</summary>
public sealed record ConfiguredSeverity(WrittenText Id, FindingLevel Level);

/// <summary>Findings that are not reported.</summary>
/// <param name="Span">Where the suppression stands.</param>
public sealed record Suppression(EquatableArray<WrittenText> Files, WrittenText Id, string Reason, SourceSpan Span);

/// <summary>What became of a configuration.</summary>
/// <param name="Configuration">Null where a diagnostic is an error.</param>
/// <param name="Diagnostics">In the order of their places.</param>
public sealed record ReadConfiguration(ProjectConfiguration? Configuration, EquatableArray<SchemaDiagnostic> Diagnostics);
