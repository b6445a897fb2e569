using System.Collections.Generic;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>A schema or pack whose YAML, keys and imports have been read.</summary>
internal sealed class LoadedFile(int index, SourceText source)
{
    /// <summary>Its bit in <see cref="Visible"/>.</summary>
    public int Index { get; } = index;

    public SourceText Source { get; } = source;

    /// <summary>Null where the file could not be read.</summary>
    public KeyedMap? Map { get; set; }

    public List<LoadedFile> Imports { get; } = [];

    /// <summary>The files whose names can be used here, bit by bit: this one and what it imports, directly or not.</summary>
    public ulong Visible { get; set; }

    /// <summary>Something that was to be imported or declared could not be read: a name that is missing here need not be a mistake of its own.</summary>
    public bool IsIncomplete { get; set; }

    /// <summary>It is a schema of documents whose blocks have no tags. A pack does not say for which documents it is.</summary>
    public bool IsPlainText { get; set; }

    /// <summary>All its imports have been read.</summary>
    public bool IsDone { get; set; }
}
