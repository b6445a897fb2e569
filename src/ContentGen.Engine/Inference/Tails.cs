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

    /// <summary>Where a tail was found in each document: the index of its opener, or -1.</summary>
    internal int[] Begins { get; } = new int[documents.Length];

    /// <summary>By the noise's name, the openers' keys, with the number of documents whose tail each opens.</summary>
    internal SortedDictionary<string, SortedDictionary<string, int>> Find()
    {
        Array.Fill(Begins, -1);
        var first = new Dictionary<string, List<(int Document, int Index)>>(StringComparer.Ordinal);
        for (var d = 0; d < documents.Length; d++)
        {
            foreach (var block in documents[d].Blocks)
            {
                if (!lines.Recurs(block.Key) || !block.IsWellFormed)
                    continue;
                if (!first.TryGetValue(block.Key, out var places))
                    first.Add(block.Key, places = []);
                if (places.Count == 0 || places[^1].Document != d)
                    places.Add((d, block.Index));
            }
        }
        var openers = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, places) in first)
        {
            if (Kind(key, places) is { } kind)
                openers.Add(key, kind);
        }
        // A line that opens the tail of few samples is within that of most others, or stands there by chance.
        while (Rarest(openers) is { } rare)
            openers.Remove(rare);
        var tails = new SortedDictionary<string, SortedDictionary<string, int>>(StringComparer.Ordinal);
        for (var d = 0; d < documents.Length; d++)
        {
            if (Opener(d, openers) is not { } opener)
                continue;
            Begins[d] = opener.Index;
            for (var i = opener.Index; i < documents[d].Blocks.Length; i++)
                documents[d].Blocks[i].IsNoise = true;
            var kind = openers[opener.Key];
            if (!tails.TryGetValue(kind, out var keys))
                tails.Add(kind, keys = new(StringComparer.Ordinal));
            keys[opener.Key] = keys.GetValueOrDefault(opener.Key) + 1;
        }
        return tails;
    }

    private SampleBlock? Opener(int document, SortedDictionary<string, string> openers) =>
        Array.Find(documents[document].Blocks, block => openers.ContainsKey(block.Key));

    /// <summary>The opener of the fewest tails, the last of several; null where each opens enough.</summary>
    private string? Rarest(SortedDictionary<string, string> openers)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var d = 0; d < documents.Length; d++)
        {
            if (Opener(d, openers) is { } opener)
                counts[opener.Key] = counts.GetValueOrDefault(opener.Key) + 1;
        }
        var (rarest, fewest) = ((string?)null, lines.Enough - 1);
        foreach (var key in openers.Keys)
        {
            if (counts.GetValueOrDefault(key) <= fewest)
                (rarest, fewest) = (key, counts.GetValueOrDefault(key));
        }
        return rarest;
    }

    /// <summary>What kind of tail a line opens; null: none.</summary>
    private string? Kind(string key, List<(int Document, int Index)> places)
    {
        var set = documents[places[0].Document].Blocks[places[0].Index].PackSet;
        var withOthers = 0;
        foreach (var (document, index) in places)
        {
            var blocks = documents[document].Blocks;
            if (!HasArticleBefore(blocks, index) || !IsOver(blocks, index + 1, set, out var others))
                return null;
            withOthers += others >= (set is null ? 2 : 1) ? 1 : 0;
        }
        // Where nothing follows but what recurs by itself, single lines say as much.
        return withOthers >= lines.Enough ? set is null ? "tail" : PackSets.NoiseName(set) : null;
    }

    private bool HasArticleBefore(SampleBlock[] blocks, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (IsOwn(blocks[i]))
                return true;
        }
        return false;
    }

    private bool IsOver(SampleBlock[] blocks, int from, string? set, out int others)
    {
        var (own, shorts, longest) = (0, 0, 0);
        others = 0;
        for (var i = from; i < blocks.Length; i++)
        {
            if (!lines.Recurs(blocks[i].Key))
                others++;
            if (!IsOwn(blocks[i]))
            {
                shorts++;
                continue;
            }
            own++;
            longest = Math.Max(longest, blocks[i].Words);
        }
        return set switch
        {
            null => own == 0,
            // Titles with teasers.
            "related" or "read-more" => own == 0 || own <= shorts && longest <= TeaserWords,
            // A few lines about a person, or by readers.
            "author-bio" or "author-bio-start" or "comments" or "comments-start" => own <= 2,
            _ => own == 0,
        };
    }

    private bool IsOwn(SampleBlock block) => !block.IsShort && block.Words >= OwnWords && block.PackSet is null && !lines.Recurs(block.Key);
}
