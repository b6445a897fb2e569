namespace ContentGen.Schema.Comparison;

/// <summary>What differs between two versions of a schema.</summary>
/// <param name="Changes">By kind, breaking ones first, then in the order of the schema.</param>
public sealed record SchemaDifference(EquatableArray<SchemaChange> Changes, VersionAdvice Version)
{
    /// <summary>Whether a change of this kind is breaking.</summary>
    public bool Breaks(ChangeKind kind)
    {
        foreach (var change in Changes)
        {
            if (change.Kind == kind && change.IsBreaking)
                return true;
        }
        return false;
    }
}
