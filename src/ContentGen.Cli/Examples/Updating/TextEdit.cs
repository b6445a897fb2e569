using System.Collections.Generic;
using System.Text;

namespace ContentGen.Cli.Examples.Updating;

/// <summary>A piece of a schema's text and what stands there instead.</summary>
/// <param name="Start">UTF-16 offset, 0-based.</param>
/// <param name="Length">In UTF-16 code units.</param>
internal readonly record struct TextEdit(int Start, int Length, string Text)
{
    /// <summary>A piece of the text with the edits that lie in it; edits do not overlap, those of one place stay in their order.</summary>
    internal static string Apply(string text, int start, int end, IReadOnlyList<TextEdit> edits)
    {
        var ordered = new List<(TextEdit Edit, int Index)>();
        for (var i = 0; i < edits.Count; i++)
        {
            if (edits[i].Start >= start && edits[i].Start + edits[i].Length <= end)
                ordered.Add((edits[i], i));
        }
        ordered.Sort(static (x, y) => x.Edit.Start != y.Edit.Start ? x.Edit.Start.CompareTo(y.Edit.Start) : x.Index.CompareTo(y.Index));
        var written = new StringBuilder();
        foreach (var (edit, _) in ordered)
        {
            written.Append(text, start, edit.Start - start).Append(edit.Text);
            start = edit.Start + edit.Length;
        }
        return written.Append(text, start, end - start).ToString();
    }

    /// <summary>The whole text with all edits.</summary>
    internal static string Apply(string text, IReadOnlyList<TextEdit> edits) => Apply(text, 0, text.Length, edits);
}
