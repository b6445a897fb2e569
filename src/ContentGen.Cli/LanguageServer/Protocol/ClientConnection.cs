using System;
using System.Buffers;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Json;
using ContentGen.Cli.Output;

namespace ContentGen.Cli.LanguageServer.Protocol;

/// <summary>Writes messages to the client. Used by one thread.</summary>
internal sealed class ClientConnection(Stream output)
{
    private readonly ArrayBufferWriter<byte> _content = new();
    private int _requests;

    /// <param name="result">Writes the result's value.</param>
    internal void Reply(JsonElement id, Action<Utf8JsonWriter> result) => Send(json =>
    {
        WriteId(json, id);
        json.WritePropertyName("result"u8);
        result(json);
    });

    /// <param name="id">Null: it could not be read.</param>
    internal void ReplyError(JsonElement? id, RpcErrorCode code, string message) => Send(json =>
    {
        WriteId(json, id);
        json.WriteStartObject("error"u8);
        json.WriteNumber("code"u8, (int)code);
        json.WriteString("message"u8, message);
        json.WriteEndObject();
    });

    /// <param name="parameters">Writes the parameters' value.</param>
    internal void Notify(string method, Action<Utf8JsonWriter> parameters) => Send(json =>
    {
        json.WriteString("method"u8, method);
        json.WritePropertyName("params"u8);
        parameters(json);
    });

    /// <summary>Asks the client for something whose answer changes nothing here.</summary>
    internal void Request(string method, Action<Utf8JsonWriter> parameters) => Send(json =>
    {
        json.WriteString("id"u8, "contentgen-" + (++_requests).ToString(CultureInfo.InvariantCulture));
        json.WriteString("method"u8, method);
        json.WritePropertyName("params"u8);
        parameters(json);
    });

    /// <summary>What the user should know, and nothing in a file shows.</summary>
    internal void Log(MessageType type, string text) => Notify("window/logMessage", json =>
    {
        json.WriteStartObject();
        json.WriteNumber("type"u8, (int)type);
        json.WriteString("message"u8, text);
        json.WriteEndObject();
    });

    private static void WriteId(Utf8JsonWriter json, JsonElement? id)
    {
        json.WritePropertyName("id"u8);
        if (id is { } written)
            written.WriteTo(json);
        else
            json.WriteNullValue();
    }

    private void Send(Action<Utf8JsonWriter> members)
    {
        _content.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_content, Json.Options(indented: false)))
        {
            json.WriteStartObject();
            json.WriteString("jsonrpc"u8, "2.0"u8);
            members(json);
            json.WriteEndObject();
        }
        try
        {
            output.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {_content.WrittenCount}\r\n\r\n")));
            output.Write(_content.WrittenSpan);
            output.Flush();
        }
        catch (IOException)
        {
            // The client is gone; the end of its messages follows, and ends the server.
        }
    }
}

/// <summary>How a message is shown.</summary>
internal enum MessageType
{
    Error = 1,
    Warning = 2,
    Info = 3,
}
