using System;
using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>
/// Records what ids of findings name: <c>has-sections</c>, <c>headline/words</c>, <c>field/byline.author</c>, <c>missing/section.heading</c>, <c>noise/share-bar</c>. The planner
/// compares whole ids, and only of schemas without mistakes; the names within them are those of the bound schema, from which it makes the ids.
/// </summary>
internal sealed class FindingNames(NameRecorder names, BoundSchema schema)
{
    /// <summary>Records the ids that were met while the schema was bound.</summary>
    public void Record()
    {
        foreach (var (written, start) in names.FindingIds)
        {
            var id = written.Text.Substring(start);
            var slash = id.IndexOf('/');
            var (kind, name, at) = slash < 0 ? ("", id, start) : (id.Substring(0, slash), id.Substring(slash + 1), start + slash + 1);
            switch (kind)
            {
                case "" or "not-evaluated":
                    Use(NameKind.Rule, written, at, name, schema.Rules.Rules, static rule => rule.Id, static rule => rule.Span);
                    break;
                case "noise":
                    Use(NameKind.Noise, written, at, name, schema.Noise, static entry => entry.Name, static entry => entry.Span);
                    break;
                case "missing":
                    UsePath(written, at, name);
                    break;
                case "field":
                    UseField(written, at, name);
                    break;
                default:
                    Use(NameKind.Role, written, start, kind, schema.Roles, static role => role.Name, static role => role.Span);
                    break;
            }
        }
    }

    private void UseField(YamlScalar written, int start, string path)
    {
        var dot = path.IndexOf('.');
        if (dot >= 0 && Use(NameKind.Role, written, start, path.Substring(0, dot), schema.Roles, static role => role.Name, static role => role.Span) is { } role)
            Use(NameKind.Field, written, start + dot + 1, path.Substring(dot + 1), role.Fields, static field => field.Plan.Name, static field => field.Span);
    }

    private void UsePath(YamlScalar written, int start, string path)
    {
        BoundItem? item = schema.Article;
        foreach (var name in path.Split('.'))
        {
            item = Use(NameKind.Item, written, start, name, item.Children, static child => child.Name, static child => child.Span);
            if (item is null)
                return;
            start += name.Length + 1;
        }
    }

    private T? Use<T>(NameKind kind, YamlScalar written, int start, string name, IEnumerable<T> declared, Func<T, string> nameOf, Func<T, SourceSpan> placeOf)
        where T : class
    {
        foreach (var one in declared)
        {
            if (name.Length == 0 || nameOf(one) != name)
                continue;
            names.Use(kind, written, start, name.Length, placeOf(one));
            return one;
        }
        return null;
    }
}
