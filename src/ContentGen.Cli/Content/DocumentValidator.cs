using System.Collections.Generic;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output;
using ContentGen.Engine;

namespace ContentGen.Cli.Content;

/// <summary>Reads and validates one file. Several threads use one, each with a buffer of its own.</summary>
internal sealed class DocumentValidator(CommandContext context)
{
    private readonly DocumentReader _reader = new(context);

    internal FileResult Validate(ContentFile file, ContentBuffer buffer)
    {
        byte[] utf8;
        try
        {
            utf8 = _reader.Read(file.Source);
        }
        catch (CliException problem)
        {
            return new(file, [], [], problem);
        }
        var schema = file.Schema.Schema;
        var findings = new List<ReportedFinding>();
        foreach (var finding in file.Schema.Interpreter.Parse(utf8, buffer).Validate())
        {
            var declaration = InterpretedDocument.Declaration(finding);
            findings.Add(new(
                finding.Id, finding.Severity, finding.Message, finding.Line, finding.Column, finding.Offset, finding.Length, schema.Places[declaration])
            {
                Help = RuleHelp.Of(schema.Plan, declaration),
            });
        }
        return new(file, utf8, findings);
    }
}
