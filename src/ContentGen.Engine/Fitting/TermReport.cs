using System.Collections.Generic;

namespace ContentGen.Engine.Fitting;

/// <summary>Measures what each term contributes: the objective without it, all else being as it is.</summary>
internal static class TermReport
{
    /// <summary>The terms, from the one that would be missed most.</summary>
    internal static List<TermFit> Of(FitData data, FitObjective objective)
    {
        var terms = new List<TermFit>();
        for (var term = 0; term < objective.Numbers.Terms; term++)
        {
            var (weight, perWord) = (objective.Numbers[ScoreNumbers.Weight(term)], objective.Numbers[ScoreNumbers.PerWord(term)]);
            var whole = objective.Value;
            // Two numbers, one after the other: the first is kept while the second is tried.
            objective.Keep(objective.Try(ScoreNumbers.Weight(term), 0));
            objective.Keep(objective.Try(ScoreNumbers.PerWord(term), 0));
            var loss = whole - objective.Value;
            objective.Keep(objective.Try(ScoreNumbers.PerWord(term), perWord));
            objective.Keep(objective.Try(ScoreNumbers.Weight(term), weight));
            terms.Add(new(term, data.TermBlocks[term].Length, Documents(data, term), loss));
        }
        terms.Sort(static (x, y) => x.Loss != y.Loss ? y.Loss.CompareTo(x.Loss) : x.Term.CompareTo(y.Term));
        return terms;
    }

    private static int Documents(FitData data, int term)
    {
        var (documents, document) = (0, 0);
        var end = 0;
        foreach (var block in data.TermBlocks[term])
        {
            if (block < end)
                continue;
            while (data.First[document + 1] <= block)
                document++;
            (documents, end) = (documents + 1, data.First[document + 1]);
        }
        return documents;
    }
}
