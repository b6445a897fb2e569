using System.IO;
using ContentGen.Cli.Configuration;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Content.Baselines;

/// <summary>Which baselines a run reads and writes.</summary>
/// <param name="Read">What is accepted already; null: nothing.</param>
/// <param name="Recorder">What is written; null: nothing.</param>
internal sealed record BaselineChoice(Baseline? Read, BaselineRecorder? Recorder)
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
            return new(null, new(context, paths, name, options.IsWhole));
        }
        if (configured is null)
            return new(null, null);
        if (options.Baseline is null && !File.Exists(context.FullPath(configured)))
        {
            var written = project!.Configuration.Baseline!;
            project.Problem(ConfigurationDiagnostics.BaselineNotFound, written.Span, written.Text);
            project.ThrowIfWrong();
        }
        return new(Baseline.Read(context, paths, configured), null);
    }
}
