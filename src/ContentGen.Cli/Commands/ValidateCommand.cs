using System.CommandLine;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output;
using ContentGen.Engine;

namespace ContentGen.Cli.Commands;

/// <summary><c>contentgen validate PATH… --schema S</c>: reports the findings of documents.</summary>
internal static class ValidateCommand
{
    internal static Command Create(CommandContext context)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Documents, folders (searched for *.txt, for Markdown *.md), patterns with *, ** and ?; '-' is standard input.",
        };
        var schema = SchemaOption.Create();
        var options = new ReportOptions();
        var command = new Command("validate", "Reports the findings of documents.") { paths, schema };
        options.AddTo(command);
        CommandHelp.Add(
            command,
            "contentgen validate story.txt --schema news-article",
            "contentgen validate content --schema news-article --fail-on warning",
            "contentgen validate 'content/**/*.txt' --schema schemas/recipe.schema.yaml --output json=findings.json");
        command.SetAction(result => Run(context, result.GetValue(paths)!, result.GetValue(schema)!, options.Read(context, result)));
        return command;
    }

    private static int Run(CommandContext context, string[] paths, string schemaName, ReportRequest request)
    {
        var schema = SchemaLoader.LoadValid(context, schemaName);
        var inputs = new InputFiles(context);
        var files = inputs.FilesBelow(paths, DocumentEndings.Of(schema.Plan));
        var reports = request.Targets.ConvertAll(FindingReport.To);

        var interpreter = InterpretedSchema.Create(schema.Plan);
        var buffer = new ContentBuffer();
        var reader = new DocumentReader(context);
        var totals = new Totals();
        foreach (var file in files)
        {
            byte[] utf8;
            try
            {
                utf8 = reader.Read(file);
            }
            catch (CliException problem)
            {
                inputs.Report(problem);
                continue;
            }
            var findings = interpreter.Parse(utf8, buffer).Validate();
            totals.Files++;
            foreach (var finding in findings)
                totals.Add(finding.Severity);
            foreach (var report in reports)
                report.Add(new(file, utf8, schema), findings);
        }
        foreach (var report in reports)
            report.End(totals);
        return request.Finish(context, totals, inputs.HasProblem);
    }
}
