using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Text;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output;
using ContentGen.Emission;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Commands;

/// <summary><c>contentgen generate SCHEMA… -o DIR</c>: writes the C# that the source generator would add to a build.</summary>
internal static class GenerateCommand
{
    internal static Command Create(CommandContext context)
    {
        var schemas = new Argument<string[]>("SCHEMA")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Schemas: paths, folders of them, patterns, or ids of schemas of contentgen.yaml or of built-in ones.",
        };
        var folder = new Option<string>("--output", "-o") { Required = true, HelpName = "DIR", Description = "The folder to write to; it is made if need be." };
        var check = new Option<bool>("--check") { Description = "Writes nothing; exit code 1 where a file is missing or differs." };
        var space = new Option<string>("--namespace") { HelpName = "N", Description = "The namespace of schemas that name none (in a build: RootNamespace)." };
        var command = new Command("generate", "Writes the C# that the source generator would emit.") { schemas, folder, check, space };
        CommandHelp.Add(
            command,
            "contentgen generate schemas/recipe.schema.yaml -o src/Generated --namespace Acme.Ingest",
            "contentgen generate schemas -o src/Generated --check");
        command.SetAction(result =>
            Run(context, result.GetValue(schemas)!, result.GetValue(folder)!, result.GetValue(check), result.GetValue(space)));
        return command;
    }

    private static int Run(CommandContext context, string[] names, string folder, bool check, string? space)
    {
        if (space is not null && !IsNamespace(space))
            throw new CliException($"'{space}' is no namespace; write names joined by dots, as in Acme.Ingest.");
        var inputs = new InputFiles(context);
        var schemas = new List<LoadedSchema>();
        foreach (var name in inputs.FilesBelow(names, SchemaLoader.SchemaEnding))
            schemas.Add(SchemaLoader.LoadValid(context, name));
        if (inputs.HasProblem)
            return ExitCode.Usage;

        var differs = false;
        foreach (var (file, code) in Emit(context, schemas, space))
        {
            var path = Path.Join(folder, file);
            if (HasContent(context, path, code))
                continue;
            differs = true;
            if (check)
                Line(context, path, File.Exists(context.FullPath(path)) ? "differs" : "is missing");
            else
            {
                AtomicFile.Write(context, path, code);
                Line(context, path, "written");
            }
        }
        return check && differs ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>Files as the generator would name them, in the order in which it names them.</summary>
    /// <exception cref="CliException">Two schemas generate one type, which is told before.</exception>
    private static List<(string File, byte[] Code)> Emit(CommandContext context, List<LoadedSchema> schemas, string? space)
    {
        schemas.Sort(static (x, y) => string.CompareOrdinal(x.Name, y.Name));
        var options = new EmitOptions(space, Version);
        var clashes = new TypeClash(schemas.ConvertAll(schema => CSharpEmitter.NamespaceOf(schema.Plan.Namespace, space)));
        var names = new SourceNames();
        var files = new List<(string, byte[])>();
        foreach (var schema in schemas)
        {
            var plan = schema.Plan;
            var types = CSharpEmitter.DeclaredNames(plan.TypeName, CSharpEmitter.NamespaceOf(plan.Namespace, space));
            if (clashes.Take(types, schema.Name) is { } taken)
                throw Clash(context, schema, schemas.Find(first => first.Name == taken.OtherFile), taken);
            files.Add((names.Take(plan.TypeName, types[0]), Encoding.UTF8.GetBytes(CSharpEmitter.Emit(plan, options))));
        }
        return files;
    }

    /// <param name="other">The schema that has the name; null: none.</param>
    private static CliException Clash(CommandContext context, LoadedSchema schema, LoadedSchema? other, TakenName taken)
    {
        // In what ships with the product nobody can change a name.
        var (at, message) = schema.TypeSpan is null && other is not null ? (other, TypeClash.Message(taken.Type, schema.Name)) : (schema, taken.Message);
        context.Report(new SchemaDiagnostic(TypeClash.Id, DiagnosticLevel.Error, message, at.TypeSpan ?? new(at.Name, 0, 0, 1, 1, 1, 1)), at.Sources);
        context.Error.Flush();
        return new($"the schema '{at.Name}' has 1 error; nothing was done.");
    }

    internal static string Version => typeof(GenerateCommand).Assembly.GetName().Version!.ToString(3);

    private static bool HasContent(CommandContext context, string path, byte[] code)
    {
        try
        {
            return File.ReadAllBytes(context.FullPath(path)).AsSpan().SequenceEqual(code);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"'{path}' cannot be read: {e.Message}");
        }
    }

    private static void Line(CommandContext context, string path, string what)
    {
        VisibleText.Write(context.Out, FindingText.LogPath(path));
        context.Out.Write(" " + what + "\n");
    }

    /// <summary>Whether the generator takes a project's root namespace as it is. That may be more than a schema's own (<c>namespace:</c>): C# words, which get their @, and letters beyond ASCII.</summary>
    private static bool IsNamespace(string name) => CSharpText.Namespace(name)?.Replace("@", "", StringComparison.Ordinal) == name;
}
