using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine.Fitting;

/// <summary>Fits the numbers of a schema's scores to labelled documents, one score at a time; what is fitted counts for the scores that come after.</summary>
public sealed class SchemaFitter
{
    private const LineLabels All = LineLabels.Noise | LineLabels.Headline | LineLabels.Dek | LineLabels.Byline | LineLabels.Heading | LineLabels.Body;

    /// <summary>The most passes over all numbers of a score.</summary>
    private const int Passes = 40;

    private readonly IReadOnlyList<LabelledSet> _sets;
    private readonly FitOptions _options;

    /// <param name="plan">The schema.</param>
    /// <param name="sets">Labelled documents; at least one set.</param>
    /// <param name="options">How to fit.</param>
    public SchemaFitter(SchemaPlan plan, IReadOnlyList<LabelledSet> sets, FitOptions options)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(sets);
        ArgumentNullException.ThrowIfNull(options);
        (Plan, _sets, _options) = (plan, sets, options);
    }

    /// <summary>The schema with the numbers fitted so far.</summary>
    public SchemaPlan Plan { get; private set; }

    /// <summary>Fits a score.</summary>
    /// <param name="score">Its index.</param>
    /// <param name="isFree">By number of <see cref="ScoreNumbers"/>, whether it may be changed.</param>
    public ScoreFit Fit(int score, IReadOnlyList<bool> isFree)
    {
        ArgumentNullException.ThrowIfNull(isFree);
        var name = Plan.Scores[score].Name;
        _options.Progress?.Invoke($"{name}: reading documents");
        var data = FitProbe.Sample(Plan, score, _sets);
        var run = new Run(this, data, score, isFree);
        var everything = new bool[data.Documents];
        Array.Fill(everything, true);
        var fitted = run.Best(everything, name);
        var values = run.Values(run.Written);
        var fittedValues = run.Values(fitted);
        var heldOut = _options.Folds > 1 ? run.HeldOut(_options.Folds, name) : null;
        var aims = new List<AimFit>();
        for (var a = 0; a < run.Aims.Length; a++)
            aims.Add(Compare(data, run.Aims[a], everything, values.Values[a], fittedValues.Values[a], heldOut?[a]));
        var terms = _options.Report ? TermReport.Of(data, fittedValues) : [];
        Plan = fitted.In(Plan, score);
        return new(name, run.Written, fitted, isFree, aims, (values.Value, fittedValues.Value), terms);
    }

    private static AimFit Compare(FitData data, Aim aim, bool[] all, DocumentValue[] written, DocumentValue[] fitted, DocumentValue[]? heldOut)
    {
        var weights = aim.Weights(all);
        var sets = new List<SetFit>();
        for (var set = 0; set < weights.Length; set++)
        {
            sets.Add(new(
                data.SetNames[set],
                data.SetFirst[set + 1] - data.SetFirst[set],
                aim.Total(set, written, all),
                aim.Total(set, fitted, all),
                heldOut is null ? null : aim.Total(set, heldOut, all)));
        }
        sets.Add(new(
            "mean", data.Documents, aim.Total(written, all, weights), aim.Total(fitted, all, weights), heldOut is null ? null : aim.Total(heldOut, all, weights)));
        return new(aim.Name, sets);
    }

    /// <summary>The fitting of one score to documents that have been sampled.</summary>
    private sealed class Run
    {
        private readonly SchemaFitter _fitter;
        private readonly FitData _data;
        private readonly int _score;
        private readonly int[] _limits;
        private readonly (LineLabels Yes, LineLabels No) _labels;

        internal Run(SchemaFitter fitter, FitData data, int score, IReadOnlyList<bool> isFree)
        {
            (_fitter, _data, _score) = (fitter, data, score);
            Written = ScoreNumbers.Of(fitter.Plan, score);
            (Aims, _labels) = AimsOf();
            _limits = new int[Written.Count];
            for (var number = 0; number < _limits.Length; number++)
                _limits[number] = Limit(number, isFree[number]);
        }

        internal ScoreNumbers Written { get; }

        internal Aim[] Aims { get; }

        /// <summary>The best numbers for the documents that count.</summary>
        internal ScoreNumbers Best(bool[] includes, string what)
        {
            FitObjective? best = null;
            if (_fitter._options.From != FitStart.Zero)
                best = Climb(Objective(Written.Copy(), includes, Ridge), what);
            if (_fitter._options.From != FitStart.Written)
            {
                var start = Written.Copy();
                if (Aims.OfType<ElectionAim>().ToArray() is { Length: > 0 } elections)
                    ElectionStart.Set(_data, _fitter.Plan, elections, includes, start, _limits);
                else
                    LogisticStart.Set(_data, _labels, includes, start, _limits);
                var other = Climb(Objective(start, includes, Ridge), what);
                if (best is null || other.Value > best.Value + CoordinateSearch.Least || IsAsGood(other, best) && Loss(other, includes) > Loss(best, includes))
                    best = other;
            }
            return _fitter._options.Tries == 0 ? best!.Numbers : Anneal(best!, includes, what);
        }

        private ScoreNumbers Anneal(FitObjective objective, bool[] includes, string what)
        {
            var found = AnnealingSearch.Search(objective, _limits, _fitter._options.Tries, Progress(objective, what));
            return Climb(Objective(found, includes, Ridge), what).Numbers;
        }

        // A score that others read gains nothing as long as their weights are not fitted: then what tells the labels apart is the better start for them.
        private bool IsAsGood(FitObjective other, FitObjective best) =>
            ScoreUse.IsBehindRegion(_fitter.Plan, _score) && Math.Abs(other.Value - best.Value) <= CoordinateSearch.Least;

        private double Loss(FitObjective objective, bool[] includes) =>
            new FitObjective(_data, _fitter.Plan, _score, [new LabelAim(_data, _labels.Yes, _labels.No)], includes, objective.Numbers.Copy(), LabelAim.Ridge).Value;

        /// <summary>The objective over all documents.</summary>
        internal FitObjective Values(ScoreNumbers numbers)
        {
            var all = new bool[_data.Documents];
            Array.Fill(all, true);
            return Objective(numbers.Copy(), all, ridge: 0);
        }

        /// <summary>By aim and document, its value with numbers that were fitted to the other folds.</summary>
        internal DocumentValue[][] HeldOut(int folds, string what)
        {
            var values = Array.ConvertAll(Aims, _ => new DocumentValue[_data.Documents]);
            // Each fold by itself, so that it does not matter which is done first.
            Parallel.For(0, folds, fold =>
            {
                var training = Array.ConvertAll(_data.Ids, id => Fitting.Folds.Of(id, folds) != fold);
                var measured = Values(Best(training, $"{what}, fold {fold + 1} of {folds}")).Values;
                for (var d = 0; d < training.Length; d++)
                {
                    for (var a = 0; a < values.Length && !training[d]; a++)
                        values[a][d] = measured[a][d];
                }
            });
            return values;
        }

        private double Ridge => Array.Exists(Aims, static aim => aim is LabelAim) ? LabelAim.Ridge : 0;

        private FitObjective Objective(ScoreNumbers numbers, bool[] includes, double ridge) =>
            new(_data, _fitter.Plan, _score, Aims, includes, numbers, ridge);

        private FitObjective Climb(FitObjective objective, string what)
        {
            CoordinateSearch.Climb(objective, _limits, Passes, _fitter._options.LeastGain, Progress(objective, what));
            return objective;
        }

        private Action? Progress(FitObjective objective, string what) =>
            _fitter._options.Progress is { } progress ? () => progress($"{what}: {objective.Value:F4}") : null;

        private int Limit(int number, bool isFree)
        {
            if (!isFree)
                return -1;
            // Base and floors are no weights: they may have to outweigh many.
            var most = Written.TermOf(number) < 0 ? 100 * _fitter._options.MaxWeight : _fitter._options.MaxWeight;
            return Math.Max(most, Math.Abs(Written[number]));
        }

        private (Aim[] Aims, (LineLabels Yes, LineLabels No) Labels) AimsOf()
        {
            var plan = _fitter.Plan;
            if (_fitter._options.Aims.TryGetValue(plan.Scores[_score].Name, out var wanted))
                return ([new LabelAim(_data, wanted, All & ~wanted)], (wanted, All & ~wanted));
            var aims = new List<Aim>();
            var labels = (Yes: RegionAim.Article | LineLabels.Headline, No: LineLabels.Noise);
            if (Written.Elections.Count > 0)
                labels = (LineLabels.Headline, All & ~LineLabels.Headline);
            var weighs = plan.Region?.Score == _score || ScoreUse.IsBehindRegion(plan, _score);
            if (weighs)
                labels = (RegionAim.Article, LineLabels.Noise);
            // What noise takes by the score, the body may lose.
            if (weighs || ScoreUse.IsAskedByNoise(plan, _score))
                aims.Add(new RegionAim(_data));
            for (var e = 0; e < Written.Elections.Count; e++)
                aims.Add(new ElectionAim(_data, Written.Elections[e], Written.AtLeast(e), plan.Elections[Written.Elections[e]].Name));
            if (aims.Count == 0)
                aims.Add(new LabelAim(_data, labels.Yes, labels.No));
            return ([.. aims], labels);
        }
    }
}
