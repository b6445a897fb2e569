using System;
using System.Collections.Generic;
using ContentGen.Schema.ContentModels;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;
using ContentGen.Text.Unicode;

namespace ContentGen.Schema.Binding;

/// <summary>Binds the <c>fields:</c> of roles.</summary>
internal sealed class FieldBinder(NodeReader reader, DateFormatBinder dates)
{
    /// <summary>In Unicode scalar values, once folded.</summary>
    public const int LongestWord = 64;

    internal const int MostFields = 32;
    internal static readonly string[] TypeNames = ["text", "integer", "number", "boolean", "date", "date-time", "url", "email", "enum"];

    /// <summary>What other languages call them, where nothing near says so.</summary>
    private static readonly (string Other, string Type)[] OtherNames =
        [("string", "text"), ("str", "text"), ("int", "integer"), ("float", "number"), ("double", "number"), ("decimal", "number"), ("bool", "boolean")];

    internal static readonly string[] DecimalMarks = [".", ","];
    private static readonly string[] TrueWords = ["true", "yes"];
    private static readonly string[] FalseWords = ["false", "no"];

    /// <summary>The keys that are of some types only.</summary>
    internal static readonly (string Key, FieldType[] Types, string Of)[] TypeKeys =
    [
        ("formats", [FieldType.Date, FieldType.DateTime], "`date` and `date-time`"),
        ("offset", [FieldType.DateTime], "`date-time`"),
        ("decimal", [FieldType.Number], "`number`"),
        ("values", [FieldType.Enum], "`enum`"),
        ("true", [FieldType.Boolean], "`boolean`"),
        ("false", [FieldType.Boolean], "`boolean`"),
    ];

