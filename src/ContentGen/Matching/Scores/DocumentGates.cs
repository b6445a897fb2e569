using System;

namespace ContentGen.Matching;

/// <summary>What of each term is about the document. Nearly all have it in two words or fewer: these are looked at without a branch.</summary>
internal sealed class DocumentGates
{
    private const int Plain = 2;
    private readonly Condition[] _plain;

    /// <summary>By row, what does not fit; null: nothing of any row.</summary>
    private readonly Condition[]?[]? _more;

    internal DocumentGates(ScoreRow[] rows)
    {
        _plain = new Condition[Plain * rows.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            var conditions = rows[row].Document;
            conditions.AsSpan(0, Math.Min(Plain, conditions.Length)).CopyTo(_plain.AsSpan(Plain * row));
            if (conditions.Length > Plain)
                (_more ??= new Condition[]?[rows.Length])[row] = conditions[Plain..];
        }
    }

    /// <summary>Whether a term is open in a document.</summary>
    /// <param name="row">The term.</param>
    /// <param name="document">The document's signature; a word at least.</param>
    internal bool Opens(int row, ReadOnlySpan<ulong> document)
    {
        ref readonly var first = ref _plain[Plain * row];
        ref readonly var second = ref _plain[Plain * row + 1];
        var missed = ((document[first.Word] ^ first.Want) & first.Mask) | ((document[second.Word] ^ second.Want) & second.Mask);
        return missed == 0 && (_more?[row] is not { } more || Condition.Hold(more, document));
    }
}
