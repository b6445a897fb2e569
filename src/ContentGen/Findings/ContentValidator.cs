using System;
using System.Runtime.CompilerServices;
using ContentGen.Fields;
using ContentGen.Rules;
using ContentGen.Runtime;
using ContentGen.Text;
using ContentGen.Text.Markdown;

namespace ContentGen.Findings;

/// <summary>
/// Makes the findings of a parsed document from its layout. Claims, items, regions, unclaimed and missing are each in document order; merging them
/// keeps it, so that a limit on findings keeps the first ones.
/// </summary>
internal ref struct ContentValidator<TPlan>
    where TPlan : struct, IContentPlan
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly ReadOnlySpan<Block> _layout;
    private readonly ref readonly LayoutHeader _header;
    private readonly SchemaTables _tables;
    private readonly FindingStore _store;
    private readonly TPlan _plan;
    private readonly CheckedRecords _checked;
    private readonly int _claimsEnd;

    /// <summary>The most findings.</summary>
    private readonly int _limit;

    /// <summary>Nothing is kept; it ends with the first error.</summary>
    private readonly bool _onlyAsks;

    /// <summary>How many findings have not been kept.</summary>
    private int _passed;

    private bool _hasError;

    /// <summary>There are more findings than are reported.</summary>
    private bool _overflows;

    private ContentValidator(in ContentNode node, FindingStore store, int limit, bool onlyAsks, TPlan plan)
    {
        _utf8 = node.Utf8;
        _layout = node.Layout;
        _header = ref LayoutHeader.In(_layout);
        _tables = node.Tables;
        _store = store;
        _plan = plan;
        _checked = _tables.Checked;
        _claimsEnd = _checked.End(_layout, in _header);
        (_limit, _onlyAsks) = (limit, onlyAsks);
    }

    private readonly bool IsDone => _onlyAsks ? _hasError : _overflows;

    internal static FindingList Validate(ContentNode node, TPlan plan)
    {
        node.CheckParsed();
        var document = node.Utf8;
        // A view without a buffer gets memory of its own: its findings must not vanish with another document's.
        var owner = node.Owner;
        if (node.IsAskedByRule)
            RuleGuard.ThrowReentered();
        owner?.CheckAtRest();
        var store = owner?.Findings ?? new FindingStore();
        // Asked again, the same document has the same findings, and a list that was given before stays valid.
        if (owner is not null && store.Version == node.Version)
            return new(node, store);
        var limits = owner?.Limits ?? ContentLimits.Default;
        store.Begin();
        if (plan.Tables.Rules.Length > 0)
            plan.Tables.Holes ??= new RuleHoles<TPlan>(plan);
        var validator = new ContentValidator<TPlan>(in node, store, limits.MaxFindings, onlyAsks: false, plan);
        validator.AskRules(in node);
        validator.Collect();
        validator.ReportLimit();
        store.Finish(document, owner is null ? null : node.Version);
        return new(node, store);
    }

    /// <summary>Whether no finding is an error; stops at the first that is.</summary>
    internal static bool HasNoError(ContentNode node, TPlan plan)
    {
        var store = node.Owner!.CheckedFindings;
        store.Begin();
        var validator = new ContentValidator<TPlan>(in node, store, node.Owner.Limits.MaxFindings, onlyAsks: true, plan);
        validator.Collect();
        // Rules read the whole document, so what is found on the way comes first.
        validator.AskRules(in node);
        validator.Pass(store.RuleCount);
        store.Begin();
        return !validator._hasError;
    }

    /// <summary>Asks every rule, unless an error was met where only that counts.</summary>
    private void AskRules(in ContentNode node)
    {
        if (_tables.Rules.Length == 0)
            return;
        RuleGuard.CheckDepth();
        var owner = node.Owner;
        if (owner is null)
        {
            AskEach(node.AskedByRule());
            return;
        }
        owner.IsAskingRules = true;
        try
        {
            AskEach(node.AskedByRule());
        }
        finally
        {
            owner.IsAskingRules = false;
        }
    }

    private void AskEach(ContentNode node)
    {
        var context = new RuleContext(in node, _store);
        for (var rule = 0; rule < _tables.Rules.Length && !IsDone; rule++)
        {
            if (_onlyAsks && !CanBeError(_tables.Rules[rule]))
                continue;
            context.Begin();
            var outcome = _plan.Rule(rule, in context);
            // Memory of a caller can be parsed into by a method of the rule; what follows would read another document.
            node.Check();
            if (outcome is not (RuleOutcome.Failed or RuleOutcome.NoMethod))
                continue;
            var info = _tables.Rules[rule];
            var finding = outcome == RuleOutcome.Failed ? info.Finding : info.NotEvaluated;
            _hasError |= _onlyAsks && _tables.Findings[finding].Severity == Severity.Error;
            var place = context.Culprit.Line > 0 ? context.Culprit : context.ArticleStart;
            _store.AddRule(new() { Finding = finding, Offset = place.Start, Length = place.End - place.Start, Line = place.Line });
        }
        _store.SortRules();
    }

    /// <summary>By itself, or as one finding more than are kept.</summary>
    private readonly bool CanBeError(RuleInfo rule) =>
        _tables.Findings[rule.Finding].Severity == Severity.Error
        || (rule.NotEvaluated >= 0 && _tables.Findings[rule.NotEvaluated].Severity == Severity.Error)
        || _passed + _tables.Rules.Length > _limit;

    private void Collect()
    {
        if (_header.RestStart >= 0)
            Add(_tables.Common.TooLarge, _header.RestStart, _header.TotalBytes - _header.RestStart, _header.RestLine);
        if (_header.FirstInvalid >= 0)
            Add(_tables.Common.InvalidUtf8, _header.FirstInvalid, 1, _header.FirstInvalidLine);
        var (claim, item, region, unclaimed, missing) =
            (_header.Claims, _header.ItemClaims, _header.Regions, _header.Unclaimed, _header.Missing);
        if (!_tables.UnclaimedAtMost.IsExceeded(_header.UnclaimedNonSpaceBytes, _header.NonSpaceBytes))
            unclaimed = _header.Missing;
        var kind = _header.Regions;
        if (!_checked.HasItems)
        {
            item = _header.Regions;
            // Of a region that cannot be too large there is nothing to say but what its items are.
            if (!_checked.HasRegions)
                region = _header.RegionsByKind;
        }
        var rule = 0;
        claim = NextToCheck(claim);
        while (true)
        {
            // What comes before a claim at the same place, and what behind it.
            var before = Math.Min(RuleStart(rule), Start(missing, _header.Fields));
            var behind = Math.Min(Math.Min(Start(unclaimed, _header.Missing), Start(region, _header.RegionsByKind)), Start(item, _header.Regions));
            while (!IsDone && claim < _claimsEnd && _layout[claim].OuterStart < before && _layout[claim].OuterStart <= behind)
            {
                AddExpectations(claim, _checked.Places[_layout[claim].Place], KnownWords(claim));
                claim = NextToCheck(claim + 1);
            }
            var next = Math.Min(before, behind);
            if (IsDone || next == int.MaxValue)
                return;
            if (RuleStart(rule) == next)
                AddRule(in _store.Rules[rule++]);
            else if (Start(missing, _header.Fields) == next)
                AddMissing(in _layout[missing++]);
            else if (Start(unclaimed, _header.Missing) == next)
                unclaimed = AddUnclaimed(unclaimed);
            else if (Start(region, _header.RegionsByKind) == next)
                AddRegion(in _layout[kind = region++]);
            else
                AddItem(item++, _tables.Models[_tables.Noise[_layout[kind].Tag].Model]);
        }
    }

    /// <summary>The first of the article's claims from a record on with which anything can be wrong. Most are paragraphs, with which nothing can.</summary>
    private readonly int NextToCheck(int claim)
    {
        var places = _checked.Places;
        while (claim < _claimsEnd && places[_layout[claim].Place] == CheckedRecords.NoRole)
            claim++;
        return claim;
    }

    /// <summary>The words of one of the article's claims, where the layout tells them and nothing else is measured; else −1.</summary>
    private readonly int KnownWords(int claim) =>
        _header.Words > 0 && _checked.AsksWordsAlone ? _header.WordsOf(_layout, claim) : -1;

    private readonly int Start(int record, int end) => record < end ? _layout[record].OuterStart : int.MaxValue;

    private readonly int RuleStart(int rule) => rule < _store.RuleCount ? _store.Rules[rule].Offset : int.MaxValue;

    private void AddRule(in FindingRecord record) => Add(record.Finding, record.Offset, record.Length, record.Line);

    private void AddMissing(in Block record) => Add(record.Tag, record.Start, 0, record.Line);

    /// <summary>One finding for each run of unclaimed blocks; gives the record behind the run.</summary>
    private int AddUnclaimed(int first)
    {
        if (_layout[first].Extra == Block.RestRun)
            return first + 1;
        var last = first;
        while (last + 1 < _header.Missing && _layout[last + 1].Extra == _layout[first].Extra)
            last++;
        Add(
            _tables.Common.Unclaimed, _layout[first].Start, _layout[last].End - _layout[first].Start, _layout[first].Line, _header.UnclaimedNonSpaceBytes, _header.NonSpaceBytes);
        return last + 1;
    }

    private void AddRegion(in Block region)
    {
        var info = _tables.Noise[region.Tag];
        if (info.IsRegion && info.AtMost.IsExceeded(region.End, _header.NonSpaceBytes))
            Add(info.Finding, region.OuterStart, region.OuterEnd - region.OuterStart, region.Line, region.End, _header.NonSpaceBytes);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddItem(int item, ContentModel model)
    {
        var role = model.Places[_layout[item].Place].Role;
        if (_tables.Roles[role].CanFail)
            AddExpectations(item, role, words: -1);
    }

    private void AddExpectations(int record, int role, int words)
    {
        var info = _tables.Roles[role];
        ref readonly var claim = ref _layout[record];
        var hasFields = info.Fields.Length > 0;
        var failed = (uint)(hasFields ? _layout[_header.Fields + claim.Extra].Extra : claim.Extra);
        if (info.ExpectsText)
            AddText(in claim, role, info, failed, words);
        else if (failed != 0)
            AddFailed(in claim, info, failed, default);
        if (hasFields)
            AddFields(in claim, info);
    }

    /// <summary>Asks what is expected of a claim's text, and adds what fails to what failed before.</summary>
    private void AddText(in Block claim, int role, RoleInfo info, uint failed, int words)
    {
        var text = _utf8[claim.Start..claim.End];
        if (_tables.Blocks == BlockUnit.Markdown && claim.LastLine > claim.Line)
            text = QuoteMarks.Measured(text, ref _store.Text);
        FeatureValues values;
        if (words < 0)
            TextMeasure.BeginExpected(text, _tables.Text, out values);
        else
            values = new() { Block = new() { Measured = FeatureSet.Words, Words = words } };
        var features = new BlockFeatures(text, ref values.Block, ref values.Counts, _tables.Text);
        failed |= _plan.FailedText(role, in features);
        if (failed != 0)
            AddFailed(in claim, info, failed, features);
    }

    /// <summary>A finding for each expectation that failed, with what was measured.</summary>
    private void AddFailed(in Block claim, RoleInfo info, uint failed, scoped BlockFeatures features)
    {
        for (var i = 0; failed != 0; i++, failed >>= 1)
        {
            if ((failed & 1) == 0)
                continue;
            var finding = info.Expectations[i].Finding;
            var (value, whole) = info.Expectations[i].AroundBlock ? MeasuredOnPage(finding, claim.Start) : Measured(_tables.Findings[finding].Measure, in features);
            Add(finding, claim.Start, claim.End - claim.Start, claim.Line, value, whole);
        }
    }

    /// <summary>A finding for each field, and each item of a list, whose text does not convert.</summary>
    private void AddFields(in Block claim, RoleInfo role)
    {
        for (var i = 0; i < role.Fields.Length; i++)
        {
            var field = role.Fields[i];
            ref readonly var record = ref _layout[_header.Fields + claim.Extra + 1 + i];
            if (field.Finding < 0 || record.Line == 0)
                continue;
            if (field.Separators is null)
            {
                AddField(in record, field);
                continue;
            }
            for (var item = 0; item < record.End && !IsDone; item++)
                AddField(in _layout[_header.Fields + record.Start + item], field);
        }
    }

    private void AddField(in Block text, FieldInfo field)
    {
        if (!FieldReader.Converts(_utf8[text.Start..text.End], field))
            Add(field.Finding, text.Start, text.End - text.Start, text.Line);
    }

    /// <summary>What was measured of a block's place, and a whole of 0 where that is not known: of neighbours, and of a document that was not parsed to its end.</summary>
    private readonly (int Value, int Whole) MeasuredOnPage(int finding, int start) =>
        !_onlyAsks && _header.RestStart < 0 && PageMeasures.Has(_tables.Findings[finding].Measure)
            ? _store.Page.Of(_tables.Findings[finding], start, _utf8, _plan)
            : (0, 0);

    private static (int Value, int Whole) Measured(MeasureKind measure, in BlockFeatures block) => measure switch
    {
        MeasureKind.Words => (block.Words, 0),
        MeasureKind.Chars => (block.Chars, 0),
        MeasureKind.Width => (block.Width, 0),
        MeasureKind.Sentences => (block.Sentences, 0),
        MeasureKind.Capitalized => (block.CapitalizedWords, block.CasedWords),
        MeasureKind.Uppercase => (block.UpperLetters, block.CasedLetters),
        MeasureKind.Digits => (block.Digits, block.NonSpace),
        MeasureKind.Symbols => (block.Symbols, block.NonSpace),
        _ => (0, 0),
    };

    private void Add(int finding, int offset, int length, int line, int value = 0, int whole = 0)
    {
        _hasError |= _tables.Findings[finding].Severity == Severity.Error;
        if (_onlyAsks)
        {
            Pass(1);
            return;
        }
        _overflows = _store.Count >= _limit;
        if (!_overflows)
            _store.Add(new() { Finding = finding, Offset = offset, Length = length, Line = line, Value = value, Whole = whole });
    }

    /// <summary>Counts findings that are not kept: past the limit there would be one that says so, and that can be an error.</summary>
    private void Pass(int findings)
    {
        _passed += findings;
        _hasError |= _passed > _limit && _tables.Findings[_tables.Common.TooLarge].Severity == Severity.Error;
    }

    /// <summary>Where findings were left out, one more says so, at the place of the last that is reported.</summary>
    private readonly void ReportLimit()
    {
        if (!_overflows)
            return;
        var last = _store.Last;
        _store.Add(new() { Finding = _tables.Common.TooLarge, Offset = last.Offset, Length = last.Length, Line = last.Line, Value = _store.Count });
    }
}
