namespace ContentGen.Text;

/// <summary>The memory of <see cref="Runtime.BlockFeatures"/> for a text by itself: what was measured of it so far.</summary>
internal struct FeatureValues
{
    public BlockValues Block;

    public CountValues Counts;
}
