using System;
using System.Text;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Output;

/// <summary>Findings as MSBuild and the editors around it read them: <c>path(line,column): error id: message</c>.</summary>
internal static class FindingMSBuild
{
    internal static void Write(Utf8Output output, SchemaDiagnostic diagnostic)
    {
        var span = diagnostic.Span;
        Write(output, span.Path, span.Line, span.Column, FindingText.Of(diagnostic.Level), diagnostic.Id, diagnostic.Message);
    }

    internal static void Write(Utf8Output output, string file, int line, int column, Severity severity, string id, string message)
    {
        VisibleText.Write(output, Path(file));
        output.Write("("u8);
        output.Write(line);
        output.Write(","u8);
        output.Write(column);
        output.Write("): "u8);
        // MSBuild knows no third level; "message" is what its own tasks write.
        output.Write(severity == Severity.Info ? "message" : FindingText.Name(severity));
        output.Write(" "u8);
        VisibleText.Write(output, Percent(id).Replace(":", "%3A", StringComparison.Ordinal));
        output.Write(": "u8);
        VisibleText.Write(output, Percent(message));
        output.Write("\n"u8);
    }

    /// <summary>
    /// MSBuild takes what stands before the first colon for the place, but for a drive's letter. With colons escaped a file's name can forge nothing.
    /// </summary>
    private static string Path(string path)
    {
        path = Percent(FindingText.LogPath(path));
        var drive = path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1] == ':' && path[2] is '\\' or '/' ? 2 : 0;
        return path[..drive] + path[drive..].Replace(":", "%3A", StringComparison.Ordinal);
    }

    /// <summary>A percent sign before two hexadecimal digits would be read as an escape; others stay readable.</summary>
    private static string Percent(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
            return text;
        var result = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            result.Append(text[i]);
            if (text[i] == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
                result.Append("25");
        }
        return result.ToString();
    }
}
