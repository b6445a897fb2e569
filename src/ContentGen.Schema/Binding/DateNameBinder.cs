using System;
using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>Reads the names of months, weekdays and halves of the day from packs.</summary>
internal sealed class DateNameBinder(NodeReader reader)
{
    /// <summary>In Unicode scalar values, once folded.</summary>
    private const int LongestName = 64;

    public DateNames Names { get; } = new();

    public void Add(KeyedMap pack)
    {
        for (var kind = 0; kind < DateNames.Keys.Length; kind++)
        {
            if (pack.Entry(DateNames.Keys[kind]) is not { } entry)
                continue;
            var reported = reader.Reported;
            AddList(entry, (DateNameKind)kind);
            Names.IsIncomplete |= reader.Reported > reported;
        }
    }

    private void AddList(YamlEntry entry, DateNameKind kind)
    {
        var key = entry.Key.Text;
        var (count, first) = DateNames.Shapes[(int)kind];
        if (reader.Sequence(entry.Value, "`" + key + "`", "a list of names", "names") is not { } items)
            return;
        if (items.Count != count)
        {
            reader.Report(FieldDiagnostics.DateNameCount, entry.Key, key, items.Count, count, first);
            return;
        }
        var given = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var value = 0; value < count; value++)
        {
            foreach (var text in reader.Texts(items[value], "An item of `" + key + "`", "names"))
            {
                var folded = PhraseFolding.Fold(text.Text);
                if (!IsName(folded))
                    reader.Report(FieldDiagnostics.DateName, text, text.Text, LongestName);
                else if (!given.TryGetValue(folded, out var twin))
                {
                    given.Add(folded, value);
                    Names.Of(kind).Add(new DateName(folded, value, entry.Key.Source.Path));
                }
                else if (twin != value)
                    reader.Report(FieldDiagnostics.DateNameTwice, text, text.Text, twin + 1, key, value + 1);
            }
        }
    }

    private static bool IsName(string folded) =>
        folded.Length > 0 && PhraseFolding.Scalars(folded) <= LongestName && !IsDigit(folded[0]) && !IsDigit(folded[folded.Length - 1]);

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
