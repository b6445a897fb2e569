using System;
using System.Collections.Generic;
using System.Globalization;

namespace ContentGen.Engine.Inference;

/// <summary>
/// Finds what stands above the text: headline, dek, byline, day. The header of a sample are the short lines before its first running text.
/// </summary>
internal sealed class Header
{
    private const int MostBlocks = 8;
    private const int LeastWordsOfDek = 4;
    private const string Headline = "headline";
    internal const string Dek = "dek";
    private const string Byline = "byline";
    private const string Published = "published";

    private readonly List<string>[] _orders;
    private readonly SampleDocument[] _documents;
    private readonly DraftWay _way;
    private readonly Bylines _bylines;

    private Header(SampleDocument[] documents, DraftWay way)
    {
        (_documents, _way) = (documents, way);
        _bylines = new(documents, MostBlocks);
        _orders = new List<string>[documents.Length];
        Lengths = new int[documents.Length];
    }

    /// <summary>By document, how many blocks of its article the header has.</summary>
    internal int[] Lengths { get; }

    /// <summary>No header.</summary>
    internal static Header None(SampleDocument[] documents, DraftWay way) => new(documents, way);

    /// <summary>Finds the header and adds its members and roles.</summary>
    internal static Header Find(SampleDocument[] documents, Draft draft, DraftWay way)
    {
        var header = new Header(documents, way);
        var enough = (documents.Length + 3) / 4;
        var names = header.Enough(enough, untitled: false);
        if (!names.Contains(Headline))
            names = header.Enough(enough, untitled: true);
        header.AddItems(names, draft);
        header.AddRoles(names, draft);
        return header;
    }

    /// <summary>The names that enough documents have, in the order of names.</summary>
    private List<string> Enough(int enough, bool untitled)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var d = 0; d < _documents.Length; d++)
        {
            _orders[d] = Order(_documents[d].Article(), untitled, out Lengths[d]);
            foreach (var name in _orders[d])
                counts[name] = counts.GetValueOrDefault(name) + 1;
        }
        var names = new List<string>();
        foreach (var (name, count) in counts)
        {
            if (count >= enough)
                names.Add(name);
        }
        return names;
    }

    /// <summary>What the first blocks are. One that would be a second headline ends the header.</summary>
    private List<string> Order(SampleBlock[] article, bool untitled, out int length)
    {
        var order = new List<string>();
        for (length = 0; length < article.Length && length < MostBlocks; length++)
        {
            var block = article[length];
            var name = DateShapes.IsDate(block.Text) ? Published : _bylines.Is(block) ? Byline : null;
            if (name is null)
            {
                if (untitled || !block.IsShort || block.IsNote || block.Starts(Runtime.StartKinds.Bullet))
                    break;
                // A line by itself above the text; one that is too short for a sentence is the title of what follows.
                name = !order.Contains(Headline) ? Headline : Dek;
                if (name == Dek && (_way.WithoutDek || block.Words < LeastWordsOfDek) || name == Headline && block.Words == 0)
                    break;
            }
            if (order.Contains(name))
                break;
            order.Add(name);
        }
        return order;
    }

    private void AddItems(List<string> names, Draft draft)
    {
        var before = new Dictionary<(string, string), int>();
        foreach (var order in _orders)
        {
            for (var i = 0; i < order.Count; i++)
            {
                for (var k = i + 1; k < order.Count; k++)
                    before[(order[i], order[k])] = before.GetValueOrDefault((order[i], order[k])) + 1;
            }
        }
        // Each stands before as many others as it is before in most documents.
        string[] usual = [Headline, Dek, Byline, Published];
        names.Sort((x, y) =>
        {
            var difference = before.GetValueOrDefault((y, x)) - before.GetValueOrDefault((x, y));
            return difference != 0 ? difference : Array.IndexOf(usual, x) - Array.IndexOf(usual, y);
        });
        var mixed = names.Exists(x => names.Exists(y => names.IndexOf(x) > names.IndexOf(y) && before.ContainsKey((x, y))));
        if (!mixed)
        {
            foreach (var name in names)
                draft.Article.Add(new() { Name = name, Roles = [name] });
            return;
        }
        // Documents differ in the order: what stands below the headline stands in any.
        if (names[0] == Headline)
        {
            draft.Article.Add(new() { Name = Headline, Roles = [Headline] });
            names = names.GetRange(1, names.Count - 1);
        }
        draft.Article.Add(new() { Name = "detail", Roles = [.. names], Many = true });
    }

    private void AddRoles(List<string> names, Draft draft)
    {
        if (names.Contains(Published))
            draft.Roles.Add(DayRole(draft));
        if (names.Contains(Byline))
            draft.Roles.Add(_bylines.Role(draft, _way.DatesAsText));
        if (names.Contains(Headline))
            draft.Roles.Add(new(Headline, [new("when: { is: short, words: 1.. }")], ExpectsWords: true));
        if (names.Contains(Dek))
            draft.Roles.Add(new(Dek, [new(string.Create(CultureInfo.InvariantCulture, $"when: {{ is: short, words: {LeastWordsOfDek}.. }}"))], ExpectsWords: true));
    }

    private DraftRole DayRole(Draft draft)
    {
        var shapes = new SortedSet<int>();
        for (var d = 0; d < _documents.Length; d++)
        {
            var article = _documents[d].Article();
            for (var i = 0; i < Lengths[d]; i++)
            {
                if (DateShapes.Find(article[i].Text) is >= 0 and var shape)
                    shapes.Add(shape);
            }
        }
        return new(Published, [new("pattern: " + YamlText.Quote($"(?<day>{DateFields.Pattern(shapes)})")), new("fields:"), new("  day: " + DateFields.Type(shapes, draft, _way.DatesAsText))]);
    }
}
