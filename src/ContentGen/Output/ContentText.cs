using System;
using System.Buffers;
using System.ComponentModel;

namespace ContentGen.Runtime;

/// <summary>Writes the text of a parsed document without its noise.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ContentText
{
    /// <summary>
    /// Writes the blocks that are not noise, unclaimed ones included, in document order, each followed by a line feed; where a block can have
    /// several lines, a blank line stands between two. Bytes are copied as they stand.
    /// </summary>
    public static void Copy(ContentNode document, IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var layout = document.Layout;
        ref readonly var header = ref document.Header;
        var isFirst = true;
        var (claim, unclaimed) = (header.Claims, header.Unclaimed);
        while (claim < header.ItemClaims || unclaimed < header.Missing)
        {
            var takesClaim = unclaimed == header.Missing
                || claim < header.ItemClaims && layout[claim].OuterStart < layout[unclaimed].OuterStart;
            ref readonly var block = ref layout[takesClaim ? claim++ : unclaimed++];
            if (!isFirst && document.Tables.Blocks != BlockUnit.Line)
                writer.Write("\n"u8);
            isFirst = false;
            writer.Write(document.Utf8[block.Start..block.End]);
            writer.Write("\n"u8);
        }
    }
}
