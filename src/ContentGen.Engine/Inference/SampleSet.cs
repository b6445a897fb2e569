using System;
using System.Collections.Generic;
using ContentGen.Runtime;

namespace ContentGen.Engine.Inference;

/// <summary>The samples that count, measured, in an order that depends on their bytes alone.</summary>
internal sealed class SampleSet
{
    private readonly string? _language;
    private readonly bool _wide;
    private readonly bool _paragraphs;

    private SampleSet(IReadOnlyList<Sample> samples, ContentLimits limits)
    {
        Limits = limits;
        var ordered = new List<Sample>(samples);
        ordered.Sort(static (x, y) => x.Utf8.AsSpan().SequenceCompareTo(y.Utf8) is var order and not 0 ? order : string.CompareOrdinal(x.Name, y.Name));
        _language = LanguageGuess.Of(ordered);
        _wide = _language is "ja" or "zh";
        var words = LanguageGuess.WordsOf(_language);
        var documents = Read(ordered, words, paragraphs: false);
        _paragraphs = SampleReader.IsWrapped(documents);
        if (_paragraphs)
            documents = Read(ordered, words, paragraphs: true);

        var (left, large) = (new HashSet<Sample>(ReferenceEqualityComparer.Instance), new HashSet<Sample>(ReferenceEqualityComparer.Instance));
        foreach (var document in documents)
        {
            if (document.IsTooLarge)
                large.Add(document.Sample);
            else if (document.Blocks.Length == 0)
                left.Add(document.Sample);
        }
        var written = Array.FindAll(documents, static document => document.Blocks.Length > 0 && !document.IsTooLarge);
        var copies = SampleCopies.Find(written);
        var counted = new List<SampleDocument>();
        var copied = new Dictionary<Sample, Sample>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < written.Length; i++)
        {
            if (copies[i] >= 0)
                copied.Add(written[i].Sample, written[copies[i]].Sample);
            else
                counted.Add(written[i]);
        }
        Documents = [.. counted];
        Written = written;
        foreach (var document in Documents)
            Blocks += document.Blocks.Length;
        Empty = Names(samples, left);
        Copies = Copied(samples, copied);
        TooLarge = Names(samples, large);
        if (_language is not null)
            PackSets.Mark(Documents, _language, _paragraphs, Limits);
    }

    internal ContentLimits Limits { get; }

    /// <summary>What is evidence: the samples with text, copies of one document once.</summary>
    internal SampleDocument[] Documents { get; }

    /// <summary>What a draft must take: the samples with text.</summary>
    internal SampleDocument[] Written { get; }

    internal int Blocks { get; }

    internal IReadOnlyList<string> Empty { get; }

    internal IReadOnlyList<SampleCopy> Copies { get; }

    internal IReadOnlyList<string> TooLarge { get; }

    /// <summary>Reads samples.</summary>
    internal static SampleSet Read(IReadOnlyList<Sample> samples, ContentLimits limits) => new(samples, limits);

    /// <summary>Finds out what the samples have in common.</summary>
    internal Draft Draft(string id, DraftWay way)
    {
        var draft = new Draft { Id = id, Samples = Documents.Length, Language = _language, Paragraphs = _paragraphs, CatchesAll = way.CatchesAll, IsPlain = way.Plain };
        foreach (var document in Documents)
        {
            foreach (var block in document.Blocks)
                block.IsNoise = block.IsNote = false;
        }
        var shortLines = new ShortLines(Documents, _wide);
        if (!way.Plain)
            NoiseFinder.Find(Documents, draft);
        var header = way.Plain ? Header.None(Documents, way) : Header.Find(Documents, draft, way);
        if (!way.Plain)
            Datelines.Find(Documents, header, draft);
        Body.Find(Documents, header, shortLines, draft);
        return draft;
    }

    private SampleDocument[] Read(List<Sample> samples, WordList words, bool paragraphs)
    {
        var documents = new SampleDocument[samples.Count];
        for (var i = 0; i < documents.Length; i++)
            documents[i] = SampleReader.Read(samples[i], words, paragraphs, Limits);
        return documents;
    }

    private static List<SampleCopy> Copied(IReadOnlyList<Sample> samples, Dictionary<Sample, Sample> originals)
    {
        var copies = new List<SampleCopy>();
        foreach (var sample in samples)
        {
            if (originals.TryGetValue(sample, out var original))
                copies.Add(new(sample.Name, original.Name));
        }
        return copies;
    }

    private static List<string> Names(IReadOnlyList<Sample> samples, HashSet<Sample> wanted)
    {
        var names = new List<string>();
        foreach (var sample in samples)
        {
            if (wanted.Contains(sample))
                names.Add(sample.Name);
        }
        return names;
    }
}
