using System;
using ContentGen.Matching;
using ContentGen.Runtime;
using ContentGen.Text;

namespace ContentGen.Fields;

/// <summary>Finds the fields of what a role took, and puts their places into the layout. What they convert to is decided when somebody reads them.</summary>
internal static class FieldScanner
{
    /// <summary>Adds the records of a claim: one that takes over its failed expectations, one a field, and then the items of lists.</summary>
    internal static void Add(ReadOnlySpan<byte> utf8, SchemaTables tables, RoleInfo role, MatchScratch scratch, ref Block claim)
    {
        var head = scratch.Fields.Count;
        scratch.Fields.Add().Extra = claim.Extra;
        claim.Extra = head;
        for (var i = 0; i < role.Fields.Length; i++)
            scratch.Fields.Add();
        Span<int> bounds = scratch.GroupBounds(role, tables.Text.Patterns);
        foreach (var pattern in role.FieldPatterns)
        {
            var found = tables.Text.Patterns[pattern.Pattern];
            var groups = bounds[..(found.Groups * 2)];
            if (!found.TryMatch(utf8[claim.Start..claim.End], groups))
                continue;
            for (var i = 0; i < role.Fields.Length; i++)
            {
                var group = pattern.Groups[i] * 2 - 2;
                if (group >= 0 && groups[group] >= 0 && groups[group + 1] >= 0)
                    AddField(utf8, role.Fields[i], scratch, in claim, head + 1 + i, claim.Start + groups[group], claim.Start + groups[group + 1]);
            }
            return;
        }
    }

    private static void AddField(ReadOnlySpan<byte> utf8, FieldInfo field, MatchScratch scratch, in Block claim, int index, int start, int end)
    {
        (start, end) = TextScan.Trim(utf8, start, end);
        // A group that matched nothing, or white space alone, gives no field.
        if (start == end)
            return;
        var line = LineAt(utf8, in claim, claim.Start, claim.Line, start);
        var (first, count) = (start, end);
        if (field.Separators is { } separators)
        {
            first = scratch.Fields.Count;
            count = AddItems(utf8, separators, scratch, in claim, start, end, line);
        }
        ref var record = ref scratch.Fields[index];
        (record.OuterStart, record.OuterEnd) = (start, end);
        (record.Start, record.End) = (first, count);
        (record.Line, record.LastLine) = (line, LineAt(utf8, in claim, start, line, end));
    }

    /// <summary>Adds the items of a list; gives how many there are.</summary>
    private static int AddItems(ReadOnlySpan<byte> utf8, SeparatorTable separators, MatchScratch scratch, in Block claim, int start, int end, int line)
    {
        var count = 0;
        var at = start;
        for (var items = new ListItems(utf8[start..end], separators); items.MoveNext(); count++)
        {
            ref var item = ref scratch.Fields.Add();
            (item.OuterStart, item.OuterEnd) = (item.Start, item.End) = (start + items.Start, start + items.End);
            item.Line = LineAt(utf8, in claim, at, line, item.Start);
            item.LastLine = LineAt(utf8, in claim, item.Start, item.Line, item.End);
            (at, line) = (item.End, item.LastLine);
        }
        return count;
    }

    /// <summary>The line of an offset, counted from the line of one before it.</summary>
    private static int LineAt(ReadOnlySpan<byte> utf8, in Block claim, int known, int line, int offset) =>
        claim.Line == claim.LastLine ? line : line + LineBreaks.Count(utf8[known..offset]);
}
