using System;
using System.Collections.Generic;
using ContentGen.Schema;
using ContentGen.Schema.Examples;

namespace ContentGen.Engine.Examples;

/// <summary>
/// Which item of a list stands for which wanted one: a longest common subsequence of those that meet what is wanted; what lies between two of these is
/// paired in order.
/// </summary>
public static class ListAlignment
{
    /// <summary>Above this many pairs items are paired by their index alone: the table has a cell for each.</summary>
    private const long MostPairs = 1_000_000;

    /// <summary>Pairs of indices in order; −1 where one side has nothing.</summary>
    public static List<(int Wanted, int Got)> Of(EquatableArray<Expected> wanted, IReadOnlyList<ResultNode> got)
    {
        var pairs = new List<(int, int)>();
        int w = 0, g = 0;
        foreach (var (nextWanted, nextGot) in Anchors(wanted, got))
        {
            AddBetween(pairs, ref w, nextWanted, ref g, nextGot);
            pairs.Add((w++, g++));
        }
        AddBetween(pairs, ref w, wanted.Count, ref g, got.Count);
        return pairs;
    }

    private static void AddBetween(List<(int, int)> pairs, ref int wanted, int wantedEnd, ref int got, int gotEnd)
    {
        while (wanted < wantedEnd && got < gotEnd)
            pairs.Add((wanted++, got++));
        while (wanted < wantedEnd)
            pairs.Add((wanted++, -1));
        while (got < gotEnd)
            pairs.Add((-1, got++));
    }

    private static List<(int Wanted, int Got)> Anchors(EquatableArray<Expected> wanted, IReadOnlyList<ResultNode> got)
    {
        var anchors = new List<(int, int)>();
        if ((long)wanted.Count * got.Count > MostPairs)
            return anchors;
        var width = got.Count + 1;
        var meets = new bool[wanted.Count * got.Count];
        var length = new int[(wanted.Count + 1) * width];
        for (var i = wanted.Count - 1; i >= 0; i--)
        {
            for (var j = got.Count - 1; j >= 0; j--)
            {
                meets[i * got.Count + j] = ExampleExpectation.Meets(wanted[i], got[j]);
                length[i * width + j] = meets[i * got.Count + j]
                    ? length[(i + 1) * width + j + 1] + 1
                    : Math.Max(length[(i + 1) * width + j], length[i * width + j + 1]);
            }
        }
        for (int i = 0, j = 0; i < wanted.Count && j < got.Count;)
        {
            if (meets[i * got.Count + j])
                anchors.Add((i++, j++));
            else if (length[(i + 1) * width + j] >= length[i * width + j + 1])
                i++;
            else
                j++;
        }
        return anchors;
    }
}
