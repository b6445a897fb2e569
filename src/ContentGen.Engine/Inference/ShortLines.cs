using System;
using System.Globalization;
using ContentGen.Runtime;

namespace ContentGen.Engine.Inference;

/// <summary>
/// Parts lines that stand by themselves (titles, labels, entries) from running text: by an end without a full stop and a length that is learnt from the lines
/// that titles of the samples have.
/// </summary>
internal sealed class ShortLines
{
    private const int LeastWords = 12;
    private const int MostWords = 30;

    /// <summary>Where each letter of a script without spaces is a word, a title has as many times more.</summary>
    private const int WideFactor = 2;

    internal ShortLines(SampleDocument[] documents, bool wide)
    {
        var longest = 0;
        foreach (var document in documents)
        {
            for (var i = 0; i + 1 < document.Blocks.Length; i++)
            {
                var (block, next) = (document.Blocks[i], document.Blocks[i + 1]);
                if (IsOpen(block) && next.Has(EndKinds.Sentence) && next.Words > 1.5 * block.Words)
                {
                    longest = Math.Max(longest, Math.Min(block.Words, wide ? WideFactor * MostWords : MostWords));
                    Questions |= block.Has(EndKinds.Question);
                }
            }
        }
        var factor = wide ? WideFactor : 1;
        Longest = Math.Clamp(longest + longest / 4, factor * LeastWords, factor * MostWords);
        foreach (var document in documents)
        {
            foreach (var block in document.Blocks)
                block.IsShort = Is(block);
        }
    }

    /// <summary>The most words of a short line.</summary>
    internal int Longest { get; }

    /// <summary>Whether short lines may be questions.</summary>
    internal bool Questions { get; }

    /// <summary>The test, as the schema has it.</summary>
    internal string Test => string.Create(CultureInfo.InvariantCulture, $"{{ words: ..{Longest}, sentences: ..1, ")
        + (Questions ? "any: [{ ends: question }, { not: { ends: [sentence, ellipsis] } }] }" : "not: { ends: [sentence, ellipsis] } }");

    private bool Is(SampleBlock block) => block.Words <= Longest && IsOpen(block) && (Questions || !block.Has(EndKinds.Sentence | EndKinds.Ellipsis));

    private static bool IsOpen(SampleBlock block) =>
        block.Counts.Sentences <= 1 && (block.Has(EndKinds.Question) || !block.Has(EndKinds.Sentence | EndKinds.Ellipsis));
}
