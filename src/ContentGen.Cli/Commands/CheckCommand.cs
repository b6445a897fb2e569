using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Commands;

/// <summary><c>contentgen check [SCHEMA…]</c>: reports the errors and warnings of schemas and packs.</summary>
internal static class CheckCommand
{
    private const string DefaultFolder = "schemas";

    internal static Command Create(CommandContext context)
    {
        var schemas = new Argument<string[]>("SCHEMA")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Schemas and packs, folders of them, or ids of schemas; without any, all below 'schemas' and those of contentgen.yaml.",
        };
        var options = new ReportOptions();
        var command = new Command("check", "Reports the errors and warnings of schemas and packs.") { schemas };
        options.AddTo(command);
        CommandHelp.Add(
            command,
            "contentgen check",
            "contentgen check schemas/recipe.schema.yaml --fail-on warning",
            "contentgen check --output msbuild");
        command.SetAction(result => Run(context, result.GetValue(schemas) ?? [], options.Read(context, result)));
        return command;
    }

    private static int Run(CommandContext context, string[] names, ReportRequest request)
    {
        var inputs = new InputFiles(context);
        var files = Files(context, inputs, names);
        var reports = request.Targets.ConvertAll(DiagnosticReport.To);
        var totals = new Totals();
        // A pack's own diagnostics come with each schema that imports it.
        var reported = new HashSet<SchemaDiagnostic>();
        foreach (var name in files)
        {
            LoadedSchema schema;
            try
            {
                schema = SchemaLoader.Load(context, name);
            }
            catch (CliException problem)
            {
                inputs.Report(problem);
                continue;
            }
            totals.Files++;
            var diagnostics = new List<SchemaDiagnostic>();
            foreach (var diagnostic in schema.Diagnostics)
            {
                if (!reported.Add(diagnostic))
                    continue;
                diagnostics.Add(diagnostic);
                totals.Add(FindingText.Of(diagnostic.Level));
            }
            foreach (var report in reports)
                report.Add(schema, diagnostics);
        }
        foreach (var report in reports)
            report.End(totals);
        return request.Finish(context, totals, inputs.HasProblem);
    }

    private static List<string> Files(CommandContext context, InputFiles inputs, string[] names)
    {
        if (names.Length > 0)
            return inputs.FilesBelow(names, SchemaLoader.SchemaEnding, SchemaLoader.PackEnding);
        var project = context.Project;
        var folder = project is null ? DefaultFolder : project.Shown(DefaultFolder);
        var paths = new List<string>();
        if (Directory.Exists(context.FullPath(folder)))
            paths.Add(folder);
        foreach (var schema in project?.Configuration.Schemas ?? default)
        {
            if (project!.PathOf(schema) is { } path)
                paths.Add(path);
        }
        project?.ThrowIfWrong();
        if (paths.Count == 0)
            throw new CliException($"there is no folder '{folder}' here; name the schemas to check.");
        return inputs.FilesBelow(paths, SchemaLoader.SchemaEnding, SchemaLoader.PackEnding);
    }
}
