namespace ContentGen.Engine.Fitting;

/// <summary>
/// All documents as the fitting of one score sees them, blocks numbered throughout. What tests say is worked out once for each <em>cell</em> that a block can
/// be in: the zone that it lies in, and the interval between bounds of the schema's tests that its score lies in. Tests see nothing else of the score.
/// </summary>
internal sealed class FitData
{
    /// <summary>By document, its first block; behind the last, how many blocks there are.</summary>
    internal required int[] First { get; init; }

    /// <summary>By document, the number of its set.</summary>
    internal required int[] Sets { get; init; }

    /// <summary>By set, its first document; behind the last, how many documents there are.</summary>
    internal required int[] SetFirst { get; init; }

    /// <summary>By document, its name.</summary>
    internal required string[] Ids { get; init; }

    internal required string[] SetNames { get; init; }

    /// <summary>By set, how often it counts.</summary>
    internal required int[] SetCounts { get; init; }

    /// <summary>By block.</summary>
    internal required LineLabels[] Labels { get; init; }

    /// <summary>By block.</summary>
    internal required int[] Words { get; init; }

    /// <summary>By block.</summary>
    internal required bool[] BlankBefore { get; init; }

    /// <summary>By term of the score, the blocks in which it holds, ascending.</summary>
    internal required int[][] TermBlocks { get; init; }

    /// <summary>Where intervals of the score begin, but for the first, which has no beginning; ascending.</summary>
    internal required int[] Bounds { get; init; }

    /// <summary>The zones of a block that were asked for: 3 where the score weighs the region, itself or through another, else only the block's own.</summary>
    internal required int Zones { get; init; }

    /// <summary>By cell of a block, the score that weighs the region where that is another one, which reads the fitted score. Null: it is this one, or does not read it.</summary>
    internal required int[]? Weights { get; init; }

    /// <summary>By cell of a block, the number of the noise entry that holds, plus one; 0: none. Block b's cells begin at b · <see cref="Cells"/>.</summary>
    internal required ushort[] Noise { get; init; }

    /// <summary>By noise entry that ends by a test, and cell of a block: whether its region ends there. Null: an entry of another kind.</summary>
    internal required bool[]?[] Ends { get; init; }

    /// <summary>By election that the score decides, and cell of a block: whether it could be elected. Null: an election by another score.</summary>
    internal required bool[]?[] Among { get; init; }

    /// <summary>By document, the blocks of its region, counted from its first, where the score does not weigh it.</summary>
    internal required (int Start, int End)[] Regions { get; init; }

    internal int Documents => Sets.Length;

    internal int Cells => Zones * (Bounds.Length + 1);

    /// <summary>The cell of a block.</summary>
    internal int Cell(int zone, long score) => (Zones == 1 ? 0 : zone * (Bounds.Length + 1)) + Interval(score);

    private int Interval(long score)
    {
        var interval = 0;
        while (interval < Bounds.Length && score >= Bounds[interval])
            interval++;
        return interval;
    }
}
