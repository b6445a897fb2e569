using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>Binds <c>noise:</c>.</summary>
internal sealed class NoiseBinder(NodeReader reader, PredicateReader predicates, ContentModelBinder models)
{
    /// <summary>The opener counted, where <c>max-blocks</c> is absent.</summary>
    private const int DefaultMaxBlocks = 200;

    internal const int LargestMaxBlocks = 1_048_576;

    private static readonly SharePlan DefaultAtMost = new(60, 100);
    internal static readonly string[] UntilNames = ["end", "blank"];
    internal static readonly string[] RegionKeys = ["until", "while", "max-blocks", "at-most", "items"];

    public EquatableArray<BoundNoise> Bind(YamlMapping noise)
    {
        var bound = new BoundNoise[noise.Entries.Count];
        for (var i = 0; i < bound.Length; i++)
        {
            var entry = noise.Entries[i];
            reader.Name(entry.Key, "the name of a noise entry");
            reader.Names?.Declare(NameKind.Noise, entry.Key);
            bound[i] = BindEntry(entry.Key, entry.Value);
        }
        return new EquatableArray<BoundNoise>(bound);
    }

    private BoundNoise BindEntry(YamlScalar name, YamlNode node)
    {
        if (reader.Map(node, SchemaKeys.Noise, "The noise entry `" + name.Text + "`") is not { } map)
            return new BoundNoise(name.Text, reader.Unread(), false, RegionEnd.End, null, 0, DefaultAtMost, null, null, name.Span);
        var description = map["description"] is { } text ? reader.Scalar(text, "`description`")?.Text : null;
        var opens = map.Entry("opens");
        var when = map.Entry("when");
        if (opens is not null && when is not null)
            reader.Report(LanguageDiagnostics.KeysTogether, opens.Key.Start > when.Key.Start ? opens.Key : when.Key, "opens", "when",
                "Keep `when` for single blocks or `opens` for a region; an entry that needs both is two entries.");
        if (opens is null && when is null && !map.IsMeant("opens") && !map.IsMeant("when"))
            reader.Report(LanguageDiagnostics.NoiseTest, name, name.Text);
        var test = opens is not null ? predicates.Read(opens.Value, "`opens`") : reader.Unread();
        if (when is not null)
        {
            var single = predicates.Read(when.Value, "`when`");
            // Which of the two is meant is not known.
            test = opens is null ? single : reader.Unread();
        }
        if (opens is null && when is not null)
            ReportRegionKeys(map, name);
        var (end, stop) = BindEnd(map, name, opens is not null && when is null);
        var limit = map["max-blocks"] is { } most ? reader.Number(most, "max-blocks", 1, LargestMaxBlocks) ?? DefaultMaxBlocks
            : end == RegionEnd.End ? 0 : DefaultMaxBlocks;
        var atMost = map["at-most"] is { } share ? reader.Share(share, "at-most") ?? DefaultAtMost : DefaultAtMost;
        var items = map.Entry("items") is { } model ? models.Bind("items", model) : null;
        return new BoundNoise(name.Text, test, opens is not null, end, stop, limit, atMost, items, description, name.Span);
    }

    private void ReportRegionKeys(KeyedMap map, YamlScalar name)
    {
        foreach (var key in RegionKeys)
        {
            if (map.Entry(key) is { } entry)
                reader.Report(LanguageDiagnostics.RegionKey, entry.Key, key, name.Text);
        }
    }

    private (RegionEnd End, Test? Stop) BindEnd(KeyedMap map, YamlScalar name, bool isRequired)
    {
        var until = map.Entry("until");
        var goesOn = map.Entry("while");
        if (until is not null && goesOn is not null)
            reader.Report(LanguageDiagnostics.KeysTogether, until.Key.Start > goesOn.Key.Start ? until.Key : goesOn.Key, "until", "while",
                "Keep the one that says where the region ends.");
        if (until is null && goesOn is null && isRequired && !map.IsMeant("until") && !map.IsMeant("while"))
            reader.Report(LanguageDiagnostics.RegionEnd, name, name.Text);
        if (goesOn is not null)
        {
            var stop = predicates.Read(goesOn.Value, "`while`");
            if (until is null)
                return (RegionEnd.While, stop);
        }
        return until switch
        {
            { Value: YamlMapping } => (RegionEnd.Until, predicates.Read(until.Value, "`until`")),
            not null => (reader.Choice(until.Value, "until", UntilNames) == 1 ? RegionEnd.Blank : RegionEnd.End, null),
            _ => (RegionEnd.End, null),
        };
    }
}
