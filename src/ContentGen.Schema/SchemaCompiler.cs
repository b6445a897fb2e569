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
    public static CompiledSchema Compile(SourceFile schema, IImportResolver resolver) => Compile(schema, resolver, null, null, null).Compiled;

    /// <summary>The diagnostics of a file that another one builds on, as if it were compiled alone.</summary>
    internal static List<SchemaDiagnostic> DiagnosticsOf(LoadedFile file, IImportResolver resolver)
    {
        var diagnostics = new List<SchemaDiagnostic>();
        var found = new FoundFile(new SourceFile(file.Source.Path, file.Source.Text), file.Package);
        if (!file.IsSchema)
            SchemaBinder.CheckPack(found, resolver, diagnostics);
        else if (SchemaBinder.Bind(found, resolver, diagnostics, out _) is { } bound)
            Plan(bound, diagnostics, out _);
        return diagnostics;
    }

    /// <summary>The same with what was written, for explanations and comparisons.</summary>
    public static WrittenSchema CompileWithSource(SourceFile schema, IImportResolver resolver)
    {
        var tests = new WrittenTests();
        var keys = new WrittenKeys();
        var names = new NameRecorder();
        var (compiled, bound) = Compile(schema, resolver, tests, keys, names);
        return new WrittenSchema(compiled, bound, tests) { Keys = keys, Names = new(names) };
    }

    private static (CompiledSchema Compiled, BoundSchema? Bound) Compile(SourceFile schema, IImportResolver resolver, WrittenTests? written, WrittenKeys? keys, NameRecorder? names)
    {
        var diagnostics = new List<SchemaDiagnostic>();
        var bound = SchemaBinder.Bind(new FoundFile(schema, null), resolver, diagnostics, out var files, written, keys, names);
        EquatableArray<SourceSpan?> places = default;
        var plan = bound is null ? null : Plan(bound, diagnostics, out places);
        MistakeOrigins.Tell(diagnostics, files, resolver);
        var compiled = HasErrors(diagnostics)
            ? new CompiledSchema(null, DiagnosticOrder.Sort(diagnostics), default)
            : new CompiledSchema(plan, DiagnosticOrder.Sort(diagnostics), places) { TypeSpan = TypeSpan(bound!) };
        return (compiled, bound);
    }

    private static SchemaPlan? Plan(BoundSchema bound, List<SchemaDiagnostic> diagnostics, out EquatableArray<SourceSpan?> places)
    {
        SchemaPlan? plan = null;
        places = default;
        if (HasErrors(diagnostics))
        {
            Planner.Check(bound, diagnostics);
            return null;
        }
        (plan, places) = Planner.Plan(bound, diagnostics);
        if (plan is not null)
            ExampleFindings.Check(bound.Examples, plan.Findings, diagnostics);
        return plan;
    }

    /// <summary>A namespace that is inherited is no place of this schema's file.</summary>
    private static SourceSpan TypeSpan(BoundSchema bound) =>
        bound.NamespaceSpan is { } written && written.Path == bound.IdSpan.Path ? written : bound.IdSpan;

    /// <summary>The diagnostics of a pack by itself, and of the packs that it imports.</summary>
    public static EquatableArray<SchemaDiagnostic> CheckPack(SourceFile pack, IImportResolver resolver) => CheckPack(pack, resolver, null);

    /// <summary>The same with its names, for editors.</summary>
    public static WrittenPack CheckPackWithSource(SourceFile pack, IImportResolver resolver)
    {
        var names = new NameRecorder();
        var diagnostics = CheckPack(pack, resolver, names);
        return new WrittenPack(diagnostics, new(names));
    }

    private static EquatableArray<SchemaDiagnostic> CheckPack(SourceFile pack, IImportResolver resolver, NameRecorder? names)
    {
        var diagnostics = new List<SchemaDiagnostic>();
        var files = SchemaBinder.CheckPack(new FoundFile(pack, null), resolver, diagnostics, names);
        MistakeOrigins.Tell(diagnostics, files, resolver);
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
