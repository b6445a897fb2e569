namespace ContentGen.Text.Vectors;

/// <summary>What the bytes of a chunk are, a bit a byte, as far as reading lines and words asks: the least significant bit is the first byte.</summary>
internal struct LineMasks
{
    /// <summary>Bytes of 80 and above. The other masks know only ASCII until <see cref="ScalarBits"/> adds the rest.</summary>
    public ulong NonAscii;
    /// <summary>White space.</summary>
    public ulong White;
    /// <summary>Letters and digits.</summary>
    public ulong Word;
    /// <summary>Line feeds.</summary>
    public ulong LineFeed;
    /// <summary>Carriage returns.</summary>
    public ulong Return;
}
