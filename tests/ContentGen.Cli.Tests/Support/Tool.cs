using System;

namespace ContentGen.Cli.Tests.Support;

/// <summary>The command line as a program of its own.</summary>
internal static class Tool
{
    /// <summary>
    /// Another build of it, by the path of its program: <c>CONTENTGEN_TOOL=PROGRAM dotnet test tests/ContentGen.Cli.Tests</c> holds the packed one to what
    /// these tests say. Null: the one that these tests are built with.
    /// </summary>
    internal static string? Other { get; } = Environment.GetEnvironmentVariable("CONTENTGEN_TOOL") is { Length: > 0 } path ? path : null;

    /// <summary>What starts it, before its arguments.</summary>
    internal static string[] Words { get; } =
        Other is { } program ? [program] : [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", typeof(Program).Assembly.Location];
}
