using System.Text.Json;
using ContentGen.Engine.Tracing;

namespace ContentGen.Cli.Output.Explaining;

/// <summary>What the passes over the whole page found, as JSON.</summary>
internal static class JsonPage
{
    /// <summary>Region and elections of the document.</summary>
    internal static void Write(Utf8JsonWriter json, PageTrace page)
    {
        if (page.Region is { } region)
        {
            json.WriteStartObject("region"u8);
            json.WriteString("score"u8, region.Score);
            json.WriteNumber("sum"u8, region.Sum);
            json.WriteNumber("line"u8, region.Line);
            json.WriteNumber("lines"u8, region.LastLine - region.Line + 1);
            json.WriteEndObject();
        }
        json.WriteStartArray("elections"u8);
        foreach (var election in page.Elections)
        {
            json.WriteStartObject();
            json.WriteString("election"u8, election.Name);
            json.WriteString("score"u8, election.Score);
            json.WriteNumber("atLeast"u8, election.AtLeast);
            if (election.Elected is { } elected)
            {
                json.WritePropertyName("elected"u8);
                Candidate(json, elected);
            }
            json.WriteStartArray("candidates"u8);
            foreach (var candidate in election.Candidates)
                Candidate(json, candidate);
            json.WriteEndArray();
            Json.WritePlace(json, election.Place);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Zone, scores and candidacies of a block, where the schema has them.</summary>
    internal static void WriteBlock(Utf8JsonWriter json, BlockTrace trace)
    {
        if (trace.Zone is not null)
            json.WriteString("zone"u8, trace.Zone);
        if (trace.Scores.Count > 0)
            Scores(json, trace);
        if (trace.Candidacies.Count > 0)
            Candidacies(json, trace);
    }

    private static void Scores(Utf8JsonWriter json, BlockTrace trace)
    {
        json.WriteStartArray("scores"u8);
        foreach (var score in trace.Scores)
        {
            json.WriteStartObject();
            json.WriteString("score"u8, score.Name);
            json.WriteNumber("value"u8, score.Value);
            json.WriteNumber("base"u8, score.Base);
            json.WriteStartArray("terms"u8);
            foreach (var term in score.Terms)
            {
                json.WriteStartObject();
                json.WriteNumber("adds"u8, term.Adds);
                json.WriteNumber("weight"u8, term.Weight);
                JsonTest.Write(json, "test", term.Test);
                Json.WritePlace(json, term.Place);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            Json.WritePlace(json, score.Place);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Candidacies(Utf8JsonWriter json, BlockTrace trace)
    {
        json.WriteStartArray("candidacies"u8);
        foreach (var candidacy in trace.Candidacies)
        {
            json.WriteStartObject();
            json.WriteString("election"u8, candidacy.Election);
            json.WriteString("outcome"u8, ExplanationText.Name(candidacy.Outcome));
            json.WriteNumber("score"u8, candidacy.Score);
            if (candidacy.Rank > 0)
                json.WriteNumber("rank"u8, candidacy.Rank);
            json.WriteNumber("candidates"u8, candidacy.Candidates);
            if (candidacy.Among is not null)
                JsonTest.Write(json, "among", candidacy.Among);
            Json.WritePlace(json, candidacy.Place);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Candidate(Utf8JsonWriter json, CandidateTrace candidate)
    {
        json.WriteStartObject();
        json.WriteNumber("line"u8, candidate.Line);
        json.WriteNumber("position"u8, candidate.Position);
        json.WriteNumber("score"u8, candidate.Score);
        json.WriteEndObject();
    }
}
