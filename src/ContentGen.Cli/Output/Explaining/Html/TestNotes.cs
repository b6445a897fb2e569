using System.Collections.Generic;
using ContentGen.Engine.Tracing;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Output.Explaining.Html;

/// <summary>The tests that a page speaks of: what each wants and where it is written stands once, at the page's end, however many blocks were tested.</summary>
internal sealed class TestNotes
{
    private readonly Dictionary<SourceSpan, int> _numbers = [];
    private readonly List<Note> _notes = [];

    internal IReadOnlyList<Note> All => _notes;

    /// <summary>Counts an answer; gives the number of the test's note.</summary>
    internal int Add(Condition condition)
    {
        var place = condition.Test.Place!;
        if (!_numbers.TryGetValue(place, out var number))
        {
            _numbers.Add(place, number = _notes.Count);
            _notes.Add(new(condition.Test.Key == "not" ? condition.Test.Parts[0].Key : condition.Test.Key, TestText.Wanted(condition.Test) ?? condition.Test.Wanted, condition.Trait, place));
        }
        return number;
    }

    /// <param name="Key">The predicate.</param>
    /// <param name="Wanted">Its value as written.</param>
    /// <param name="Trait">The trait in which it is written, or null.</param>
    internal sealed record Note(string Key, string Wanted, string? Trait, SourceSpan Place);
}
