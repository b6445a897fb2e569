using System;
using System.Runtime.CompilerServices;
using ContentGen.Fields;
using ContentGen.Matching;
using ContentGen.Text;
using ContentGen.Text.Markdown;

namespace ContentGen.Runtime;

/// <summary>What is counted and read of parts.</summary>
public readonly ref partial struct RuleContext
{
    /// <summary>Whether there is a part.</summary>
    public RuleBoolean Exists(RuleNodes nodes) => HasAny(nodes);

    /// <summary>How many parts there are.</summary>
    public RuleNumber Count(RuleNodes nodes)
    {
        // The article is there once anything of it is.
        if (nodes is { Kind: RuleNodeKind.Groups, Group: 0 })
            return HasAny(nodes) ? 1 : 0;
        if (nodes.Kind != RuleNodeKind.Places && !nodes.HasField)
            return nodes.Count;
        return CountEach(nodes);
    }

    // Whatever goes over parts keeps cursors over the layout, which methods clear before they begin: rules that need none are spared that.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int CountEach(RuleNodes nodes)
    {
        var count = 0;
        for (var each = Each(nodes); each.MoveNext();)
            count++;
        return count;
    }

    /// <summary>The words of all parts together.</summary>
    public RuleNumber Words(RuleNodes nodes) => IsArticle(in nodes) && Header.Words > 0 ? Header.ArticleWords : Sum(nodes, FeatureSet.Words);

    /// <summary>The characters of all parts together.</summary>
    public RuleNumber Chars(RuleNodes nodes) => Sum(nodes, FeatureSet.Chars);

    /// <summary>The sentences of all parts together.</summary>
    public RuleNumber Sentences(RuleNodes nodes) => Sum(nodes, FeatureSet.Sentences);

    /// <summary>The text of the one part.</summary>
    public RuleText Text(RuleNodes nodes)
    {
        var texts = new RuleTexts(_layout, _tables, nodes);
        return texts.MoveNext() ? new(Kept(Measured(in texts))) : default;
    }

    /// <summary>The value of a field: a number, a day, a moment, a value of an enumeration.</summary>
    public RuleNumber Number(RuleNodes nodes)
    {
        if (!TryField(nodes, out var text, out var field))
            return RuleNumber.Absent;
        switch (field!.Type)
        {
            case FieldType.Integer:
                return FieldReader.TryRead<long>(text, field, out var integer) ? integer : RuleNumber.Absent;
            case FieldType.Number:
                return FieldReader.TryRead<decimal>(text, field, out var number) ? number : RuleNumber.Absent;
            case FieldType.Date:
                return FieldReader.TryRead<DateOnly>(text, field, out var day) ? day.DayNumber : RuleNumber.Absent;
            case FieldType.DateTime:
                return FieldReader.TryRead<DateTimeOffset>(text, field, out var moment) ? moment.UtcTicks : RuleNumber.Absent;
            default:
                return FieldReader.Word(text, field) is >= 0 and var value ? value : RuleNumber.Absent;
        }
    }

    /// <summary>The value of a field that is true or false.</summary>
    public RuleBoolean Boolean(RuleNodes nodes) =>
        TryField(nodes, out var text, out var field) && FieldReader.TryRead<bool>(text, field!, out var value) ? value : RuleBoolean.Absent;

    /// <summary>What a value of an enumeration is called; null where it is absent.</summary>
    internal string? EnumName(RuleNodes nodes) =>
        TryField(nodes, out var text, out var field) && FieldReader.Word(text, field!) is >= 0 and var value ? field!.ValueNames[value] : null;

    /// <summary>Whether one of some phrases stands in a text of the parts; absent where the one part is.</summary>
    public RuleBoolean Contains(RuleNodes nodes, int phrases)
    {
        var table = _tables.RulePhrases[phrases];
        var hasText = nodes.IsMany;
        for (var texts = new RuleTexts(_layout, _tables, nodes); texts.MoveNext();)
        {
            hasText = true;
            if (table.MatchAnywhere(Measured(in texts), default) != 0)
                return true;
        }
        return hasText || IsArticle(in nodes) ? false : RuleBoolean.Absent;
    }

    /// <summary>Whether the text of the one part matches a pattern.</summary>
    public RuleBoolean Matches(RuleNodes nodes, int pattern)
    {
        var texts = new RuleTexts(_layout, _tables, nodes);
        return texts.MoveNext() ? _tables.Text.Patterns[_tables.RulePatterns[pattern]].IsMatch(Measured(in texts)) : RuleBoolean.Absent;
    }

    /// <summary>Whether no two of the parts have the same text, folded. The first that repeats an earlier one is to blame.</summary>
    public RuleBoolean Unique(RuleNodes nodes)
    {
        var count = 0;
        for (var each = Each(nodes); each.MoveNext();)
            count++;
        var known = _store.Known;
        known.Begin(count);
        var utf8 = Measured(nodes, out var start);
        for (var each = Each(nodes); each.MoveNext();)
        {
            var texts = new RuleTexts(_layout, _tables, each.Current);
            texts.MoveNext();
            if (known.Add(utf8, texts.Start - start, texts.End - start))
                continue;
            Blame(each.Current);
            return false;
        }
        return true;
    }

    private bool HasAny(RuleNodes nodes) => nodes is { Kind: RuleNodeKind.Groups, Group: 0 } ? Header.ItemClaims > Header.Claims : HasFirst(nodes);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool HasFirst(RuleNodes nodes) => Each(nodes).MoveNext();

    private static bool IsArticle(in RuleNodes nodes) => nodes is { Kind: RuleNodeKind.Groups, Group: 0, Count: > 0 };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private RuleNumber Sum(RuleNodes nodes, FeatureSet feature)
    {
        long sum = 0;
        var hasText = nodes.IsMany || IsArticle(in nodes);
        for (var texts = new RuleTexts(_layout, _tables, nodes); texts.MoveNext();)
        {
            hasText = true;
            if (feature == FeatureSet.Words && texts.Claim >= 0 && Header.Words > 0)
            {
                sum += Header.WordsOf(_layout, texts.Claim);
                continue;
            }
            TextMeasure.Measure(Measured(in texts), _tables.Text, feature, out var block);
            sum += feature switch
            {
                FeatureSet.Words => block.Block.Words,
                FeatureSet.Chars => block.Counts.Chars,
                _ => block.Counts.Sentences,
            };
        }
        return hasText ? sum : RuleNumber.Absent;
    }

    /// <summary>A text as it is measured: in Markdown, marks of quotations within it are white space.</summary>
    private ReadOnlySpan<byte> Measured(scoped in RuleTexts texts)
    {
        var text = _utf8[texts.Start..texts.End];
        return HasQuoteMarks(in texts) ? QuoteMarks.Measured(text, ref _store.Text) : text;
    }

    /// <summary>A measured text that stays while one other is measured: two are compared.</summary>
    private ReadOnlySpan<byte> Kept(ReadOnlySpan<byte> text)
    {
        if (!text.Overlaps(_utf8))
            (_store.Text, _store.OtherText) = (_store.OtherText, _store.Text);
        return text;
    }

    /// <summary>The bytes from the first of some parts to the last as they are measured.</summary>
    /// <param name="nodes">The parts.</param>
    /// <param name="start">Where in the document they begin.</param>
    private ReadOnlySpan<byte> Measured(RuleNodes nodes, out int start)
    {
        start = 0;
        return _tables.Blocks == BlockUnit.Markdown ? WithoutMarks(nodes, ref start) : _utf8;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ReadOnlySpan<byte> WithoutMarks(RuleNodes nodes, scoped ref int start)
    {
        var (first, end, copied) = (int.MaxValue, 0, false);
        for (var texts = new RuleTexts(_layout, _tables, nodes); texts.MoveNext();)
        {
            (first, end) = (Math.Min(first, texts.Start), Math.Max(end, texts.End));
            copied |= HasQuoteMarks(in texts) && QuoteMarks.First(_utf8[texts.Start..texts.End]) >= 0;
        }
        if (!copied)
            return _utf8;
        Grow.Ensure(ref _store.Text, end - first);
        var copy = _store.Text.AsSpan(0, end - first);
        _utf8[first..end].CopyTo(copy);
        for (var texts = new RuleTexts(_layout, _tables, nodes); texts.MoveNext();)
        {
            if (HasQuoteMarks(in texts))
                QuoteMarks.Blank(copy[(texts.Start - first)..(texts.End - first)], QuoteMarks.First(_utf8[texts.Start..texts.End]));
        }
        start = first;
        return copy;
    }

    private bool HasQuoteMarks(in RuleTexts texts) => _tables.Blocks == BlockUnit.Markdown && texts.IsLong;

    /// <summary>The text of the one field, and what it converts to.</summary>
    private bool TryField(RuleNodes nodes, out ReadOnlySpan<byte> text, out FieldInfo? info)
    {
        text = default;
        info = null;
        var each = Each(nodes);
        if (!each.MoveNext() || each.Current.Kind != RuleNodeKind.FieldTexts)
            return false;
        ref readonly var record = ref _layout[each.Current.First];
        text = _utf8[record.OuterStart..record.OuterEnd];
        info = _tables.Roles[each.Current.Group].Fields[each.Current.Field];
        return true;
    }
}
