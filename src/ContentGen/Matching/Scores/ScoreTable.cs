using System;
using System.Collections.Generic;
using System.ComponentModel;
using ContentGen.Matching;
using ContentGen.Text;

namespace ContentGen.Runtime;

/// <summary>
/// The terms of a schema's scores. A block's <em>signature</em> has a bit for each <em>atom</em>, a test that holds or does not; a term is a conjunction of
/// <em>literals</em>, atoms that must hold (their number <c>n</c>) or must not (<c>~n</c>). Numbers from 64 times the words of a block on are those of atoms
/// about the whole document: they are decided once, and what a block then looks at are the terms that they leave.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ScoreTable
{
    /// <summary>The table of a schema without scores.</summary>
    public static readonly ScoreTable Empty = new(0, 0, 0, [], [], [], []);

    /// <summary>Binds what the schema compiler found out.</summary>
    /// <param name="scores">How many scores there are.</param>
    /// <param name="blockWords">The words of 64 bits of a block's signature.</param>
    /// <param name="documentWords">The words of the document's.</param>
    /// <param name="measures">What gives atoms their values, ordered by what it costs.</param>
    /// <param name="compounds">Atoms that hold where one of some conjunctions does; for each conjunction the atom, the number of its literals, the literals. Each uses those before it.</param>
    /// <param name="terms">For each term its score, its weight, the number of its literals, the literals; ordered by score.</param>
    /// <param name="wordTerms">The terms that also count words: score, weight, what a word adds, the most that words add, number of literals, literals.</param>
    public ScoreTable(
        int scores,
        int blockWords,
        int documentWords,
        ScoreMeasureInfo[] measures,
        ReadOnlySpan<int> compounds,
        ReadOnlySpan<int> terms,
        ReadOnlySpan<int> wordTerms)
    {
        ArgumentNullException.ThrowIfNull(measures);
        (BlockWords, DocumentWords) = (blockWords, documentWords);
        var (ofBlocks, ofDocument) = (new List<CompiledMeasure>(), new List<CompiledMeasure>());
        foreach (var info in measures)
        {
            Check(info.First);
            var isDocument = info.Measure >= ScoreMeasure.DocumentBlocks;
            (isDocument ? ofDocument : ofBlocks).Add(new(info, isDocument ? blockWords : 0));
        }
        Measures = ofBlocks.ToArray();
        DocumentMeasures = ofDocument.ToArray();
        Compounds = ReadCompounds(compounds);
        var rows = ReadRows(terms, wordTerms);
        Rows = new(rows);
        Terms = rows;
        Parts = ScorePart.All(this, rows, scores);
        foreach (var part in Parts)
        {
            Sections += part.Sections.Length;
            Uses += part.Plain.Length + part.Dear.Length + part.PlainCompounds.Length + part.DearCompounds.Length;
        }
    }

    /// <summary>The same from rows as generated code writes them: numbers with spaces between, a line for each row.</summary>
    public ScoreTable(int scores, int blockWords, int documentWords, ScoreMeasureInfo[] measures, string compounds, string terms, string wordTerms)
        : this(scores, blockWords, documentWords, measures, NumberText.Parse(compounds), NumberText.Parse(terms), NumberText.Parse(wordTerms))
    {
    }

    internal int BlockWords { get; }

    internal int DocumentWords { get; }

    /// <summary>The measures of blocks.</summary>
    internal CompiledMeasure[] Measures { get; }

    internal CompiledMeasure[] DocumentMeasures { get; }

    internal Compound[] Compounds { get; }

    /// <summary>The terms, by row: those of one score and one length side by side.</summary>
    internal ScoreRows Rows { get; }

    /// <summary>The same one by one.</summary>
    internal ScoreRow[] Terms { get; }

    /// <summary>By score.</summary>
    internal ScorePart[] Parts { get; }

    /// <summary>The sections of all parts together.</summary>
    internal int Sections { get; }

    /// <summary>Their measures and compounds.</summary>
    internal int Uses { get; }

    /// <summary>How many conjunctions the compounds have together.</summary>
    internal int Alternatives { get; private set; }

    private Compound[] ReadCompounds(ReadOnlySpan<int> rows)
    {
        var compounds = new List<Compound>();
        var alternatives = new List<CompoundAlternative>();
        while (rows.Length > 0)
        {
            var atom = rows[0];
            var literals = Literals(ref rows, 1);
            Check(atom);
            alternatives.Add(new(Alternatives++, OfBlock(literals), OfDocument(literals)));
            if (rows.Length > 0 && rows[0] == atom)
                continue;
            compounds.Add(new(atom, BlockWords, alternatives.ToArray()));
            alternatives.Clear();
        }
        return compounds.ToArray();
    }

    private ScoreRow[] ReadRows(ReadOnlySpan<int> terms, ReadOnlySpan<int> wordTerms)
    {
        var rows = new List<ScoreRow>();
        while (terms.Length > 0)
        {
            var (score, weight) = (terms[0], terms[1]);
            var literals = Literals(ref terms, 2);
            rows.Add(new(rows.Count, score, weight, 0, 0, OfBlock(literals), OfDocument(literals)));
        }
        while (wordTerms.Length > 0)
        {
            var (score, weight, perWord, cap) = (wordTerms[0], wordTerms[1], wordTerms[2], wordTerms[3]);
            var literals = Literals(ref wordTerms, 4);
            rows.Add(new(rows.Count, score, weight, perWord, cap, OfBlock(literals), OfDocument(literals)));
        }
        // Terms of one length stand together, so that no block looks at a length.
        rows.Sort(static (x, y) => x.Order != y.Order ? x.Order.CompareTo(y.Order) : x.Written.CompareTo(y.Written));
        return rows.ToArray();
    }

    /// <summary>Takes a row whose number of literals stands at an index.</summary>
    private ReadOnlySpan<int> Literals(ref ReadOnlySpan<int> rows, int index)
    {
        var literals = rows.Slice(index + 1, rows[index]);
        rows = rows[(index + 1 + literals.Length)..];
        foreach (var literal in literals)
            Check(ScoreRow.AtomOf(literal));
        return literals;
    }

    private int[] OfBlock(ReadOnlySpan<int> literals) => Within(literals, isDocument: false);

    private int[] OfDocument(ReadOnlySpan<int> literals) => Within(literals, isDocument: true);

    /// <summary>The literals about the block or about the document, their atoms counted from the first of these.</summary>
    private int[] Within(ReadOnlySpan<int> literals, bool isDocument)
    {
        var (within, first) = (new List<int>(), isDocument ? 64 * BlockWords : 0);
        foreach (var literal in literals)
        {
            var atom = ScoreRow.AtomOf(literal);
            if (atom >> 6 >= BlockWords == isDocument)
                within.Add(literal < 0 ? ~(atom - first) : atom - first);
        }
        return within.ToArray();
    }

    private void Check(int atom)
    {
        if (atom < 0 || atom >> 6 >= BlockWords + DocumentWords)
            throw new ArgumentException($"There is no atom {atom} of {64 * (BlockWords + DocumentWords)}.");
    }
}
