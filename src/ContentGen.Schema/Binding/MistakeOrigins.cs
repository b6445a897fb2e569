using System;
using System.Collections.Generic;
using ContentGen.Schema.Composition;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>
/// Diagnostics stand where it is written what they are about. Where that file is right by itself, they say which file makes them true: the first that
/// builds on it and has them, too. Files are read again for that, but only those in which something is wrong.
/// </summary>
internal sealed class MistakeOrigins
{
    private readonly IImportResolver _resolver;
    private readonly List<LoadedFile> _files;
    private readonly LoadedFile _root;
    private readonly Dictionary<LoadedFile, HashSet<(string Id, SourceSpan Span)>> _own = [];

    private MistakeOrigins(List<LoadedFile> files, IImportResolver resolver)
    {
        _root = files[files.Count - 1];
        _resolver = resolver;
        // Whatever builds on a file stands behind it.
        _files = files.GetRange(0, files.Count - 1);
        _files.AddRange(_root.Extended);
    }

    /// <param name="files">All files of a compilation, imported ones before those that import them; the last is the file itself.</param>
    public static void Tell(List<SchemaDiagnostic> diagnostics, List<LoadedFile> files, IImportResolver resolver)
    {
        var origins = new MistakeOrigins(files, resolver);
        for (var i = 0; i < diagnostics.Count; i++)
        {
            var said = diagnostics[i];
            // A circle is printed whole.
            if (said.Span.Path == origins._root.Source.Path || said.Id == CompositionDiagnostics.Cycle.Id || said.Id == HeaderDiagnostics.ImportCycle.Id)
                continue;
            if (origins._files.Find(file => file.Source.Path == said.Span.Path) is { } place && origins.Of(said, place) is { } origin)
                diagnostics[i] = said with { Message = said.Message + " " + origin };
        }
    }

    /// <summary>A sentence about the file that makes a mistake of what another has; null where that is its own.</summary>
    private string? Of(SchemaDiagnostic said, LoadedFile place)
    {
        if (Has(place, said))
            return null;
        foreach (var file in _files)
        {
            if (file != place && BuildsOn(file, place) && Has(file, said))
                return Sentence(file, place);
        }
        return Sentence(_root, place);
    }

    private static bool BuildsOn(LoadedFile file, LoadedFile on) => on.IsSchema ? file.Extended.Contains(on) : (file.Visible >> on.Index & 1) != 0;

    private string? Sentence(LoadedFile file, LoadedFile on)
    {
        foreach (var (_, imported, written) in file.Imports)
        {
            if (ReferenceEquals(written.Source, file.Source) && BuildsOn(imported, on))
                return Sentence(written, ReferenceEquals(imported, on) ? "imports this file." : "imports what imports this file.");
        }
        return file.Own?["extends"] is not { } extends ? null
            : Sentence(extends, (on.IsSchema ? "extends this file" : "extends what imports this file") + ": replace there what does not fit, or take it away with `-`.");
    }

    private string Sentence(YamlNode place, string what) => "That is so only with " + FileNaming.Place(_resolver, place.Span) + ", which " + what;

    private bool Has(LoadedFile file, SchemaDiagnostic said)
    {
        if (!_own.TryGetValue(file, out var own))
        {
            _own.Add(file, own = []);
            foreach (var diagnostic in SchemaCompiler.DiagnosticsOf(file, _resolver))
                own.Add((diagnostic.Id, diagnostic.Span));
        }
        return own.Contains((said.Id, said.Span));
    }
}
