using System.Collections.Generic;
using ContentGen.Engine.Fitting;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Fitting;

/// <summary>Where the numbers of a score are written. One that is written nowhere or in another file, that stands for two
/// numbers at once, or whose digits are escaped is not fitted.</summary>
internal sealed class NumberPlaces
{
    private readonly SourceSpan?[] _places;

    private NumberPlaces(SourceSpan?[] places) => _places = places;

    /// <summary>By number of <see cref="ScoreNumbers"/>.</summary>
    internal IReadOnlyList<SourceSpan?> Places => _places;

    internal bool[] IsFree => System.Array.ConvertAll(_places, static place => place is not null);

    /// <summary>The places of all scores.</summary>
    /// <param name="page">The schema's scores and elections.</param>
    /// <param name="path">The schema's file, as places name it: a schema that it extends, or a pack, is not written.</param>
    /// <param name="text">The schema's text.</param>
    internal static NumberPlaces[] Of(BoundPage page, string path, string text)
    {
        var all = new NumberPlaces[page.Scores.Count];
        var uses = new Dictionary<int, int>();
        for (var s = 0; s < all.Length; s++)
        {
            all[s] = new(Written(page, s, path, text));
            foreach (var place in all[s]._places)
            {
                if (place is not null)
                    uses[place.Start] = uses.GetValueOrDefault(place.Start) + 1;
            }
        }
        // Through an alias one number stands in several places.
        foreach (var score in all)
        {
            for (var i = 0; i < score._places.Length; i++)
            {
                if (score._places[i] is { } place && uses[place.Start] > 1)
                    score._places[i] = null;
            }
        }
        return all;
    }

    private static SourceSpan?[] Written(BoundPage page, int score, string path, string text)
    {
        var bound = page.Scores[score];
        var places = new List<SourceSpan?> { Plain(bound.BasePlace, bound.Base) };
        foreach (var term in bound.Terms)
        {
            places.Add(Plain(term.WeightPlace, term.Weight));
            places.Add(Plain(term.PerWordPlace, term.PerWord));
        }
        foreach (var election in page.Elections)
        {
            if (election.Score == score)
                places.Add(Plain(election.AtLeastPlace, election.AtLeast));
        }
        return [.. places];

        SourceSpan? Plain(SourceSpan? place, int value) => place is not null && place.Path == path && SchemaRewriter.Reads(text, place, value) ? place : null;
    }
}
