using System.Runtime.InteropServices;

namespace ContentGen.Conformance.Harness;

/// <summary>What a layout holds, read apart from the views over it.</summary>
internal static class LayoutBytes
{
    /// <summary>The records.</summary>
    internal static byte[] Of(ContentLayout layout) => MemoryMarshal.AsBytes(layout.Blocks).ToArray();

    internal static Coverage Coverage(ContentLayout layout)
    {
        ref readonly var header = ref LayoutHeader.In(layout.Blocks);
        var blank = header.TotalBytes - header.ArticleBytes - header.NoiseBytes - header.UnclaimedBytes;
        return new(header.ArticleBytes, header.NoiseBytes, header.UnclaimedBytes, blank, header.TotalBytes);
    }
}
