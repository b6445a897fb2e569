using System;
using System.Collections.Generic;
using System.Text;
using ContentGen.Schema;

namespace ContentGen.Cli.Files.Git;

/// <summary>Finds a schema and its imports in one revision. Imports stay within the repository, and no file of the working copy is read.</summary>
internal sealed class GitImportResolver : IImportResolver, IFileNaming
{
    // A leading "./" keeps these names apart from those of the product's own packs.
    private const string Root = "./";

    private readonly GitRepository _repository;
    private readonly string _revision;
    private readonly string _commit;
    private readonly Dictionary<string, string> _shown = [];

    /// <exception cref="CliException">The schema cannot be read.</exception>
    internal GitImportResolver(CommandContext context, GitName name)
    {
        _repository = new(context);
        _revision = name.Revision;
        _commit = _repository.Commit(name.Revision);
        Schema = Read((name.IsFromHere ? _repository.Here() : "") + name.Path);
    }

    /// <summary>The schema's file as the compiler names it.</summary>
    internal SourceFile Schema { get; }

    /// <summary>The texts of what was read.</summary>
    internal SourceTexts Sources { get; } = new();

    /// <summary>A file of the compiler as people see it.</summary>
    public string ShownName(string path) => _shown.GetValueOrDefault(path, path);

    public ImportResult Resolve(string import, string importingPath)
    {
        // The compiler has seen to it that an import is relative, and leads nowhere above the root.
        var segments = new List<string>(importingPath[Root.Length..].Split('/'));
        segments.RemoveAt(segments.Count - 1);
        foreach (var segment in import.Split('/'))
        {
            if (segment == "..")
            {
                if (segments.Count == 0)
                    return new(null, "It leads out of the repository.");
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("" or "."))
                segments.Add(segment);
        }
        var path = string.Join('/', segments);
        if (path.AsSpan().IndexOfAnyInRange('\0', '\u001F') >= 0)
            return new(null, "Its name has a control character.");
        try
        {
            return new(Read(path), null);
        }
        catch (CliException problem)
        {
            return new(null, char.ToUpperInvariant(problem.Message[0]) + problem.Message[1..]);
        }
    }

    private SourceFile Read(string path)
    {
        var shown = $"{GitName.Prefix}{_revision}:{path}";
        var bytes = _repository.Read(_commit, path, shown).AsSpan();
        var text = Encoding.UTF8.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
        _shown[Root + path] = shown;
        Sources.Add(shown, text);
        return new(Root + path, text);
    }
}
