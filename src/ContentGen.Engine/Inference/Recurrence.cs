using System;
using System.Collections.Generic;
using ContentGen.Text.Unicode;

namespace ContentGen.Engine.Inference;

/// <summary>In how many documents a text stands; texts that fold alike are one.</summary>
internal sealed class Recurrence
{
    private readonly Dictionary<string, int> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, int>> _spellings = new(StringComparer.Ordinal);

    /// <summary>Counts what a function says of each block; null is nothing.</summary>
    internal Recurrence(SampleDocument[] documents, int enough, Func<SampleBlock, (string Key, string Spelling)?> of)
    {
        Enough = enough;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            seen.Clear();
            foreach (var block in document.Blocks)
            {
                if (of(block) is not var (key, spelling) || key.Length == 0)
                    continue;
                if (seen.Add(key))
                    _documents[key] = _documents.GetValueOrDefault(key) + 1;
                if (!_spellings.TryGetValue(key, out var spellings))
                    _spellings.Add(key, spellings = new(StringComparer.Ordinal));
                spellings[spelling] = spellings.GetValueOrDefault(spelling) + 1;
            }
        }
    }

    /// <summary>From how many documents on a text does not vary.</summary>
    internal int Enough { get; }

    internal int Of(string key) => _documents.GetValueOrDefault(key);

    internal bool Recurs(string key) => Of(key) >= Enough;

    /// <summary>The text as most documents write it.</summary>
    internal string Spelling(string key)
    {
        var (best, most) = ("", 0);
        foreach (var (spelling, count) in _spellings[key])
        {
            if (count > most || count == most && string.CompareOrdinal(spelling, best) < 0)
                (best, most) = (spelling, count);
        }
        return best;
    }

    /// <summary>
    /// Two documents that say the same are one chance in many, so two are enough of few; of more, a quarter, up to five.
    /// </summary>
    internal static int EnoughOf(int documents) => Math.Clamp((documents + 3) / 4, 2, 5);

    /// <summary>Whether a text can stand in a schema as a phrase: one that names a set cannot, nor one that is too long.</summary>
    internal static bool IsPhrase(string text) =>
        text.Length > 0 && !(text.Length > 1 && text[0] == '$' && char.IsAsciiLetterLower(text[1]))
        && TextFolder.CountScalars(TextFolder.Fold(text)) <= TextFolder.MaxPhraseScalars;
}
