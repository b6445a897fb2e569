using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading;
using ContentGen.Cli.Commands;
using ContentGen.Cli.LanguageServer.Protocol;

namespace ContentGen.Cli.LanguageServer;

/// <summary>
/// A server of the Language Server Protocol 3.17 over a pair of streams: one thread reads messages, this one answers them in their order, and looks at files whose marks are stale
/// while none waits. It ends with the client's <c>exit</c>, or with its messages.
/// </summary>
internal sealed class Server
{
    private readonly CommandContext _context;
    private readonly ClientConnection _client;
    private readonly BlockingCollection<RpcMessage?> _messages = [];

    /// <summary>Requests that the client does not want to be answered any more, as their ids are written.</summary>
    private readonly ConcurrentDictionary<string, byte> _cancelled = new(StringComparer.Ordinal);

    private volatile CliException? _problem;
    private Session? _session;
    private bool _isShutDown;

    internal Server(CommandContext context)
    {
        _context = context;
        _client = new(context.Streams.Output);
    }

    /// <returns>0 where the client shut the server down before it left, else 1, as the protocol has it.</returns>
    /// <exception cref="CliException">What comes is not the protocol.</exception>
    internal int Run()
    {
        new Thread(Read) { IsBackground = true, Name = "messages of the client" }.Start();
        while (Next() is { } message)
        {
            if (message.Method == "exit")
                return _isShutDown ? ExitCode.Clean : ExitCode.Findings;
            Handle(message);
        }
        if (_problem is { } problem)
            throw problem;
        return _session is null ? throw MessageReader.NoClient("it ends before a message") : _isShutDown ? ExitCode.Clean : ExitCode.Findings;
    }

    /// <summary>The next message; while there is none, stale files are looked at. Null: there will be none.</summary>
    private RpcMessage? Next()
    {
        RpcMessage? message;
        while (!_messages.TryTake(out message))
        {
            if (HasWorked())
                continue;
            message = _messages.Take();
            break;
        }
        return message;
    }

    private bool HasWorked()
    {
        try
        {
            return _session?.Work() == true;
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            // One file has no marks, and not the editor's whole session.
            _client.Log(MessageType.Error, Defect(bug));
            return true;
        }
    }

    private void Read()
    {
        try
        {
            var reader = new MessageReader(_context.Streams.Input);
            while (reader.Read() is { } content)
            {
                var message = Parse(content);
                if (message is { Method: "$/cancelRequest" } && Wire.Find(message.Parameters, "id") is { } id)
                    _cancelled.TryAdd(id.GetRawText(), 0);
                else
                    _messages.Add(message);
            }
        }
        catch (CliException problem)
        {
            _problem = problem;
        }
        catch (System.IO.IOException problem)
        {
            _problem = new($"standard input cannot be read: {problem.Message}");
        }
        _messages.Add(null);
    }

    /// <summary>A message, or in place of one that cannot be read what to answer.</summary>
    private static RpcMessage Parse(byte[] content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            return RpcMessage.Of(json.RootElement.Clone()) ?? RpcMessage.Unread(RpcErrorCode.InvalidRequest, "The message is neither a request nor a notification nor an answer.");
        }
        catch (JsonException problem)
        {
            return RpcMessage.Unread(RpcErrorCode.ParseError, "The message is no JSON: " + problem.Message);
        }
    }

    private void Handle(RpcMessage message)
    {
        if (message.Problem is { } problem)
        {
            _client.ReplyError(null, problem.Code, problem.Message);
            return;
        }
        // What the client answers changes nothing.
        if (message.Method is null)
            return;
        try
        {
            if (message.Id is { } id)
                Answer(message, id);
            else if (_session is not null && !_isShutDown)
                _session.Notified(message.Method, message.Parameters);
        }
        catch (RpcException wrong)
        {
            Fail(message, wrong.Code, wrong.Message);
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            // One answer is lost, and not more.
            Fail(message, RpcErrorCode.InternalError, Defect(bug));
        }
    }

    private void Answer(RpcMessage message, JsonElement id)
    {
        if (_cancelled.TryRemove(id.GetRawText(), out _))
            throw new RpcException(RpcErrorCode.RequestCancelled, "The request was cancelled.");
        if (_isShutDown)
            throw new RpcException(RpcErrorCode.InvalidRequest, "The server was shut down.");
        switch (message.Method)
        {
            case "initialize" when _session is null:
                var session = new Session(_context, _client, message.Parameters);
                _client.Reply(id, session.WriteCapabilities);
                _session = session;
                break;
            case "initialize":
                throw new RpcException(RpcErrorCode.InvalidRequest, "The server was initialized before.");
            case "shutdown" when _session is not null:
                _isShutDown = true;
                _client.Reply(id, static json => json.WriteNullValue());
                break;
            default:
                if (_session is null)
                    throw new RpcException(RpcErrorCode.ServerNotInitialized, "The first request is `initialize`.");
                if (_session.Find(message.Method!) is not { } request)
                    throw new RpcException(RpcErrorCode.MethodNotFound, $"There is no method `{message.Method}` here.");
                _client.Reply(id, json => request(json, message.Parameters));
                break;
        }
    }

    private string Defect(Exception bug) =>
        $"a defect of contentgen: {bug.GetType().Name}: {bug.Message}" + (_context.Streams.Variable("CONTENTGEN_DEBUG") == "1" ? "\n" + bug : " (CONTENTGEN_DEBUG=1 shows where)");

    private void Fail(RpcMessage message, RpcErrorCode code, string text)
    {
        if (message.Id is { } id)
            _client.ReplyError(id, code, text);
        else
            _client.Log(MessageType.Error, $"{message.Method}: {text}");
    }
}
