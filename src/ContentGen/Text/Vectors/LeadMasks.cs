namespace ContentGen.Text.Vectors;

/// <summary>Which of 64 bytes begin characters of several bytes, and which continue them: those of 80 and above that begin none.</summary>
internal ref struct LeadMasks
{
    /// <summary>80 and above.</summary>
    public ulong NonAscii;

    /// <summary>C0 and above, E0 and above, F0 and above: first bytes of characters of at least two, three and four bytes.</summary>
    public ulong Two, Three, Four;

    /// <summary>C0, C1, and F5 and above, which begin no character; E0, ED, F0 and F4, behind which not all bytes that continue may stand.</summary>
    public ulong Special;
}
