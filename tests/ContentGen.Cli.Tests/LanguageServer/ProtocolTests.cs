using System;
using System.Text.Json.Nodes;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.LanguageServer;

/// <summary>What the protocol asks of a server whatever it serves.</summary>
public sealed class ProtocolTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void It_says_what_it_can_and_who_it_is()
    {
        using var editor = new EditorClient(_folder, "{}", "--stdio");
        editor.Initialized!["serverInfo"]!["name"]!.GetValue<string>().ShouldBe("contentgen");
        foreach (var provider in new[] { "hoverProvider", "definitionProvider", "referencesProvider", "documentSymbolProvider" })
            editor.Initialized["capabilities"]![provider]!.GetValue<bool>().ShouldBeTrue();
        editor.End().ShouldBe(0);
    }

    [Fact]
    public void Who_leaves_without_a_word_gets_1()
    {
        using (var editor = new EditorClient(_folder))
        {
            editor.Notify("exit", "null");
            editor.Hang().ShouldBe(1);
        }
        using var gone = new EditorClient(_folder);
        gone.Hang().ShouldBe(1);
    }

    [Fact]
    public void Before_initialize_and_behind_shutdown_there_are_no_answers()
    {
        using var editor = new EditorClient(_folder, capabilities: null);
        editor.Fail("""{ "jsonrpc": "2.0", "id": "a", "method": "textDocument/hover", "params": {} }""").Code.ShouldBe(-32002);
        editor.Request("initialize", """{ "capabilities": {} }""").ShouldNotBeNull();
        editor.Fail("""{ "jsonrpc": "2.0", "id": 7, "method": "initialize", "params": { "capabilities": {} } }""").Code.ShouldBe(-32600);
        editor.Request("shutdown", "null").ShouldBeNull();
        editor.Fail("""{ "jsonrpc": "2.0", "id": 8, "method": "textDocument/hover", "params": {} }""").Code.ShouldBe(-32600);
        editor.Notify("exit", "null");
        editor.Hang().ShouldBe(0);
    }

    [Theory]
    [InlineData("{ \"jsonrpc\": ", -32700)]
    [InlineData("[]", -32600)]
    [InlineData("{ \"jsonrpc\": \"2.0\" }", -32600)]
    [InlineData("{ \"jsonrpc\": \"2.0\", \"id\": 1, \"method\": 5 }", -32600)]
    [InlineData("{ \"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"textDocument/none\" }", -32601)]
    [InlineData("{ \"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"textDocument/hover\" }", -32602)]
    [InlineData("{ \"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"textDocument/hover\", \"params\": { \"textDocument\": { \"uri\": \"untitled:One\" }, \"position\": { \"line\": 0, \"character\": 0 } } }", -32602)]
    [InlineData("{ \"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"textDocument/hover\", \"params\": { \"textDocument\": 5 } }", -32602)]
    public void What_cannot_be_answered_gets_an_error_and_the_next_one_its_answer(string message, int code)
    {
        using var editor = new EditorClient(_folder);
        editor.Fail(message).Code.ShouldBe(code);
        editor.End().ShouldBe(0);
    }

    [Theory]
    [InlineData("textDocument/none", "{}")]
    [InlineData("$/setTrace", "{ \"value\": \"off\" }")]
    [InlineData("textDocument/didChange", "{ \"textDocument\": { \"uri\": \"file:///none.txt\", \"version\": 1 }, \"contentChanges\": [] }")]
    [InlineData("textDocument/didOpen", "{ \"textDocument\": { \"uri\": \"untitled:One\", \"languageId\": \"yaml\", \"version\": 1, \"text\": \"a\" } }")]
    public void Notifications_that_mean_nothing_here_are_passed_over(string method, string parameters)
    {
        using var editor = new EditorClient(_folder);
        editor.Notify(method, parameters);
        editor.End().ShouldBe(0);
        editor.Notifications.ShouldBeEmpty();
    }

    [Fact]
    public void A_notification_that_is_wrong_is_logged()
    {
        using var editor = new EditorClient(_folder);
        editor.Notify("textDocument/didOpen", "{}");
        var log = editor.Until(static message => message["method"]?.GetValue<string>() == "window/logMessage");
        log["params"]!["message"]!.GetValue<string>().ShouldStartWith("textDocument/didOpen: ");
        editor.End().ShouldBe(0);
    }

    [Fact]
    public void A_request_that_was_cancelled_is_not_answered()
    {
        using var editor = new EditorClient(_folder);
        editor.Notify("$/cancelRequest", """{ "id": "x" }""");
        var (code, _) = editor.Fail("""{ "jsonrpc": "2.0", "id": "x", "method": "shutdown" }""");
        code.ShouldBe(-32800);
        editor.End().ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello\n")]
    [InlineData("Content-Length: many\r\n\r\n")]
    [InlineData("Content-Length: -1\r\n\r\n")]
    [InlineData("Content-Length: 9999999999\r\n\r\n")]
    [InlineData("Content-Length: 10\r\n\r\n{}")]
    [InlineData("Content-Le")]
    public void What_is_no_client_is_told(string input)
    {
        using var editor = new EditorClient(_folder, capabilities: null);
        if (input.Length > 0)
            editor.SendRaw(input);
        editor.Hang().ShouldBe(2);
        editor.Error.ShouldStartWith("contentgen: standard input is no client of the Language Server Protocol: ");
    }

    [Fact]
    public void Messages_that_come_in_pieces_and_with_other_headers_are_read()
    {
        using var editor = new EditorClient(_folder, capabilities: null);
        const string Content = """{ "jsonrpc": "2.0", "id": 1, "method": "initialize", "params": { "capabilities": { "x": "é😀" } } }""";
        var bytes = System.Text.Encoding.UTF8.GetByteCount(Content);
        editor.SendRaw($"content-type: application/vscode-jsonrpc; charset=utf-8\r\nCONTENT-LENGTH:{bytes}\r\n");
        foreach (var character in "\r\n" + Content[..40])
            editor.SendRaw(character.ToString());
        editor.SendRaw(Content[40..]);
        editor.Until(static message => message["id"] is JsonValue).ShouldNotBeNull();
        editor.End().ShouldBe(0);
    }

    public void Dispose() => _folder.Dispose();
}
