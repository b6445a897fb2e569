using System;
using ContentGen.Matching;
using ContentGen.Text;

namespace ContentGen.Findings;

/// <summary>One finding as it is kept: numbers only. Its message is made when somebody reads it.</summary>
internal struct FindingRecord
{
    internal int Offset;
    internal int Length;
    internal int Line;
    internal int Column;
    /// <summary>Index into the schema's findings; these are ordered by id, so this is the last key of the order.</summary>
    internal int Finding;
    /// <summary>What was measured: a count, or the part of a share.</summary>
    internal int Value;
    /// <summary>The whole of a share.</summary>
    internal int Whole;
}

/// <summary>The findings of one document, in memory that is used again for the next.</summary>
internal sealed class FindingStore
{
    // A delegate that is kept: a comparer would be boxed at every sort.
    private static readonly Comparison<FindingRecord> s_order = Compare;

    private FindingRecord[] _records = [];

    /// <summary>Memory for a text whose marks are not measured.</summary>
    internal byte[] Text = [];

    /// <summary>That of another, while the two are compared.</summary>
    internal byte[] OtherText = [];

    private PageMeasures? _page;

    /// <summary>What was measured of blocks on the page, measured again. Few documents ask for it.</summary>
    internal PageMeasures Page => _page ??= new();

    /// <summary>What rules found, in their own order; merged into the findings by place.</summary>
    internal FindingRecord[] Rules = [];

    internal int RuleCount;

    /// <summary>The piece of the document that makes a rule fail; without a line: nothing is known of it.</summary>
    internal Block Culprit;

    /// <summary>The texts that a rule has seen.</summary>
    internal readonly OccurrenceTable Known = new();

    internal int Count { get; private set; }

    internal ref readonly FindingRecord Last => ref _records[Count - 1];

    /// <summary>The version of the buffer whose findings these are; null: incomplete, or of a document without a buffer.</summary>
    internal int? Version { get; private set; }

    internal void Begin()
    {
        Version = null;
        Count = RuleCount = 0;
        _page?.Begin();
    }

    /// <summary>Adds what a rule found.</summary>
    internal void AddRule(in FindingRecord record)
    {
        Grow.Ensure(ref Rules, RuleCount + 1);
        Rules[RuleCount++] = record;
    }

    /// <summary>Brings what rules found into document order.</summary>
    internal void SortRules() => Rules.AsSpan(0, RuleCount).Sort(s_order);

    internal void Add(in FindingRecord record)
    {
        Grow.Ensure(ref _records, Count + 1);
        _records[Count++] = record;
    }

    /// <summary>
    /// Brings the findings into their order and gives each its column, in one pass over the lines that have findings. From then on they are those of
    /// that version of the buffer.
    /// </summary>
    internal void Finish(ReadOnlySpan<byte> document, int? version)
    {
        Version = version;
        var records = _records.AsSpan(0, Count);
        records.Sort(s_order);
        var columns = default(ColumnCursor);
        foreach (ref var record in records)
            record.Column = columns.Column(document, record.Offset);
    }

    internal void Trim()
    {
        Begin();
        _records = [];
        Rules = [];
        Text = OtherText = [];
        _page = null;
        Known.Trim();
    }

    internal ref readonly FindingRecord this[int index] => ref _records[index];

    private static int Compare(FindingRecord x, FindingRecord y)
    {
        var order = x.Offset.CompareTo(y.Offset);
        if (order == 0)
            order = x.Length.CompareTo(y.Length);
        return order == 0 ? x.Finding.CompareTo(y.Finding) : order;
    }
}
