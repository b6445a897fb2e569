using System;
using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>Finds the group of each field in the patterns of its role.</summary>
/// <param name="file">The schema, or a pack by itself.</param>
internal sealed class FieldGroups(NodeReader reader, PatternBinder patterns, LoadedFile file)
{
    public EquatableArray<FieldPatternPlan> Bind(string role, YamlEntry fields, EquatableArray<BoundField> bound, EquatableArray<BoundAlternative> alternatives)
    {
        var used = new List<int>();
        foreach (var alternative in alternatives)
        {
            // What a pattern says that cannot be read is not known.
            if (alternative.Pattern == PatternBinder.Unread)
                return default;
            if (alternative.Pattern >= 0 && !used.Contains(alternative.Pattern))
                used.Add(alternative.Pattern);
        }
        if (used.Count == 0 || fields.Value is not YamlMapping mapping)
            return default;
        var names = new List<string>();
        foreach (var entry in mapping.Entries)
            names.Add(entry.Key.Text);
        CheckFields(role, mapping, used, names);
        foreach (var pattern in used)
            CheckGroups(role, pattern, names);
        var found = new FieldPatternPlan[used.Count];
        for (var i = 0; i < found.Length; i++)
        {
            var groups = patterns.Groups(used[i]).ToArray();
            found[i] = new FieldPatternPlan(used[i], bound.Map(field => Array.IndexOf(groups, field.Plan.Name) + 1));
        }
        return new EquatableArray<FieldPatternPlan>(found);
    }

    /// <param name="names">Those of the fields; the groups that were probably meant are added, so that they are not missed as fields.</param>
    private void CheckFields(string role, YamlMapping fields, List<int> used, List<string> names)
    {
        var groups = new List<string>();
        foreach (var pattern in used)
        {
            foreach (var group in patterns.Groups(pattern))
            {
                if (group.Length > 0)
                    groups.Add(group);
            }
        }
        foreach (var group in groups)
        {
            if (!names.Contains(group) && BrokenNames.Meant(group, names) is not null)
                names.Add(group);
        }
        var free = groups.FindAll(group => !names.Contains(group));
        foreach (var entry in fields.Entries)
        {
            if (!NameSyntax.IsName(entry.Key.Text) || groups.Contains(entry.Key.Text))
                continue;
            var nearest = NearestName.Find(entry.Key.Text, groups);
            var meant = nearest ?? (free.Count == 1 ? free[0] : null);
            if (meant is not null)
                names.Add(meant);
            reader.Report(FieldDiagnostics.UnknownGroup, entry.Key, role, entry.Key.Text,
                nearest is not null ? " Did you mean `" + nearest + "`?" : meant is not null ? " Its group without a field is `" + meant + "`." : "");
        }
    }

    private void CheckGroups(string role, int pattern, List<string> fields)
    {
        // Of an inherited pattern: the schema may have taken the field away.
        if (!patterns.IsWrittenIn(pattern, file))
            return;
        var groups = patterns.Groups(pattern);
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups[i].Length > 0 && !fields.Contains(groups[i]))
                patterns.ReportGroup(FieldDiagnostics.GroupWithoutField, pattern, i, groups[i], role);
        }
    }
}
