using System;
using System.Text;
using ContentGen.Runtime;
using ContentGen.Text;
using ContentGen.Text.Unicode;

namespace ContentGen.Engine.Inference;

/// <summary>From a sample to measured blocks, through the scanner that every parser uses.</summary>
internal static class SampleReader
{
    private const FeatureSet Measured = FeatureSet.Words | FeatureSet.Chars | FeatureSet.Sentences | FeatureSet.Capitalized
        | FeatureSet.Uppercase | FeatureSet.Digits | FeatureSet.Symbols | FeatureSet.Starts | FeatureSet.Ends;

    /// <summary>Reads the blocks of a sample, as many as a parser would.</summary>
    internal static SampleDocument Read(Sample sample, WordList words, bool paragraphs, ContentLimits limits)
    {
        var rules = new TextRules(Measured, default, words, PhraseTable.Empty, PhraseTable.Empty, PhraseTable.Empty, PhraseTable.Empty);
        ScannedBlock[] scanned = [];
        var scan = paragraphs
            ? ParagraphScanner.Scan(sample.Utf8, rules, limits.MaxBytes, limits.MaxBlocks, ref scanned)
            : BlockScanner.Scan(sample.Utf8, rules, limits.MaxBytes, limits.MaxBlocks, ref scanned);
        var blocks = new SampleBlock[scan.Count];
        for (var i = 0; i < blocks.Length; i++)
        {
            ref var block = ref scanned[i];
            var counts = default(CountValues);
            TextMeasure.Complete(sample.Utf8.AsSpan(block.Start..block.End), rules, Measured, ref block.Features, ref counts);
            var text = Encoding.UTF8.GetString(sample.Utf8.AsSpan(block.Start..block.End));
            blocks[i] = new()
            {
                Text = text,
                Key = TextFolder.TrimEndPunctuation(TextFolder.Fold(text)),
                Features = block.Features,
                Counts = counts,
                Index = i,
                Line = block.Line,
            };
        }
        return new(sample, blocks) { IsTooLarge = scan.RestStart >= 0 };
    }

    /// <summary>
    /// Whether lines are parts of paragraphs, as in text that was broken to a width: blank lines part paragraphs, and many lines go on in lower case on the
    /// line below, directly.
    /// </summary>
    internal static bool IsWrapped(SampleDocument[] documents)
    {
        var (pairs, goesOn, blank) = (0, 0, 0);
        foreach (var document in documents)
        {
            for (var i = 1; i < document.Blocks.Length; i++)
            {
                var (above, below) = (document.Blocks[i - 1], document.Blocks[i]);
                if (below.Features.BlankBefore)
                {
                    blank++;
                    continue;
                }
                pairs++;
                if (above.Has(EndKinds.None | EndKinds.Comma) && below.Starts(StartKinds.Lower))
                    goesOn++;
            }
        }
        return blank > 0 && pairs >= 5 && goesOn * 10 >= pairs * 3;
    }
}
