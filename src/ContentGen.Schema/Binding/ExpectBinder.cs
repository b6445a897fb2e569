using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>Binds <c>expect:</c>: a map of predicates, or a list of such maps, each with a severity and a message of its own.</summary>
internal sealed class ExpectBinder(NodeReader reader, PredicateReader predicates)
{
    public List<BoundExpect> Bind(YamlNode node)
    {
        var bound = new List<BoundExpect>();
        if (node is not YamlSequence)
        {
            BindMap(node, "`expect`", bound);
            return bound;
        }
        foreach (var item in reader.Sequence(node, "`expect`", "a list of maps", "a key such as `words: 4..20`") ?? [])
            BindMap(item, "An item of `expect`", bound);
        return bound;
    }

    private void BindMap(YamlNode node, string what, List<BoundExpect> bound)
    {
        if (reader.Mapping(node, what, "a map such as `{ words: 4..20 }`, or a list of such maps") is not { } mapping)
            return;
        var severity = mapping.Find("severity") is { } level ? reader.Level(level.Value, "severity") ?? FindingLevel.Error : FindingLevel.Error;
        var message = mapping.Find("message") is { } text ? reader.Scalar(text.Value, "`message`")?.Text : null;
        var hasPredicate = false;
        foreach (var entry in mapping.Entries)
        {
            if (SchemaKeys.Expect.IndexOf(entry.Key.Text) >= 0)
                continue;
            hasPredicate = true;
            if (predicates.Find(entry, SchemaKeys.Expect.Owner, Known()) is { } key)
                bound.Add(new BoundExpect(key.Name, predicates.Read(key, entry), NodeText.Of(entry.Value), key.Measure, severity, message, entry.Key.Span));
        }
        if (!hasPredicate)
            reader.Report(StructureDiagnostics.EmptyCollection, node, what, "a key such as `words: 4..20`");
    }

    private static IEnumerable<string> Known()
    {
        foreach (var name in PredicateCatalog.Names)
            yield return name;
        foreach (var name in SchemaKeys.Expect.Names)
            yield return name;
    }
}
