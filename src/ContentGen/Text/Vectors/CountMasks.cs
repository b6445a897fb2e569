namespace ContentGen.Text.Vectors;

/// <summary>What the bytes of a chunk are, a bit a byte, as far as any count asks.</summary>
internal struct CountMasks
{
    /// <summary>Bytes of 80 and above. The other masks know only ASCII until <see cref="ScalarBits"/> adds the rest.</summary>
    public ulong NonAscii;
    /// <summary>White space.</summary>
    public ulong White;
    /// <summary>Letters: of a scalar of several bytes, the first.</summary>
    public ulong Letter;
    /// <summary>Letters that have case.</summary>
    public ulong Cased;
    /// <summary>Upper-case letters.</summary>
    public ulong Upper;
    /// <summary>Decimal digits.</summary>
    public ulong Digit;
    /// <summary>Punctuation and symbols.</summary>
    public ulong Symbol;
}
