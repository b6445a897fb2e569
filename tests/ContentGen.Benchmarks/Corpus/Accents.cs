using System;

namespace ContentGen.Benchmarks.Corpus;

/// <summary>Puts accents on vowels: one <c>e</c> of four becomes <c>é</c>, one <c>a</c> of twenty <c>à</c>. That is one letter in some 40 bytes, and nobody foresees where.</summary>
internal sealed class Accents(ulong seed)
{
    /// <summary>Bytes for each byte of a story, at most.</summary>
    internal const int BytesFor = 2;

    private readonly byte[] _story = new byte[BytesFor * ArticleWriter.Longest];

    private CorpusRandom _random = new(seed);

    /// <summary>The story, until the next one.</summary>
    internal ReadOnlySpan<byte> Add(ReadOnlySpan<byte> story)
    {
        var length = 0;
        foreach (var value in story)
        {
            var second = value switch
            {
                (byte)'e' when _random.OneIn(4) => 0xA9,
                (byte)'a' when _random.OneIn(20) => 0xA0,
                _ => 0,
            };
            _story[length++] = second == 0 ? value : (byte)0xC3;
            if (second != 0)
                _story[length++] = (byte)second;
        }
        return _story.AsSpan(0, length);
    }
}
