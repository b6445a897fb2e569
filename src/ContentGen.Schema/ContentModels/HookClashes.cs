using System;
using System.Collections.Generic;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Schema.ContentModels;

/// <summary>The methods that rules ask for become members of the article's view: their names must not be those of others.</summary>
internal static class HookClashes
{
    public static void Report(BoundSchema schema, CompiledModel? article, List<SchemaDiagnostic> diagnostics)
    {
        var given = new Dictionary<string, BoundRule>(StringComparer.Ordinal);
        foreach (var rule in schema.Rules.Rules)
        {
            if (rule.Hook is not { } hook)
                continue;
            if (Owner(hook, schema, article) is { } owner)
                diagnostics.Add(RuleDiagnostics.HookTaken.At(rule.HookSpan!, hook, owner));
            else if (given.TryGetValue(hook, out var twin))
                diagnostics.Add(RuleDiagnostics.HookTaken.At(rule.HookSpan!, hook, "the method of the rule `" + twin.Id + "`"));
            else
                given.Add(hook, rule);
        }
    }

    private static string? Owner(string hook, BoundSchema schema, CompiledModel? article)
    {
        if (ReservedNames.Root.Contains(hook))
            return "a member that every view has";
        if (MemberNames.Pascal(schema.Id) == hook)
            return "the schema's type";
        foreach (var item in article?.Tree.Root.Children ?? [])
        {
            if (item.MemberName == hook || item.TypeName == hook)
                return item.Described;
        }
        foreach (var role in schema.Roles)
        {
            if (role.Fields.Count > 0 && MemberNames.Pascal(role.Name) + "Role" == hook)
                return "the type of the role `" + role.Name + "`";
        }
        foreach (var noise in schema.Noise)
        {
            if (MemberNames.Pascal(noise.Name) + "Region" == hook)
                return "the type of the noise `" + noise.Name + "`";
        }
        return null;
    }
}
