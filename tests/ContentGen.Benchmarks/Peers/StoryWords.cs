using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Benchmarks.Contenders;
using ContentGen.Schema;

namespace ContentGen.Benchmarks.Peers;

/// <summary>The phrases and words of the schema <c>story</c>, for those who parse by hand: as many as the generated parser knows.</summary>
internal sealed class StoryWords
{
    // Stands above what is made with it.
    private static readonly (string Name, StoryRole Role)[] s_noise =
    [
        ("share", StoryRole.ShareBar),
        ("advertisement", StoryRole.Advertisement),
        ("newsletter", StoryRole.Newsletter),
        ("comments", StoryRole.Comments),
        ("read-more", StoryRole.ReadMore),
        ("related", StoryRole.RelatedPosts),
    ];

    internal static StoryWords Shared { get; } = new();

    private StoryWords()
    {
        var plan = SchemaCompiler.Compile(BenchmarkSchemas.Story, BenchmarkSchemas.Imports).Plan!;
        var phrases = new Dictionary<string, StoryRole>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, role) in s_noise)
        {
            foreach (var phrase in plan.Phrases.Text.Single(set => set.Name == name).Phrases)
                phrases.TryAdd(phrase, role);
        }
        Noise = phrases.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        LongestPhrase = phrases.Keys.Max(phrase => phrase.Length);
        Abbreviations = plan.Words.Abbreviations.ToFrozenSet(StringComparer.Ordinal);
        Titles = plan.Words.Titles.ToFrozenSet(StringComparer.Ordinal);
        Starters = plan.Words.Starters.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>What a whole line is that says one of the phrases; of phrases in several sets, the first set's.</summary>
    internal FrozenDictionary<string, StoryRole> Noise { get; }

    /// <summary>In characters.</summary>
    internal int LongestPhrase { get; }

    internal FrozenSet<string> Abbreviations { get; }

    internal FrozenSet<string> Titles { get; }

    internal FrozenSet<string> Starters { get; }
}
