using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Comparison;

/// <summary>Which texts the patterns of a role give its fields, and whether anyone minds.</summary>
internal static class FieldReading
{
    /// <summary>What a pattern does to who validates.</summary>
    public const string OtherTexts = "fields may have other texts";

    /// <summary>The fields that both schemas have.</summary>
    public static HashSet<string> Shared(RolePlan old, RolePlan now) =>
        new(old.Fields.Select(static field => field.Name).Intersect(now.Fields.Select(static field => field.Name)), StringComparer.Ordinal);

    /// <summary>Those of them whose text can give a finding in both schemas: it may fail to convert, or a rule reads the field.</summary>
    public static HashSet<string> Judged(ChangeList changes, RolePlan old, RolePlan now)
    {
        var judged = Shared(old, now);
        judged.RemoveWhere(name => !(Converts(old, name) && Converts(now, name)) && !IsRead(changes, now, name));
        return judged;
    }

    /// <summary>Rules of both schemas read the field.</summary>
    public static bool IsRead(ChangeList changes, RolePlan role, string field) =>
        RuleMeaning.FieldName(role, field) is var name && changes.Old.RuleFields.Contains(name) && changes.New.RuleFields.Contains(name);

    /// <summary>A block that has the role in both schemas may have other texts in some of these fields.</summary>
    public static bool Differs(ChangeList changes, RolePlan old, RolePlan now, HashSet<string> fields)
    {
        if (fields.Count == 0)
            return false;
        var (before, after) = (Of(changes.Old.Plan, old, fields), Of(changes.New.Plan, now, fields));
        var both = Math.Min(before.Count, after.Count);
        if (!before.Take(both).SequenceEqual(after.Take(both), StringComparer.Ordinal))
            return true;
        // What further patterns match is of no interest where one of those before them matches whatever the role takes.
        return before.Count < after.Count ? !AlwaysMatches(old) : after.Count < before.Count && !AlwaysMatches(now);
    }

    /// <summary>The patterns have the same names or texts, and one of them matches otherwise: what is told of it is told there.</summary>
    public static bool DiffersByName(ChangeList changes, RolePlan old, RolePlan now) =>
        old.FieldPatterns.Select(pattern => changes.Old.Tests.PatternLabel(pattern.Pattern))
            .SequenceEqual(now.FieldPatterns.Select(pattern => changes.New.Tests.PatternLabel(pattern.Pattern)), StringComparer.Ordinal)
        && old.FieldPatterns.Zip(now.FieldPatterns, (before, after) => (Old: changes.Old.Plan.Patterns[before.Pattern], New: changes.New.Plan.Patterns[after.Pattern]))
            .Any(static pair => !DefinitionPart.IsSame(pair.Old, pair.New));

    private static bool Converts(RolePlan role, string field) => role.Fields.Single(one => one.Name == field).Type != FieldType.Text;

    private static List<string> Of(SchemaPlan plan, RolePlan role, HashSet<string> fields) => role.FieldPatterns
        .Select(pattern => PatternCode.Of(plan.Patterns[pattern.Pattern], group => NameOf(role, pattern, group) is { } name && fields.Contains(name) ? name : null))
        .ToList();

    private static string? NameOf(RolePlan role, FieldPatternPlan pattern, int group)
    {
        for (var i = 0; i < pattern.Groups.Count; i++)
        {
            if (pattern.Groups[i] == group)
                return role.Fields[i].Name;
        }
        return null;
    }

    /// <summary>Each way of the role takes whole blocks that match one of its patterns.</summary>
    private static bool AlwaysMatches(RolePlan role) => role.Alternatives.All(alternative =>
        alternative.Take == TakeMode.Block && (alternative.When is AllTest all ? all.Tests : EquatableArray.Of(alternative.When))
            .Any(test => test is PatternTest matched && role.FieldPatterns.Any(pattern => pattern.Pattern == matched.Pattern)));
}
