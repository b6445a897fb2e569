using System.Collections.Generic;

namespace ContentGen.Benchmarks.Corpus;

/// <summary>Different phrases of two to five words in lower case, of words from which the stories are made.</summary>
internal static class InventedPhrases
{
    internal static IReadOnlyList<string> Create(int count)
    {
        var random = new CorpusRandom(0x9_11_A5E);
        string[][] words = [.. Gap("quality"), .. Gap("matter"), .. Gap("unit"), .. Gap("name")];
        var phrases = new List<string>();
        var seen = new HashSet<string>();
        while (phrases.Count < count)
        {
            var parts = new string[random.Between(2, 5)];
            for (var i = 0; i < parts.Length; i++)
            {
                var choices = words[random.Below(words.Length)];
                parts[i] = choices[random.Below(choices.Length)];
            }
            var phrase = string.Join(' ', parts);
            if (seen.Add(phrase))
                phrases.Add(phrase);
        }
        return phrases;

        static string[][] Gap(string name) => [Vocabulary.Gaps[name].ToLowerInvariant().Split('|')];
    }
}
