using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using ContentGen.Cli.Content;
using ContentGen.Cli.Content.Baselines;
using ContentGen.Cli.Files;
using ContentGen.Cli.LanguageServer.Protocol;
using ContentGen.Cli.Output;
using ContentGen.Cli.Watching;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.LanguageServer;

/// <summary>Looks at one open file as <c>check</c> and <c>validate</c> do, with the texts of the editor in place of those on disk.</summary>
internal sealed class Analyzer(IConsoleStreams streams, OpenDocuments open, PositionEncoding encoding)
{
    private readonly WorkerBuffers _buffers = new();

    internal Analysis Analyze(OpenDocument document)
    {
        var messages = new MessageCollector();
        var inputs = new InputLog();
        var context = new CommandContext(new FolderStreams(Path.GetDirectoryName(document.Path)!, streams))
        {
            Inputs = inputs,
            Messages = messages,
            Unsaved = path => open.At(path)?.Utf8,
        };
        inputs.File(document.Path);
        var run = new Run(context, new(context, open, encoding), document);
        try
        {
            switch (document.Kind)
            {
                case DocumentKind.Schema or DocumentKind.Pack:
                    run.Check();
                    break;
                case DocumentKind.Configuration:
                    run.CheckConfiguration();
                    break;
                default:
                    run.Validate(_buffers);
                    break;
            }
        }
        catch (CliException problem)
        {
            // Where something was told at its place, this only says that it was.
            if (messages.Diagnostics.Count == 0)
                messages.Add(problem.Message);
        }
        foreach (var diagnostic in messages.Diagnostics)
            run.Add(diagnostic);
        return new(document, run.Marks, inputs) { Schema = run.Schema, Problems = messages.Problems };
    }

    private sealed class Run(CommandContext context, Texts texts, OpenDocument document)
    {
        private readonly HashSet<Mark> _known = [];

        internal List<Mark> Marks { get; } = [];

        internal LoadedSchema? Schema { get; private set; }

        internal void Add(SchemaDiagnostic diagnostic)
        {
            if (texts.Place(diagnostic.Span) is { } place)
                AddMark(new(place, FindingText.Of(diagnostic.Level), diagnostic.Id, diagnostic.Message));
        }

        internal void Check()
        {
            Schema = SchemaLoader.LoadFile(context, document.Path, withSource: true);
            foreach (var diagnostic in Schema.Diagnostics)
                Add(diagnostic);
        }

        /// <summary>All of what a run over the content says of the configuration, but no document is read.</summary>
        internal void CheckConfiguration()
        {
            var schemas = new SchemaSet(context, []);
            var selector = new ContentSelector(context, context.Project, schemas, new(context) { AllowsNone = false, ObeysIgnore = true });
            _ = BaselineChoice.Of(context, new());
            if (context.Project!.Configuration.Content.Count == 0)
                return;
            var files = selector.All(null);
            foreach (var idle in selector.Idle!.Find(files))
                Add(idle);
        }

        internal void Validate(WorkerBuffers buffers)
        {
            if (context.Project is null)
                return;
            var selector = new ContentSelector(context, context.Project, new(context, []), new(context));
            var baseline = BaselineChoice.Of(context, new()).Read;
            var files = new List<ContentFile>();
            selector.TryAdd(files, Path.GetFileName(document.Path), null);
            foreach (var file in files)
                AddFindings(new AcceptanceFilter(context.Project, baseline, recorder: null).Mark(new DocumentValidator(context, cache: null).Validate(file, buffers)));
            buffers.Trim();
        }

        private void AddFindings(FileResult result)
        {
            if (result.Problem is { } problem)
                throw problem;
            var offsets = new CharacterCursor(document.Utf8);
            foreach (var finding in result.Reported)
            {
                var start = offsets.At(finding.Offset);
                var end = offsets.At(finding.Offset + finding.Length);
                AddMark(new(new(document.Path, texts.Range(document, start, end)), finding.Severity, finding.Id, Message(finding))
                {
                    Origin = finding.Place is { } place ? texts.Place(place) : null,
                });
            }
        }

        private static string Message(ReportedFinding finding) => finding.Help is { } help ? finding.Message + "\n" + help : finding.Message;

        private void AddMark(Mark mark)
        {
            if (_known.Add(mark))
                Marks.Add(mark);
        }
    }
}
