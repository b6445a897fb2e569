using System.Collections.Generic;
using System.Globalization;
using System.Text;
using ContentGen.Schema;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>Phrases and words: what the packs of the product have by the names of their lists, the rest as literals.</summary>
internal static class TextsEmitter
{
    private const string Runtime = PlanEmitter.Runtime;
    private const int LineWidth = 130;

    /// <summary>The sets of a mode as an argument.</summary>
    internal static void Phrases(CodeWriter writer, string name, EquatableArray<PhraseSetPlan> sets, string closing)
    {
        if (sets.Count == 0)
        {
            writer.Lines($"{name}: {Runtime}PhraseTable.Empty{closing}");
            return;
        }
        writer.Lines($"{name}: {Runtime}PhraseTable.Parse(");
        writer.Indent();
        for (var i = 0; i < sets.Count; i++)
            Phrases(writer, sets[i], isWhole: name == "text", i == sets.Count - 1 ? ")" + closing : ",");
        writer.Outdent();
    }

    /// <summary>A set as an argument, behind its name.</summary>
    internal static void Phrases(CodeWriter writer, PhraseSetPlan set, bool isWhole, string closing)
    {
        var cover = StandardCover.Of(set.Phrases, isWhole);
        var comment = set.Name is { } name ? "$" + CSharpText.Comment(name) : "";
        if (cover.Lists.Count > 0)
            comment += (comment.Length > 0 ? ": " : "") + Counts(set.Phrases, cover, "phrases");
        if (comment.Length > 0)
            writer.Lines("// " + comment);
        Cover(writer, "", cover, closing);
    }

    /// <summary>A list of words as an argument.</summary>
    internal static void Words(CodeWriter writer, string name, EquatableArray<string> words, string closing)
    {
        var cover = StandardCover.Of(words, isWhole: false);
        if (cover.Lists.Count > 0)
            writer.Lines("// " + Counts(words, cover, "words"));
        Cover(writer, name + ": ", cover, closing);
    }

    private static string Counts(EquatableArray<string> texts, StandardCover cover, string what) => string.Format(
        CultureInfo.InvariantCulture,
        "{0} {1}{2}",
        texts.Count,
        what,
        cover.More.Count == 0 ? "" : string.Format(CultureInfo.InvariantCulture, ", {0} of them not in packs of the product", cover.More.Count));

    private static void Cover(CodeWriter writer, string opening, StandardCover cover, string closing)
    {
        if (cover.Lists.Count == 0)
        {
            Rows(writer, opening, cover.More, closing);
            return;
        }
        writer.Lines($"{opening}{Runtime}StandardTexts.Edition{StandardCover.Edition}.Join(");
        writer.Indent();
        Rows(writer, "", cover.Lists, cover.More.Count == 0 ? ")" + closing : ",");
        if (cover.More.Count > 0)
            Rows(writer, "", cover.More, ")" + closing);
        writer.Outdent();
    }

    /// <summary>
    /// Lines of text as one literal, in rows of as many as fit. A literal for each would be an instruction for each, and the compiler's time for thousands.
    /// No item has a line end: words hold no white space (CG1060), and folding makes each white space of a phrase one space.
    /// </summary>
    internal static void Rows(CodeWriter writer, string opening, IReadOnlyList<string> lines, string closing)
    {
        var rows = new List<string>();
        var row = new StringBuilder("\"");
        for (var i = 0; i < lines.Count; i++)
        {
            var before = row.Length;
            CSharpText.AppendEscaped(row, i == lines.Count - 1 ? lines[i] : lines[i] + "\n");
            if (before == 1 || writer.Column + row.Length + 1 <= LineWidth)
                continue;
            rows.Add(row.ToString(0, before) + "\"");
            row.Remove(1, before - 1);
        }
        rows.Add(row.Append('"').ToString());
        if (rows.Count == 1)
        {
            writer.Lines(opening + rows[0] + closing);
            return;
        }
        if (opening.Length > 0)
            writer.Lines(opening.TrimEnd(' '));
        writer.Indent();
        for (var i = 0; i < rows.Count; i++)
            writer.Lines(rows[i] + (i == rows.Count - 1 ? closing : " +"));
        writer.Outdent();
    }
}
