using System;
using ContentGen.Runtime;

namespace ContentGen.Matching;

/// <summary>The planes of tiles, which of their measures are written, and the terms that hold of one tile. Its arrays stay with the buffer.</summary>
internal sealed class SignatureStore
{
    private ulong[] _planes = [];
    private ulong[] _known = [];
    private ulong[] _lanes = [];
    private int[] _weights = [];
    private ulong[] _traits = [];
    private int _firstOfTraits;

    /// <summary>Makes room.</summary>
    /// <param name="tiles">How many tiles are kept.</param>
    /// <param name="planes">The planes of a tile.</param>
    /// <param name="table">The terms.</param>
    internal void Begin(int tiles, int planes, ScoreTable table)
    {
        Grow.Ensure(ref _planes, checked(tiles * planes));
        Grow.Ensure(ref _known, checked(tiles * table.Measures.Length));
        // The one behind the last term is written, too.
        Grow.Ensure(ref _lanes, table.Rows.Count + 1);
        Grow.Ensure(ref _weights, table.Rows.Count + 1);
        Grow.Ensure(ref _traits, BlockPlanes.Lanes);
        _firstOfTraits = -1;
    }

    internal void Trim()
    {
        _planes = _known = _lanes = _traits = [];
        _weights = [];
    }

    internal Span<ulong> Planes(int tile, int planes) => _planes.AsSpan(tile * planes, planes);

    /// <summary>By measure, the blocks of the tile of which it is written.</summary>
    internal Span<ulong> Known(int tile, int measures) => _known.AsSpan(tile * measures, measures);

    /// <summary>By term that holds of a block of a tile, the blocks. There is room for all terms and one more.</summary>
    internal Span<ulong> Lanes => _lanes;

    /// <summary>By such a term, its weight.</summary>
    internal Span<int> Weights => _weights;

    /// <summary>The planes of the traits of a tile.</summary>
    /// <param name="traits">Of all blocks.</param>
    /// <param name="first">The tile's first block.</param>
    internal ReadOnlySpan<ulong> Traits(ReadOnlySpan<ulong> traits, int first)
    {
        var planes = _traits.AsSpan(0, BlockPlanes.Lanes);
        if (first == _firstOfTraits)
            return planes;
        _firstOfTraits = first;
        planes.Clear();
        traits.Slice(first, Math.Min(BlockPlanes.Lanes, traits.Length - first)).CopyTo(planes);
        BlockPlanes.Transpose(planes);
        return planes;
    }
}
