using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ContentGen.Runtime;

namespace ContentGen.Matching;

/// <summary>
/// The terms that a document leaves open: what they say of the document holds, and they say something of blocks. What terms about the document alone add is
/// in the bases. Its arrays stay with the buffer.
/// </summary>
internal sealed class OpenTerms
{
    /// <summary>Open terms of a score that have equally many conditions.</summary>
    internal readonly record struct Run(int Length, bool CountsWords, int FirstCondition, int FirstTerm, int Count);

    private ulong[] _document = [];
    private bool[] _hasAlternative = [];

    /// <summary>The terms that are open, by row, as bits.</summary>
    private ulong[] _open = [];

    /// <summary>By measure and compound of all parts, whether an open term leads to it.</summary>
    private bool[] _used = [];

    private Condition[] _conditions = [];

    /// <summary>By open term, its weight, and its row.</summary>
    private long[] _weights = [];

    private int[] _rows = [];
    private Run[] _runs = [];

    /// <summary>By score, the end of its runs.</summary>
    private int[] _runEnds = [];

    private long[] _bases = [];

    internal ReadOnlySpan<Condition> Conditions(in Run run) => _conditions.AsSpan(run.FirstCondition, run.Length * run.Count);

    internal ReadOnlySpan<long> Weights(in Run run) => _weights.AsSpan(run.FirstTerm, run.Count);

    internal ReadOnlySpan<int> Rows(in Run run) => _rows.AsSpan(run.FirstTerm, run.Count);

    internal ReadOnlySpan<Run> Runs(int score) => _runs.AsSpan((score == 0 ? 0 : _runEnds[score - 1])..(_runEnds[score]));

    /// <summary>What a score is of a block in which no open term holds.</summary>
    internal long Base(int score) => _bases[score];

    internal bool IsOpen(int row) => (_open[row >> 6] >> row & 1) != 0;

    /// <summary>Whether what a conjunction of a compound says of the document holds.</summary>
    internal bool IsOpen(CompoundAlternative alternative) => _hasAlternative[alternative.Number];

    /// <summary>Whether an open term leads to a measure or compound.</summary>
    internal bool IsUsed(int index) => _used[index];

    /// <summary>Whether one of some terms is open.</summary>
    private bool HasAny(in RowSet rows)
    {
        var open = _open.AsSpan(rows.FirstWord, rows.Bits.Length);
        for (var word = 0; word < open.Length; word++)
        {
            if ((open[word] & rows.Bits[word]) != 0)
                return true;
        }
        return false;
    }

    internal void Trim()
    {
        _document = _open = [];
        _hasAlternative = _used = [];
        _conditions = [];
        _weights = _bases = [];
        _rows = _runEnds = [];
        _runs = [];
    }

    /// <summary>Decides what is about the document.</summary>
    internal void Begin(ScoreTable table, ScoreInfo[] scores, PageState page)
    {
        var rows = table.Rows;
        Grow.Ensure(ref _document, table.DocumentWords + 1);
        Grow.Ensure(ref _hasAlternative, table.Alternatives);
        Grow.Ensure(ref _open, rows.Words);
        Grow.Ensure(ref _conditions, rows.Conditions.Length);
        Grow.Ensure(ref _weights, rows.Count);
        Grow.Ensure(ref _rows, rows.Count);
        Grow.Ensure(ref _runs, table.Sections);
        Grow.Ensure(ref _runEnds, scores.Length);
        Grow.Ensure(ref _bases, scores.Length);
        Grow.Ensure(ref _used, table.Uses);
        Sign(table, page);
        rows.Open(_document, _open);
        var (runs, conditions, terms) = (0, 0, 0);
        // Rows that are open are rows of the table, and there is room for all of these.
        ref var from = ref MemoryMarshal.GetArrayDataReference(rows.Conditions);
        ref var to = ref MemoryMarshal.GetArrayDataReference(_conditions);
        ref var weightsOfRows = ref MemoryMarshal.GetArrayDataReference(rows.Weights);
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        ref var rowsOfTerms = ref MemoryMarshal.GetArrayDataReference(_rows);
        for (var s = 0; s < table.Parts.Length; s++)
        {
            _bases[s] = scores[s].Base;
            foreach (ref readonly var section in table.Parts[s].Sections.AsSpan())
            {
                var run = new Run(section.Length, section.CountsWords, conditions, terms, 0);
                for (var word = section.FirstRow >> 6; word << 6 < section.EndRow; word++)
                {
                    for (var left = _open[word] & section.Among(word); left != 0; left &= left - 1)
                    {
                        var row = (word << 6) + BitOperations.TrailingZeroCount(left);
                        Copy(ref Unsafe.Add(ref from, section.FirstCondition + (row - section.FirstRow) * section.Length), ref Unsafe.Add(ref to, conditions), section.Length);
                        conditions += section.Length;
                        Unsafe.Add(ref weights, terms) = Unsafe.Add(ref weightsOfRows, row);
                        Unsafe.Add(ref rowsOfTerms, terms++) = row;
                    }
                }
                if (section is { Length: 0, CountsWords: false })
                {
                    foreach (var weight in _weights.AsSpan(run.FirstTerm..terms))
                        _bases[s] += weight;
                }
                else if (terms > run.FirstTerm)
                {
                    _runs[runs++] = run with { Count = terms - run.FirstTerm };
                }
            }
            _runEnds[s] = runs;
            FindUses(table.Parts[s]);
        }
    }

    /// <summary>Once a document, not once a tile.</summary>
    private void FindUses(ScorePart part)
    {
        foreach (var use in part.Plain)
            _used[use.Index] = HasAny(use.Terms);
        foreach (var use in part.Dear)
            _used[use.Index] = HasAny(use.Terms);
        foreach (var use in part.PlainCompounds)
            _used[use.Index] = HasAny(use.Terms);
        foreach (var use in part.DearCompounds)
            _used[use.Index] = HasAny(use.Terms);
    }

    /// <summary>Copies the conditions of a term. They are few: a call to copy them would take longer than the copying.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(ref Condition source, ref Condition target, int length)
    {
        if (length == 0)
            return;
        target = source;
        for (var i = 1; i < length; i++)
            Unsafe.Add(ref target, i) = Unsafe.Add(ref source, i);
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
}
