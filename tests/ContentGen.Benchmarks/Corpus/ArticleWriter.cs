using System.Buffers;

namespace ContentGen.Benchmarks.Corpus;

/// <summary>
/// Writes stories of two shapes: extracted text whose headline is glued to its lead, one block a line; and a page with blank lines, share bar, dek and related posts.
/// </summary>
internal sealed class ArticleWriter(ulong seed)
{
    /// <summary>Fewest and most bytes of a document.</summary>
    internal const int Shortest = 3_000;
    internal const int Longest = 6_144;

    private static readonly Filler s_sentences = new(Grammar.Sentences);
    private static readonly Filler s_headlines = new(Grammar.Headlines);
    private static readonly Filler s_deks = new(Grammar.Deks);
    private static readonly Filler s_headings = new(Grammar.Headings);
    private static readonly Filler s_teasers = new(Grammar.Teasers);
    private static readonly Filler s_shares = new("{share}");
    private static readonly Filler s_related = new("{related}");
    private static readonly Filler s_asides = new("{aside}");
    private static readonly Filler s_bylines = new("By {person} | {day}", "By {person} and {person} | {day}", "By {person}");

    private readonly ArrayBufferWriter<byte> _output = new(8_192);
    private CorpusRandom _random = new(seed);

    /// <summary>The next story; valid until the one after it.</summary>
    internal System.ReadOnlySpan<byte> Next()
    {
        do
        {
            _output.ResetWrittenCount();
            if (_random.OneIn(2))
                WriteExtract(_random.Between(3_100, 5_000));
            else
                WritePage(_random.Between(3_300, 5_000));
        }
        while (_output.WrittenCount is < Shortest or > Longest);
        return _output.WrittenSpan;
    }

    private void WriteExtract(int enough)
    {
        s_headlines.Write(_output, ref _random);
        _output.Write(". "u8);
        WriteParagraph(2, 4, "\n"u8);
        WriteBody(enough, "\n"u8);
    }

    private void WritePage(int enough)
    {
        WriteLine(s_headlines);
        if (!_random.OneIn(4))
            WriteLine(s_shares);
        if (!_random.OneIn(3))
            WriteLine(s_deks);
        else if (!_random.OneIn(4))
            WriteLine(s_bylines);
        WriteParagraph(2, 4, "\n\n"u8);
        WriteBody(enough, "\n\n"u8);
        if (_random.OneIn(4))
            return;
        WriteLine(s_related);
        for (var others = _random.Between(2, 4); others > 0; others--)
        {
            WriteLine(s_headlines);
            if (!_random.OneIn(4))
                WriteLine(s_teasers);
        }
    }

    private void WriteBody(int enough, System.ReadOnlySpan<byte> end)
    {
        for (var paragraphs = _random.Between(0, 2); paragraphs > 0; paragraphs--)
            WriteParagraph(2, 5, end);
        while (_output.WrittenCount < enough)
        {
            s_headings.Write(_output, ref _random);
            _output.Write(end);
            for (var paragraphs = _random.Between(1, 3); paragraphs > 0; paragraphs--)
                WriteParagraph(1, 6, end);
            if (end.Length > 1 && _random.OneIn(8))
                WriteLine(s_asides);
        }
    }

    private void WriteParagraph(int fewest, int most, System.ReadOnlySpan<byte> end)
    {
        for (var left = _random.Between(fewest, most); left > 0; left--)
        {
            s_sentences.Write(_output, ref _random);
            if (left > 1)
                _output.Write(" "u8);
        }
        _output.Write(end);
    }

    private void WriteLine(Filler filler)
    {
        filler.Write(_output, ref _random);
        _output.Write("\n\n"u8);
    }
}
