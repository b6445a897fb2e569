using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ContentGen.Text.Standard;
using ContentGen.Text.Unicode;

namespace ContentGen.Schema.Plans;

/// <summary>
/// Texts of a plan as lists of the packs that ship with the product, which the runtime has, and what is in none of them. It goes by the texts alone: a pack of the
/// project that says the same is as good, and one that says something else is written out.
/// </summary>
/// <param name="Lists">The names of lists whose texts are all among those of the plan: <c>noise.de/share</c>, or <c>noise/share</c> for those of all languages.</param>
/// <param name="More">The texts of none of them.</param>
public sealed record StandardCover(EquatableArray<string> Lists, EquatableArray<string> More)
{
    /// <summary>A hash of all lists: what names them is good for the same alone.</summary>
    public const string Edition = StandardTable.Edition;

    /// <summary>Fewer are written out sooner than the table is looked through.</summary>
    private const int FewTexts = 12;

    /// <summary>A list is named for so many texts that no other named one has.</summary>
    private const int LeastGain = 4;

    private static readonly Lazy<List<StandardList>> s_phrases = new(() => Read(static text => text));
    private static readonly Lazy<List<StandardList>> s_wholes = new(() => Read(TextFolder.TrimEndPunctuation));

    /// <summary>Phrases as a plan has them, folded, or words.</summary>
    /// <param name="isWhole">They are compared with whole blocks, without the punctuation at the end.</param>
    public static StandardCover Of(EquatableArray<string> texts, bool isWhole)
    {
        if (texts.Count < FewTexts)
            return new(default, texts);
        var missing = new HashSet<string>(texts, StringComparer.Ordinal);
        var all = new HashSet<string>(missing, StringComparer.Ordinal);
        var names = new List<string>();
        foreach (var list in (isWhole ? s_wholes : s_phrases).Value)
        {
            if (list.Texts.Length > all.Count || Array.Exists(list.Texts, text => !all.Contains(text)) || Count(list.Texts, missing) < LeastGain)
                continue;
            names.Add(list.Name);
            missing.ExceptWith(list.Texts);
        }
        names.Sort(StringComparer.Ordinal);
        return names.Count == 0 ? new(default, texts) : new(new(names.ToArray()), texts.Where(missing.Contains).ToEquatableArray());
    }

    private static int Count(string[] texts, HashSet<string> missing)
    {
        var count = 0;
        foreach (var text in texts)
            count += missing.Contains(text) ? 1 : 0;
        return count;
    }

    /// <summary>The lists, the largest first: those of all languages before those of one.</summary>
    private static List<StandardList> Read(Func<string, string> form)
    {
        var lists = new List<StandardList>();
        var families = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var paragraph in Encoding.UTF8.GetString(StandardTable.Utf8.ToArray()).Split(["\n\n"], StringSplitOptions.None))
        {
            var lines = paragraph.Split('\n');
            var texts = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 1; i < lines.Length; i++)
            {
                if (form(lines[i]) is { Length: > 0 } text)
                    texts.Add(text);
            }
            lists.Add(new(lines[0], [.. texts]));
            var (dot, slash) = (lines[0].IndexOf('.'), lines[0].IndexOf('/'));
            if (dot < 0 || dot > slash)
                continue;
            var family = lines[0].Substring(0, dot) + lines[0].Substring(slash);
            if (!families.TryGetValue(family, out var joined))
                families.Add(family, joined = new(StringComparer.Ordinal));
            joined.UnionWith(texts);
        }
        foreach (var family in families)
            lists.Add(new(family.Key, [.. family.Value]));
        lists.Sort(static (left, right) => left.Texts.Length != right.Texts.Length
            ? right.Texts.Length.CompareTo(left.Texts.Length)
            : string.CompareOrdinal(left.Name, right.Name));
        return lists;
    }

    private sealed record StandardList(string Name, string[] Texts);
}
