using System;
using System.Collections.Generic;
using System.Text.Json;
using ContentGen.Cli.Commands;
using ContentGen.Cli.LanguageServer.Features;
using ContentGen.Cli.LanguageServer.Protocol;

namespace ContentGen.Cli.LanguageServer;

/// <summary>What lies between the client's <c>initialize</c> and <c>shutdown</c>: the methods, and what the two agreed on.</summary>
internal sealed class Session
{
    private readonly ClientConnection _client;
    private readonly Workspace _workspace;
    private readonly MarkPublisher _publisher;
    private readonly NavigationFeature _navigation;
    private readonly Dictionary<string, Action<Utf8JsonWriter, JsonElement>> _requests;
    private readonly bool _hasNestedSymbols;
    private readonly bool _canWatch;
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private bool _isUnpublished;

    internal Session(CommandContext context, ClientConnection client, JsonElement parameters)
    {
        var capabilities = Wire.Find(parameters, "capabilities") ?? default;
        _client = client;
        _workspace = new(context.Streams, Encoding(capabilities));
        _navigation = new(_workspace);
        var textDocument = Wire.Find(capabilities, "textDocument") ?? default;
        _publisher = new(client, _workspace, IsTrue(Wire.Find(textDocument, "publishDiagnostics", "relatedInformation")));
        _hasNestedSymbols = IsTrue(Wire.Find(textDocument, "documentSymbol", "hierarchicalDocumentSymbolSupport"));
        _canWatch = IsTrue(Wire.Find(Wire.Find(capabilities, "workspace") ?? default, "didChangeWatchedFiles", "dynamicRegistration"));
        _requests = new(StringComparer.Ordinal)
        {
            ["textDocument/hover"] = At((json, analysis, offset, position) => HoverFeature.Write(json, analysis, offset, position)),
            ["textDocument/definition"] = At(_navigation.WriteDefinition),
            ["textDocument/references"] = References,
            ["textDocument/documentSymbol"] = (json, given) => SymbolFeature.Write(json, Analysis(given), _workspace.Encoding, _hasNestedSymbols),
            ["textDocument/completion"] = At((json, analysis, offset, _) =>
                CompletionFeature.Write(json, _workspace.LastReadable(analysis), analysis.Document.Lines, offset, _workspace)),
        };
    }

