using System;
using System.Collections.Generic;
using System.IO;
using ContentGen.Cli.Files;

namespace ContentGen.Cli.LanguageServer;

/// <summary>The files that are open in the editor. What is read of them is what stands there, saved or not.</summary>
internal sealed class OpenDocuments
{
    // By the place that links lead to: an import may reach a file by another name than the editor does.
    private readonly Dictionary<string, OpenDocument> _byPath = new(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);

    internal IReadOnlyCollection<OpenDocument> All => _byPath.Values;

    /// <summary>The document that a client names; null where it is not open, or no file.</summary>
    internal OpenDocument? Find(string uri) => _paths.TryGetValue(uri, out var path) ? _byPath.GetValueOrDefault(path) : null;

    /// <summary>The open document of a file, by its absolute path; null: it is not open.</summary>
    internal OpenDocument? At(string path) => _byPath.GetValueOrDefault(Real(path));

    internal void Set(OpenDocument document)
    {
        var path = Real(document.Path);
        _paths[document.Uri] = path;
        _byPath[path] = document;
    }

    /// <summary>A client that has a file open under two addresses has it open until both are closed. True: it is not open any more.</summary>
    internal bool Close(string uri)
    {
        if (!_paths.Remove(uri, out var path) || _paths.ContainsValue(path))
            return false;
        _byPath.Remove(path);
        return true;
    }

    /// <summary>Where a path leads when links are followed.</summary>
    internal static string Real(string path)
    {
        try
        {
            return RealPath.Of(path) ?? path;
        }
        catch (IOException)
        {
            // A link that cannot be read leads nowhere.
            return path;
        }
    }
}
