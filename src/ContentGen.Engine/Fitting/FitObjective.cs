using System;
using System.Collections.Generic;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine.Fitting;

/// <summary>
/// The objective of a score as its numbers change, one or a few at a time: a change visits only the blocks in which its term holds, and only their documents are
/// evaluated again.
/// </summary>
internal sealed class FitObjective
{
    private readonly FitData _data;
    private readonly Aim[] _aims;
    private readonly bool[] _includes;
    private readonly PageModel _page;
    private readonly long[] _sums;
    private readonly int[] _documentOf;
    private readonly DocumentValue[][] _values;
    private readonly double[][] _weights;
    private readonly bool _needsPage;
    private readonly double _ridge;
    private readonly int[] _triedAt;
    private readonly List<int> _touched = [];
    private readonly List<DocumentValue> _undo = [];
    private readonly List<(int Number, int Value)> _old = [];
    private int _tries;

    /// <param name="data">All documents.</param>
    /// <param name="plan">The schema; its weights for the score do not matter.</param>
    /// <param name="score">The score.</param>
    /// <param name="aims">What it is for; at least one.</param>
    /// <param name="includes">By document, whether it counts.</param>
    /// <param name="numbers">Where to begin; the objective changes them.</param>
    /// <param name="ridge">What a weight costs, by its square; see <see cref="LabelAim.Ridge"/>.</param>
    internal FitObjective(FitData data, SchemaPlan plan, int score, Aim[] aims, bool[] includes, ScoreNumbers numbers, double ridge = 0)
    {
        _ridge = ridge;
        (_data, _aims, _includes, Numbers) = (data, aims, includes, numbers);
        _page = new(plan, score, data);
        _sums = new long[data.Labels.Length];
        _documentOf = new int[data.Labels.Length];
        _triedAt = new int[data.Documents];
        for (var d = 0; d < data.Documents; d++)
            Array.Fill(_documentOf, d, data.First[d], data.First[d + 1] - data.First[d]);
        _values = Array.ConvertAll(aims, aim => new DocumentValue[data.Documents]);
        _weights = Array.ConvertAll(aims, aim => aim.Weights(includes));
        _needsPage = Array.Exists(aims, static aim => aim.NeedsPage);
        for (var number = 0; number <= 2 * numbers.Terms; number++)
            Add(number, 0, numbers[number], remember: false);
        for (var d = 0; d < data.Documents; d++)
            Evaluate(d);
        Value = Total();
    }

    /// <summary>The numbers as they are.</summary>
    internal ScoreNumbers Numbers { get; }

    /// <summary>The objective for <see cref="Numbers"/>.</summary>
    internal double Value { get; private set; }

    /// <summary>By aim, the values of documents.</summary>
    internal DocumentValue[][] Values => _values;

    /// <summary>The objective if a number were another; <see cref="Keep"/> or <see cref="Undo"/> comes next.</summary>
    internal double Try(int number, int value) => Try([(number, value)]);

    /// <summary>The objective if several numbers, no two of them the same, were others; <see cref="Keep"/> or <see cref="Undo"/> comes next.</summary>
    internal double Try(ReadOnlySpan<(int Number, int Value)> changes)
    {
        _tries++;
        _touched.Clear();
        _undo.Clear();
        _old.Clear();
        foreach (var (number, value) in changes)
        {
            _old.Add((number, Numbers[number]));
            Add(number, Numbers[number], value, remember: true);
            Numbers[number] = value;
        }
        foreach (var document in _touched)
        {
            for (var a = 0; a < _aims.Length; a++)
                _undo.Add(_values[a][document]);
            Evaluate(document);
        }
        return Total();
    }

    /// <summary>Lets what was tried be.</summary>
    internal void Keep(double value) => Value = value;

    /// <summary>Takes back what was tried.</summary>
    internal void Undo()
    {
        var touched = _touched.Count;
        foreach (var (number, value) in _old)
        {
            Add(number, Numbers[number], value, remember: false);
            Numbers[number] = value;
        }
        for (var i = 0; i < touched; i++)
        {
            for (var a = 0; a < _aims.Length; a++)
                _values[a][_touched[i]] = _undo[i * _aims.Length + a];
        }
    }

    private double Total()
    {
        var sum = 0.0;
        for (var a = 0; a < _aims.Length; a++)
            sum += _aims[a].Total(_values[a], _includes, _weights[a]);
        return sum / _aims.Length - Penalty();
    }

    private double Penalty()
    {
        var sum = 0.0;
        for (var number = 1; _ridge > 0 && number <= 2 * Numbers.Terms; number++)
            sum += _ridge / 2 * Math.Pow(Numbers[number] / LabelAim.PointsPerLogit, 2);
        return sum;
    }

    private void Evaluate(int document)
    {
        if (!_includes[document])
            return;
        if (_needsPage)
            _page.Run(document, _sums);
        for (var a = 0; a < _aims.Length; a++)
            _values[a][document] = _aims[a].Evaluate(_page, document, _sums, Numbers);
    }

    /// <summary>Changes what a number adds to the blocks in which its term holds, and notes their documents.</summary>
    private void Add(int number, int old, int value, bool remember)
    {
        if (old == value)
            return;
        if (number == 0 || number > 2 * Numbers.Terms)
        {
            // The base concerns every block; a floor concerns no block's score, but every document.
            for (var b = 0; number == 0 && b < _sums.Length; b++)
                _sums[b] += (long)value - old;
            for (var d = 0; remember && d < _data.Documents; d++)
                Note(d);
            return;
        }
        foreach (var block in _data.TermBlocks[Numbers.TermOf(number)])
        {
            var words = _data.Words[block];
            _sums[block] += Numbers.Part(number, value, words) - Numbers.Part(number, old, words);
            if (remember)
                Note(_documentOf[block]);
        }
    }

    private void Note(int document)
    {
        if (_triedAt[document] == _tries || !_includes[document])
            return;
        _triedAt[document] = _tries;
        _touched.Add(document);
    }
}
