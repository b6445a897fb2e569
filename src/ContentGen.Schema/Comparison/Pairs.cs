using System;
using System.Collections.Generic;
using System.Linq;

namespace ContentGen.Schema.Comparison;

/// <summary>Two lists of named things, matched by their names.</summary>
/// <param name="Added">In the order of the new list.</param>
/// <param name="Removed">In the order of the old list.</param>
/// <param name="Both">In the order of the new list.</param>
/// <param name="AreReordered">What is in both stands in another order.</param>
internal sealed record Pairs<T>(List<T> Added, List<T> Removed, List<(T Old, T New)> Both, bool AreReordered)
    where T : class
{
    /// <summary>Of several of one name, the first belongs to the first.</summary>
    public static Pairs<T> Of(IEnumerable<T> old, IEnumerable<T> now, Func<T, string> name)
    {
        var (oldNames, newNames) = (Numbered(old, name), Numbered(now, name));
        var oldByName = oldNames.ToDictionary(static item => item.Name, static item => item.Item, StringComparer.Ordinal);
        var newByName = newNames.ToDictionary(static item => item.Name, static item => item.Item, StringComparer.Ordinal);
        var both = newNames.Where(item => oldByName.ContainsKey(item.Name)).ToList();
        return new(
            newNames.Where(item => !oldByName.ContainsKey(item.Name)).Select(static item => item.Item).ToList(),
            oldNames.Where(item => !newByName.ContainsKey(item.Name)).Select(static item => item.Item).ToList(),
            both.Select(item => (oldByName[item.Name], item.Item)).ToList(),
            !both.Select(static item => item.Name).SequenceEqual(oldNames.Where(item => newByName.ContainsKey(item.Name)).Select(static item => item.Name), StringComparer.Ordinal));
    }

    private static List<(string Name, T Item)> Numbered(IEnumerable<T> items, Func<T, string> name)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbered = new List<(string, T)>();
        foreach (var item in items)
        {
            var text = name(item);
            counts.TryGetValue(text, out var count);
            counts[text] = count + 1;
            numbered.Add((text + "\n" + Text(count), item));
        }
        return numbered;
    }

    private static string Text(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
