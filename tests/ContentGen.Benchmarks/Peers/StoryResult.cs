using System;

namespace ContentGen.Benchmarks.Peers;

/// <summary>Ranges of a text with what they are, in the order in which they were found; made once and used for document after document.</summary>
internal sealed class StoryResult
{
    private Part[] _parts = new Part[64];

    internal ReadOnlySpan<Part> Parts => _parts.AsSpan(0, Count);

    internal int Count { get; private set; }

    internal DateOnly? Published { get; set; }

    internal void Clear() => (Count, Published) = (0, null);

    internal void Add(StoryRole role, int start, int end)
    {
        if (Count == _parts.Length)
            Array.Resize(ref _parts, 2 * Count);
        _parts[Count++] = new(role, start, end);
    }

    /// <summary>Offsets are in characters.</summary>
    internal readonly record struct Part(StoryRole Role, int Start, int End);
}
