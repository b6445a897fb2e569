namespace ContentGen.Emission;

/// <summary>Where a test stands in the emitted code: the expressions by which it reaches what it looks at.</summary>
/// <param name="Features">The measured features.</param>
/// <param name="Traits">The traits of the same text; null where <paramref name="Context"/> is asked for them.</param>
/// <param name="Context">The block with its neighbours; null where the text stands alone.</param>
internal sealed record TestScope(string Features, string? Traits, string? Context)
{
    /// <summary>Within a method over a <c>BlockContext block</c>.</summary>
    internal static readonly TestScope Block = new("block.Features", null, "block");

    /// <summary>The part of a block that a role takes, its traits in a local.</summary>
    internal static readonly TestScope Taken = new("block.Taken", "taken", null);

    /// <summary>Within a method over <c>BlockFeatures block</c>, the traits in a parameter or local.</summary>
    internal static readonly TestScope Text = new("block", "traits", null);
}
