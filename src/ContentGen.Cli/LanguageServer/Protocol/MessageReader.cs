using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace ContentGen.Cli.LanguageServer.Protocol;

/// <summary>Reads messages of the Language Server Protocol's base protocol: header lines, an empty line, and as many bytes of JSON as <c>Content-Length</c> says.</summary>
internal sealed class MessageReader(Stream input)
{
    /// <summary>A document of 64 MiB, each character of which is escaped, is not as long.</summary>
    private const int MostContent = 512 * 1024 * 1024;

    private const int MostHeader = 4 * 1024;

    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;

    /// <summary>The content of the next message; null where the input ends before one begins.</summary>
    /// <exception cref="CliException">What comes is no message, or ends within one.</exception>
    internal byte[]? Read()
    {
        var length = -1;
        for (var isFirst = true; ; isFirst = false)
        {
            var line = ReadLine(isFirst);
            if (line is null)
                return null;
            if (line.Length == 0 && length >= 0)
                break;
            if (line.Split(':', 2) is not [var name, var value])
                throw NoClient($"a header is wanted, and '{VisibleStart(line)}' is none");
            // Content-Type says what is known anyway.
            if (!name.Trim().Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
                continue;
            if (!int.TryParse(value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out length) || length > MostContent)
                throw NoClient($"'{VisibleStart(value.Trim())}' is no length of a message");
        }
        var content = new byte[length];
        for (var read = 0; read < length;)
        {
            var count = Take(content.AsSpan(read));
            if (count == 0)
                throw NoClient("it ends within a message");
            read += count;
        }
        return content;
    }

    private static string VisibleStart(string text) => text.Length <= 40 ? text : text[..40] + "…";

    internal static CliException NoClient(string problem) => new(
        $"standard input is no client of the Language Server Protocol: {problem}. 'contentgen lsp' is started by an editor; 'contentgen check' and 'contentgen validate' are for people.");

    /// <summary>A header line without its end; null at the end of the input where that may be there.</summary>
    private string? ReadLine(bool mayEnd)
    {
        var line = new StringBuilder();
        while (true)
        {
            if (_start == _end && !Fill())
                return mayEnd && line.Length == 0 ? null : throw NoClient("it ends within a header");
            var next = (char)_buffer[_start++];
            if (next == '\n')
                return line.ToString().TrimEnd('\r');
            if (line.Length == MostHeader)
                throw NoClient($"a header is wanted, and '{VisibleStart(line.ToString())}' is none");
            line.Append(next);
        }
    }

    private int Take(Span<byte> target)
    {
        if (_start == _end && !Fill())
            return 0;
        var count = Math.Min(target.Length, _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(target);
        _start += count;
        return count;
    }

    private bool Fill()
    {
        try
        {
            (_start, _end) = (0, input.Read(_buffer));
        }
        catch (IOException)
        {
            // The client is gone, which is how some of them end.
            (_start, _end) = (0, 0);
        }
        return _end > 0;
    }
}
