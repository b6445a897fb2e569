using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Comparison;

/// <summary>Fields of a role: what their text is converted to. What generated code sees of them is <see cref="ApiPart"/>'s.</summary>
internal static class FieldPart
{
    public static void Compare(ChangeList changes, string role, RolePlan old, RolePlan now)
    {
        var pairs = Pairs<FieldPlan>.Of(old.Fields, now.Fields, static field => field.Name);
        if ((old.Fields.Count == 0) != (now.Fields.Count == 0) && Stands(changes.Old, old) && Stands(changes.New, now))
            changes.AddExact(ChangeKind.Extract, true, role, "looks different in JSON", Json(old), Json(now));
        foreach (var field in pairs.Removed)
            changes.Add(ChangeKind.Extract, true, Path(role, field), "removed", field.Type.ToString(), null);
        foreach (var field in pairs.Added)
            changes.Add(ChangeKind.Extract, false, Path(role, field), "added", null, field.Type.ToString());
        if (pairs.AreReordered)
            changes.AddInfo(role + "/fields", "stand in another order", string.Join(", ", old.Fields.Select(static field => field.Name)), string.Join(", ", now.Fields.Select(static field => field.Name)));
        foreach (var (before, after) in pairs.Both)
            Field(changes, Path(role, after), before, after, FieldReading.IsRead(changes, now, after.Name));
    }

    /// <summary>Text becomes an object with the first field.</summary>
    private static string Json(RolePlan role) => role.Fields.Count == 0 ? "\"…\"" : "{ \"text\": \"…\", … }";

    private static bool Stands(ComparedSide side, RolePlan role) => ModelWalk.Any(side.Plan, node => node.Role >= 0 && side.Plan.Roles[node.Role].Name == role.Name);

    private static string Path(string role, FieldPlan field) => role + "/fields/" + field.Name;

    /// <param name="isRead">Rules of both schemas read the field.</param>
    private static void Field(ChangeList changes, string path, FieldPlan old, FieldPlan now, bool isRead)
    {
        var canFail = old.Type != FieldType.Text && now.Type != FieldType.Text;
        if (old.JsonName != now.JsonName)
            changes.AddExact(ChangeKind.Extract, true, path, "has another name in JSON", old.JsonName, now.JsonName);
        if (old.Type != now.Type || old.IsList != now.IsList)
        {
            changes.Add(ChangeKind.Extract, true, path, "becomes another kind of value", Type(old), Type(now));
            // A text always converts: of one that begins or ceases to be something else, its finding tells.
            if (canFail)
                changes.Add(ChangeKind.Accept, true, path, "becomes another kind of value", Type(old), Type(now));
        }
        // The longest that stands at a place counts: their order says nothing, and each is there once.
        if (old.IsList && now.IsList && old.Separators != now.Separators && Sorted(old.Separators).SequenceEqual(Sorted(now.Separators)))
            changes.Add(ChangeKind.Info, false, path + "/separators", "stand in another order", Quoted(old.Separators), Quoted(now.Separators));
        else if (old.IsList && now.IsList && old.Separators != now.Separators)
        {
            changes.Add(ChangeKind.Extract, true, path + "/separators", "is divided at other texts", Quoted(old.Separators), Quoted(now.Separators));
            // Other items may fail to convert, and a rule meets others.
            if (canFail || isRead)
                changes.Add(ChangeKind.Accept, true, path + "/separators", "is divided at other texts", Quoted(old.Separators), Quoted(now.Separators));
        }
        if (old.Type == now.Type)
            Conversion(changes, path, old, now);
        if (old.Description != now.Description)
            changes.Add(ChangeKind.Info, false, path + "/description", "changed", old.Description, now.Description);
        if (Rest(old) != Rest(now))
            changes.AddUnknown(path);
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> texts) => texts.OrderBy(static text => text, StringComparer.Ordinal);

