using ContentGen.Schema.Binding;

namespace ContentGen.Schema;

/// <summary>A compiled schema beside what its author wrote, for who explains what the schema does.</summary>
/// <param name="Compiled">The same as <see cref="SchemaCompiler.Compile"/> gives.</param>
/// <param name="Bound">The schema before it was planned; null where it could not be read.</param>
/// <param name="Tests">Key, value and place of each predicate of <paramref name="Bound"/>.</param>
public sealed record WrittenSchema(CompiledSchema Compiled, BoundSchema? Bound, WrittenTests Tests)
{
    /// <summary>What stands behind each key.</summary>
    public WrittenKeys Keys { get; init; } = new();

    /// <summary>Where names are declared and used in all files of the schema, whatever is wrong with them.</summary>
    public WrittenNames Names { get; init; } = new(new());
}
