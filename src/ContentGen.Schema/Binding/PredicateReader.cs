using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>
/// Makes tests of predicates, each in the scope of the file in which it is written. What is wrong is reported and stands as an <see cref="UnreadTest"/>: such a schema
/// gets no plan.
/// </summary>
/// <param name="file">The file that is bound; what comes from a pack that it imports has the pack's scope.</param>
/// <param name="blockAlone">Where only keys about the block by itself may stand, what that place is (<c>a trait</c>); else null.</param>
internal sealed partial class PredicateReader(NodeReader reader, Names names, LoadedFile file, string? blockAlone)
{
    /// <summary>A name in the value being read stands for something that could not be read, which has been reported elsewhere.</summary>
    private bool _isPartial;

    /// <summary>How far neighbours are looked at, in blocks.</summary>
    public const int FarthestNeighbour = 100;

    /// <summary>A predicate: a map whose keys all hold.</summary>
    /// <param name="what">The value as messages name it: <c>`when`</c>.</param>
    public Test Read(YamlNode node, string what)
    {
        if (reader.Mapping(node, what, "a predicate (a map such as `{ words: 2..16 }`)") is not { } mapping)
            return reader.Unread();
        if (mapping.Entries.Count == 0)
        {
            reader.Report(StructureDiagnostics.EmptyCollection, node, what, "a key such as `words: 2..16`");
            return reader.Unread();
        }
        var tests = new List<Test>();
        foreach (var entry in mapping.Entries)
            tests.Add(Find(entry, "a predicate", PredicateCatalog.Names) is { } key ? Read(key, entry) : reader.Unread());
        return Join(tests);
    }

    /// <summary>The test of one key. What was read of a value in which something is wrong says less or more than was meant.</summary>
    public Test Read(PredicateKey key, YamlEntry entry)
    {
        var reported = reader.Reported;
        _isPartial = false;
        var test = key.Read!(this, entry);
        reader.Written?.Add(test, entry);
        // A predicate within this one has marked its own parts.
        if (key.Value is PredicateValue.Predicate or PredicateValue.Predicates)
            return test;
        return _isPartial || reader.Reported > reported || entry.Value.HasProblem ? reader.Unread() : test;
    }

    /// <summary>The key of an entry where it may stand here; else it is reported.</summary>
    public PredicateKey? Find(YamlEntry entry, string owner, IEnumerable<string> known)
    {
        var key = PredicateCatalog.Find(entry.Key.Text);
        if (key is null && NodeReader.MergedKey(entry.Key.Text) is { } merged && PredicateCatalog.Find(merged) is not null)
            reader.NothingInherited(entry.Key);
        else if (key is null)
            reader.UnknownKey(entry.Key, owner, known);
        else if (key.IsLater)
            reader.Report(StructureDiagnostics.Later, entry.Key, key.Name);
        else if (blockAlone is not null && !key.IsBlockAlone)
            reader.Report(LanguageDiagnostics.KeyNotHere, entry.Key, key.Name, blockAlone);
        else
            return key;
        return null;
    }

    public Test Count(YamlEntry entry, CountFeature feature) =>
        reader.Range(entry.Value, entry.Key.Text) is { } range ? new CountTest(feature, range.Min, range.Max) : reader.Unread();

    public Test Share(YamlEntry entry, ShareFeature feature) =>
        reader.ShareRange(entry.Value, entry.Key.Text) is { } share ? new ShareTest(feature, share.Min, share.Max, share.Scale) : reader.Unread();

    public Test Starts(YamlEntry entry) => new StartsTest((StartKinds)Flags(entry, PredicateNames.Starts));

    public Test Ends(YamlEntry entry) => new EndsTest((EndKinds)Flags(entry, PredicateNames.Ends));

    public Test Tag(YamlEntry entry)
    {
        if (names.ScopeOf(entry.Key, file).IsPlainText)
            reader.Report(BlockDiagnostics.TagWithoutMarkdown, entry.Key);
        return new TagTest((BlockTags)Flags(entry, PredicateNames.Tags));
    }

    public Test Phrase(YamlEntry entry, PhraseMode mode)
    {
        var phrases = names.Phrases.Read(entry.Value, entry.Key.Text, text => names.ScopeOf(text, file), out var name, out _isPartial);
        return new BoundPhraseTest(mode, name, phrases);
    }

