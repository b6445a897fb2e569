namespace ContentGen.Text.Vectors;

/// <summary>What the bytes of a chunk are, a bit a byte, as far as reading lines and words asks: the least significant bit is the first byte.</summary>
internal struct LineMasks
{
    /// <summary>Bytes of 80 and above. Those of white space and words say nothing of these until <see cref="ScalarBits"/> has read them.</summary>
    public ulong NonAscii;
    /// <summary>White space.</summary>
    public ulong White;
    /// <summary>Letters and digits.</summary>
    public ulong Word;
    /// <summary>LF and CR.</summary>
    public ulong LineBreak;
}
