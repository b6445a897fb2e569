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

    /// <summary>The line whose last places are known: where it was looked at from, where it ends, and where its text without end punctuation does.</summary>
    private (int Start, int End, int CoreEnd) _line = (0, -1, 0);

    private object? _owner;

    /// <summary>By phrase, the last place where it starts; -1: it is not there.</summary>
    private readonly int[] _last = new int[phrases.Count];

    /// <summary>Bytes looked at, as far as they depend on the text's length: for tests of linear time.</summary>
    internal long Work { get; private set; }

    /// <summary>
    /// The same for a text that a line ends with. Lines are divided into thousands of parts, each of which leaves such a text: the line is searched once, and a phrase is in what is left as long as
    /// its last place is.
    /// </summary>
    /// <param name="owner">Whose document it is.</param>
    /// <param name="document">The document.</param>
    /// <param name="start">Where the text begins.</param>
    /// <param name="end">Where text and line end.</param>
    internal string? Find(object owner, ReadOnlySpan<byte> document, int start, int end)
    {
        // Tables outlive a document, and documents are explained by turns.
        if (_owner != owner || _line.End != end || start < _line.Start)
            Search(document, start, end);
        _owner = owner;
        switch (mode)
        {
            case PhraseMode.StartsWith:
                return Find(document[start..end]);
            case PhraseMode.Text:
                return start < _line.CoreEnd ? FindCore(document[start.._line.CoreEnd]) : null;
        }
        for (var i = 0; i < _last.Length; i++)
        {
            if (_last[i] >= start)
                return phrases[i];
        }
        return null;
    }

    private void Search(ReadOnlySpan<byte> document, int start, int end)
    {
        var text = document[start..end];
        _line = (start, end, mode == PhraseMode.Text ? start + TextEnds.CoreLength(text) : end);
        if (mode is PhraseMode.Text or PhraseMode.StartsWith)
            return;
        Work += text.Length;
        Array.Fill(_last, -1);
        Span<int> places = stackalloc int[PhrasesPerTable];
        if (Match(_all, text) == 0)
            return;
        _single ??= Single();
        for (var i = 0; i < _single.Count; i++)
        {
            var found = mode == PhraseMode.EndsWith ? _single[i].MatchEnd(text, places) : _single[i].MatchAnywhere(text, places);
            for (; found != 0; found &= found - 1)
            {
                var bit = System.Numerics.BitOperations.TrailingZeroCount(found);
                _last[i * PhrasesPerTable + bit] = start + places[bit];
            }
        }
    }

    private string? FindCore(ReadOnlySpan<byte> core)
    {
        if (_all.MatchCore(core) == 0)
            return null;
        _single ??= Single();
        for (var i = 0; i < _single.Count; i++)
        {
            if (_single[i].MatchCore(core) is var found and not 0)
                return phrases[i * PhrasesPerTable + System.Numerics.BitOperations.TrailingZeroCount(found)];
        }
        throw new InvalidOperationException("A phrase is found among all of them, but not by itself.");
    }

    /// <summary>The first phrase, as written, that the text has; null: none.</summary>
    internal string? Find(ReadOnlySpan<byte> text)
    {
        if (mode is not PhraseMode.StartsWith)
            Work += text.Length;
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
