using System;
using System.Collections.Generic;
using ContentGen.Matching;
using ContentGen.Runtime;
using ContentGen.Schema;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine.Fitting;

/// <summary>Evaluates what the fitting of a score must know of every block, through the passes and tests that parsing runs.</summary>
internal sealed class FitProbe
{
    private readonly SchemaPlan _plan;
    private readonly int _score;
    private readonly SchemaProgram _program;
    private readonly ContentBuffer _buffer = new();
    private readonly int[] _bounds;
    private readonly int _zones;
    private readonly List<int> _first = [0];
    private readonly List<int> _sets = [];
    private readonly List<string> _ids = [];
    private readonly List<LineLabels> _labels = [];
    private readonly List<int> _words = [];
    private readonly List<bool> _blankBefore = [];
    private readonly List<int>[] _termBlocks;
    private readonly List<int>? _weights;
    private readonly List<ushort> _noise = [];
    private readonly List<bool>?[] _ends;
    private readonly List<bool>?[] _among;
    private readonly List<(int, int)> _regions = [];

    private FitProbe(SchemaPlan plan, int score)
    {
        // Objectives count words, whether or not the schema does.
        _plan = plan with { Features = plan.Features | Schema.Plans.FeatureSet.Words };
        _score = score;
        _program = new(_plan);
        _bounds = ScoreUse.Bounds(plan, score);
        _weights = ScoreUse.IsBehindRegion(plan, score) ? [] : null;
        _zones = plan.Region?.Score == score || _weights is not null ? 3 : 1;
        _termBlocks = new List<int>[plan.Scores[score].Terms.Count];
        for (var t = 0; t < _termBlocks.Length; t++)
            _termBlocks[t] = [];
        _ends = plan.Noise.ToArray(static noise => noise.Stop is null ? null : new List<bool>());
        _among = plan.Elections.ToArray(election => election.Score == score ? new List<bool>() : null);
    }

    /// <summary>Samples all documents.</summary>
    internal static FitData Sample(SchemaPlan plan, int score, IReadOnlyList<LabelledSet> sets)
    {
        var probe = new FitProbe(plan, score);
        var setFirst = new int[sets.Count + 1];
        for (var set = 0; set < sets.Count; set++)
        {
            foreach (var document in sets[set].Documents)
                probe.Add(document, set);
            setFirst[set + 1] = probe._sets.Count;
        }
        var (names, counts) = (new string[sets.Count], new int[sets.Count]);
        for (var set = 0; set < names.Length; set++)
            (names[set], counts[set]) = (sets[set].Name, sets[set].Count);
        return new()
        {
            First = [.. probe._first],
            Sets = [.. probe._sets],
            SetFirst = setFirst,
            Ids = [.. probe._ids],
            SetNames = names,
            SetCounts = counts,
            Labels = [.. probe._labels],
            Words = [.. probe._words],
            BlankBefore = [.. probe._blankBefore],
            TermBlocks = Array.ConvertAll(probe._termBlocks, static blocks => blocks.ToArray()),
            Bounds = probe._bounds,
            Zones = probe._zones,
            Weights = probe._weights?.ToArray(),
            Noise = [.. probe._noise],
            Ends = Array.ConvertAll(probe._ends, static ends => ends?.ToArray()),
            Among = Array.ConvertAll(probe._among, static among => among?.ToArray()),
            Regions = [.. probe._regions],
        };
    }

    private void Add(LabelledDocument document, int set)
    {
        ReadOnlySpan<byte> utf8 = document.Utf8;
        var plan = new InterpretedPlan(_program);
        _buffer.Begin();
        var scan = ContentDriver<InterpretedPlan>.Scan(utf8, _buffer, plan, _buffer.Limits.MaxBlocks);
        var matcher = new Matcher<InterpretedPlan>(ContentDriver<InterpretedPlan>.Measured(utf8, _buffer, plan), _buffer, plan, scan);
        PagePasses<InterpretedPlan>.BeforeNoise(ref matcher, _buffer, plan, scan.Count);
        var page = _buffer.Match.Page;
        var region = page.Region;
        var terms = _program.Scores[_score].Terms;
        var first = _labels.Count;
        for (var i = 0; i < scan.Count; i++)
        {
            var block = matcher.Raw(i);
            _labels.Add(document.LabelAt(_buffer.Scanned[i].Start));
            _words.Add(block.Features.Words);
            _blankBefore.Add(block.Features.BlankBefore);
            for (var t = 0; t < terms.Length; t++)
            {
                if (_program.Tests.Holds(terms[t].When, in block))
                    _termBlocks[t].Add(first + i);
            }
        }
        for (var i = 0; i < scan.Count; i++)
            AddCells(ref matcher, page, plan, i, region);
        _regions.Add(region);
        _first.Add(_labels.Count);
        _sets.Add(set);
        _ids.Add(document.Id);
    }

    private void AddCells(ref Matcher<InterpretedPlan> matcher, PageState page, InterpretedPlan plan, int index, (int Start, int End) region)
    {
        var block = matcher.Raw(index);
        for (var zone = 0; zone < _zones; zone++)
        {
            if (_zones > 1)
                SetZone(page, zone, index, region);
            for (var interval = 0; interval <= _bounds.Length; interval++)
            {
                page.Score(_score, index) = interval > 0 ? _bounds[interval - 1] : _bounds.Length > 0 ? _bounds[0] - 1 : 0;
                for (var s = 0; s < _program.Scores.Length; s++)
                {
                    if (s > _score || _zones > 1 && _plan.Scores[s].AfterRegion)
                        page.Score(s, index) = _program.Sum(s, in block);
                }
                _weights?.Add(page.Score(_plan.Region!.Score, index));
                _noise.Add(checked((ushort)(plan.Noise(in block) + 1)));
                for (var n = 0; n < _ends.Length; n++)
                    _ends[n]?.Add(plan.Ends(n, in block));
                for (var e = 0; e < _among.Length; e++)
                    _among[e]?.Add(plan.Among(e, in block));
            }
        }
    }

    /// <summary>
    /// Lays the region so that a block lies in a zone, else as near as can be to where it is with the written numbers: for that region tests of
    /// <c>from-region</c> are answered, not for the one that other numbers make.
    /// </summary>
    private static void SetZone(PageState page, int zone, int index, (int Start, int End) region)
    {
        var (start, end) = zone switch
        {
            PageModel.Above => (Math.Max(region.Start, index + 1), Math.Max(region.End, index + 1)),
            PageModel.Inside => (Math.Min(region.Start, index), Math.Max(region.End, index + 1)),
            _ => (Math.Min(region.Start, index), Math.Min(region.End, index)),
        };
        page.SetRegion(start, end);
    }
}
