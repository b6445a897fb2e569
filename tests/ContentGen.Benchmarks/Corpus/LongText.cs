using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ContentGen.Benchmarks.Corpus;

/// <summary>The corpus as one text for documents of any length: without the headings of related posts, behind which a document would end.</summary>
internal static class LongText
{
    /// <summary>Gives a text of at least <paramref name="size"/> bytes of whole lines.</summary>
    internal static byte[] Create(ArticleCorpus corpus, int size)
    {
        byte[][] related = [.. Vocabulary.Gaps["related"].Split('|').Select(Encoding.UTF8.GetBytes)];
        var text = new List<byte>(size + ArticleWriter.Longest);
        for (var i = 0; text.Count < size; i++)
        {
            var rest = corpus[i % corpus.Count];
            while (!rest.IsEmpty)
            {
                var line = rest[..(rest.IndexOf((byte)'\n') is var end && end < 0 ? rest.Length : end + 1)];
                rest = rest[line.Length..];
                if (!IsAnyOf(line.TrimEnd((byte)'\n'), related))
                    text.AddRange(line);
            }
        }
        return [.. text];
    }

    private static bool IsAnyOf(ReadOnlySpan<byte> line, byte[][] texts)
    {
        foreach (var text in texts)
        {
            if (line.SequenceEqual(text))
                return true;
        }
        return false;
    }
}
