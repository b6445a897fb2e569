using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using ContentGen.Cli;
using ContentGen.Cli.Caching;
using ContentGen.Cli.Files;

namespace ContentGen.Build;

/// <summary>
/// A hash of settings and of the bytes of files. Times and sizes are not trusted, as in the cache of the command line: tools that unpack, copy or generate files
/// set the times that they were told.
/// </summary>
internal sealed class ContentHash(CommandContext context) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly DocumentReader _reader = new(context);
    private byte[] _buffer = new byte[64 * 1024];

    /// <summary>What is hashed, as hexadecimal digits: part of a file's name.</summary>
    internal string Name() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <summary>Texts, of which each is apart from the next.</summary>
    internal void Add(params IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            _hash.AppendData(Encoding.UTF8.GetBytes(text));
            // No text in UTF-8 has it.
            _hash.AppendData([0xFF]);
        }
    }

    /// <summary>The hash of a file's bytes; where it cannot be read, a word that is none.</summary>
    /// <param name="path">Absolute.</param>
    internal string OfFile(string path)
    {
        try
        {
            var length = _reader.Read(path, ref _buffer);
            return ContentKey.Of(_buffer.AsSpan(0, length)).Name();
        }
        catch (CliException)
        {
            // Whoever needs it says why.
            return "-";
        }
    }

    public void Dispose() => _hash.Dispose();
}
