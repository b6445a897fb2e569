using System;
using System.Collections.Generic;
using System.Text;

namespace ContentGen.Text.Standard;

/// <summary>Finds lists of the packs that ship with the product.</summary>
internal static partial class StandardTable
{
    private static readonly Dictionary<string, List<Range>> s_lists = Index();

    /// <summary>The texts of some lists, and others, a line each.</summary>
    /// <param name="lists">A name a line.</param>
    /// <param name="more">Texts that are in none of them, a line each; may be empty.</param>
    internal static string Join(string lists, string more)
    {
        ArgumentNullException.ThrowIfNull(lists);
        ArgumentNullException.ThrowIfNull(more);
        var text = new StringBuilder(more);
        foreach (var name in lists.Split('\n'))
        {
            if (!s_lists.TryGetValue(name, out var ranges))
                throw new ArgumentException($"The packs of the product have no list {name}.", nameof(lists));
            foreach (var range in ranges)
                text.Append(text.Length == 0 ? "" : "\n").Append(Encoding.UTF8.GetString(Utf8[range]));
        }
        return text.ToString();
    }

    /// <summary>Where the texts of each list stand, by its name, and those of all languages by the name without one.</summary>
    private static Dictionary<string, List<Range>> Index()
    {
        var lists = new Dictionary<string, List<Range>>(StringComparer.Ordinal);
        var table = Utf8;
        for (var start = 0; start < table.Length;)
        {
            var length = table[start..].IndexOf("\n\n"u8);
            var end = length < 0 ? table.Length : start + length;
            var first = start + table[start..end].IndexOf((byte)'\n') + 1;
            var name = Encoding.UTF8.GetString(table[start..(first - 1)]);
            Add(name, first..end);
            if (WithoutLanguage(name) is { } family)
                Add(family, first..end);
            start = end + 2;
        }
        return lists;

        void Add(string name, Range range)
        {
            if (!lists.TryGetValue(name, out var ranges))
                lists.Add(name, ranges = []);
            ranges.Add(range);
        }
    }

    /// <summary>The name of a list of all languages; null where the list is of none.</summary>
    private static string? WithoutLanguage(string name)
    {
        var (dot, slash) = (name.IndexOf('.', StringComparison.Ordinal), name.IndexOf('/', StringComparison.Ordinal));
        return dot < 0 || dot > slash ? null : string.Concat(name.AsSpan(0, dot), name.AsSpan(slash));
    }
}
