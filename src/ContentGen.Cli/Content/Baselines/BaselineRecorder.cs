using System.Collections.Generic;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output;

namespace ContentGen.Cli.Content.Baselines;

/// <summary>Writes a baseline: the findings of a run, and what an older one has of files that the run did not validate.</summary>
internal sealed class BaselineRecorder
{
    private readonly CommandContext _context;
    private readonly BaselinePaths _paths;
    private readonly string _name;
    private readonly bool _isWhole;
    private readonly Baseline? _older;
    private readonly List<BaselineEntry> _entries = [];
    private readonly HashSet<string> _files = [];

    /// <param name="name">The file.</param>
    /// <param name="isWhole">The run is over all content, so that nothing of an older baseline stays.</param>
    /// <exception cref="CliException">The file is there and is no baseline, or its entries are wanted and broken.</exception>
    internal BaselineRecorder(CommandContext context, BaselinePaths paths, string name, bool isWhole)
    {
        (_context, _paths, _name, _isWhole) = (context, paths, name, isWhole);
        var full = context.FullPath(name);
        if (System.IO.Directory.Exists(full))
            throw new CliException($"'{name}' is a folder, and no baseline can be written there; write --write-baseline=FILE, or --write-baseline behind the documents.");
        if (!System.IO.File.Exists(full))
            return;
        // Behind the option stands perhaps a document.
        if (!BaselineFormat.IsBaseline(DocumentReader.ReadFile(context, name)))
            throw new CliException($"'{name}' is there and is no baseline; nothing was done. Name another file, as in --write-baseline=FILE, or remove it.");
        if (!isWhole)
            _older = Baseline.Read(context, paths, name);
    }

    /// <summary>Accepts a finding.</summary>
    internal Acceptance Add(FileResult result, int finding)
    {
        var path = _paths.Of(result.Name);
        _files.Add(path);
        _entries.Add(new(path, result.Keys[finding]));
        return new Acceptance.Known(null);
    }

    /// <summary>A file was validated: what an older baseline has of it is replaced.</summary>
    internal void Replace(FileResult result) => _older?.Match(result);

    /// <summary>Writes the file, as a whole or not at all.</summary>
    /// <returns>What was written, in a sentence.</returns>
    internal string Write()
    {
        List<BaselineEntry> entries = [.. _entries, .. _older?.Untold(_isWhole) ?? []];
        AtomicFile.Write(_context, _name, BaselineFormat.Write(entries));
        var kept = entries.Count - _entries.Count;
        return $"'{_name}' accepts {Plural.Of(_entries.Count, "finding")} of {Plural.Of(_files.Count, "file")}"
            + (kept > 0 ? $", and as before {Plural.Of(kept, "finding")} of files that were not validated." : ".");
    }
}
