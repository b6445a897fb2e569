using System;

namespace ContentGen.Cli.LanguageServer.Protocol;

/// <summary>The codes of errors in JSON-RPC and in the Language Server Protocol.</summary>
internal enum RpcErrorCode
{
    ParseError = -32700,
    InvalidRequest = -32600,
    MethodNotFound = -32601,
    InvalidParams = -32602,
    InternalError = -32603,
    ServerNotInitialized = -32002,
    RequestCancelled = -32800,
}

/// <summary>Why a request has no result.</summary>
internal sealed class RpcException(RpcErrorCode code, string message) : Exception(message)
{
    internal RpcErrorCode Code { get; } = code;
}
