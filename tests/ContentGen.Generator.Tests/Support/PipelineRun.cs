using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ContentGen.Generator.Tests.Support;

/// <summary>Why the steps of a run gave what they gave.</summary>
internal sealed class PipelineRun(GeneratorRunResult result)
{
    internal static readonly string[] AllSteps =
    [
        Steps.Schemas, Steps.Packs, Steps.Project, Steps.Environment, Steps.EnvironmentProblem, Steps.Compiled, Steps.Plans, Steps.Placements, Steps.Sources,
        Steps.Diagnostics,
    ];

    internal GeneratorRunResult Result => result;

    internal IEnumerable<object?> Values(string step) => Outputs(step).Select(output => output.Value);

    internal List<IncrementalStepRunReason> Reasons(string step) => [.. Outputs(step).Select(output => output.Reason)];

    /// <summary>What the outputs to the compilation were made for.</summary>
    internal List<IncrementalStepRunReason> OutputReasons() =>
        [.. result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs).Select(output => output.Reason)];

    private IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(string step) =>
        result.TrackedSteps[step].SelectMany(run => run.Outputs);
}
