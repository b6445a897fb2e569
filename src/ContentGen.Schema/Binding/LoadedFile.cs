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

    /// <summary>Null where the file could not be read. Of a schema, with everything that it inherits.</summary>
    public KeyedMap? Map { get; set; }

    /// <summary>What it imports, by the text with which that is written; of a schema, what the schemas that it extends import stands first.</summary>
    public List<Import> Imports { get; } = [];

    /// <summary>The schemas that this one extends, the farthest first. Their maps have been merged into <see cref="Map"/>.</summary>
    public List<LoadedFile> Extended { get; } = [];

    /// <summary>The package that delivers the file, or null.</summary>
    public string? Package { get; init; }

    public bool IsSchema { get; init; }

    /// <summary>The files whose names can be used here, bit by bit: this one and what it imports, directly or not.</summary>
    public ulong Visible { get; set; }

    /// <summary>Something that was to be imported or declared could not be read: a name that is missing here need not be a mistake of its own.</summary>
    public bool IsIncomplete { get; set; }

    /// <summary>The map as the file has it; null where it could not be read.</summary>
    public KeyedMap? Own { get; set; }

    /// <summary>Of a pack that is read by itself, what it and the packs that it imports give to a schema.</summary>
    public KeyedMap? Parts { get; set; }

    /// <summary>It extends a schema that could not be read, which could hold what is missing here.</summary>
    public bool IsBaseMissing { get; set; }

    /// <summary>It is a schema of documents whose blocks have no tags. A pack does not say for which documents it is.</summary>
    public bool IsPlainText { get; set; }

    /// <summary>All its imports have been read.</summary>
    public bool IsDone { get; set; }
}

/// <summary>One import.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Place">Where it is written.</param>
internal readonly record struct Import(string Text, LoadedFile File, YamlNode Place);
