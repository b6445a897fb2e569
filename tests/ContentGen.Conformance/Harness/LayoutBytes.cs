using System.Buffers;
using System.Runtime.InteropServices;

namespace ContentGen.Conformance.Harness;

/// <summary>What a layout holds, read apart from the views over it.</summary>
internal static class LayoutBytes
{
    /// <summary>The records.</summary>
    internal static byte[] Of(ContentLayout layout) => MemoryMarshal.AsBytes(layout.Blocks).ToArray();

    /// <summary>The layout as it comes back from its stored form.</summary>
    internal static ContentLayout Stored(ContentLayout layout)
    {
        var bytes = new ArrayBufferWriter<byte>();
        layout.WriteTo(bytes);
        return ContentLayout.Read(bytes.WrittenSpan);
    }

    internal static Coverage Coverage(ContentLayout layout)
    {
        ref readonly var header = ref LayoutHeader.In(layout.Blocks);
        var blank = header.TotalBytes - header.ArticleBytes - header.NoiseBytes - header.UnclaimedBytes;
        return new(header.ArticleBytes, header.NoiseBytes, header.UnclaimedBytes, blank, header.TotalBytes);
    }
}
