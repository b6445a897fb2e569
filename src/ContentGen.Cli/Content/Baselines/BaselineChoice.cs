using System.IO;
using ContentGen.Cli.Configuration;
using ContentGen.Cli.Examples.Updating;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Content.Baselines;

/// <summary>Which baselines a run reads and writes.</summary>
/// <param name="Read">What is accepted already; null: nothing.</param>
/// <param name="Recorder">What is written; null: nothing.</param>
/// <param name="LaterUse">What makes later runs read what is written, in a sentence; null: they do.</param>
internal sealed record BaselineChoice(Baseline? Read, BaselineRecorder? Recorder, string? LaterUse = null)
{
    /// <summary>Where one is written when nobody says where: beside <c>contentgen.yaml</c>, else in the working directory.</summary>
    internal const string DefaultName = "contentgen.baseline.jsonl";

    /// <exception cref="CliException">One that is wanted is not there, is broken, or is no baseline.</exception>
    internal static BaselineChoice Of(CommandContext context, ValidationOptions options)
    {
        var project = context.Project;
        var configured = options.Baseline ?? project?.BaselinePath();
        project?.ThrowIfWrong();
        var paths = new BaselinePaths(context);
        if (options.WritesBaseline)
        {
            var name = options.WrittenBaseline ?? configured ?? project?.Shown(DefaultName) ?? DefaultName;
            return new(null, new(context, paths, name, options.IsWhole), Use(context, options, name));
        }
        if (configured is null)
            return new(null, null);
        context.Inputs?.File(context.FullPath(configured));
        if (options.Baseline is null && !File.Exists(context.FullPath(configured)))
        {
            var written = project!.Configuration.Baseline!;
            project.Problem(ConfigurationDiagnostics.BaselineNotFound, written.Span, written.Text);
            project.ThrowIfWrong();
        }
        return new(Baseline.Read(context, paths, configured), null);
    }

    private static string? Use(CommandContext context, ValidationOptions options, string name)
    {
        bool IsWritten(string? path) => path is not null && context.FullPath(path) == context.FullPath(name);
        var project = context.Project;
        if (IsWritten(options.Baseline) || IsWritten(project?.BaselinePath()))
            return null;
        if (options.Baseline is null && project?.BaselinePath() is { } other)
            return $"later runs read '{other}', which {project.Shown(Project.FileName)} names, or this one with --baseline {name}";
        return options.Baseline is null && project?.PlaceOf(name).Paths is [var within, ..]
            ? $"later runs read it once {project.Shown(Project.FileName)} has the line: baseline: {ScalarText.Plain(within, inFlow: false)}"
            : $"later runs read it with --baseline {name}";
    }
}
