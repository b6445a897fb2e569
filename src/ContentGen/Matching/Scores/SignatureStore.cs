using System;

namespace ContentGen.Matching;

/// <summary>Signatures of the blocks of tiles, and which of their measures are written. Its arrays stay with the buffer.</summary>
internal sealed class SignatureStore
{
    private ulong[] _words = [];
    private byte[] _known = [];

    /// <summary>Makes room.</summary>
    /// <param name="tiles">How many tiles are kept.</param>
    /// <param name="words">The words of a tile.</param>
    /// <param name="measures">How many measures there are.</param>
    internal void Ensure(int tiles, int words, int measures)
    {
        Grow.Ensure(ref _words, checked(tiles * words));
        Grow.Ensure(ref _known, checked(tiles * measures));
    }

    internal void Trim()
    {
        _words = [];
        _known = [];
    }

    internal Span<ulong> Words(int tile, int words) => _words.AsSpan(tile * words, words);

    /// <summary>By measure, the blocks of the tile in whose signatures it is written, as bits.</summary>
    internal Span<byte> Known(int tile, int measures) => _known.AsSpan(tile * measures, measures);
}