    public Test Pattern(YamlEntry entry) =>
        names.Patterns.Read(entry.Value, names.ScopeOf(entry.Value, file)) is var pattern and >= 0 ? new BoundPatternTest(pattern) : reader.Unread();

    public Test Blank(YamlEntry entry, BlankSide side) =>
        reader.Boolean(entry.Value, entry.Key.Text) is { } expected ? new BlankTest(side, expected) : reader.Unread();

    public Test Is(YamlEntry entry) => new BoundTraitTest(Traits(entry.Value, entry.Key.Text));

    public Test Position(YamlEntry entry)
    {
        if (reader.Range(entry.Value, entry.Key.Text) is not { } range)
            return reader.Unread();
        if (range.Max is not 0)
            return new PositionTest(System.Math.Max(1, range.Min), range.Max);
        reader.Report(LanguageDiagnostics.TooLargeNumber, entry.Value, "0", "a position", 1, RangeSyntax.Largest);
        return reader.Unread();
    }

    public Test Neighbours(YamlEntry entry, NeighbourSide side)
    {
        if (entry.Value is YamlScalar)
            return new BoundNeighbourTest(side, Traits(entry.Value, entry.Key.Text), 1, 1);
        if (entry.Value is YamlSequence)
        {
            reader.Mapping(entry.Value, "`" + entry.Key.Text + "`", "a trait or a map such as `{ is: prose, within: 3 }`");
            return reader.Unread();
        }
        if (entry.Value is YamlMapping test && test.Find("is") is null && test.Entries.FirstOrDefault(static part => PredicateCatalog.Find(part.Key.Text) is not null) is { } inner)
        {
            reader.Report(StructureDiagnostics.UnknownKey, inner.Key, inner.Key.Text, SchemaKeys.Neighbour.Owner, " Give the test a name under `traits:`, and write `is: NAME` here.");
            return reader.Unread();
        }
        if (entry.Value is YamlProblem || reader.Map(entry.Value, SchemaKeys.Neighbour, "`" + entry.Key.Text + "`") is not { } map)
            return reader.Unread();
        var within = map["within"] is { } withinNode ? reader.Number(withinNode, "within", 1, FarthestNeighbour) : 1;
        var atLeast = map["at-least"] is { } atLeastNode ? reader.Number(atLeastNode, "at-least", 1, within ?? FarthestNeighbour) : 1;
        if (map["is"] is not { } traits)
        {
            reader.Missing(map, "is", entry.Key, "`" + entry.Key.Text + "`", "is: TRAIT");
            return reader.Unread();
        }
        return new BoundNeighbourTest(side, Traits(traits, "is"), within ?? 1, atLeast ?? 1);
    }

    /// <summary>The predicates of <c>all</c> and <c>any</c>.</summary>
    public EquatableArray<Test> List(YamlEntry entry)
    {
        var tests = new List<Test>();
        var what = "`" + entry.Key.Text + "`";
        foreach (var item in reader.Sequence(entry.Value, what, "a list of predicates", "predicates") ?? [])
            tests.Add(Read(item, "An item of " + what));
        if (tests.Count == 0)
            tests.Add(reader.Unread());
        return new EquatableArray<Test>(tests.ToArray());
    }

    public Test Inner(YamlEntry entry) => Read(entry.Value, "`" + entry.Key.Text + "`");

    private Test Join(List<Test> tests) => tests.Count switch
    {
        0 => reader.Unread(),
        1 => tests[0],
        _ => new AllTest(new EquatableArray<Test>(tests.ToArray())),
    };

    private int Flags(YamlEntry entry, EquatableArray<string> names)
    {
        var choices = names.ToArray();
        var flags = 0;
        foreach (var text in reader.Texts(entry.Value, "`" + entry.Key.Text + "`", "one of: " + string.Join(", ", choices)))
        {
            var index = reader.Choice(text, entry.Key.Text, choices);
            if (index >= 0)
                flags |= 1 << index;
        }
        return flags;
    }

    private EquatableArray<int> Traits(YamlNode node, string key)
    {
        var traits = new List<int>();
        foreach (var text in reader.Texts(node, "`" + key + "`", "the name of a trait"))
        {
            var index = names.Trait(text, names.ScopeOf(text, file));
            if (index < 0)
                _isPartial = true;
            else if (!traits.Contains(index))
                traits.Add(index);
        }
        return new EquatableArray<int>(traits.ToArray());
    }
}
