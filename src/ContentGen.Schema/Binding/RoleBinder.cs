using System;
using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>Binds <c>roles:</c>.</summary>
internal sealed class RoleBinder(NodeReader reader, Names names, LoadedFile file, DateFormatBinder dates)
{
    /// <summary>One bit each of a mask of failures.</summary>
    internal const int MostExpectations = 32;

    internal static readonly string[] TakeNames = ["block", "sentence"];

    private readonly PredicateReader _when = new(reader, names, file, null);
    private readonly PredicateReader _taken = new(reader, names, file, "`taken`");
    private readonly FieldBinder _fields = new(reader, dates);
    private readonly ExpectBinder _expect = new(reader, new PredicateReader(reader, names, file, null));

    public EquatableArray<BoundRole> Bind(YamlMapping roles)
    {
        var bound = new BoundRole[roles.Entries.Count];
        for (var i = 0; i < bound.Length; i++)
        {
            var entry = roles.Entries[i];
            reader.Name(entry.Key, "the name of a role");
            reader.Names?.Declare(NameKind.Role, entry.Key);
            bound[i] = BindRole(entry.Key, entry.Value);
        }
        return new EquatableArray<BoundRole>(bound);
    }

    private BoundRole BindRole(YamlScalar name, YamlNode node)
    {
        var reported = reader.Reported;
        if (reader.Map(node, SchemaKeys.Role, "The role `" + name.Text + "`") is not { } map)
            return new BoundRole(name.Text, Unread(name), default, null, null, name.Span);
        // A key that is not known here (`wehn`, or one of a later version) could be what recognises a block.
        var isWhole = reader.Reported == reported;
        var alternatives = map.Entry("any") is { } any ? BindAlternatives(map, any) : BindOwnTest(map, name);
        if (!isWhole)
            alternatives = Unread(name);
        var expect = map["expect"] is { } wanted ? _expect.Bind(wanted) : [];
        if (expect.Count > MostExpectations)
            reader.Report(LanguageDiagnostics.TooManyExpectations, map.Entry("expect")!.Key, name.Text, MostExpectations);
        var fields = map.Entry("fields") is { } entry ? BindFields(name.Text, map, entry) : default;
        names.Patterns.RecordGroups(map);
        return new BoundRole(name.Text, alternatives, new EquatableArray<BoundExpect>(expect.ToArray()), Text(map, "description"), Text(map, "deprecated"), name.Span)
        {
            Fields = fields,
            HasUnreadFields = map.Entry("fields")?.Value is { } written && (written.HasProblem || written is not YamlMapping all || all.Entries.Count > fields.Count),
            FieldPatterns = map.Entry("fields") is { } named && isWhole ? new FieldGroups(reader, names.Patterns, file).Bind(name.Text, named, fields, alternatives) : default,
        };
    }

    private EquatableArray<BoundField> BindFields(string role, KeyedMap map, YamlEntry fields)
    {
        var bound = _fields.Bind(role, fields);
        if (!MayHavePattern(map))
            reader.Report(FieldDiagnostics.FieldsWithoutPattern, fields.Key, role, bound.Count > 0 ? bound[0].Plan.Name : "name");
        return bound;
    }

    /// <summary>It has a pattern, or a key that was probably meant to be that.</summary>
    private static bool MayHavePattern(KeyedMap role)
    {
        if (role.Node.Find("pattern") is not null || role.IsMeant("pattern"))
            return true;
        foreach (var alternative in role["any"] is YamlSequence any ? any.Items : [])
        {
            if (alternative is YamlMapping map && (map.Find("pattern") is not null || NodeReader.Keyed(map, SchemaKeys.Alternative).IsMeant("pattern")))
                return true;
        }
        return false;
    }

