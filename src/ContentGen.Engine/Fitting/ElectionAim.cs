using System;

namespace ContentGen.Engine.Fitting;

/// <summary>
/// The share of the documents in which the right block is elected: the headline, or none where no line is one. A document without a headline line counts a
/// quarter: often its headline is only written otherwise than the labels know. Electing a line of the body costs what the body loses by it.
/// </summary>
internal sealed class ElectionAim : Aim
{
    private const double WithoutHeadline = 0.25;

    private readonly int _election;
    private readonly int _number;
    private readonly string _name;
    private readonly bool[] _hasHeadline;
    private readonly long[] _gold;

    /// <param name="data">The documents.</param>
    /// <param name="election">The election's index in the plan.</param>
    /// <param name="number">Where its floor stands among the numbers.</param>
    /// <param name="name">Its name.</param>
    internal ElectionAim(FitData data, int election, int number, string name)
        : base(data)
    {
        (_election, _number, _name) = (election, number, name);
        _gold = RegionAim.Gold(data);
        _hasHeadline = new bool[data.Documents];
        for (var d = 0; d < _hasHeadline.Length; d++)
            _hasHeadline[d] = Array.IndexOf(data.Labels, LineLabels.Headline, data.First[d], data.First[d + 1] - data.First[d]) >= 0;
    }

    internal override string Name => $"elected {_name}";

    /// <summary>The election's index in the plan.</summary>
    internal int Election => _election;

    internal override DocumentValue Evaluate(PageModel page, int document, long[] sums, ScoreNumbers numbers)
    {
        var elected = page.Elect(_election, document, sums, numbers[_number]);
        if (elected < 0)
            return new(_hasHeadline[document] ? 0 : Share(document), 0);
        var label = Data.Labels[elected];
        var loss = (label & RegionAim.Article) != 0 && _gold[document] > 0 ? (double)Data.Words[elected] / _gold[document] : 0;
        return new(label == LineLabels.Headline ? 1 : 0, loss);
    }

    internal override double Weight(int set, bool[] includes)
    {
        var (sum, count) = (0.0, 0);
        for (var d = Data.SetFirst[set]; d < Data.SetFirst[set + 1]; d++)
        {
            if (includes[d])
                (sum, count) = (sum + Share(d), count + 1);
        }
        return count == 0 ? 0 : sum / count;
    }

    internal override double Total(int set, DocumentValue[] values, bool[] includes)
    {
        var (sum, whole) = (0.0, 0.0);
        for (var d = Data.SetFirst[set]; d < Data.SetFirst[set + 1]; d++)
        {
            if (includes[d])
                (sum, whole) = (sum + values[d].First - values[d].Second, whole + Share(d));
        }
        return whole == 0 ? 0 : sum / whole;
    }

    /// <summary>Whether a line of the document is its headline.</summary>
    internal bool HasHeadline(int document) => _hasHeadline[document];

    /// <summary>How much the document counts beside others of its set.</summary>
    internal double Share(int document) => _hasHeadline[document] ? 1 : WithoutHeadline;
}
