using System;
using ContentGen.Runtime;

namespace ContentGen.Matching;

/// <summary>
/// What the passes over the page have found so far: scores, region, elected blocks, and what the whole document is made of. A block's tests read it.
/// Its arrays stay with the buffer.
/// </summary>
internal sealed class PageState
{
    private readonly OccurrenceTable _occurrences = new();
    private readonly EchoTable _echoes = new();
    private readonly EvidenceCounter _evidence = new();
    private int[] _scores = [];
    private int[] _elected = [];
    private int _blocks;
    private int _regionStart;
    private int _regionEnd;

    internal int Blocks => _blocks;

    /// <summary>The terms of scores that the document leaves open.</summary>
    internal OpenTerms OpenTerms { get; } = new();

    /// <summary>What the terms of scores look at, block by block.</summary>
    internal SignatureStore Signatures { get; } = new();

    internal int NonSpaceBytes { get; private set; }

    /// <summary>The region's blocks, by index; without a region every block.</summary>
    internal (int Start, int End) Region => (_regionStart, _regionEnd);

    /// <summary>Whether the region was found; without one every block is inside.</summary>
    internal bool HasRegion { get; private set; }

    internal void Begin(SchemaTables tables, int blocks, int nonSpaceBytes)
    {
        _blocks = blocks;
        NonSpaceBytes = nonSpaceBytes;
        (_regionStart, _regionEnd) = (0, blocks);
        HasRegion = false;
        if (tables.Scores.Length > 0)
            Grow.Ensure(ref _scores, checked(tables.Scores.Length * blocks));
        if (tables.Elections.Length > 0)
        {
            Grow.Ensure(ref _elected, tables.Elections.Length);
            _elected.AsSpan(0, tables.Elections.Length).Fill(-1);
        }
    }

    internal void Trim()
    {
        _scores = _elected = [];
        _evidence.Trim();
        OpenTerms.Trim();
        Signatures.Trim();
        _occurrences.Trim();
        _echoes.Trim();
    }

    /// <summary>Counts of each block how many have its text.</summary>
    internal void CountOccurrences(ReadOnlySpan<byte> utf8, ReadOnlySpan<Text.ScannedBlock> blocks) => _occurrences.Count(utf8, blocks);

    internal int Occurrences(int block) => _occurrences.Of(block);

    /// <summary>What counting occurrences looked at, in bytes and entries, over all documents.</summary>
    internal long OccurrenceWork => _occurrences.Work;

    /// <inheritdoc cref="EchoTable.Begin" />
    internal void BeginEchoes(ReadOnlySpan<byte> utf8, ReadOnlySpan<Text.ScannedBlock> blocks, ulong[] traits, EchoInfo[] echoes) =>
        _echoes.Begin(utf8, blocks, traits, echoes);

    /// <summary>How many of a block's terms come back, and how many it has.</summary>
    internal (int Part, int Whole) Echo(int echo, int block) => _echoes.Of(echo, block);

    /// <summary>What counting echoes looked at, in bytes, terms and entries, over all documents.</summary>
    internal long EchoWork => _echoes.Work;

    /// <summary>Counts the blocks that have all traits of a mask, for each mask.</summary>
    internal void Count(ulong[] evidence, ReadOnlySpan<ulong> traits, ReadOnlySpan<Text.ScannedBlock> blocks) => _evidence.Count(evidence, traits, blocks);

    internal int EvidenceBlocks(int evidence) => _evidence.Blocks(evidence);

    internal int EvidenceBytes(int evidence) => _evidence.Bytes(evidence);

    internal ref int Score(int score, int block) => ref _scores[score * _blocks + block];

    /// <summary>The scores of one name, by block.</summary>
    internal Span<int> Scores(int score) => _scores.AsSpan(score * _blocks, _blocks);

    internal void SetRegion(int start, int end)
    {
        (_regionStart, _regionEnd) = (start, end);
        HasRegion = true;
    }

    internal Zones Zone(int block) => block < _regionStart ? Zones.Above : block < _regionEnd ? Zones.Inside : Zones.Below;

    /// <summary>How many blocks it lies behind the region's first one; negative: before it.</summary>
    internal int FromRegion(int block) => block - _regionStart;

    /// <summary>The index of the elected block, or −1.</summary>
    internal int Elected(int election) => _elected[election];

    internal void Elect(int election, int block) => _elected[election] = block;
}