    private EquatableArray<BoundAlternative> BindAlternatives(KeyedMap role, YamlEntry any)
    {
        foreach (var key in new[] { "when", "pattern", "take", "taken" })
        {
            if (role.Entry(key) is { } beside)
                reader.Report(LanguageDiagnostics.KeysTogether, beside.Key, key, "any", "Move it into the alternatives.");
        }
        var alternatives = new List<BoundAlternative>();
        foreach (var item in reader.Sequence(any.Value, "`any`", "a list of alternatives", "an alternative such as `- when: { … }`") ?? [])
        {
            var reported = reader.Reported;
            if (reader.Map(item, SchemaKeys.Alternative, "An alternative") is not { } map)
            {
                alternatives.AddRange(Unread(item));
                continue;
            }
            if (map.Node.Entries.Count == 0)
                reader.Report(StructureDiagnostics.EmptyCollection, item, "An alternative", "a `when`");
            var isWhole = reader.Reported == reported;
            var alternative = BindAlternative(map, item.Span);
            alternatives.Add(isWhole ? alternative : Unread(item)[0] with { Pattern = PatternBinder.Unread });
        }
        return alternatives.Count == 0 ? Unread(any.Key) : new EquatableArray<BoundAlternative>(alternatives.ToArray());
    }

    /// <summary>In place of what could not be read.</summary>
    private EquatableArray<BoundAlternative> Unread(YamlNode node) =>
        EquatableArray.Of(new BoundAlternative(reader.Unread(), TakeMode.Block, null, node.Span));

    private EquatableArray<BoundAlternative> BindOwnTest(KeyedMap map, YamlScalar name)
    {
        var first = map.Entry("when") ?? map.Entry("pattern") ?? map.Entry("take") ?? map.Entry("taken");
        return first is null ? default : EquatableArray.Of(BindAlternative(map, map.Entry("when")?.Key.Span ?? name.Span));
    }

    private BoundAlternative BindAlternative(KeyedMap map, SourceSpan span)
    {
        var when = map["when"] is { } whenNode ? _when.Read(whenNode, "`when`") : Test.Always;
        var until = PatternBinder.None;
        SourceSpan? untilSpan = null;
        var take = map["take"] is { } takeNode ? BindTake(takeNode, out until, out untilSpan) : TakeMode.Block;
        var taken = map["taken"] is { } takenNode ? _taken.Read(takenNode, "`taken`") : null;
        var pattern = map["pattern"] is { } patternNode ? names.Patterns.Read(patternNode, names.ScopeOf(patternNode, file)) : PatternBinder.None;
        if (pattern == PatternBinder.Unread || until == PatternBinder.Unread)
            when = reader.Unread();
        else if (map.Entry("pattern") is { } entry)
        {
            Test matches = new BoundPatternTest(pattern);
            reader.Written?.Add(matches, entry);
            when = when == Test.Always ? matches : new AllTest(EquatableArray.Of(when, matches));
        }
        // What stands before a pattern is nothing where that is not found.
        var isAnyBlock = take != TakeMode.Until && map["when"] is null && map["pattern"] is null && map["taken"] is null;
        return new BoundAlternative(when, take, taken, span) { IsAnyBlock = isAnyBlock, Pattern = pattern, Until = until, UntilSpan = untilSpan };
    }

    private TakeMode BindTake(YamlNode node, out int until, out SourceSpan? untilSpan)
    {
        until = PatternBinder.None;
        untilSpan = null;
        if (node is not YamlMapping)
            return reader.Choice(node, "take", TakeNames, "{ until: PATTERN }") == 1 ? TakeMode.Sentence : TakeMode.Block;
        var reported = reader.Reported;
        if (reader.Map(node, SchemaKeys.Take, "`take`") is { } map && map.Entry("until") is { } entry)
        {
            until = names.Patterns.ReadPartOf(entry.Value, names.ScopeOf(entry.Value, file), "`until`");
            untilSpan = entry.Key.Span;
        }
        else if (reader.Reported == reported)
            reader.Report(StructureDiagnostics.EmptyCollection, node, "`take`", "`until: PATTERN`");
        // What is wrong with a map has been reported, and then nothing is known of what is taken.
        if (until < 0)
            until = PatternBinder.Unread;
        return TakeMode.Until;
    }

    private string? Text(KeyedMap map, string key) => map[key] is { } node ? reader.Scalar(node, "`" + key + "`")?.Text : null;
}
