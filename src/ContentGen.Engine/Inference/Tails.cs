using System;
using System.Collections.Generic;

namespace ContentGen.Engine.Inference;

/// <summary>
/// Finds the lines behind which, in every sample that has them, the article is over: other stories, comments, sign-ups. They become regions to the end.
/// </summary>
internal sealed class Tails(SampleDocument[] documents, Recurrence lines)
{
    /// <summary>A paragraph of as many words is the article's.</summary>
    private const int OwnWords = 12;

    /// <summary>A text of another story in short.</summary>
    private const int TeaserWords = 40;

    private readonly Rest[][] _rests = new Rest[documents.Length][];

    /// <summary>Where a tail was found in each document: the index of its opener, or -1.</summary>
    internal int[] Begins { get; } = new int[documents.Length];

    /// <summary>By the noise's name, the openers' keys, with the number of documents whose tail each opens.</summary>
    internal SortedDictionary<string, SortedDictionary<string, int>> Find()
    {
        Array.Fill(Begins, -1);
        var first = new SortedDictionary<string, List<(int Document, int Index)>>(StringComparer.Ordinal);
        for (var d = 0; d < documents.Length; d++)
        {
            _rests[d] = Rests(documents[d].Blocks);
            foreach (var block in documents[d].Blocks)
            {
                if (!lines.Recurs(block.Key) || !block.IsWellFormed || !Recurrence.IsPhrase(lines.Spelling(block.Key)))
                    continue;
                if (!first.TryGetValue(block.Key, out var places))
                    first.Add(block.Key, places = []);
                if (places.Count == 0 || places[^1].Document != d)
                    places.Add((d, block.Index));
            }
        }
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        var openers = Array.ConvertAll(documents, static _ => new Queue<SampleBlock>());
        foreach (var (key, places) in first)
        {
            if (Kind(places) is { } kind)
                kinds.Add(key, kind);
        }
        for (var d = 0; d < documents.Length; d++)
        {
            foreach (var block in documents[d].Blocks)
            {
                if (kinds.ContainsKey(block.Key))
                    openers[d].Enqueue(block);
            }
        }
        // A line that opens the tail of few samples is within that of most others, or stands there by chance.
        while (Rarest(openers) is { } rare)
        {
            kinds.Remove(rare);
            foreach (var queue in openers)
            {
                while (queue.Count > 0 && !kinds.ContainsKey(queue.Peek().Key))
                    queue.Dequeue();
            }
        }
        return Mark(openers, kinds);
    }

    private SortedDictionary<string, SortedDictionary<string, int>> Mark(Queue<SampleBlock>[] openers, Dictionary<string, string> kinds)
    {
        var tails = new SortedDictionary<string, SortedDictionary<string, int>>(StringComparer.Ordinal);
        for (var d = 0; d < documents.Length; d++)
        {
            if (openers[d].Count == 0)
                continue;
            var opener = openers[d].Peek();
            Begins[d] = opener.Index;
            for (var i = opener.Index; i < documents[d].Blocks.Length; i++)
                documents[d].Blocks[i].IsNoise = true;
            var kind = kinds[opener.Key];
            if (!tails.TryGetValue(kind, out var keys))
                tails.Add(kind, keys = new(StringComparer.Ordinal));
            keys[opener.Key] = keys.GetValueOrDefault(opener.Key) + 1;
        }
        return tails;
    }

    /// <summary>The opener of the fewest tails, the last of several; null where each opens enough.</summary>
    private string? Rarest(Queue<SampleBlock>[] openers)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var queue in openers)
        {
            if (queue.Count > 0)
                counts[queue.Peek().Key] = counts.GetValueOrDefault(queue.Peek().Key) + 1;
        }
        var (rarest, fewest) = ((string?)null, lines.Enough - 1);
        foreach (var (key, count) in counts)
        {
            if (count <= fewest)
                (rarest, fewest) = (key, count);
        }
        return rarest;
    }

    /// <summary>What kind of tail the line at these places opens; null: none.</summary>
    private string? Kind(List<(int Document, int Index)> places)
    {
        var set = documents[places[0].Document].Blocks[places[0].Index].PackSet;
        var withOthers = 0;
        foreach (var (document, index) in places)
        {
            var rest = _rests[document][index + 1];
            var hasArticleBefore = rest.Own < _rests[document][0].Own - (IsOwn(documents[document].Blocks[index]) ? 1 : 0);
            if (!hasArticleBefore || !IsOver(rest, set))
                return null;
            withOthers += rest.Others >= (set is null ? 2 : 1) ? 1 : 0;
        }
        // Where nothing follows but what recurs by itself, single lines say as much.
        return withOthers >= lines.Enough ? set is null ? "tail" : PackSets.NoiseName(set) : null;
    }

    private static bool IsOver(Rest rest, string? set) => set switch
    {
        // Titles with teasers.
        "related" or "read-more" => rest.Own == 0 || rest.Own <= rest.Shorts && rest.Longest <= TeaserWords,
        // A few lines about a person, or by readers.
        "author-bio" or "author-bio-start" or "comments" or "comments-start" => rest.Own <= 2,
        _ => rest.Own == 0,
    };

    /// <summary>By block, and behind the last, what stands from there to the end.</summary>
    private Rest[] Rests(SampleBlock[] blocks)
    {
        var rests = new Rest[blocks.Length + 1];
        for (var i = blocks.Length - 1; i >= 0; i--)
        {
            var (own, others) = (IsOwn(blocks[i]), lines.Recurs(blocks[i].Key) ? 0 : 1);
            var rest = rests[i + 1];
            rests[i] = own
                ? new(rest.Own + 1, rest.Shorts, Math.Max(rest.Longest, blocks[i].Words), rest.Others + others)
                : rest with { Shorts = rest.Shorts + 1, Others = rest.Others + others };
        }
        return rests;
    }

    private bool IsOwn(SampleBlock block) => !block.IsShort && block.Words >= OwnWords && block.PackSet is null && !lines.Recurs(block.Key);

    /// <summary>What stands behind a place: paragraphs of the article's kind, other blocks, the words of the longest paragraph, blocks that do not recur.</summary>
    private readonly record struct Rest(int Own, int Shorts, int Longest, int Others);
}