    /// <summary>How texts become values of the one type.</summary>
    private static void Conversion(ChangeList changes, string path, FieldPlan old, FieldPlan now)
    {
        if (old.Formats != now.Formats)
        {
            var isLonger = old.Formats.Count < now.Formats.Count && old.Formats.SequenceEqual(now.Formats.Take(old.Formats.Count));
            Values(changes, path + "/formats", !isLonger, isLonger ? "reads more formats" : "reads other formats", Formats(old), Formats(now));
        }
        if (old.Offset != now.Offset)
            Values(changes, path + "/offset", true, "times are other moments", TestDump.Number(old.Offset) + " min", TestDump.Number(now.Offset) + " min");
        if (old.DecimalComma != now.DecimalComma)
            Values(changes, path + "/decimal", true, "reads other numbers", old.DecimalComma ? "," : ".", now.DecimalComma ? "," : ".");
        Words(changes, path, old, now);
    }

    private static FieldPlan Rest(FieldPlan field) => field with
    {
        // Derived: the member's name and the finding are compared where they show.
        MemberName = "",
        Finding = 0,
        JsonName = "",
        Type = default,
        Separators = default,
        Formats = default,
        Offset = 0,
        DecimalComma = false,
        Values = default,
        Words = default,
        Description = null,
    };

    /// <summary>What converts to which value of an enumeration, or to true and false.</summary>
    private static void Words(ChangeList changes, string path, FieldPlan old, FieldPlan now)
    {
        var (before, after) = (Meanings(old), Meanings(now));
        if (!before.SequenceEqual(after, StringComparer.Ordinal))
        {
            var difference = WordDifference.Of(before, after);
            var key = old.Type == FieldType.Boolean ? path : path + "/values";
            Exact(changes, key, difference.Removed is not null, "reads other texts: " + difference.Summary, difference.Removed, difference.Added);
            return;
        }
        var (oldNames, newNames) = (old.Values.Select(static value => value.JsonName), now.Values.Select(static value => value.JsonName));
        if (!oldNames.OrderBy(static name => name, StringComparer.Ordinal).SequenceEqual(newNames.OrderBy(static name => name, StringComparer.Ordinal), StringComparer.Ordinal))
        {
            var difference = WordDifference.Of(oldNames, newNames);
            changes.AddExact(ChangeKind.Extract, difference.Removed is not null, path + "/values", "has other values: " + difference.Summary, difference.Removed, difference.Added);
        }
    }

    /// <summary>Each word with the value that it stands for, by its name: numbers of values are not what JSON has.</summary>
    private static List<string> Meanings(FieldPlan field)
    {
        var meanings = new List<string>();
        foreach (var word in field.Words)
        {
            var value = field.Type == FieldType.Enum && word.Value >= 0 && word.Value < field.Values.Count ? field.Values[word.Value].JsonName : word.Value == 0 ? "false" : word.Value == 1 ? "true" : TestDump.Number(word.Value);
            meanings.Add(word.Folded + " = " + value);
        }
        meanings.Sort(StringComparer.Ordinal);
        return meanings;
    }

    /// <summary>Other values, and so other findings of what does not convert.</summary>
    private static void Values(ChangeList changes, string path, bool isBreaking, string summary, string? oldText, string? newText)
    {
        changes.Add(ChangeKind.Extract, isBreaking, path, summary, oldText, newText);
        changes.Add(ChangeKind.Accept, isBreaking, path, summary, oldText, newText);
    }

    private static void Exact(ChangeList changes, string path, bool isBreaking, string summary, string? oldText, string? newText)
    {
        changes.AddExact(ChangeKind.Extract, isBreaking, path, summary, oldText, newText);
        changes.AddExact(ChangeKind.Accept, isBreaking, path, summary, oldText, newText);
    }

    private static string Type(FieldPlan field)
    {
        var name = field.Type == FieldType.DateTime ? "date-time" : field.Type.ToString().ToLowerInvariant();
        return field.IsList ? "list of " + name : name;
    }

    private static string Quoted(EquatableArray<string> texts) => string.Join(", ", texts.Select(static text => "\"" + text.Replace("\n", "\\n") + "\""));

    private static string Formats(FieldPlan field) => string.Join(", ", field.Formats.Select(static format => "\"" + format.Written + "\""));
}
