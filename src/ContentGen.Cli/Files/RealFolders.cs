using System.Collections.Generic;
using System.IO;

namespace ContentGen.Cli.Files;

/// <summary>
/// <see cref="RealPath"/> for the files of one run: the links of a folder are followed once, not once for each file in it. Used by one thread.
/// </summary>
internal sealed class RealFolders
{
    private readonly Dictionary<string, string?> _folders = [];

    /// <inheritdoc cref="RealPath.Of"/>
    internal string? Of(string path)
    {
        if (Path.GetDirectoryName(path) is not { } folder)
            return RealPath.Of(path);
        if (!_folders.TryGetValue(folder, out var real))
            _folders.Add(folder, real = RealPath.Of(folder));
        if (real is null)
            return null;
        var inReal = Path.Join(real, Path.GetFileName(path));
        return new FileInfo(inReal).LinkTarget is null ? inReal : RealPath.Of(inReal);
    }
}
