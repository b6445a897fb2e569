using System;
using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Schema.Binding;

/// <summary>
/// Every name in the files of a compilation (a schema or pack, what it extends, what they import): where it is declared and where it is used, as the binder found it.
/// A name that is unknown is not among them; whatever else is wrong with the files, those that were found are. Of what another file replaces or takes away nothing is recorded but the
/// name under which it was declared; nor of a trait or pattern that an imported file declares alike.
/// </summary>
public sealed class WrittenNames
{
    private readonly Lazy<NameTable> _table;

    internal WrittenNames(NameRecorder recorder) => _table = new(() => new NameTable(recorder));

    /// <summary>
    /// Declarations and uses, by file in the order in which files are compiled (imported ones before those that import them, the schema or pack itself last), in each file from its
    /// start to its end.
    /// </summary>
    public IReadOnlyList<WrittenName> All => _table.Value.All;

    /// <summary>
    /// The name at a place; null where none stands. It is the shortest whose <see cref="WrittenName.Span"/> holds the offset, the place behind its last character included. Of those
    /// that are as short, a use goes before a declaration: the item <c>- headline</c> is a use of the role. Files are declared nowhere in their text.
    /// </summary>
    /// <param name="path">The file's, as the host named it.</param>
    /// <param name="offset">In UTF-16 code units, from 0.</param>
    public WrittenName? At(string path, int offset) => AllAt(path, offset) is { Count: > 0 } names ? names[0] : null;

    /// <summary>All names at a place, the one that <see cref="At"/> gives first. The item <c>- headline</c> is a use of the role, and a declaration of the item.</summary>
    /// <inheritdoc cref="At"/>
    public IReadOnlyList<WrittenName> AllAt(string path, int offset)
    {
        var names = new List<WrittenName>();
        foreach (var name in _table.Value.In(path))
        {
            if (name.Span.Start <= offset && offset <= name.Span.Start + name.Span.Length && !(name.Kind == NameKind.File && name.IsDeclaration))
                names.Insert(names.FindLastIndex(other => other.Span.Length <= name.Span.Length) + 1, name);
        }
        return names;
    }

    /// <summary>
    /// Where a declaration is used, itself not included, in the order of <see cref="All"/>; empty where no declaration stands. Phrase sets of one name are joined: their uses are
    /// those of the first declaration that can be seen where the use stands, in the order in which files are compiled.
    /// </summary>
    public IReadOnlyList<WrittenName> UsesOf(SourceSpan declaration) => _table.Value.UsesOf(declaration);

    /// <summary>What a file declares, from its start to its end; not the file itself. Empty for a file that is none of the compilation.</summary>
    public IReadOnlyList<WrittenName> DeclaredIn(string path)
    {
        var names = new List<WrittenName>();
        foreach (var name in _table.Value.In(path))
        {
            if (name.IsDeclaration && name.Kind != NameKind.File)
                names.Add(name);
        }
        return names;
    }

    /// <summary>
    /// The declarations that can be used in a file, in the order in which files are compiled. Traits, phrase sets and patterns are those of the file and of what it imports, directly
    /// or not, each name once. All others are one for the whole schema, wherever that or its packs declare them; items and fields of equal names are each there. Of
    /// <see cref="NameKind.File"/>, the files whose names can be used. Empty for a file that is none of the compilation.
    /// </summary>
    public IReadOnlyList<WrittenName> Visible(NameKind kind, string path) => _table.Value.Visible(kind, path);
}
