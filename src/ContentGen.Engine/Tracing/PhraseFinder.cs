using System;
using System.Collections.Generic;
using ContentGen.Runtime;
using ContentGen.Schema;
using ContentGen.Schema.Plans;
using ContentGen.Text;

namespace ContentGen.Engine.Tracing;

/// <summary>Finds which of a list of phrases a text has; the tables and the look-ups are those of the parser.</summary>
internal sealed class PhraseFinder(PhraseMode mode, EquatableArray<string> phrases)
{
    private const int PhrasesPerTable = 64;

    private readonly PhraseTable _all = PhraseTable.Create(phrases.ToArray());

    /// <summary>A bit a phrase; made when first something is found.</summary>
    private List<PhraseTable>? _single;

    /// <summary>The first phrase, as written, that the text has; null: none.</summary>
    internal string? Find(ReadOnlySpan<byte> text)
    {
        if (Match(_all, text) == 0)
            return null;
        _single ??= Single();
        for (var i = 0; i < _single.Count; i++)
        {
            if (Match(_single[i], text) is var found and not 0)
                return phrases[i * PhrasesPerTable + System.Numerics.BitOperations.TrailingZeroCount(found)];
        }
        throw new InvalidOperationException("A phrase is found among all of them, but not by itself.");
    }

    private ulong Match(PhraseTable table, ReadOnlySpan<byte> text) => mode switch
    {
        PhraseMode.Text => table.MatchCore(text[..TextEnds.CoreLength(text)]),
        PhraseMode.StartsWith => table.MatchStart(text),
        PhraseMode.EndsWith => table.MatchEnd(text, default),
        _ => table.MatchAnywhere(text, default),
    };

    private List<PhraseTable> Single()
    {
        var tables = new List<PhraseTable>();
        for (var first = 0; first < phrases.Count; first += PhrasesPerTable)
        {
            var sets = new string[Math.Min(PhrasesPerTable, phrases.Count - first)][];
            for (var i = 0; i < sets.Length; i++)
                sets[i] = [phrases[first + i]];
            tables.Add(PhraseTable.Create(sets));
        }
        return tables;
    }
}
