using System;
using System.Collections.Generic;

namespace ContentGen.Engine.Inference;

/// <summary>
/// Finds samples that are one document: what two copies share is no evidence of what documents share. Copies of an article share its running text, whatever
/// stands around it; where that is the smaller part of both, as in forms with a sentence that all of them have, only the whole tells.
/// </summary>
internal static class SampleCopies
{
    /// <summary>Lines of this many words and more are running text, rather than what pages share.</summary>
    private const int RunningWords = 8;

    /// <summary>A line that more documents have is no sign of a copy.</summary>
    private const int MostHolders = 50;

    /// <summary>For each document, the first one before it of which it is a copy, or -1.</summary>
    internal static int[] Find(SampleDocument[] documents)
    {
        var (running, all) = (new SharedLines(documents.Length), new SharedLines(documents.Length));
        var copies = new int[documents.Length];
        for (var d = 0; d < documents.Length; d++)
        {
            var (text, whole) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
            foreach (var block in documents[d].Blocks)
            {
                if (block.Words >= RunningWords)
                    text.Add(block.Key);
                whole.Add(block.Key.Length > 0 ? block.Key : block.Text);
            }
            running.Add(d, text);
            all.Add(d, whole);
            copies[d] = -1;
            foreach (var (other, size) in all.Shared)
            {
                var (shared, lines) = IsRunning(d) || IsRunning(other) ? (running.Shared.GetValueOrDefault(other), running) : (size, all);
                if (shared * 5 >= Math.Max(lines.Sizes[d], lines.Sizes[other]) * 4 && (copies[d] < 0 || other < copies[d]))
                    copies[d] = other;
            }
        }
        return copies;

        bool IsRunning(int document) => running.Sizes[document] * 3 >= all.Sizes[document] * 2;
    }

    /// <summary>Which lines documents share, by their length.</summary>
    private sealed class SharedLines(int documents)
    {
        private readonly Dictionary<string, List<int>> _holders = new(StringComparer.Ordinal);

        /// <summary>By document, how long its lines are together.</summary>
        internal long[] Sizes { get; } = new long[documents];

        /// <summary>How much the document that was added last shares with each before it.</summary>
        internal Dictionary<int, long> Shared { get; } = [];

        internal void Add(int document, HashSet<string> lines)
        {
            Shared.Clear();
            foreach (var line in lines)
            {
                Sizes[document] += line.Length;
                if (!_holders.TryGetValue(line, out var list))
                    _holders.Add(line, list = []);
                foreach (var other in list)
                    Shared[other] = Shared.GetValueOrDefault(other) + line.Length;
                if (list.Count < MostHolders)
                    list.Add(document);
            }
        }
    }
}
