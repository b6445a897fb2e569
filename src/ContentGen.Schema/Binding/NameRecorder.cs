using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>
/// Keeps what is found of names while files are bound, for <see cref="WrittenNames"/>. It notes nodes alone: exact places are worked out when someone asks for them.
/// </summary>
internal sealed class NameRecorder
{
    /// <summary>Of a declaration that can be used in all files of the compilation.</summary>
    public const ulong Everywhere = ulong.MaxValue;

    /// <summary>Of a declaration that another one replaces, or that is taken away.</summary>
    public const ulong Nowhere = 0;

    private readonly List<Recorded> _names = [];

    /// <summary>In the order in which they were met.</summary>
    public IReadOnlyList<Recorded> Names => _names;

    /// <summary>All files that were read, each behind those that it imports and extends.</summary>
    public List<LoadedFile> Files { get; } = [];

    /// <summary>Ids of findings that files name, up to the end of a text; see <see cref="FindingNames"/>.</summary>
    public List<(YamlScalar Written, int Start)> FindingIds { get; } = [];

    /// <param name="key">The text that is the name.</param>
    /// <param name="files">The files that declare it, bit by bit, in which and in whose importers it can be used.</param>
    public void Declare(NameKind kind, YamlScalar key, ulong files = Everywhere) => Declare(kind, key, key.Text.Length, files);

    /// <param name="length">Of the name, with which <paramref name="written"/> begins.</param>
    public void Declare(NameKind kind, YamlScalar written, int length, ulong files = Everywhere)
    {
        if (length > 0)
            _names.Add(new(kind, written, 0, length, null, null, files));
    }

    /// <summary>A use of what is declared once.</summary>
    /// <param name="start">Where the name begins in the text of <paramref name="written"/>, in UTF-16 code units.</param>
    /// <param name="declared">The place of the text that declares it.</param>
    public void Use(NameKind kind, YamlScalar written, int start, int length, SourceSpan declared) =>
        _names.Add(new(kind, written, start, length, declared, null, Nowhere));

    /// <summary>The same of a name that several files may declare: the first declaration that the file sees is meant.</summary>
    public void Use(NameKind kind, YamlScalar written, int start, int length, Definition found, LoadedFile from) =>
        _names.Add(new(kind, written, start, length, null, found.Name, from.Visible));

    /// <summary>A declaration that another one replaces, or that is taken away.</summary>
    /// <param name="kind">Null: nothing that is recorded.</param>
    public void Replace(NameKind? kind, YamlNode name)
    {
        if (kind is { } known && name is YamlScalar key)
            Declare(known, key, Nowhere);
    }

    /// <summary>What changes or takes away an inherited declaration names it.</summary>
    /// <param name="kind">Null: nothing that is recorded.</param>
    /// <param name="length">Of the name, with which <paramref name="written"/> begins.</param>
    public void Change(NameKind? kind, YamlScalar written, int length, YamlScalar inherited)
    {
        if (kind is not { } known)
            return;
        Declare(known, inherited, Nowhere);
        Use(known, written, 0, length, inherited.Span);
    }

    /// <summary>A use of a file.</summary>
    public void Use(YamlScalar import, LoadedFile file) => Use(NameKind.File, import, 0, import.Text.Length, StartOf(file));

    /// <summary>Where a file is declared.</summary>
    public static SourceSpan StartOf(LoadedFile file) => new(file.Source.Path, 0, 0, 1, 1, 1, 1);

    /// <param name="Declared">Of a use, the place of the text that declares it; null: see <paramref name="Definition"/>.</param>
    /// <param name="Definition">Of a use, the name under which it was found; null: see <paramref name="Declared"/>. With neither, it is a declaration.</param>
    /// <param name="Files">Of a declaration, the files that declare it; of a use, those that are seen where it stands.</param>
    public readonly record struct Recorded(NameKind Kind, YamlScalar Written, int Start, int Length, SourceSpan? Declared, string? Definition, ulong Files)
    {
        public bool IsDeclaration => Declared is null && Definition is null;

        public string Name => Written.Text.Substring(Start, Length);
    }
}
