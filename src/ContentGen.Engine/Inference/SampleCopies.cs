using System;
using System.Collections.Generic;

namespace ContentGen.Engine.Inference;

/// <summary>Finds samples that are one document: what two copies share is no evidence of what documents share.</summary>
internal static class SampleCopies
{
    /// <summary>Lines of this many words and more are the article's own, rather than what pages share.</summary>
    private const int OwnWords = 8;

    /// <summary>A line that more documents have is no sign of a copy.</summary>
    private const int MostHolders = 50;

    /// <summary>For each document, whether it is a copy of one before it.</summary>
    internal static bool[] Find(SampleDocument[] documents)
    {
        var holders = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var sizes = new long[documents.Length];
        var copies = new bool[documents.Length];
        for (var d = 0; d < documents.Length; d++)
        {
            var own = Own(documents[d]);
            var shared = new Dictionary<int, long>();
            foreach (var key in own)
            {
                sizes[d] += key.Length;
                if (!holders.TryGetValue(key, out var list))
                    holders.Add(key, list = []);
                foreach (var other in list)
                    shared[other] = shared.GetValueOrDefault(other) + key.Length;
                if (list.Count < MostHolders)
                    list.Add(d);
            }
            foreach (var (other, size) in shared)
                copies[d] |= size * 5 >= Math.Max(sizes[d], sizes[other]) * 4;
        }
        return copies;
    }

    private static HashSet<string> Own(SampleDocument document)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in document.Blocks)
        {
            if (block.Words >= OwnWords)
                own.Add(block.Key);
        }
        if (own.Count > 0)
            return own;
        foreach (var block in document.Blocks)
            own.Add(block.Key.Length > 0 ? block.Key : block.Text);
        return own;
    }
}
