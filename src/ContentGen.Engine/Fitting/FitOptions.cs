using System.Collections.Generic;

namespace ContentGen.Engine.Fitting;

/// <summary>Where the search for weights begins.</summary>
public enum FitStart
{
    /// <summary>From both, and the better result is kept.</summary>
    Both,
    /// <summary>From the weights that are written.</summary>
    Written,
    /// <summary>From a regression of the labels, whatever is written.</summary>
    Zero,
}

/// <summary>How weights are fitted.</summary>
public sealed record FitOptions
{
    /// <summary>How far from 0 a weight may be; one that is written with more may keep it.</summary>
    public int MaxWeight { get; init; } = 100;

    /// <summary>In how many parts documents are dealt for cross-validation; 0: none is done.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Where to begin.</summary>
    public FitStart From { get; init; }

    /// <summary>What scores aim at in place of what follows from their use: by a score's name, the labels of the lines that it should be high for.</summary>
    public IReadOnlyDictionary<string, LineLabels> Aims { get; init; } = new Dictionary<string, LineLabels>();

    /// <summary>
    /// What moving a number must gain at least, in the objective: what gains less is taken for chance. More of it leaves more as the regression found it, which
    /// may do better on documents that were not seen.
    /// </summary>
    public double LeastGain { get; init; } = CoordinateSearch.Least;

    /// <summary>How many random moves of a few numbers are tried once no single number can be moved any more; 0: none.</summary>
    public int Tries { get; init; }

    /// <summary>Whether each term's contribution is measured.</summary>
    public bool Report { get; init; }

    /// <summary>Told now and then what is being done; null: nobody asks.</summary>
    public System.Action<string>? Progress { get; init; }
}
