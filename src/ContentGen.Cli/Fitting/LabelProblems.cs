using System.Collections.Generic;
using ContentGen.Cli.Output;

namespace ContentGen.Cli.Fitting;

/// <summary>Gathers what is wrong with lines of labelled sets, so that all of it is told at once.</summary>
internal sealed class LabelProblems(CommandContext context)
{
    /// <summary>A set of another format is wrong in every line.</summary>
    private const int MostTold = 20;

    private readonly List<CliException> _first = [];
    private int _count;

    internal void Add(CliException problem)
    {
        if (_count++ < MostTold)
            _first.Add(problem);
    }

    /// <param name="outcome">What becomes of the command then.</param>
    /// <exception cref="CliException">Some line cannot be used; where there are several, each is told before.</exception>
    internal void ThrowIfAny(string outcome)
    {
        if (_count == 0)
            return;
        if (_count == 1)
            throw _first[0];
        foreach (var problem in _first)
            context.Report(problem.Message);
        throw new CliException($"{Plural.Of(_count, "line")} cannot be used{(_count > MostTold ? $", of which the first {MostTold} are told" : "")}; {outcome}.");
    }
}
