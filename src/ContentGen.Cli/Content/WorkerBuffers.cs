using System;

namespace ContentGen.Cli.Content;

/// <summary>What a worker uses again for each file. One a thread.</summary>
internal sealed class WorkerBuffers
{
    /// <summary>A larger one is not kept for the next file.</summary>
    private const int MostKeptBytes = 4 * 1024 * 1024;

    /// <summary>What is parsed into.</summary>
    internal ContentBuffer Content { get; } = new();

    /// <summary>What documents are read into; those who read may put a larger one in its place.</summary>
    internal byte[] Bytes = new byte[16 * 1024];

    /// <summary>Called behind each file.</summary>
    internal void Trim()
    {
        if (Bytes.Length > MostKeptBytes)
            Bytes = new byte[16 * 1024];
    }
}
