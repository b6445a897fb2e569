using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ContentGen.Benchmarks.Corpus;

/// <summary>The forms of one kind, taken apart once, so that filling one copies words and nothing else.</summary>
internal sealed class Filler
{
    private static readonly HashSet<string> s_small = ["of", "the", "and", "to", "a", "an", "in", "for", "on", "under"];
    private static readonly Dictionary<string, byte[][]> s_words = [];

    private readonly byte[][][][] _forms;

    internal Filler(params string[] forms) => _forms = [.. forms.Select(Parts)];

    /// <summary>Writes one form with its gaps filled, without a line end.</summary>
    internal void Write(ArrayBufferWriter<byte> output, ref CorpusRandom random)
    {
        foreach (var choices in _forms[random.Below(_forms.Length)])
            output.Write(choices[choices.Length == 1 ? 0 : random.Below(choices.Length)]);
    }

    private static byte[][][] Parts(string form)
    {
        var parts = new List<byte[][]>();
        for (var at = 0; at < form.Length;)
        {
            var open = form.IndexOf('{', at);
            if (open != at)
            {
                var end = open < 0 ? form.Length : open;
                parts.Add([Encoding.UTF8.GetBytes(form[at..end])]);
                at = end;
                continue;
            }
            var close = form.IndexOf('}', open);
            parts.Add(Words(form[(open + 1)..close]));
            at = close + 1;
        }
        return [.. parts];
    }

    private static byte[][] Words(string gap)
    {
        if (s_words.TryGetValue(gap, out var words))
            return words;
        var name = gap.TrimEnd('*').ToLowerInvariant();
        Func<string, string> shape = gap.EndsWith('*') ? Title : char.IsUpper(gap[0]) ? Capital : text => text;
        return s_words[gap] = [.. Vocabulary.Gaps[name].Split('|').Select(word => Encoding.UTF8.GetBytes(shape(word)))];
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Title(string text) => string.Join(' ', text.Split(' ').Select(word => s_small.Contains(word) ? word : Capital(word)));
}
