namespace ContentGen;

/// <summary>What became of a parse into the caller's memory.</summary>
public enum ParseStatus
{
    /// <summary>The document was parsed.</summary>
    Success,

    /// <summary>The memory is too small; the number of blocks needed is given. Nothing was written.</summary>
    BufferTooSmall,
}
