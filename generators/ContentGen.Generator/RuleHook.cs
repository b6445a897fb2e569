using System.Collections.Generic;
using System.Linq;
using ContentGen.Emission;
using ContentGen.Generator.Diagnostics;
using ContentGen.Schema;
using ContentGen.Schema.Diagnostics;
using Microsoft.CodeAnalysis;

namespace ContentGen.Generator;

/// <summary>A method that a rule asks the project for: <c>hook: CheckLinks</c> is <c>partial bool CheckLinks()</c> of the schema's view.</summary>
/// <param name="Path">The schema's file.</param>
/// <param name="Namespace">The schema's own namespace as written; null: the project's root namespace.</param>
/// <param name="Type">The view's name.</param>
/// <param name="Span">Where the schema asks for the rule's finding.</param>
internal sealed record RuleHook(string Path, string? Namespace, string Type, string Method, string RuleId, SourceSpan Span)
{
    internal GeneratorDiagnostic Problem(string? rootNamespace) => GeneratorDiagnostics.HookMissing(this, CSharpText.Namespace(Namespace ?? rootNamespace)?.Replace("@", ""));

    internal static EquatableArray<RuleHook> Of(string path, CompiledSchema compiled)
    {
        if (compiled.Plan is not { } plan || plan.Rules.All(static rule => rule.Hook is null))
            return default;
        var hooks = new List<RuleHook>();
        for (var i = 0; i < plan.Findings.Count; i++)
        {
            if (compiled.FindingPlaces[i] is { } span && plan.Rules.FirstOrDefault(rule => rule.Id == plan.Findings[i].Id) is { Hook: { } hook } rule)
                hooks.Add(new(path, plan.Namespace, plan.TypeName, hook, rule.Id, span));
        }
        return hooks.ToEquatableArray();
    }

    /// <summary>
    /// The hooks that nobody wrote. A generator sees the project without what it generates, so a method of the view's type can only be the project's.
    /// Said by the generator, because the compiler's own error (CS8795) knows the method, and nothing of the rule.
    /// </summary>
    internal static EquatableArray<RuleHook> Missing(IEnumerable<RuleHook> hooks, string? rootNamespace, Compilation compilation)
    {
        var missing = new List<RuleHook>();
        foreach (var hook in hooks)
        {
            var space = CSharpText.Namespace(hook.Namespace ?? rootNamespace)?.Replace("@", "");
            var type = compilation.Assembly.GetTypeByMetadataName(space is null ? hook.Type : $"{space}.{hook.Type}");
            // A method that is written otherwise than it has to be is the compiler's to explain.
            if (type?.GetMembers(hook.Method).Any(static member => member is IMethodSymbol) != true)
                missing.Add(hook);
        }
        return missing.ToEquatableArray();
    }
}

/// <summary>The hooks of all schemas of a project.</summary>
internal sealed record ProjectHooks(EquatableArray<RuleHook> Hooks, string? RootNamespace);
