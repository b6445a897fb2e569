using System;

namespace ContentGen.Engine.Fitting;

/// <summary>
/// How well the region and what noise leaves of it agree with the labels: the F1 of the means, over documents, of precision and recall in words of the body.
/// A document's precision counts where something was kept, its recall where it has a body. Headline and byline are neither gain nor loss: roles take them.
/// </summary>
internal sealed class RegionAim : Aim
{
    internal const LineLabels Article = LineLabels.Body | LineLabels.Heading | LineLabels.Dek;
    private const LineLabels Neither = LineLabels.Headline | LineLabels.Byline;

    private readonly long[] _gold;

    internal RegionAim(FitData data)
        : base(data)
    {
        _gold = Gold(data);
    }

    internal override string Name => "body F1";

    /// <summary>By document, the words of its body.</summary>
    internal static long[] Gold(FitData data)
    {
        var gold = new long[data.Documents];
        for (var d = 0; d < gold.Length; d++)
        {
            for (var b = data.First[d]; b < data.First[d + 1]; b++)
                gold[d] += (data.Labels[b] & Article) != 0 ? data.Words[b] : 0;
        }
        return gold;
    }

    internal override DocumentValue Evaluate(PageModel page, int document, long[] sums, ScoreNumbers numbers)
    {
        var (first, labels, words) = (Data.First[document], Data.Labels, Data.Words);
        long both = 0, kept = 0;
        for (var b = page.Start; b < page.End; b++)
        {
            if (page.IsNoise[b - first] || (labels[b] & Neither) != 0)
                continue;
            kept += words[b];
            if ((labels[b] & Article) != 0)
                both += words[b];
        }
        return new(kept == 0 ? double.NaN : (double)both / kept, _gold[document] == 0 ? double.NaN : (double)both / _gold[document]);
    }

    internal override double Total(int set, DocumentValue[] values, bool[] includes)
    {
        var (precision, recall, kept, golden) = (0.0, 0.0, 0, 0);
        for (var d = Data.SetFirst[set]; d < Data.SetFirst[set + 1]; d++)
        {
            if (!includes[d])
                continue;
            var (p, r) = values[d];
            if (!double.IsNaN(p))
                (precision, kept) = (precision + p, kept + 1);
            if (!double.IsNaN(r))
                (recall, golden) = (recall + r, golden + 1);
        }
        precision = kept == 0 ? 0 : precision / kept;
        recall = golden == 0 ? 0 : recall / golden;
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
