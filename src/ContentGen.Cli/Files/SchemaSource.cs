using System;
using System.IO;
using System.Text;

namespace ContentGen.Cli.Files;

/// <summary>Reads the text of schema files.</summary>
internal static class SchemaSource
{
    /// <summary>Far above the language's own limit of 1 MiB, whose diagnostic has a place; this is against reading a disk into memory.</summary>
    private const long MostBytes = 16 * 1024 * 1024;

    /// <exception cref="CliException">It cannot be read.</exception>
    internal static string Read(CommandContext context, string path)
    {
        // The length of what is no regular file (a pipe) is 0.
        var file = new FileInfo(context.FullPath(path));
        if (file.Exists && file.Length > MostBytes)
            throw new CliException($"'{path}' is {file.Length} bytes long; a schema has at most 1 MiB.");
        var bytes = DocumentReader.ReadFile(context, path).AsSpan();
        return Encoding.UTF8.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
    }
}
