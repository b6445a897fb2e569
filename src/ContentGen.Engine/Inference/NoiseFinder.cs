using System;
using System.Collections.Generic;
using System.Globalization;
using ContentGen.Runtime;

namespace ContentGen.Engine.Inference;

/// <summary>Finds what is not the article: what the language's pack knows, and what samples repeat. Marks the blocks, and writes entries that take them.</summary>
internal sealed class NoiseFinder
{
    /// <summary>A schema may be so large; what most samples have goes first.</summary>
    private const int MostPhrases = 500;

    private const StartKinds Bullets = StartKinds.Bullet | StartKinds.Dash;

    private readonly SampleDocument[] _documents;
    private readonly Recurrence _lines;
    private readonly Draft _draft;
    private readonly HashSet<string> _lists = new(StringComparer.Ordinal);

    private NoiseFinder(SampleDocument[] documents, Draft draft)
    {
        _documents = documents;
        _draft = draft;
        // Who wrote it and when it was varies, though two samples may agree.
        _lines = new(documents, Recurrence.EnoughOf(documents.Length), static block => block.IsSigned || DateShapes.IsDate(block.Text) ? null : (block.Key, block.Text));
    }

    internal static void Find(SampleDocument[] documents, Draft draft)
    {
        var finder = new NoiseFinder(documents, draft);
        finder.AddTails();
        finder.AddLists();
        finder.AddPackLines();
        finder.AddRepeated();
        LeadIns.Find(documents, draft);
        Stamps.Find(documents, draft);
    }

    private string Share(int documents) => Evidence.Of(documents, _documents.Length, "sample");

    private void AddTails()
    {
        var tails = new Tails(_documents, _lines);
        foreach (var (name, openers) in tails.Find())
        {
            var lines = new List<DraftLine> { new("opens:"), new("  text:") };
            foreach (var (key, count) in openers)
            {
                lines.Add(new("    - " + YamlText.Quote(_lines.Spelling(key)), "begins the tail of " + Share(count)));
            }
            lines.Add(new("until: end"));
            if (AtMost(tails, openers) is { } share)
                lines.Add(new(string.Create(CultureInfo.InvariantCulture, $"at-most: {share}%")));
            _draft.Noise.Add(new(name, lines));
        }
    }

    /// <summary>The share above which such a tail is too much, where it is not what it is without a word.</summary>
    private int? AtMost(Tails tails, SortedDictionary<string, int> openers)
    {
        var most = 0.0;
        for (var d = 0; d < _documents.Length; d++)
        {
            var blocks = _documents[d].Blocks;
            if (tails.Begins[d] < 0 || !openers.ContainsKey(blocks[tails.Begins[d]].Key))
                continue;
            var (tail, all) = (0L, 0L);
            foreach (var block in blocks)
            {
                all += block.Features.NonSpaceBytes;
                tail += block.Index >= tails.Begins[d] ? block.Features.NonSpaceBytes : 0;
            }
            most = Math.Max(most, (double)tail / all);
        }
        return most > 0.5 ? Math.Min(100, (int)Math.Ceiling(most * 12) * 10) : null;
    }

    private void AddLists()
    {
        foreach (var set in LinkLists.Sets)
        {
            var longest = LinkLists.Find(_documents, set, out var count);
            if (longest == 0)
                continue;
            _draft.ImportsNoise = true;
            _lists.Add(set);
            _draft.Noise.Add(new(
                PackSets.NoiseName(set) + "-list",
                [
                    new($"opens: {PackSets.Test(set)}"),
                    new("while: { is: short }"),
                    new(string.Create(CultureInfo.InvariantCulture, $"max-blocks: {2 * longest}"), $"{Evidence.Count(count, "list")} of up to {Evidence.Count(longest, "block")}"),
                ]));
        }
    }

