using System;
using System.IO;

namespace ContentGen.Cli.LanguageServer;

/// <summary>Between the addresses of the protocol and paths.</summary>
internal static class FileUri
{
    /// <summary>An absolute path; null where the address is not that of a file, as for a text that was never saved.</summary>
    internal static string? PathOf(string uri)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var address) || !address.IsFile || address.Host is not ("" or "localhost") && !OperatingSystem.IsWindows())
            return null;
        try
        {
            // Some clients write the colon of a drive as %3A, which leaves a slash before it.
            var path = address.Host == "localhost" ? Uri.UnescapeDataString(address.AbsolutePath) : address.LocalPath;
            return Path.GetFullPath(OperatingSystem.IsWindows() ? path.TrimStart('/') is [_, ':', ..] drive ? drive : path : path);
        }
        catch (ArgumentException)
        {
            // A NUL is in no path.
            return null;
        }
    }

    /// <param name="path">Absolute.</param>
    internal static string Of(string path)
    {
        var parts = path.Replace(Path.DirectorySeparatorChar, '/').Split('/');
        for (var i = 0; i < parts.Length; i++)
            parts[i] = Uri.EscapeDataString(parts[i]);
        var joined = string.Join('/', parts);
        return joined.StartsWith('/') ? "file://" + joined : "file:///" + joined;
    }
}
