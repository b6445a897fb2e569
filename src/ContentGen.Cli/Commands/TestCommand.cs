using System;
using System.CommandLine;
using ContentGen.Cli.Examples;
using ContentGen.Cli.Examples.Updating;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output.Testing;

namespace ContentGen.Cli.Commands;

/// <summary><c>contentgen test [SCHEMA…]</c>: runs the examples of schemas.</summary>
internal static class TestCommand
{
    private static readonly Choice<Func<CommandContext, TestReport>> s_formats = new(
        "--format",
        ("text", static context => new TextTestReport(context)),
        ("json", static context => new JsonTestReport(context)));

    internal static Command Create(CommandContext context)
    {
        var schemas = new Argument<string[]>("SCHEMA")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Schemas, folders of them, or ids of schemas; without any, all below 'schemas' and those of contentgen.yaml.",
        };
        var coverage = new Option<bool>("--coverage") { Description = "Fail where no example reaches a role, a noise entry, an election or a rule." };
        var update = new Option<bool>("--update") { Description = "Rewrite what examples expect to what there is; never which findings they want." };
        var format = s_formats.CreateOption("How results are printed.");
        var command = new Command("test", "Runs the examples of schemas.") { schemas, coverage, update, format };
        CommandHelp.Add(
            command,
            "contentgen test",
            "contentgen test schemas/recipe.schema.yaml --coverage",
            "contentgen test schemas/recipe.schema.yaml --update");
        command.SetAction(result => Run(
            context, result.GetValue(schemas) ?? [], result.GetValue(coverage), result.GetValue(update), result.GetValue(format)!));
        return command;
    }

    private static int Run(CommandContext context, string[] names, bool coverage, bool update, string formatName)
    {
        var report = s_formats.Of(formatName)(context);
        var inputs = new InputFiles(context);
        var totals = new TestTotals();
        foreach (var name in ProjectSchemas.Find(context, inputs, names, "test", SchemaLoader.SchemaEnding))
        {
            try
            {
                var test = Test(context, name, update);
                if (coverage)
                    test = test.WithCoverage();
                totals.Add(test);
                report.Add(test);
            }
            catch (CliException problem)
            {
                inputs.Report(problem, name);
            }
        }
        report.End(totals, inputs.Problems);
        context.Out.Flush();
        if (totals.Schemas > 0)
            context.Error.Write(totals.Summary(coverage) + "\n");
        if (totals is { Schemas: > 0, Examples: 0 } && !coverage && !inputs.HasProblem)
            throw new CliException("no schema that was named has examples; write some under 'examples:'.");
        return inputs.HasProblem ? ExitCode.Usage : totals.Failed + totals.Uncovered > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    private static SchemaTest Test(CommandContext context, string name, bool update)
    {
        if (SchemaLoader.IsPack(name))
            throw new CliException($"'{name}' is a pack; only schemas have examples.");
        var schema = SchemaLoader.LoadValid(context, name, withSource: true);
        if (update && schema.IsBuiltIn)
            throw new CliException($"'{name}' is built in and is not written; name the file of a schema to update it.");
        var test = SchemaTest.Run(context, schema);
        return update ? ExampleUpdater.Update(context, test) : test;
    }
}
