using System.Runtime.CompilerServices;

namespace ContentGen.Runtime;

/// <summary>What comes of a rule, and where a failure stands.</summary>
public readonly ref partial struct RuleContext
{
    /// <summary>What is to blame, as a piece of the document; without a line: nothing is known of it.</summary>
    internal Block Culprit => _store.Culprit;

    /// <summary>Begins a rule.</summary>
    internal void Begin() => _store.Culprit = default;

    /// <summary>Remembers a part as the one that makes a rule fail.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Blame(RuleNodes part)
    {
        // Of the whole article, its start.
        _store.Culprit = default;
        var texts = new RuleTexts(_layout, _tables, part);
        if (IsArticle(in part) || !texts.MoveNext())
            return;
        _store.Culprit = new Block { Start = texts.Start, End = texts.End, Line = texts.Line };
    }

    /// <summary>The line in which the first text of some parts begins, 1-based; 0: they have none.</summary>
    internal int LineOf(RuleNodes part)
    {
        var texts = new RuleTexts(_layout, _tables, part);
        return texts.MoveNext() ? texts.Line : 0;
    }

    /// <summary>What comes of a rule whose <c>when</c> is not true.</summary>
    public static RuleOutcome Skipped(RuleBoolean when) => when.IsAbsent ? RuleOutcome.NotEvaluated : RuleOutcome.NotAsked;

    /// <summary>What comes of a rule; where it fails, it stands at the part that is to blame.</summary>
    public static RuleOutcome Conclude(RuleBoolean assert) => assert.IsAbsent ? RuleOutcome.NotEvaluated : assert.IsTrue ? RuleOutcome.Held : RuleOutcome.Failed;

    /// <summary>What comes of a rule; where it fails, it stands at the first text of some parts.</summary>
    public RuleOutcome Conclude(RuleBoolean assert, RuleNodes at)
    {
        if (assert.IsFalse)
            Blame(at);
        return Conclude(assert);
    }

    /// <summary>A place at which the article starts, for failures of which no part is to blame.</summary>
    internal Block ArticleStart
    {
        get
        {
            if (Header.Claims == Header.ItemClaims)
                return new Block { Line = 1 };
            ref readonly var first = ref _layout[Header.Claims];
            return new Block { Start = first.Start, End = first.Start, Line = first.Line };
        }
    }
}
