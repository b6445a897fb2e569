using System.ComponentModel;

namespace ContentGen.Runtime;

/// <summary>A pattern whose groups are the fields of a role.</summary>
/// <param name="Pattern">The pattern's index in the schema.</param>
/// <param name="Groups">For each field of the role its group, 1 for the first; 0 where the pattern has none for it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record FieldPattern(int Pattern, params int[] Groups);
