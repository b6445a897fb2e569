using System;
using System.Collections.Generic;
using System.IO;
using ContentGen.Cli.Configuration;
using ContentGen.Cli.Files.Git;
using ContentGen.Cli.Files.Plans;
using ContentGen.Cli.Output;
using ContentGen.Schema;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Files;

/// <summary>From what stands behind <c>--schema</c> to a compiled schema.</summary>
internal static class SchemaLoader
{
    internal const string SchemaEnding = ".schema.yaml";
    internal const string PackEnding = ".pack.yaml";

    private static readonly string[] s_documentEndings = [".txt", ".md", ".markdown"];

    /// <summary>A schema that can be run.</summary>
    /// <param name="context">The running command.</param>
    /// <param name="name">As the user named it.</param>
    /// <param name="withSource">What its author wrote is wanted, too: <see cref="LoadedSchema.Written"/>.</param>
    /// <exception cref="CliException">There is no such schema, or it has errors; these are told before.</exception>
    internal static LoadedSchema LoadValid(CommandContext context, string name, bool withSource = false)
    {
        var schema = Load(context, name, withSource);
        return TellErrors(context, schema) is { } problem ? throw problem : schema;
    }

    /// <summary>Two schemas that can be run, with what their authors wrote. The errors of both are told before anything is thrown.</summary>
    /// <exception cref="CliException">One of them is not there, or has errors.</exception>
    internal static (LoadedSchema Old, LoadedSchema New) LoadVersions(CommandContext context, string old, string now)
    {
        var (before, after) = (LoadVersion(context, old), LoadVersion(context, now));
        var (oldProblem, newProblem) = (TellErrors(context, before), TellErrors(context, after));
        if (oldProblem is not null && newProblem is not null)
            context.Report(oldProblem.Message);
        return (newProblem ?? oldProblem) is { } problem ? throw problem : (before, after);
    }

    /// <summary>Writes the errors of a schema to standard error; gives what to end with, or null where there are none.</summary>
    internal static CliException? TellErrors(CommandContext context, LoadedSchema schema)
    {
        if (schema.CompiledPlan is not null)
            return null;
        if (IsPack(schema.Name))
            return new($"'{schema.Name}' is a pack, and a schema is wanted here ({SchemaEnding}). Name one that imports it.");
        var totals = new Totals();
        foreach (var diagnostic in schema.Diagnostics)
        {
            if (diagnostic.Level != DiagnosticLevel.Error)
                continue;
            context.Report(diagnostic, schema.Sources);
            totals.Add(Severity.Error);
        }
        context.Error.Flush();
        return new CliException($"the schema '{schema.Name}' has {Plural.Of(totals.Errors, "error")}; nothing was done.");
    }

    /// <summary>A schema by its path, its id, or as <c>git:REV:path</c>.</summary>
    private static LoadedSchema LoadVersion(CommandContext context, string name)
    {
        if (IsPack(name))
            throw new CliException($"'{name}' is a pack; compare schemas that import it.");
        if (GitName.IsMeant(name) && !File.Exists(context.FullPath(name)))
            throw new CliException($"there is no file '{name}'. A version that git has is written {GitName.Prefix}{name}.");
        if (!GitName.Is(name))
            return Load(context, name, withSource: true);
        var resolver = new GitImportResolver(context, GitName.Parse(name));
        var (compiled, written) = Compile(resolver.Schema, resolver, true);
        return new(name, compiled.Plan, Shown(compiled.Diagnostics, resolver.ShownName), Shown(compiled.FindingPlaces, resolver.ShownName), resolver.Sources)
        {
            Written = written,
            Shown = span => Shown(span, resolver.ShownName),
        };
    }

    /// <summary>A schema with its diagnostics.</summary>
    /// <exception cref="CliException">There is no such schema.</exception>
    internal static LoadedSchema Load(CommandContext context, string name, bool withSource = false)
    {
        var reference = SchemaReference.Of(context, name);
        if (reference.IsBuiltIn && !withSource && CompiledBuiltIns.Find(reference.Name) is { } ready)
            return new(name, ready.Plan, ready.Diagnostics, ready.FindingPlaces, new()) { IsBuiltIn = true };
        if (reference.IsBuiltIn && BuiltIn.TryGetSchema(reference.Name, out var builtIn))
        {
            var (compiled, written) = Compile(builtIn, ImportResolvers.None, withSource);
            return new(name, compiled.Plan, compiled.Diagnostics, compiled.FindingPlaces, new()) { Written = written, IsBuiltIn = true };
        }
        return LoadFile(context, reference.Name, withSource);
    }

