using System;
using System.Numerics;
using ContentGen.Runtime;

namespace ContentGen.Matching;

/// <summary>
/// The terms that a document leaves open: what they say of the document holds, and they say something of blocks. What terms about the document alone add is
/// in the bases. Its arrays stay with the buffer.
/// </summary>
internal sealed class OpenTerms
{
    private ulong[] _document = [];
    private bool[] _hasAlternative = [];

    /// <summary>The terms that are open, by row, as bits.</summary>
    private ulong[] _open = [];

    /// <summary>By measure and compound of all parts, whether an open term leads to it.</summary>
    private bool[] _used = [];

    private long[] _bases = [];

    /// <summary>What a score is of a block in which no open term holds.</summary>
    internal long Base(int score) => _bases[score];

    internal bool IsOpen(int row) => (_open[row >> 6] >> row & 1) != 0;

    /// <summary>The open terms of a section, among the 64 rows of a word.</summary>
    internal ulong Among(in ScorePart.Section section, int word) => _open[word] & section.Among(word);

    /// <summary>Whether what a conjunction of a compound says of the document holds.</summary>
    internal bool IsOpen(CompoundAlternative alternative) => _hasAlternative[alternative.Number];

    /// <summary>Whether an open term leads to a measure or compound.</summary>
    internal bool IsUsed(int index) => _used[index];

    internal void Trim()
    {
        _document = _open = [];
        _hasAlternative = _used = [];
        _bases = [];
    }

    /// <summary>Decides what is about the document.</summary>
    internal void Begin(ScoreTable table, ScoreInfo[] scores, PageState page)
    {
        var rows = table.Rows;
        Grow.Ensure(ref _document, table.DocumentWords + 1);
        Grow.Ensure(ref _hasAlternative, table.Alternatives);
        Grow.Ensure(ref _open, rows.Words);
        Grow.Ensure(ref _bases, scores.Length);
        Grow.Ensure(ref _used, table.Uses);
        Sign(table, page);
        rows.Open(_document, _open);
        for (var s = 0; s < table.Parts.Length; s++)
        {
            _bases[s] = scores[s].Base;
            foreach (ref readonly var section in table.Parts[s].Sections.AsSpan())
            {
                if (section is { Length: 0, CountsWords: false })
                    _bases[s] += Sum(in section, rows.Weights);
            }
            FindUses(table.Parts[s]);
        }
    }

    /// <summary>What the open terms of a section add together.</summary>
    private long Sum(in ScorePart.Section section, int[] weights)
    {
        var sum = 0L;
        for (var word = section.FirstRow >> 6; word << 6 < section.EndRow; word++)
        {
            for (var left = Among(in section, word); left != 0; left &= left - 1)
                sum += weights[(word << 6) + BitOperations.TrailingZeroCount(left)];
        }
        return sum;
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

    /// <summary>The document's signature, and what compounds say of the document.</summary>
    private void Sign(ScoreTable table, PageState page)
    {
        var document = _document.AsSpan(0, table.DocumentWords + 1);
        document.Clear();
        foreach (var measure in table.DocumentMeasures)
        {
            var evidence = measure.Info.Operand;
            document[measure.Word] |= measure.Bits(measure.Reached(measure.Kind switch
            {
                ScoreMeasure.DocumentBlocks => page.EvidenceBlocks(evidence),
                ScoreMeasure.DocumentShare => measure.Units(page.EvidenceBlocks(evidence), page.Blocks),
                _ => measure.Units(page.EvidenceBytes(evidence), page.NonSpaceBytes),
            }));
        }
        foreach (var compound in table.Compounds)
        {
            var holds = false;
            foreach (var alternative in compound.Alternatives)
                holds |= _hasAlternative[alternative.Number] = alternative.Holds(document);
            if (compound.IsDocument && holds)
                document[compound.Word] |= compound.Bit;
        }
    }
}
