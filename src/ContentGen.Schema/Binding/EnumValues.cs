using System;
using System.Collections.Generic;
using ContentGen.Schema.ContentModels;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>Reads the <c>values</c> of an enumeration: texts that are their own names, or names with the texts that stand for them.</summary>
internal sealed class EnumValues(NodeReader reader)
{
    private readonly List<FieldValuePlan> _values = [];
    private readonly List<NamePlan> _words = [];
    private readonly List<string> _written = [];

    public FieldPlan Bind(YamlEntry field, KeyedMap? map, FieldPlan plan, out string wanted)
    {
        if (map?["values"] is not { } node)
            reader.Report(FieldDiagnostics.EnumWithoutValues, field.Key, field.Key.Text);
        else if (node is YamlMapping mapping)
            ReadMap(mapping);
        else
            ReadList(node);
        wanted = FieldBinder.OneOf(_written);
        return plan with { Values = new EquatableArray<FieldValuePlan>(_values.ToArray()), Words = new EquatableArray<NamePlan>(_words.ToArray()) };
    }

    private void ReadList(YamlNode node)
    {
        foreach (var text in reader.Texts(node, "`values`", "texts"))
        {
            if (CSharpName(text.Text) is not { } member)
                reader.Report(FieldDiagnostics.ValueName, text, text.Text);
            else if (Add(text, member, text.Text, "Write `values` as a map that gives each a name of its own, such as `{ first-name: …, second-name: … }`."))
                AddWord(text);
        }
    }

    private void ReadMap(YamlMapping mapping)
    {
        if (mapping.Entries.Count == 0)
            reader.Report(StructureDiagnostics.EmptyCollection, mapping, "`values`", "names with texts");
        foreach (var entry in mapping.Entries)
        {
            if (!reader.Name(entry.Key, "the name of a value") || !Add(entry.Key, MemberNames.Pascal(entry.Key.Text), entry.Key.Text, "Rename one of the two."))
                continue;
            foreach (var text in reader.Texts(entry.Value, "The value `" + entry.Key.Text + "`", "texts"))
                AddWord(text);
        }
    }

    /// <param name="advice">What to do about another text that C# would call the same.</param>
    private bool Add(YamlScalar place, string member, string json, string advice)
    {
        var twin = _values.Find(value => value.MemberName == member);
        if (twin is null)
        {
            _values.Add(new FieldValuePlan(member, json));
            return true;
        }
        if (PhraseFolding.Fold(place.Text) == PhraseFolding.Fold(twin.JsonName))
            ReportTwice(place, twin.JsonName);
        else
            reader.Report(FieldDiagnostics.ValueTwice, place, place.Text, "would be called `" + member + "` in C#, as `" + twin.JsonName + "` is", advice);
        return false;
    }

    private void ReportTwice(YamlScalar text, string value) =>
        reader.Report(FieldDiagnostics.ValueTwice, text, text.Text, "stands for `" + value + "`", FieldDiagnostics.AnotherText);

    private void AddWord(YamlScalar text)
    {
        var folded = PhraseFolding.Fold(text.Text);
        var scalars = PhraseFolding.Scalars(folded);
        var twin = _words.Find(word => word.Folded == folded);
        if (scalars is 0 or > FieldBinder.LongestWord)
            reader.Report(FieldDiagnostics.EmptyWord, text, scalars, FieldBinder.LongestWord);
        else if (twin is null)
        {
            _words.Add(new NamePlan(folded, _values.Count - 1));
            _written.Add(FieldBinder.Shown(text.Text));
        }
        else
            ReportTwice(text, _values[twin.Value].JsonName);
    }

    /// <summary><c>Breaking news</c> → <c>BreakingNews</c>; null where no name begins with a letter.</summary>
    private static string? CSharpName(string text)
    {
        var name = new System.Text.StringBuilder();
        var atStart = true;
        foreach (var c in text)
        {
            if (c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9')
            {
                name.Append(atStart ? char.ToUpperInvariant(c) : c);
                atStart = false;
            }
            // An apostrophe splits no word.
            else if (c is not ('\'' or '\u2019'))
                atStart = true;
        }
        return name.Length > 0 && name[0] is >= 'A' and <= 'Z' ? name.ToString() : null;
    }
}