    internal void WriteCapabilities(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("capabilities"u8);
        json.WriteString("positionEncoding"u8, PositionUnits.NameOf(_workspace.Encoding));
        json.WriteStartObject("textDocumentSync"u8);
        json.WriteBoolean("openClose"u8, true);
        // 2: changes come as the parts that were replaced.
        json.WriteNumber("change"u8, 2);
        json.WriteBoolean("save"u8, true);
        json.WriteEndObject();
        json.WriteBoolean("hoverProvider"u8, true);
        json.WriteBoolean("definitionProvider"u8, true);
        json.WriteBoolean("referencesProvider"u8, true);
        json.WriteBoolean("documentSymbolProvider"u8, true);
        json.WriteStartObject("completionProvider"u8);
        json.WriteStartArray("triggerCharacters"u8);
        json.WriteStringValue("$"u8);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("serverInfo"u8);
        json.WriteString("name"u8, CommandLine.Name);
        json.WriteString("version"u8, GenerateCommand.Version);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The request of a name; null: there is none.</summary>
    internal Action<Utf8JsonWriter, JsonElement>? Find(string method) => _requests.GetValueOrDefault(method);

    /// <summary>A notification; those that mean nothing here are passed over, as the protocol has it.</summary>
    internal void Notified(string method, JsonElement parameters)
    {
        switch (method)
        {
            case "initialized" when _canWatch:
                _client.Request("client/registerCapability", WriteWatchers);
                break;
            case "textDocument/didOpen":
                Open(Wire.Member(parameters, "textDocument", JsonValueKind.Object));
                break;
            case "textDocument/didChange":
                Change(parameters);
                break;
            case "textDocument/didClose":
                _workspace.Close(Wire.Text(Wire.Member(parameters, "textDocument", JsonValueKind.Object), "uri"));
                _isUnpublished = true;
                break;
            case "textDocument/didSave":
                // What lies beside it may have been saved as well.
                _workspace.InvalidateChanged();
                break;
            case "workspace/didChangeWatchedFiles":
                foreach (var change in Wire.Member(parameters, "changes", JsonValueKind.Array).EnumerateArray())
                {
                    if (FileUri.PathOf(Wire.Text(change, "uri")) is { } path)
                        _workspace.Invalidate(path);
                }
                // Of a folder that was moved or deleted, some editors tell no more than that.
                _workspace.InvalidateChanged();
                break;
        }
    }

    /// <summary>Looks at one stale file, or tells the client what was found; false: there is nothing to do.</summary>
    internal bool Work()
    {
        if (_workspace.HasStale)
        {
            var analysis = _workspace.Refresh();
            foreach (var problem in analysis.Problems)
            {
                // Once, and not with each letter that is typed.
                if (_told.Add(problem))
                    _client.Log(MessageType.Warning, problem);
            }
            _isUnpublished = true;
            return true;
        }
        if (!_isUnpublished)
            return false;
        _publisher.Publish();
        _isUnpublished = false;
        return true;
    }

    /// <summary>The first of the client's encodings that is known here; every client knows UTF-16.</summary>
    private static PositionEncoding Encoding(JsonElement capabilities)
    {
        if (Wire.Find(capabilities, "general", "positionEncodings") is { ValueKind: JsonValueKind.Array } wanted)
        {
            foreach (var name in wanted.EnumerateArray())
            {
                if (name.ValueKind == JsonValueKind.String && PositionUnits.Of(name.GetString()) is { } encoding)
                    return encoding;
            }
        }
        return PositionEncoding.Utf16;
    }

    private static bool IsTrue(JsonElement? value) => value is { ValueKind: JsonValueKind.True };

    private void Open(JsonElement text)
    {
        var uri = Wire.Text(text, "uri");
        // A text that was never saved has no name that would tell what it is.
        if (FileUri.PathOf(uri) is { } path)
            _workspace.Set(new(uri, path, Wire.Number(text, "version"), new(Wire.Text(text, "text"))));
    }

    private void Change(JsonElement parameters)
    {
        if (Document(parameters) is not { } document)
            return;
        // Older clients say nothing or null; the change counts all the same.
        var version = Wire.Find(parameters, "textDocument", "version") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var given) ? given : document.Version;
        foreach (var change in Wire.Member(parameters, "contentChanges", JsonValueKind.Array).EnumerateArray())
        {
            var text = Wire.Text(change, "text");
            document = Wire.Find(change, "range") is { ValueKind: JsonValueKind.Object } range
                ? document.Replace(Wire.Range(range), text, version, _workspace.Encoding)
                : document.With(text, version);
        }
        _workspace.Set(document);
    }

    private OpenDocument? Document(JsonElement parameters) =>
        _workspace.Documents.Find(Wire.Text(Wire.Member(parameters, "textDocument", JsonValueKind.Object), "uri"));

    /// <exception cref="RpcException">The file is not open.</exception>
    private Analysis Analysis(JsonElement parameters)
    {
        var uri = Wire.Text(Wire.Member(parameters, "textDocument", JsonValueKind.Object), "uri");
        _isUnpublished = true;
        return _workspace.Find(uri) ?? throw new RpcException(RpcErrorCode.InvalidParams, $"'{uri}' is not open, or no file.");
    }

    private Action<Utf8JsonWriter, JsonElement> At(Action<Utf8JsonWriter, Analysis, int, Position> write) => (json, parameters) =>
    {
        var analysis = Analysis(parameters);
        var position = Wire.Position(parameters, "position");
        write(json, analysis, _workspace.Offset(analysis.Document, position), position);
    };

    private void References(Utf8JsonWriter json, JsonElement parameters) =>
        At((_, analysis, offset, _) => _navigation.WriteReferences(json, analysis, offset, IsTrue(Wire.Find(parameters, "context", "includeDeclaration"))))(json, parameters);

    private static void WriteWatchers(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("registrations"u8);
        json.WriteStartObject();
        json.WriteString("id"u8, "files"u8);
        json.WriteString("method"u8, "workspace/didChangeWatchedFiles"u8);
        json.WriteStartObject("registerOptions"u8);
        json.WriteStartArray("watchers"u8);
        foreach (var pattern in (string[])["**/*.schema.yaml", "**/*.pack.yaml", "**/contentgen.yaml", "**/*.jsonl"])
        {
            json.WriteStartObject();
            json.WriteString("globPattern"u8, pattern);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
