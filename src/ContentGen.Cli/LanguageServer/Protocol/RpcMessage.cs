using System.Text.Json;

namespace ContentGen.Cli.LanguageServer.Protocol;

/// <summary>A message of the client: a request (it has an id and a method), a notification (a method) or a response (an id).</summary>
/// <param name="Id">As it was written, to be given back; null: none.</param>
/// <param name="Method">Null in a response.</param>
/// <param name="Parameters">Undefined where there are none.</param>
internal sealed record RpcMessage(JsonElement? Id, string? Method, JsonElement Parameters)
{
    /// <summary>Why it could not be read; null: it was.</summary>
    internal RpcException? Problem { get; private init; }

    internal static RpcMessage Unread(RpcErrorCode code, string message) => new(null, null, default) { Problem = new(code, message) };

    /// <summary>Null where the JSON is no message.</summary>
    internal static RpcMessage? Of(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return null;
        JsonElement? id = json.TryGetProperty("id"u8, out var written) && written.ValueKind is JsonValueKind.Number or JsonValueKind.String ? written : null;
        var method = json.TryGetProperty("method"u8, out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
        if (method is null && (id is null || json.TryGetProperty("method"u8, out _)))
            return null;
        json.TryGetProperty("params"u8, out var parameters);
        return new(id, method, parameters);
    }
}
