using System.Collections.Generic;

namespace ContentGen.Schema.ContentModels;

/// <summary>Which states the automaton can come to.</summary>
internal static class Reachability
{
    /// <summary>By state: whether it is reached along ways that can be taken.</summary>
    public static bool[] Of(PositionAutomaton automaton)
    {
        var reached = new bool[automaton.States.Count];
        var found = new List<int>(reached.Length) { 0 };
        reached[0] = true;
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var choice in automaton.States[found[i]].Choices)
            {
                foreach (var edge in choice.Edges)
                {
                    if (reached[edge.Place + 1])
                        continue;
                    reached[edge.Place + 1] = true;
                    found.Add(edge.Place + 1);
                }
            }
        }
        return reached;
    }
}
