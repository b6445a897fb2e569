using System.Runtime.CompilerServices;
using ContentGen.Text.Vectors;

namespace ContentGen.Text.Phrases;

/// <summary>Room for places of a text; a local of this type need not be cleared.</summary>
[InlineArray(Capacity)]
internal struct PlaceBuffer
{
    /// <summary>How many: those of some chunks, and what writing eight at a time needs behind them.</summary>
    public const int Capacity = 4 * IChunkReader.Length + MaskBits.Spare;

    private int _first;
}
