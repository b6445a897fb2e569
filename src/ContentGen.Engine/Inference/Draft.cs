using System.Collections.Generic;

namespace ContentGen.Engine.Inference;

/// <summary>A line of YAML below an entry's name, indented against it, with the evidence for it.</summary>
internal readonly record struct DraftLine(string Text, string? Evidence = null);

/// <summary>A noise entry.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Lines">Its keys.</param>
internal sealed record DraftNoise(string Name, IReadOnlyList<DraftLine> Lines);

/// <summary>A role, without what is counted once the samples are parsed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Lines">Its keys.</param>
/// <param name="ExpectsWords">Whether the words that it has are expected of it.</param>
internal sealed record DraftRole(string Name, IReadOnlyList<DraftLine> Lines, bool ExpectsWords = false);

/// <summary>A member of the content model.</summary>
internal sealed class DraftItem
{
    internal required string Name { get; init; }

    /// <summary>The roles that may stand there; one that has the item's own name needs no other word.</summary>
    internal string[] Roles { get; init; } = [];

    /// <summary>Of a group, its members.</summary>
    internal DraftItem[] Members { get; init; } = [];

    /// <summary>Whether it may stand there more than once.</summary>
    internal bool Many { get; init; }

    /// <summary>How often it stood in each of its parents; null: not counted yet, and then it is not required.</summary>
    internal Counts? Counts { get; set; }
}

/// <summary>How often something was there.</summary>
internal sealed class Counts
{
    /// <summary>How often it could have been.</summary>
    internal int Times { get; private set; }

    /// <summary>How often it was, once or more.</summary>
    internal int Present { get; private set; }

    internal int Min { get; private set; } = int.MaxValue;

    internal int Max { get; private set; }

    internal void Add(int count)
    {
        Times++;
        Present += count > 0 ? 1 : 0;
        Min = count < Min ? count : Min;
        Max = count > Max ? count : Max;
    }
}

/// <summary>A schema that is being made.</summary>
internal sealed class Draft
{
    internal required string Id { get; init; }

    /// <summary>The language, where it was found out.</summary>
    internal string? Language { get; init; }

    internal bool Paragraphs { get; init; }

    internal bool ImportsNoise { get; set; }

    internal bool ImportsDates { get; set; }

    /// <summary>A catch-all takes what no role takes.</summary>
    internal bool CatchesAll { get; set; }

    /// <summary>Header and noise are not told apart.</summary>
    internal bool IsPlain { get; init; }

    internal List<DraftItem> Article { get; } = [];

    /// <summary>How many samples it is made from.</summary>
    internal int Samples { get; init; }

    /// <summary>Titles of sections that several samples have, and in how many.</summary>
    internal List<(string Text, int Count)> Titles { get; } = [];

    internal List<(string Name, IReadOnlyList<DraftLine> Phrases)> Phrases { get; } = [];

    internal List<(string Name, string Test, string? Evidence)> Traits { get; } = [];

    internal List<DraftRole> Roles { get; } = [];

    internal List<DraftNoise> Noise { get; } = [];

    /// <summary>What is to be said at the top.</summary>
    internal List<string> Remarks { get; } = [];
}
