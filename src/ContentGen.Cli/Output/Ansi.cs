using System;

namespace ContentGen.Cli.Output;

/// <summary>Colours of a terminal; writes nothing where there are none.</summary>
internal readonly struct Ansi(Utf8Output output, bool enabled)
{
    internal static ReadOnlySpan<byte> Bold => "\u001b[1m"u8;
    internal static ReadOnlySpan<byte> Dim => "\u001b[2m"u8;
    internal static ReadOnlySpan<byte> Red => "\u001b[31m"u8;
    internal static ReadOnlySpan<byte> Green => "\u001b[32m"u8;
    internal static ReadOnlySpan<byte> Yellow => "\u001b[33m"u8;
    internal static ReadOnlySpan<byte> Cyan => "\u001b[36m"u8;

    internal void Set(ReadOnlySpan<byte> style)
    {
        if (enabled)
            output.Write(style);
    }

    internal void Reset() => Set("\u001b[0m"u8);

    internal static ReadOnlySpan<byte> Of(Severity severity) => severity switch
    {
        Severity.Error => Red,
        Severity.Warning => Yellow,
        _ => Cyan,
    };
}
