using System;
using ContentGen.Runtime;

namespace ContentGen.Matching;

/// <summary>
/// The terms that a document leaves open: what they say of the document holds, and they say something of blocks. What terms about the document alone add is
/// in the bases. Its arrays stay with the buffer.
/// </summary>
internal sealed class OpenTerms
{
    /// <summary>Open terms of a score that have equally many conditions.</summary>
    internal readonly record struct Run(int Length, bool CountsWords, int FirstCondition, int FirstWeight, int Count);

    private ulong[] _document = [];
    private ulong[] _used = [];
    private bool[] _isOpen = [];
    private bool[] _hasAlternative = [];
    private bool[] _hasCompound = [];
    private bool[] _hasMeasure = [];
    private Condition[] _conditions = [];
    private long[] _weights = [];
    private int[] _wordRows = [];
    private Run[] _runs = [];
    private int[] _runEnds = [];
    private long[] _bases = [];

    internal ReadOnlySpan<Condition> Conditions(in Run run) => _conditions.AsSpan(run.FirstCondition, run.Length * run.Count);

    /// <summary>The weights of terms that count no words.</summary>
    internal ReadOnlySpan<long> Weights(in Run run) => _weights.AsSpan(run.FirstWeight, run.Count);

    /// <summary>The rows of terms that count words.</summary>
    internal ReadOnlySpan<int> WordRows(in Run run) => _wordRows.AsSpan(run.FirstWeight, run.Count);

    internal ReadOnlySpan<Run> Runs(int score) => _runs.AsSpan((score == 0 ? 0 : _runEnds[score - 1])..(_runEnds[score]));

    /// <summary>What a score is of a block in which no open term holds.</summary>
    internal long Base(int score) => _bases[score];

    internal bool IsOpen(int row) => _isOpen[row];

    /// <summary>Whether what a conjunction of a compound says of the document holds.</summary>
    internal bool IsOpen(CompoundAlternative alternative) => _hasAlternative[alternative.Number];

    /// <summary>Whether an open term leads to a compound; counted over the parts of all scores.</summary>
    internal bool HasCompound(int compound) => _hasCompound[compound];

    /// <summary>Whether an open term leads to a measure; counted over the parts of all scores.</summary>
    internal bool HasMeasure(int measure) => _hasMeasure[measure];

    internal void Trim()
    {
        _document = _used = [];
        _isOpen = _hasAlternative = _hasCompound = _hasMeasure = [];
        _conditions = [];
        _weights = _bases = [];
        _wordRows = _runEnds = [];
        _runs = [];
    }

    /// <summary>Decides what is about the document.</summary>
    internal void Begin(ScoreTable table, ScoreInfo[] scores, PageState page)
    {
        Grow.Ensure(ref _document, table.DocumentWords + 1);
        Grow.Ensure(ref _used, table.BlockWords);
        Grow.Ensure(ref _isOpen, table.Rows);
        Grow.Ensure(ref _hasAlternative, table.Alternatives);
        Grow.Ensure(ref _hasCompound, table.PartCompounds);
        Grow.Ensure(ref _hasMeasure, table.PartMeasures);
        Grow.Ensure(ref _bases, scores.Length);
        Grow.Ensure(ref _runEnds, scores.Length);
        Sign(table, page);
        var (runs, conditions, weights, wordRows, compounds, measures) = (0, 0, 0, 0, 0, 0);
        for (var s = 0; s < table.Parts.Length; s++)
        {
            var part = table.Parts[s];
            _bases[s] = scores[s].Base;
            _used.AsSpan(0, table.BlockWords).Clear();
            foreach (ref readonly var section in part.Sections.AsSpan())
            {
                var run = new Run(section.Length, section.CountsWords, conditions, section.CountsWords ? wordRows : weights, 0);
                var count = 0;
                for (var row = section.FirstRow; row < section.EndRow; row++)
                {
                    if (!(_isOpen[row] = table.Gates.Opens(row, _document)))
                        continue;
                    if (section is { Length: 0, CountsWords: false })
                    {
                        _bases[s] += part.Rows[row].Weight;
                        continue;
                    }
                    foreach (ref readonly var condition in part.Rows[row].Block.AsSpan())
                    {
                        Grow.Ensure(ref _conditions, conditions + 1);
                        _conditions[conditions++] = condition;
                        _used[condition.Word] |= condition.Mask;
                    }
                    if (section.CountsWords)
                    {
                        Grow.Ensure(ref _wordRows, wordRows + 1);
                        _wordRows[wordRows++] = row;
                    }
                    else
                    {
                        Grow.Ensure(ref _weights, weights + 1);
                        _weights[weights++] = part.Rows[row].Weight;
                    }
                    count++;
                }
                if (count == 0)
                    continue;
                Grow.Ensure(ref _runs, runs + 1);
                _runs[runs++] = run with { Count = count };
            }
            _runEnds[s] = runs;
            UseCompounds(table, part, compounds);
            for (var m = 0; m < part.Measures.Length; m++)
                _hasMeasure[measures + m] = (_used[table.Measures[part.Measures[m]].Word] & table.Measures[part.Measures[m]].Bits) != 0;
            (compounds, measures) = (compounds + part.Compounds.Length, measures + part.Measures.Length);
        }
    }

    /// <summary>The document's signature, and what compounds say of the document.</summary>
    private void Sign(ScoreTable table, PageState page)
    {
        var document = _document.AsSpan(0, table.DocumentWords + 1);
        document.Clear();
        foreach (var measure in table.DocumentMeasures)
        {
            var evidence = measure.Info.Operand;
            document[measure.Word] |= measure.Reached(measure.Kind switch
            {
                ScoreMeasure.DocumentBlocks => page.EvidenceBlocks(evidence),
                ScoreMeasure.DocumentShare => measure.Units(page.EvidenceBlocks(evidence), page.Blocks),
                _ => measure.Units(page.EvidenceBytes(evidence), page.NonSpaceBytes),
            });
        }
        foreach (var compound in table.Compounds)
        {
            var holds = false;
            foreach (var alternative in compound.Alternatives)
                holds |= _hasAlternative[alternative.Number] = Condition.Hold(alternative.Document, document);
            if (compound.IsDocument && holds)
                document[compound.Word] |= compound.Bit;
        }
    }

    /// <summary>Marks the compounds that open terms lead to, and what these look at. Each uses only those before it, so one walk down finds all.</summary>
    private void UseCompounds(ScoreTable table, ScorePart part, int first)
    {
        for (var c = part.Compounds.Length - 1; c >= 0; c--)
        {
            var compound = table.Compounds[part.Compounds[c]];
            if (!(_hasCompound[first + c] = (_used[compound.Word] & compound.Bit) != 0))
                continue;
            foreach (var alternative in compound.Alternatives)
            {
                if (!_hasAlternative[alternative.Number])
                    continue;
                foreach (ref readonly var condition in alternative.Block.AsSpan())
                    _used[condition.Word] |= condition.Mask;
            }
        }
    }
}
