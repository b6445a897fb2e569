using System;
using System.Collections.Generic;
using System.CommandLine;
using ContentGen.Cli.Content;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output;
using ContentGen.Cli.Rules;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Commands;

/// <summary><c>contentgen rule [ID]</c>: the documentation of a diagnostic or a finding.</summary>
internal static class RuleCommand
{
    /// <summary>Longer lines are hard to read, however wide a terminal is.</summary>
    private const int Widest = 100;

    private static readonly Choice<bool> s_isMarkdown = new("--format", ("text", false), ("markdown", true));

    internal static Command Create(CommandContext context)
    {
        var id = new Argument<string?>("ID")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "A diagnostic (CG1014) or a finding (headline/words, missing/lead, unclaimed); without it all are listed.",
        };
        var schema = SchemaOption.Create(isRequired: false);
        schema.Description = "Also where and how this schema asks for the finding; without ID, all findings of the schema.";
        var format = s_isMarkdown.CreateOption("How pages are printed.");
        var command = new Command("rule", "Prints the documentation of a diagnostic or a finding.") { id, schema, format };
        CommandHelp.Add(
            command,
            "contentgen rule CG1014",
            "contentgen rule headline/words --schema news-article",
            "contentgen rule --schema schemas/recipe.schema.yaml",
            "contentgen rule");
        command.SetAction(result => Run(context, result.GetValue(id), result.GetValue(schema), result.GetValue(format)!));
        return command;
    }

    private static int Run(CommandContext context, string? id, string? schemaName, string formatName)
    {
        var isMarkdown = s_isMarkdown.Of(formatName);
        var ansi = new Ansi(context.Out, context.Colour);
        var findings = new SchemaFindings(context, ansi);
        if (id is not null && Diagnostic(id) is { } diagnostic)
            Page(context, ansi, RulePages.Diagnostic(diagnostic), isMarkdown);
        else if (schemaName is not null)
        {
            var schema = SchemaLoader.LoadValid(context, schemaName);
            if (id is null)
                findings.List(schema);
            else if (findings.Show(schema, id))
                Page(context, ansi, RulePages.Finding(KindIn(schema, id)), isMarkdown);
            else
                throw new CliException($"the schema '{schemaName}' gives no finding '{id}'.{Proposal(id, SchemaFindings.IdsOf(schema))}"
                    + $" 'contentgen rule --schema {schemaName}' lists what it gives.");
        }
        else if (id is not null)
            Finding(context, ansi, findings, id, isMarkdown);
        else
            List(context);
        return ExitCode.Clean;
    }

    /// <summary>A finding without a schema: that of the project's schemas which give it, and the page of its kind.</summary>
    private static void Finding(CommandContext context, Ansi ansi, SchemaFindings findings, string id, bool isMarkdown)
    {
        var kind = RulePages.KindOf(id);
        var known = new List<string>(RulePages.Diagnostics);
        known.AddRange(RulePages.Findings);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var schema in new SchemaSet(context, []).OfProject(context.Project))
        {
            if (!seen.Add(schema.Name))
                continue;
            known.AddRange(SchemaFindings.IdsOf(schema));
            if (findings.Show(schema, id))
                kind ??= KindIn(schema, id);
        }
        if (kind is null)
            throw new CliException($"there is no diagnostic and no finding '{id}'.{Proposal(id, known)} 'contentgen rule' lists them; a schema's own are known with --schema S.");
        Page(context, ansi, RulePages.Finding(kind), isMarkdown);
    }

    private static string KindIn(LoadedSchema schema, string id)
    {
        foreach (var finding in schema.Plan.Findings)
        {
            if (finding.Id == id)
                return RulePages.NameOf(finding.Kind);
        }
        throw new ArgumentOutOfRangeException(nameof(id), id, "The schema gives no such finding.");
    }

    private static string? Diagnostic(string id)
    {
        foreach (var known in RulePages.Diagnostics)
        {
            if (string.Equals(known, id, StringComparison.OrdinalIgnoreCase))
                return known;
        }
        return null;
    }

    private static string Proposal(string id, List<string> known) =>
        NearestName.Find(id, known) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    private static void Page(CommandContext context, Ansi ansi, string page, bool isMarkdown)
    {
        if (isMarkdown)
        {
            context.Out.Write(page.ReplaceLineEndings("\n"));
            return;
        }
        var width = context.IsTerminal && context.Streams.TerminalWidth is var cells and > 20 ? Math.Min(cells - 1, Widest) : Widest;
        new PageText(context.Out, ansi, width).Write(page);
    }

    private static void List(CommandContext context)
    {
        context.Out.Write("Findings of documents:\n");
        foreach (var kind in RulePages.Findings)
            context.Out.Write($"  {RulePages.Title(RulePages.Finding(kind))}\n");
        context.Out.Write("\nDiagnostics of schemas, configuration and builds:\n");
        foreach (var id in RulePages.Diagnostics)
            context.Out.Write($"  {RulePages.Title(RulePages.Diagnostic(id))}\n");
    }
}
