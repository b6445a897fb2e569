using System.Text.Json;

namespace ContentGen.Cli.LanguageServer.Protocol;

/// <summary>The protocol's small structures as JSON.</summary>
internal static class Wire
{
    internal static void Write(Utf8JsonWriter json, string name, TextRange range)
    {
        json.WriteStartObject(name);
        Write(json, "start", range.Start);
        Write(json, "end", range.End);
        json.WriteEndObject();
    }

    internal static void WriteLocation(Utf8JsonWriter json, FilePlace place)
    {
        json.WriteStartObject();
        json.WriteString("uri"u8, FileUri.Of(place.Path));
        Write(json, "range", place.Range);
        json.WriteEndObject();
    }

    /// <exception cref="RpcException">There is none.</exception>
    internal static Position Position(JsonElement parameters, string name) => Position(Member(parameters, name, JsonValueKind.Object));

    /// <exception cref="RpcException">There is none.</exception>
    internal static TextRange Range(JsonElement range) => new(Position(range, "start"), Position(range, "end"));

    /// <exception cref="RpcException">There is none.</exception>
    internal static string Text(JsonElement parameters, string name) => Member(parameters, name, JsonValueKind.String).GetString()!;

    /// <exception cref="RpcException">There is none.</exception>
    internal static int Number(JsonElement parameters, string name) =>
        Member(parameters, name, JsonValueKind.Number).TryGetInt32(out var number) ? number : throw Invalid(name);

    /// <exception cref="RpcException">There is none of this kind.</exception>
    internal static JsonElement Member(JsonElement parameters, string name, JsonValueKind kind) =>
        Find(parameters, name) is { } member && member.ValueKind == kind ? member : throw Invalid(name);

    /// <summary>A member, whatever it is; null: there is none.</summary>
    internal static JsonElement? Find(JsonElement parameters, string name) =>
        parameters.ValueKind == JsonValueKind.Object && parameters.TryGetProperty(name, out var member) ? member : null;

    /// <summary>A member of members; null: there is none.</summary>
    internal static JsonElement? Find(JsonElement parameters, string outer, string inner) => Find(parameters, outer) is { } member ? Find(member, inner) : null;

    private static void Write(Utf8JsonWriter json, string name, Position position)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line"u8, position.Line);
        json.WriteNumber("character"u8, position.Character);
        json.WriteEndObject();
    }

    private static Position Position(JsonElement position) => new(Number(position, "line"), Number(position, "character"));

    private static RpcException Invalid(string name) => new(RpcErrorCode.InvalidParams, $"The parameters have no `{name}` as the protocol defines it.");
}
