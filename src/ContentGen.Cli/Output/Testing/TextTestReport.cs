using System;
using System.Text;
using ContentGen.Cli.Examples;
using ContentGen.Cli.Examples.Updating;
using ContentGen.Engine;
using ContentGen.Engine.Examples;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Output.Testing;

/// <summary>For people: each schema in a line; of an example that fails what was wanted beside what there is, then each difference.</summary>
internal sealed class TextTestReport(CommandContext context) : TestReport(context)
{
    private readonly Utf8Output _output = context.Out;
    private readonly Ansi _ansi = new(context.Out, context.Colour);
    private readonly int _width = SideBySide.Width(context);
    private bool _separate;

    internal override void Add(SchemaTest test)
    {
        Head(test);
        if (test.Update is { } update)
            WriteUpdate(update);
        var interpreter = new Lazy<InterpretedSchema>(() => InterpretedSchema.Create(test.Schema.Plan));
        var buffer = new ContentBuffer();
        foreach (var outcome in test.Outcomes)
        {
            if (!outcome.Passes)
                WriteFailure(test, outcome, interpreter.Value, buffer);
        }
        foreach (var part in test.Coverage ?? [])
        {
            if (part.Examples > 0)
                continue;
            if (_separate)
                _output.Write("\n"u8);
            _separate = false;
            WriteUncovered(test, part);
        }
    }

    /// <summary><c>schemas/story.schema.yaml: 4 examples, 1 failed</c></summary>
    private void Head(SchemaTest test)
    {
        // What failed is set apart from what comes next.
        if (_separate)
            _output.Write("\n"u8);
        _separate = false;
        _ansi.Set(Ansi.Bold);
        VisibleText.Write(_output, FindingText.LogPath(test.Schema.Name));
        _ansi.Reset();
        var count = test.Outcomes.Count;
        _output.Write(count == 0 ? ": no examples" : ": " + Plural.Of(count, "example"));
        if (count > 0)
        {
            _output.Write(", "u8);
            _ansi.Set(test.Failed > 0 ? Ansi.Red : Ansi.Green);
            _output.Write(test.Failed > 0 ? $"{test.Failed} failed" : "all as expected");
            _ansi.Reset();
        }
        if (test.Coverage is { } parts)
            _output.Write(test.Uncovered == 0 ? ", everything reached" : $", {test.Uncovered} of {Required(parts)} parts not reached");
        _output.Write("\n"u8);
    }

    private static int Required(System.Collections.Generic.IReadOnlyList<CoveragePart> parts)
    {
        var required = 0;
        foreach (var part in parts)
            required += part.IsRequired ? 1 : 0;
        return required;
    }

    private void WriteUpdate(UpdateReport update)
    {
        foreach (var change in update.Changes)
        {
            Place(change.Place);
            _output.Write(": updated "u8);
            Line(change.Path + ": " + change.From + " -> " + change.To);
        }
        foreach (var problem in update.Problems)
        {
            Place(problem.Place);
            _output.Write(": not updated "u8);
            Line(problem.Path + ": " + problem.Why + ".");
        }
    }

    private void WriteFailure(SchemaTest test, ExampleOutcome outcome, InterpretedSchema interpreter, ContentBuffer buffer)
    {
        _output.Write("\n"u8);
        Place(test.Schema.Shown(outcome.Example.Span));
        _output.Write(": "u8);
        _ansi.Set(Ansi.Red);
        _output.Write("failed "u8);
        _ansi.Reset();
        VisibleText.Write(_output, outcome.Example.Name);
        _output.Write($": {Plural.Of(outcome.Differences.Count, "difference")}\n");
        var document = interpreter.Parse(outcome.Utf8.Span, buffer);
        SideBySide.Write(_output, _ansi, ComparedLines.Of(test.Schema.Plan, document, outcome), _width);
        foreach (var difference in outcome.Differences)
            WriteDifference(test, difference);
        _separate = true;
    }

    private void WriteDifference(SchemaTest test, ExampleDifference difference)
    {
        _output.Write("  "u8);
        _ansi.Set(Ansi.Bold);
        VisibleText.Write(_output, difference.Path);
        _ansi.Reset();
        _ansi.Set(Ansi.Dim);
        _output.Write("  "u8);
        Place(test.Schema.Shown(difference.Place));
        _ansi.Reset();
        _output.Write("\n    wanted  "u8);
        Fitted(difference.Wanted);
        _output.Write("\n    got     "u8);
        Fitted(difference.Got);
        _output.Write("\n"u8);
    }

    private void Fitted(string text) => FittedText.Write(_output, Encoding.UTF8.GetBytes(text), _width - 12, fill: false);

    private void WriteUncovered(SchemaTest test, CoveragePart part)
    {
        if (part.Place is { } place)
            Place(test.Schema.Shown(place));
        else
            VisibleText.Write(_output, FindingText.LogPath(test.Schema.Name));
        _output.Write(": "u8);
        _ansi.Set(part.IsRequired ? Ansi.Red : Ansi.Cyan);
        _output.Write(part.IsRequired ? "not reached: " : "not reached, not asked for: ");
        _ansi.Reset();
        _output.Write(Kind(part.Kind));
        _output.Write(" "u8);
        Line(part.Name);
    }

    internal static string Kind(CoverageKind kind) => kind switch
    {
        CoverageKind.Role => "role",
        CoverageKind.Noise => "noise",
        CoverageKind.Election => "election",
        CoverageKind.Rule => "rule",
        _ => "alternative",
    };

    private void Line(string text)
    {
        VisibleText.Write(_output, text);
        _output.Write("\n"u8);
    }

    private void Place(SourceSpan place)
    {
        VisibleText.Write(_output, FindingText.LogPath(place.Path));
        _output.Write($":{place.Line}:{place.Column}");
    }
}
