namespace ContentGen.Generator;

/// <summary>The names of the pipeline's steps, for tests of what runs again and what does not.</summary>
internal static class Steps
{
    internal const string Schemas = nameof(Schemas);
    internal const string Packs = nameof(Packs);
    internal const string Project = nameof(Project);
    internal const string Environment = nameof(Environment);
    internal const string Compiled = nameof(Compiled);
    internal const string CompiledExtending = nameof(CompiledExtending);
    internal const string Plans = nameof(Plans);
    internal const string Placements = nameof(Placements);
    internal const string Sources = nameof(Sources);
    internal const string Diagnostics = nameof(Diagnostics);
    internal const string Hooks = nameof(Hooks);
    internal const string MissingHooks = nameof(MissingHooks);
    internal const string EnvironmentProblem = nameof(EnvironmentProblem);
}
