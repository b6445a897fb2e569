using System.Text.Json;
using ContentGen.Engine.Tracing;

namespace ContentGen.Cli.Output.Explaining;

/// <summary>A test as JSON, with its parts and what it measured.</summary>
internal static class JsonTest
{
    internal static void Write(Utf8JsonWriter json, string name, TestTrace test)
    {
        json.WriteStartObject(name);
        Members(json, test);
        json.WriteEndObject();
    }

    internal static void Members(Utf8JsonWriter json, TestTrace test)
    {
        json.WriteString("key"u8, test.Key);
        json.WriteString("wanted"u8, test.Wanted);
        json.WriteBoolean("holds"u8, test.Holds);
        if (test.Measured is not null)
        {
            json.WritePropertyName("measured"u8);
            Value(json, test.Measured);
        }
        Json.WritePlace(json, test.Place);
        if (test.Parts.Count == 0)
            return;
        json.WriteStartArray("parts"u8);
        foreach (var part in test.Parts)
        {
            json.WriteStartObject();
            Members(json, part);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Value(Utf8JsonWriter json, Measured measured)
    {
        switch (measured)
        {
            case MeasuredNumber number:
                json.WriteNumberValue(number.Value);
                break;
            case MeasuredShare share:
                json.WriteStartObject();
                json.WriteNumber("part"u8, share.Part);
                json.WriteNumber("whole"u8, share.Whole);
                json.WriteEndObject();
                break;
            case MeasuredKinds kinds:
                json.WriteStartArray();
                foreach (var kind in kinds.Kinds)
                    json.WriteStringValue(kind);
                json.WriteEndArray();
                break;
            case MeasuredPhrase phrase:
                json.WriteStringValue(phrase.Phrase);
                break;
            case MeasuredPattern pattern:
                json.WriteStartObject();
                json.WriteString("reached"u8, pattern.Reached);
                json.WriteString("rest"u8, pattern.Rest);
                json.WriteStartArray("next"u8);
                foreach (var next in pattern.Next)
                    json.WriteStringValue(next);
                json.WriteEndArray();
                json.WriteNumber("offset"u8, pattern.Offset);
                json.WriteNumber("line"u8, pattern.Line);
                json.WriteNumber("column"u8, pattern.Column);
                json.WriteEndObject();
                break;
            case MeasuredUntil until:
                json.WriteStringValue(until.Miss switch
                {
                    UntilMiss.NoMatch => "no-match"u8,
                    UntilMiss.AtStart => "at-start"u8,
                    _ => "too-many-parts"u8,
                });
                break;
            case MeasuredFlag flag:
                json.WriteBooleanValue(flag.Value);
                break;
            case MeasuredNeighbours neighbours:
                json.WriteStartArray();
                foreach (var neighbour in neighbours.Neighbours)
                {
                    json.WriteStartObject();
                    json.WriteNumber("distance"u8, neighbour.Distance);
                    json.WriteNumber("line"u8, neighbour.Line);
                    json.WriteBoolean("holds"u8, neighbour.Holds);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                break;
        }
    }
}
