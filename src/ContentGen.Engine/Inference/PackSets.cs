using System;
using System.Collections.Generic;
using System.Text;

namespace ContentGen.Engine.Inference;

/// <summary>Which sets of the language's pack of web phrases stand in samples: asked of a parser that imports the pack, so that a draft finds the same.</summary>
internal static class PackSets
{
    /// <summary>Longer blocks are running text that happens to begin like that.</summary>
    internal const int MostWordsOfStart = 24;

    private const string StartEnding = "-start";
    private const string EndEnding = "-end";

    /// <summary>
    /// The sets that say by themselves that a block is no part of the article, with the name of the noise that they are. Left out are those of single words
    /// which an article's own heading can be too (menus, sections, forms).
    /// </summary>
    internal static (string Set, string Noise)[] Kinds { get; } =
    [
        ("related", "related-posts"), ("share", "share-bar"), ("newsletter", "sign-up"), ("comments", "comments"), ("read-more", "read-more"),
        ("advertisement", "advertisement"), ("cookie", "consent"), ("author-bio", "about-author"), ("credit", "credit"), ("updated", "update-time"),
        ("tags", "tags"), ("legal", "legal"), ("breadcrumb", "breadcrumb"), ("login", "account"), ("print", "print"), ("read-time", "read-time"),
        ("social", "networks"),
    ];

    /// <summary>Sets that have no phrases for starts.</summary>
    private static readonly HashSet<string> s_wholeOnly = new(StringComparer.Ordinal) { "social" };

    internal static string NoiseName(string set)
    {
        var whole = Whole(set);
        foreach (var (name, noise) in Kinds)
        {
            if (name == whole)
                return noise;
        }
        return "boilerplate";
    }

    /// <summary>The name of a set without its ending.</summary>
    internal static string Whole(string set)
    {
        foreach (var ending in (ReadOnlySpan<string>)[StartEnding, EndEnding])
        {
            if (set.EndsWith(ending, StringComparison.Ordinal))
                return set[..^ending.Length];
        }
        return set;
    }

    /// <summary>The test of one set.</summary>
    internal static string Test(string set) =>
        set.EndsWith(StartEnding, StringComparison.Ordinal) ? $"{{ starts-with: ${set}, words: ..{MostWordsOfStart} }}"
        : set.EndsWith(EndEnding, StringComparison.Ordinal) ? $"{{ ends-with: ${set}, words: ..{MostWordsOfStart} }}"
        : $"{{ text: ${set} }}";

    /// <summary>Marks the blocks.</summary>
    internal static void Mark(SampleDocument[] documents, string language, bool paragraphs, ContentLimits limits)
    {
        var (probe, sets) = Make(language, paragraphs);
        var buffer = new ContentBuffer { Limits = limits };
        foreach (var document in documents)
        {
            var pieces = probe.Parse(document.Sample.Utf8, buffer).Pieces();
            var block = 0;
            while (pieces.MoveNext())
            {
                var piece = pieces.Current;
                while (block < document.Blocks.Length && document.Blocks[block].Line < piece.Text.Line)
                    block++;
                if (block == document.Blocks.Length)
                    break;
                if (piece.Kind == PieceKind.Noise)
                    document.Blocks[block].PackSet = sets[piece.Name];
                else
                    document.Blocks[block].IsSigned = piece.Name == "signed";
            }
        }
    }

    private static (InterpretedSchema Probe, Dictionary<string, string> Sets) Make(string language, bool paragraphs)
    {
        var sets = new Dictionary<string, string>(StringComparer.Ordinal);
        var yaml = new StringBuilder();
        yaml.Append("contentgen: 1\nschema: probe\nimports: [std/noise.").Append(language).Append("]\n")
            .Append("input: { block: ").Append(paragraphs ? "paragraph" : "line").Append(", language: ").Append(language).Append(" }\n")
            .Append("article: [{ name: part*, one-of: [signed, other] }]\n")
            .Append("roles:\n  signed: { when: { starts-with: $byline, words: 2..16, not: { ends: sentence } } }\n  other: {}\nnoise:\n");
        foreach (var (set, _) in Kinds)
            Add(set);
        foreach (var (set, _) in Kinds)
        {
            if (!s_wholeOnly.Contains(set))
                Add(set + StartEnding);
        }
        Add("read-time" + EndEnding);
        return (Probe.Interpret(yaml.ToString()), sets);

        void Add(string set)
        {
            // A name may be a member of generated code; these never are.
            var name = "set-" + set;
            sets.Add(name, set);
            yaml.Append("  ").Append(name).Append(": { when: ").Append(Test(set)).Append(" }\n");
        }
    }
}