    private void AddPackLines()
    {
        var found = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var document in _documents)
        {
            foreach (var block in document.Blocks)
            {
                if (block.IsNoise || block.PackSet is not { } set)
                    continue;
                block.IsNoise = true;
                // A heading of lists without one is a list of its own.
                if (_lists.Contains(set))
                    continue;
                if (!found.TryGetValue(PackSets.Whole(set), out var sets))
                    found.Add(PackSets.Whole(set), sets = new(StringComparer.Ordinal));
                sets.Add(set);
            }
        }
        _draft.ImportsNoise |= found.Count > 0;
        foreach (var (kind, noise) in PackSets.Kinds)
        {
            if (!found.TryGetValue(kind, out var sets))
                continue;
            var tests = new List<string>();
            foreach (var set in sets)
                tests.Add(PackSets.Test(set));
            // The name may be taken by the tail that the same phrases open.
            var name = _draft.Noise.Exists(entry => entry.Name == noise) ? noise + "-line" : noise;
            _draft.Noise.Add(new(name, [new(tests.Count == 1 ? "when: " + tests[0] : $"when: {{ any: [{string.Join(", ", tests)}] }}")]));
        }
    }

    /// <summary>Lines that are the same in several samples. Those that head paragraphs of the article are its own.</summary>
    private void AddRepeated()
    {
        var repeated = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in _documents)
        {
            foreach (var block in document.Blocks)
            {
                if (!block.IsNoise && _lines.Recurs(block.Key) && block.IsWellFormed)
                    repeated[block.Key] = _lines.Of(block.Key);
            }
        }
        var own = new HashSet<string>(repeated.Keys, StringComparer.Ordinal);
        own.ExceptWith(HeadingNothing());
        foreach (var (key, count) in repeated)
        {
            if (own.Contains(key))
                _draft.Titles.Add((_lines.Spelling(key), count));
        }
        own.UnionWith(Inner());
        var (whole, starts, written) = (new List<DraftLine>(), new List<DraftLine>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (key, count) in Frequent.Of(repeated, MostPhrases, own))
        {
            var text = _lines.Spelling(key);
            if (Recurrence.IsPhrase(text))
                whole.Add(new("      - " + YamlText.Quote(text), Share(count)));
            else if (LongStart(text) is { } start)
                starts.Add(new("      - " + YamlText.Quote(start), Share(count)));
            else
                continue;
            written.Add(key);
        }
        foreach (var document in _documents)
        {
            foreach (var block in document.Blocks)
                block.IsNoise |= written.Contains(block.Key);
        }
        if (whole.Count + starts.Count == 0)
            return;
        var lines = new List<DraftLine> { new("when:"), new("  any:") };
        if (whole.Count > 0)
            lines.AddRange([new("  - text:"), .. whole]);
        if (starts.Count > 0)
            lines.AddRange([new("  - starts-with:"), .. starts]);
        _draft.Noise.Add(new("boilerplate", lines));
    }

    /// <summary>
    /// Lines that stand between the article's own paragraphs, and not in most samples: an ingredient, a paragraph that tells again what led to the story. They
    /// are the article's, as all entries with a bullet are.
    /// </summary>
    private HashSet<string> Inner()
    {
        var inner = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in _documents)
        {
            var article = document.Article();
            var first = Array.FindIndex(article, IsOwnText);
            var last = Array.FindLastIndex(article, IsOwnText);
            for (var i = Math.Max(0, first); i <= last; i++)
            {
                if (_lines.Recurs(article[i].Key) && (article[i].Starts(Bullets) || _lines.Of(article[i].Key) * 2 <= _documents.Length))
                    inner.Add(article[i].Key);
            }
        }
        return inner;
    }

    private bool IsOwnText(SampleBlock block) => !block.IsShort && !_lines.Recurs(block.Key);

    /// <summary>The first words of a text that is too long for a phrase.</summary>
    private static string? LongStart(string text)
    {
        const int Most = 200;
        if (text.Length <= Most || text[0] == '$')
            return null;
        var end = text.LastIndexOf(' ', Most);
        return end > Most / 2 && Recurrence.IsPhrase(text[..end]) ? text[..end] : null;
    }

    /// <summary>The lines that in some place are no title of paragraphs, or of a list.</summary>
    private HashSet<string> HeadingNothing()
    {
        var others = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in _documents)
        {
            var article = document.Article();
            for (var i = 0; i < article.Length; i++)
            {
                var heads = article[i].IsShort && !article[i].Starts(Bullets) && i + 1 < article.Length
                    && (article[i + 1].Starts(Bullets) || !_lines.Recurs(article[i + 1].Key) && (!article[i + 1].IsShort || article[i + 1].Starts(StartKinds.Digit)));
                if (!heads)
                    others.Add(article[i].Key);
            }
        }
        return others;
    }
}