    /// <summary>The fields of a role.</summary>
    public EquatableArray<BoundField> Bind(string role, YamlEntry entry)
    {
        if (reader.Mapping(entry.Value, "`fields`", "a map from the names of groups") is not { } mapping)
            return default;
        if (mapping.Entries.Count == 0)
            reader.Report(StructureDiagnostics.EmptyCollection, mapping, "`fields`", "a field");
        if (mapping.Entries.Count > MostFields)
            reader.Report(FieldDiagnostics.TooManyFields, entry.Key, role, MostFields);
        var fields = new List<BoundField>();
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in mapping.Entries)
        {
            reader.Names?.Declare(NameKind.Field, field.Key);
            if (reader.Name(field.Key, "the name of a field"))
                CheckMember(field.Key, members);
            if (BindField(field) is { } bound)
                fields.Add(bound);
        }
        return new EquatableArray<BoundField>(fields.ToArray());
    }

    private void CheckMember(YamlScalar name, Dictionary<string, string> members)
    {
        var member = MemberNames.Pascal(name.Text);
        if (ReservedNames.Role.Contains(member))
            reader.Report(FieldDiagnostics.FieldMember, name, name.Text, member, "one that every role with fields has");
        else if (members.TryGetValue(member, out var twin))
            reader.Report(FieldDiagnostics.FieldMember, name, name.Text, member, "the field `" + twin + "`");
        else
            members.Add(member, name.Text);
    }

    private BoundField? BindField(YamlEntry field)
    {
        var name = field.Key.Text;
        // `author: text` is short for `author: { type: text }`.
        if (field.Value is YamlScalar word)
        {
            if (IsListWord(word))
            {
                ReportType(word, "type", " For a list write `" + name + ": { list: text }`.");
                return null;
            }
            return Type(field.Value, "type") is { } only ? BindAs(field, null, only, false) : null;
        }
        // What stands beside `type: list` says what its items are.
        if (field.Value is YamlMapping keys && keys.Find("type") is { Value: YamlScalar list } && IsListWord(list) && keys.Find("list") is null)
        {
            ReportType(list, "type", " For a list write `list: text` in place of `type`.");
            return null;
        }
        if (reader.Map(field.Value, SchemaKeys.Field, "The field `" + name + "`") is not { } map)
            return null;
        if (map.Entry("list") is { } beside && map.Entry("type") is not null)
            reader.Report(LanguageDiagnostics.KeysTogether, beside.Key, "list", "type", "Keep `type` for one value, `list` for any number of them.");
        var isList = map.Entry("list") is not null;
        var written = map["list"] ?? map["type"];
        if (written is null && (map.IsMeant("type") || map.IsMeant("list")))
            return null;
        var type = written is null ? FieldType.Text : Type(written, isList ? "list" : "type");
        return type is { } known ? BindAs(field, map, known, isList) : null;
    }

    private static bool IsListWord(YamlScalar type) => type.Text is "list" or "array";

    private FieldType? Type(YamlNode node, string key)
    {
        if (node is YamlScalar scalar && Array.Find(OtherNames, name => name.Other == scalar.Text) is { Type: { } type })
        {
            ReportType(scalar, key, " Did you mean `" + type + "`?");
            return null;
        }
        var index = reader.Choice(node, key, TypeNames);
        return index < 0 ? null : (FieldType)index;
    }

    private void ReportType(YamlScalar written, string key, string hint) =>
        reader.Report(StructureDiagnostics.Choice, written, written.Text, key, string.Join(", ", TypeNames), hint);

    private BoundField BindAs(YamlEntry field, KeyedMap? map, FieldType type, bool isList)
    {
        var name = field.Key.Text;
        CheckKeys(map, type, isList);
        var member = MemberNames.Pascal(name);
        var plan = new FieldPlan(
            name, member, MemberNames.Camel(member), type, isList ? Separators(map!) : default, default, 0, false, default, default, -1,
            Description(map));
        var wanted = type switch
        {
            FieldType.Integer => "a whole number of 64 bits",
            FieldType.Number => "a number of at most 28 digits",
            FieldType.Url => "an http or https address",
            FieldType.Email => "an e-mail address",
            _ => "",
        };
        switch (type)
        {
            case FieldType.Number:
                plan = plan with { DecimalComma = map?["decimal"] is { } mark && reader.Choice(mark, "decimal", DecimalMarks) == 1 };
                break;
            case FieldType.Boolean:
                plan = plan with { Words = Booleans(map, out wanted) };
                break;
            case FieldType.Enum:
                plan = new EnumValues(reader).Bind(field, map, plan, out wanted);
                break;
            case FieldType.Date or FieldType.DateTime:
                plan = dates.Bind(map, plan, out wanted);
                break;
        }
        return new BoundField(plan, wanted, field.Key.Span);
    }

    private string? Description(KeyedMap? map) => map?["description"] is { } node ? reader.Scalar(node, "`description`")?.Text : null;

    private void CheckKeys(KeyedMap? map, FieldType type, bool isList)
    {
        foreach (var (key, types, of) in TypeKeys)
        {
            if (map?.Entry(key) is { } entry && Array.IndexOf(types, type) < 0)
                reader.Report(FieldDiagnostics.KeyOfOtherType, entry.Key, key, "`" + TypeNames[(int)type] + "`", of);
        }
        if (!isList && map?.Entry("separators") is { } separators)
            reader.Report(FieldDiagnostics.KeyOfOtherType, separators.Key, "separators", "a field of one value", "`list`");
    }

    /// <summary>Folded; white space at their ends counts.</summary>
    private EquatableArray<string> Separators(KeyedMap map)
    {
        if (map["separators"] is not { } node)
            return EquatableArray.Of(",");
        var separators = new List<string>();
        foreach (var text in reader.Texts(node, "`separators`", "texts"))
        {
            if (text.Text is "\\n" or "\\r" or "\\t")
                reader.Report(FieldDiagnostics.LettersOfEscape, text, text.Text.Substring(1), text.Text[1] == 't' ? "a tab" : "a line end");
            var folded = SeparatorFolding.Fold(text.Text);
            if (IsWord(folded, text) && !separators.Contains(folded))
                separators.Add(folded);
        }
        // What could not be read has been reported; it stays a list.
        return separators.Count == 0 ? EquatableArray.Of(",") : new EquatableArray<string>(separators.ToArray());
    }

    private EquatableArray<NamePlan> Booleans(KeyedMap? map, out string wanted)
    {
        var (words, written) = (new List<NamePlan>(), new List<string>());
        var (trues, falses) = (Words(map?["true"], "true", TrueWords), Words(map?["false"], "false", FalseWords));
        foreach (var (text, value) in trues.ConvertAll(static word => (word, 1)))
            Add(text, value);
        foreach (var (text, value) in falses.ConvertAll(static word => (word, 0)))
            Add(text, value);
        wanted = OneOf(written);
        return new EquatableArray<NamePlan>(words.ToArray());

        void Add((string Folded, YamlScalar? Place) text, int value)
        {
            var twin = words.Find(word => word.Folded == text.Folded);
            if (twin is null)
            {
                words.Add(new NamePlan(text.Folded, value));
                written.Add(text.Place is null ? text.Folded : Shown(text.Place.Text));
            }
            else if (twin.Value != value)
                reader.Report(FieldDiagnostics.ValueTwice, text.Place ?? (YamlNode)map!.Node, text.Folded, twin.Value == 1 ? "stands for `true`" : "stands for `false`", FieldDiagnostics.AnotherText);
        }
    }

    /// <summary>What a text must be one of, as it is written in the schema, for the message: all of a few, the first of many.</summary>
    public static string OneOf(List<string> written)
    {
        const int Most = 10;
        var shown = written.GetRange(0, Math.Min(written.Count, Most)).ConvertAll(static word => "'" + word + "'");
        return "one of " + string.Join(", ", shown) + (written.Count > Most ? " …" : "");
    }

    /// <summary>A text on one line, with single spaces: as it is compared, but for letters.</summary>
    public static string Shown(string text) => string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private List<(string Folded, YamlScalar? Place)> Words(YamlNode? node, string key, string[] defaults)
    {
        var words = new List<(string, YamlScalar?)>();
        if (node is null)
        {
            foreach (var word in defaults)
                words.Add((word, null));
            return words;
        }
        foreach (var text in reader.Texts(node, "`" + key + "`", "texts"))
        {
            var folded = PhraseFolding.Fold(text.Text);
            if (IsWord(folded, text))
                words.Add((folded, text));
        }
        return words;
    }

    private bool IsWord(string folded, YamlScalar text)
    {
        var scalars = PhraseFolding.Scalars(folded);
        if (scalars is > 0 and <= LongestWord)
            return true;
        reader.Report(FieldDiagnostics.EmptyWord, text, scalars, LongestWord);
        return false;
    }
}
