using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using ContentGen.Schema.Comparison;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Tests.Comparison;

/// <summary>
/// Plans that differ from one in a single value, for each value of each record that a plan consists of, found by reflection: what is added to a plan is changed here, too,
/// without anyone having to think of it.
/// </summary>
internal static class PlanMutation
{
    /// <summary>Properties that are indexes into other parts of a plan, and two that say into which part.</summary>
    private static readonly string[] Indexes = ["Election", "Kind", "Member", "Mode", "Pattern", "Phrases", "Set", "Variable"];

    /// <summary>Each changed plan with the path of the property that was changed: <c>Roles[0].Alternatives[1].Take</c>.</summary>
    public static IEnumerable<(string Path, SchemaPlan Plan)> Of(SchemaPlan plan) =>
        Values(plan, typeof(SchemaPlan), "").Select(static found => (found.Path, (SchemaPlan)found.Value!));

    /// <summary>
    /// What differs between two plans of which one was changed at a path; null where the change made an index that is none: no compiler gives such a plan. Whatever else is
    /// thrown is a mistake of who compares.
    /// </summary>
    internal static SchemaDifference? Compare(string path, SchemaPlan old, SchemaPlan now)
    {
        var ids = new TestIds();
        try
        {
            return SchemaComparison.Compare(new ComparedSide(old, null, ids), new ComparedSide(now, null, ids), PlanParts.All);
        }
        catch (Exception none) when (Indexes.Contains(path.Split('.')[^1].Split('[')[0]) && (none is ArgumentOutOfRangeException or IndexOutOfRangeException or KeyNotFoundException))
        {
            return null;
        }
    }

    /// <summary>The values that differ from one in one place.</summary>
    private static IEnumerable<(string Path, object? Value)> Values(object? value, Type type, string path)
    {
        if (value is null)
        {
            if (type == typeof(string))
                yield return (path, "something");
            if (Nullable.GetUnderlyingType(type) is { } inner)
                yield return (path, Convert.ChangeType(7, inner));
            yield break;
        }
        switch (value)
        {
            case string text:
                yield return (path, text + "x");
                yield break;
            case bool flag:
                yield return (path, !flag);
                yield break;
            case int or long or byte or ulong:
                // Downward, so that an index stays one.
                yield return (path, Convert.ChangeType(Convert.ToDecimal(value) > 0 ? Convert.ToDecimal(value) - 1 : Convert.ToDecimal(value) + 1, value.GetType()));
                yield break;
            case Enum known:
                yield return (path, Enum.GetValues(known.GetType()).Cast<object>().First(other => !other.Equals(known)));
                yield break;
        }
        var actual = value.GetType();
        if (actual.IsGenericType && actual.GetGenericTypeDefinition() == typeof(EquatableArray<>))
        {
            foreach (var changed in Lists(value, actual, path))
                yield return changed;
            yield break;
        }
        foreach (var property in actual.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.CanWrite && property.GetIndexParameters().Length == 0))
        {
            foreach (var (inner, changed) in Values(property.GetValue(value), property.PropertyType, (path.Length > 0 ? path + "." : "") + property.Name))
            {
                var copy = Clone(value);
                property.SetValue(copy, changed);
                yield return (inner, copy);
            }
        }
    }

    private static IEnumerable<(string Path, object? Value)> Lists(object list, Type type, string path)
    {
        var element = type.GetGenericArguments()[0];
        var items = ((IEnumerable)list).Cast<object?>().ToList();
        for (var i = 0; i < items.Count; i++)
        {
            foreach (var (inner, changed) in Values(items[i], element, $"{path}[{i}]"))
                yield return (inner, List(type, element, items.Select((item, j) => j == i ? changed : item)));
        }
    }

    private static object List(Type type, Type element, IEnumerable<object?> items)
    {
        var all = items.ToArray();
        var array = Array.CreateInstance(element, all.Length);
        Array.Copy(all, array, all.Length);
        return Activator.CreateInstance(type, array)!;
    }

    private static object Clone(object record) => record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
}
