namespace ContentGen.Text.Vectors;

/// <summary>Which of 64 bytes begin and continue characters of several bytes.</summary>
internal ref struct LeadMasks
{
    /// <summary>80 to BF.</summary>
    public ulong Continuation;

    /// <summary>C0 and above, E0 and above, F0 and above: first bytes of characters of at least two, three and four bytes.</summary>
    public ulong Two, Three, Four;

    /// <summary>C0, C1, and F5 and above, which begin no character; E0, ED, F0 and F4, behind which not all bytes that continue may stand.</summary>
    public ulong Special;
}
