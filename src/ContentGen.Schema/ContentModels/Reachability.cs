using System.Collections.Generic;
using System.Linq;

namespace ContentGen.Schema.ContentModels;

/// <summary>Which states the automaton can come to.</summary>
internal static class Reachability
{
    /// <summary>By state: whether it is reached along ways that can be taken.</summary>
    public static bool[] Of(PositionAutomaton automaton)
    {
        var reached = new bool[automaton.States.Count];
        var waiting = new Stack<int>();
        reached[0] = true;
        waiting.Push(0);
        while (waiting.Count > 0)
        {
            foreach (var edge in automaton.States[waiting.Pop()].Choices.SelectMany(static choice => choice.Edges))
            {
                if (reached[edge.Place + 1])
                    continue;
                reached[edge.Place + 1] = true;
                waiting.Push(edge.Place + 1);
            }
        }
        return reached;
    }
}
