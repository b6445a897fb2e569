using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Pipelines;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using ContentGen.Cli.Tests.Support;
using Shouldly;

namespace ContentGen.Cli.Tests.LanguageServer;

/// <summary>An editor in memory: it talks to <c>contentgen lsp</c> over a folder, message by message.</summary>
internal sealed class EditorClient : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly TempFolder _folder;
    private readonly Pipe _toServer = new();
    private readonly Pipe _fromServer = new();
    private readonly MemoryStream _error = new();
    private readonly Task<int> _server;
    private readonly Stream _writing;
    private readonly Stream _reading;
    private int _ids;

    /// <summary>Starts the server and says who asks.</summary>
    /// <param name="capabilities">The client's, as JSON; null: nothing is said yet.</param>
    internal EditorClient(TempFolder folder, string? capabilities = "{}", params string[] arguments)
    {
        _folder = folder;
        _writing = _toServer.Writer.AsStream();
        _reading = _fromServer.Reader.AsStream();
        var streams = new Streams(_toServer.Reader.AsStream(), _fromServer.Writer.AsStream(), _error, folder.Path);
        _server = Task.Run(() =>
        {
            var code = Program.Run(["lsp", .. arguments], streams);
            _fromServer.Writer.Complete();
            return code;
        });
        if (capabilities is null)
            return;
        Initialized = Request("initialize", $$"""{ "processId": null, "rootUri": null, "capabilities": {{capabilities}} }""");
        Notify("initialized", "{}");
    }

    internal JsonNode? Initialized { get; }

    internal string Error => Encoding.UTF8.GetString(_error.ToArray());

    /// <summary>The last diagnostics of each file, by its name in the folder.</summary>
    internal Dictionary<string, JsonArray> Diagnostics { get; } = [];

    /// <summary>All other messages that the server sent of itself.</summary>
    internal List<JsonNode> Notifications { get; } = [];

    internal string Uri(string name) => new Uri(Path.Combine(_folder.Path, name)).AbsoluteUri;

    internal void Open(string name, string text) =>
        Notify("textDocument/didOpen", $$"""{ "textDocument": { "uri": {{Quoted(Uri(name))}}, "languageId": "any", "version": 1, "text": {{Quoted(text)}} } }""");

    /// <summary>Replaces all of a file's text.</summary>
    internal void Change(string name, string text, int version = 2) =>
        Notify("textDocument/didChange", $$"""{ "textDocument": { "uri": {{Quoted(Uri(name))}}, "version": {{version}} }, "contentChanges": [{ "text": {{Quoted(text)}} }] }""");

    internal void Close(string name) => Notify("textDocument/didClose", $$"""{ "textDocument": { "uri": {{Quoted(Uri(name))}} } }""");

    /// <summary>Asks about a place, both numbers 0-based.</summary>
    internal JsonNode? Ask(string method, string name, int line, int character, string more = "") => Request(
        method, $$"""{ "textDocument": { "uri": {{Quoted(Uri(name))}} }, "position": { "line": {{line}}, "character": {{character}} }{{more}} }""");

    internal JsonNode? Request(string method, string parameters)
    {
        var id = ++_ids;
        Send($$"""{ "jsonrpc": "2.0", "id": {{id}}, "method": {{Quoted(method)}}, "params": {{parameters}} }""");
        var answer = Until(message => message["id"] is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.GetValue<int>() == id);
        answer["error"].ShouldBeNull(answer.ToJsonString());
        return answer["result"];
    }

    /// <summary>The error that a message gets.</summary>
    internal (int Code, string Message) Fail(string message)
    {
        Send(message);
        var error = Until(answer => answer["error"] is not null)["error"]!;
        return (error["code"]!.GetValue<int>(), error["message"]!.GetValue<string>());
    }

    internal void Notify(string method, string parameters) => Send($$"""{ "jsonrpc": "2.0", "method": {{Quoted(method)}}, "params": {{parameters}} }""");

    internal void Send(string content) => SendRaw(Framed(content));

    /// <summary>A message as it goes over the wire.</summary>
    internal static string Framed(string content) =>
        string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Encoding.UTF8.GetByteCount(content)}\r\n\r\n") + content;

    internal void SendRaw(string text)
    {
        _writing.Write(Encoding.UTF8.GetBytes(text));
        _writing.Flush();
    }

    /// <summary>Waits until a file's diagnostics are these: <c>line:character-line:character severity code: message's start</c>, 0-based.</summary>
    internal void Expect(string name, params string[] wanted)
    {
        if (!AreShown())
            Until(_ => AreShown(), () => $"{name}:\n{string.Join('\n', Shown(name) ?? ["(nothing)"])}");

        bool AreShown() => Shown(name) is { } shown && shown.Count == wanted.Length
            && shown.Zip(wanted).All(static pair => pair.First.StartsWith(pair.Second, StringComparison.Ordinal));
    }

    internal List<string>? Shown(string name) => Diagnostics.GetValueOrDefault(name)?.Select(static mark =>
        $"{Place(mark!["range"]!)} {mark["severity"]} {mark["code"]}: {mark["message"]}").ToList();

    internal static string Place(JsonNode range) =>
        $"{range["start"]!["line"]}:{range["start"]!["character"]}-{range["end"]!["line"]}:{range["end"]!["character"]}";

    /// <summary>Places in files of the folder: <c>name line:character-line:character</c>, in the order given.</summary>
    internal string[] Places(JsonNode? locations) =>
        [.. locations!.AsArray().Select(location => NameOf(location!["uri"]!.GetValue<string>()) + " " + Place(location["range"]!))];

    /// <summary>Says good-bye; gives the exit code.</summary>
    internal int End()
    {
        Request("shutdown", "null");
        Notify("exit", "null");
        return Wait();
    }

    internal int Hang()
    {
        _toServer.Writer.Complete();
        return Wait();
    }

    public void Dispose()
    {
        _toServer.Writer.Complete();
        _server.Wait(s_patience).ShouldBeTrue();
    }

    private int Wait()
    {
        _server.Wait(s_patience).ShouldBeTrue("the server ends");
        return _server.Result;
    }

    /// <summary>Reads messages up to one of a kind; what comes before is kept.</summary>
    internal JsonNode Until(Func<JsonNode, bool> isIt, Func<string>? state = null)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (true)
        {
            JsonNode message;
            try
            {
                message = Read(patience.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or EndOfStreamException)
            {
                throw new TimeoutException($"It did not come. {state?.Invoke()}\n{Error}", e);
            }
            if (message["method"]?.GetValue<string>() == "textDocument/publishDiagnostics")
                Diagnostics[NameOf(message["params"]!["uri"]!.GetValue<string>())] = message["params"]!["diagnostics"]!.AsArray();
            else if (message["method"] is not null)
                Notifications.Add(message);
            if (isIt(message))
                return message;
        }
    }

    private string NameOf(string uri) => Path.GetRelativePath(Real(_folder.Path), Real(new Uri(uri).LocalPath)).Replace('\\', '/');

    private static string Real(string path) => path.StartsWith("/private/", StringComparison.Ordinal) ? path["/private".Length..] : path;

    private JsonNode Read(CancellationToken patience)
    {
        var length = -1;
        while (ReadLine(patience) is { Length: > 0 } header)
        {
            if (header.StartsWith("Content-Length: ", StringComparison.Ordinal))
                length = int.Parse(header["Content-Length: ".Length..], CultureInfo.InvariantCulture);
        }
        var content = new byte[length];
        _reading.ReadExactlyAsync(content, patience).AsTask().GetAwaiter().GetResult();
        return JsonNode.Parse(content)!;
    }

    private string ReadLine(CancellationToken patience)
    {
        var line = new StringBuilder();
        var next = new byte[1];
        while (true)
        {
            _reading.ReadExactlyAsync(next, patience).AsTask().GetAwaiter().GetResult();
            if (next[0] == '\n')
                return line.ToString();
            if (next[0] != '\r')
                line.Append((char)next[0]);
        }
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    private sealed class Streams(Stream input, Stream output, Stream error, string folder) : IConsoleStreams
    {
        public Stream Input => input;

        public Stream Output => output;

        public Stream Error => error;

        public bool IsOutputTerminal => false;

        public bool IsErrorTerminal => false;

        public int TerminalWidth => 0;

        public string CurrentDirectory => folder;

        public CancellationToken Ending => CancellationToken.None;

        public string? Variable(string name) => null;
    }
}
