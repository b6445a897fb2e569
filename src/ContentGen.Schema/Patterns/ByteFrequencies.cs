namespace ContentGen.Schema.Patterns;

/// <summary>How often bytes stand in prose, of 10,000: a ranking, as near as prefilters need it.</summary>
internal static class ByteFrequencies
{
    /// <summary>Of the letters a to z.</summary>
    private static readonly int[] s_letters =
        [620, 110, 220, 300, 980, 160, 160, 380, 560, 12, 60, 330, 190, 550, 590, 150, 9, 490, 520, 690, 210, 80, 150, 16, 140, 9];

    public static int Of(byte value) => value switch
    {
        (byte)' ' => 1550,
        >= (byte)'a' and <= (byte)'z' => s_letters[value - 'a'],
        (byte)'.' or (byte)',' => 85,
        >= (byte)'A' and <= (byte)'Z' => value is (byte)'Q' or (byte)'X' or (byte)'Z' ? 3 : 18,
        >= (byte)'0' and <= (byte)'9' => 20,
        (byte)'\n' => 25,
        (byte)'-' or (byte)'\'' or (byte)'"' => 20,
        (byte)'(' or (byte)')' or (byte)':' => 8,
        (byte)'?' or (byte)'!' or (byte)';' or (byte)'/' => 5,
        // What is left of ASCII: marks and symbols, and control characters, which text does not have.
        >= 0x20 and < 0x7F => 2,
        < 0x80 => 1,
        // Following bytes; first bytes of Latin letters, of typographic quotes and dashes, of East Asian characters; all others.
        < 0xC0 => 12,
        0xC3 or 0xE2 => 30,
        >= 0xE3 and <= 0xE9 => 12,
        0xC0 or 0xC1 or > 0xF4 => 0,
        _ => 4,
    };
}
