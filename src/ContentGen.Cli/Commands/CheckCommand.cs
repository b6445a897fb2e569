using System.Collections.Generic;
using System.CommandLine;
using ContentGen.Cli.Content;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output;
using ContentGen.Cli.Output.Findings;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Commands;

/// <summary><c>contentgen check [SCHEMA…]</c>: reports the errors and warnings of schemas and packs.</summary>
internal static class CheckCommand
{
    internal static Command Create(CommandContext context)
    {
        var schemas = new Argument<string[]>("SCHEMA")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Schemas and packs, folders of them, or ids of schemas; without any, all below 'schemas' and those of contentgen.yaml.",
        };
        var options = new ReportOptions(ReportFormats.OfSchemas);
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
        var files = ProjectSchemas.Find(context, inputs, names, "check", SchemaLoader.SchemaEnding, SchemaLoader.PackEnding);
        var reports = request.Targets.ConvertAll(DiagnosticReport.To);
        var written = RunInputs.Of(context, request.Targets);
        written.ThrowIfAmong(files, RunInputs.Schema);
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
                inputs.Report(problem, name);
                continue;
            }
            written.ThrowIfAmong(schema.Sources.Paths, RunInputs.Schema);
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
            report.End(totals, inputs.Problems);
        return request.Finish(context, totals, inputs.HasProblem);
    }
}