    /// <summary>A schema file or a pack with its diagnostics.</summary>
    /// <exception cref="CliException">It cannot be read.</exception>
    internal static LoadedSchema LoadFile(CommandContext context, string path, bool withSource = false)
    {
        if (Path.GetFileName(path) == Project.FileName && File.Exists(context.FullPath(path)))
            throw new CliException($"'{path}' is the configuration, and a schema is wanted here. Its mistakes are told by: contentgen validate");
        foreach (var ending in s_documentEndings)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && File.Exists(context.FullPath(path)))
                throw new CliException($"'{path}' is a document, and a schema is wanted here ({SchemaEnding}). Documents are read by parse, explain and validate, as in: contentgen validate {path} --schema news-article.");
        }
        return LoadText(context, path, SchemaSource.Read(context, path), withSource);
    }

    /// <summary>A schema or a pack whose text is at hand, as if the file held it.</summary>
    internal static LoadedSchema LoadText(CommandContext context, string path, string text, bool withSource)
    {
        var resolver = new FileImportResolver(context, path);
        var file = new SourceFile(resolver.SchemaPath, text);
        WrittenNames? names = null;
        var (compiled, written) = IsPack(path)
            ? (new CompiledSchema(null, CheckPack(file, resolver, withSource, out names), default), null)
            : Compile(file, resolver, withSource);
        resolver.Sources.Add(path, text);
        return new(path, compiled.Plan, Shown(compiled.Diagnostics, resolver.ShownName), Shown(compiled.FindingPlaces, resolver.ShownName), resolver.Sources)
        {
            TypeSpan = compiled.TypeSpan is { } type ? Shown(type, resolver.ShownName) : null,
            Written = written,
            Names = written?.Names ?? names,
            Files = resolver,
            Shown = span => Shown(span, resolver.ShownName),
        };
    }

    private static EquatableArray<SchemaDiagnostic> CheckPack(SourceFile file, IImportResolver resolver, bool withSource, out WrittenNames? names)
    {
        names = null;
        if (!withSource)
            return SchemaCompiler.CheckPack(file, resolver);
        var written = SchemaCompiler.CheckPackWithSource(file, resolver);
        names = written.Names;
        return written.Diagnostics;
    }

    private static (CompiledSchema Compiled, WrittenSchema? Written) Compile(SourceFile file, IImportResolver resolver, bool withSource)
    {
        if (!withSource)
            return (SchemaCompiler.Compile(file, resolver), null);
        var written = SchemaCompiler.CompileWithSource(file, resolver);
        return (written.Compiled, written);
    }

    internal static bool IsPack(string path) => path.EndsWith(PackEnding, StringComparison.OrdinalIgnoreCase);

    internal static bool IsPath(string name) =>
        name.Contains('/', StringComparison.Ordinal) || name.Contains('\\', StringComparison.Ordinal)
        || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private static List<SchemaDiagnostic> Shown(EquatableArray<SchemaDiagnostic> diagnostics, Func<string, string> name)
    {
        var shown = new List<SchemaDiagnostic>(diagnostics.Count);
        for (var i = 0; i < diagnostics.Count; i++)
            shown.Add(diagnostics[i] with { Span = Shown(diagnostics[i].Span, name) });
        return shown;
    }

    private static List<SourceSpan?> Shown(EquatableArray<SourceSpan?> places, Func<string, string> name)
    {
        var shown = new List<SourceSpan?>(places.Count);
        for (var i = 0; i < places.Count; i++)
            shown.Add(places[i] is { } place ? Shown(place, name) : null);
        return shown;
    }

    private static SourceSpan Shown(SourceSpan span, Func<string, string> name) => span with { Path = name(span.Path) };
}
