using System.Collections.Generic;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Examples;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema;

/// <summary>
/// From a schema's text to its plan. Pure: equal files give equal results, no file is opened, and no text, however broken, makes it
/// throw.
/// </summary>
public static class SchemaCompiler
{
    /// <summary>Compiles a schema and what it imports.</summary>
    public static CompiledSchema Compile(SourceFile schema, IImportResolver resolver) => Compile(schema, resolver, null, null).Compiled;

    /// <summary>The same with what was written, for explanations and comparisons.</summary>
    public static WrittenSchema CompileWithSource(SourceFile schema, IImportResolver resolver)
    {
        var tests = new WrittenTests();
        var keys = new WrittenKeys();
        var (compiled, bound) = Compile(schema, resolver, tests, keys);
        return new WrittenSchema(compiled, bound, tests) { Keys = keys };
    }

    private static (CompiledSchema Compiled, BoundSchema? Bound) Compile(SourceFile schema, IImportResolver resolver, WrittenTests? written, WrittenKeys? keys)
    {
        var diagnostics = new List<SchemaDiagnostic>();
        var bound = SchemaBinder.Bind(schema, resolver, diagnostics, written, keys);
        SchemaPlan? plan = null;
        EquatableArray<SourceSpan?> places = default;
        if (bound is not null && !HasErrors(diagnostics))
        {
            (plan, places) = Planner.Plan(bound, diagnostics);
            if (plan is not null)
                ExampleFindings.Check(bound.Examples, plan.Findings, diagnostics);
        }
        else if (bound is not null)
            Planner.Check(bound, diagnostics);
        var compiled = HasErrors(diagnostics)
            ? new CompiledSchema(null, DiagnosticOrder.Sort(diagnostics), default)
            : new CompiledSchema(plan, DiagnosticOrder.Sort(diagnostics), places) { TypeSpan = TypeSpan(bound!) };
        return (compiled, bound);
    }

    /// <summary>A namespace that is inherited is no place of this schema's file.</summary>
    private static SourceSpan TypeSpan(BoundSchema bound) =>
        bound.NamespaceSpan is { } written && written.Path == bound.IdSpan.Path ? written : bound.IdSpan;

    /// <summary>The diagnostics of a pack by itself, and of the packs that it imports.</summary>
    public static EquatableArray<SchemaDiagnostic> CheckPack(SourceFile pack, IImportResolver resolver)
    {
        var diagnostics = new List<SchemaDiagnostic>();
        SchemaBinder.CheckPack(pack, resolver, diagnostics);
        return DiagnosticOrder.Sort(diagnostics);
    }

    private static bool HasErrors(List<SchemaDiagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Level == DiagnosticLevel.Error)
                return true;
        }
        return false;
    }
}
