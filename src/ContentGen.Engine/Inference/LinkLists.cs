using System;

namespace ContentGen.Engine.Inference;

/// <summary>Finds headings of lists of other stories between paragraphs: a phrase of the language's pack, and short lines below it.</summary>
internal static class LinkLists
{
    /// <summary>The sets that head such lists.</summary>
    private static readonly string[] s_sets = ["related", "read-more"];

    /// <summary>Marks the lists of a set as noise; the most blocks of one, the heading counted, or 0 where there is none.</summary>
    internal static int Find(SampleDocument[] documents, string set, out int count)
    {
        var longest = 0;
        count = 0;
        foreach (var document in documents)
        {
            var blocks = document.Blocks;
            for (var i = 0; i < blocks.Length; i++)
            {
                if (blocks[i].IsNoise || blocks[i].PackSet != set)
                    continue;
                var end = i + 1;
                while (end < blocks.Length && !blocks[end].IsNoise && blocks[end].IsShort)
                    end++;
                if (end == i + 1)
                    continue;
                for (var k = i; k < end; k++)
                    blocks[k].IsNoise = true;
                longest = Math.Max(longest, end - i);
                count++;
                i = end - 1;
            }
        }
        return longest;
    }

    internal static ReadOnlySpan<string> Sets => s_sets;
}
