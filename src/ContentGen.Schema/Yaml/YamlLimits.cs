namespace ContentGen.Schema.Yaml;

/// <summary>What is read of one file at most. Each limit is checked before the memory for it is spent.</summary>
internal static class YamlLimits
{
    /// <summary>UTF-8 bytes.</summary>
    public const int Bytes = 1 << 20;

    /// <summary>Levels of lists and maps, aliases counted as what they stand for.</summary>
    public const int Depth = 64;

    /// <summary>Keys, values, lists and maps, aliases counted as what they stand for.</summary>
    public const int Nodes = 10_000;
}
