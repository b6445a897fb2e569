using System.Collections.Generic;
using System.Linq;
using ContentGen.Cli.Files;
using ContentGen.Cli.Watching;
using ContentGen.Schema;
using ContentGen.Schema.Binding;

namespace ContentGen.Cli.LanguageServer;

/// <summary>What is known of one open file, and of which files that depends.</summary>
/// <param name="Document">The text that was looked at.</param>
/// <param name="Marks">In all files that it speaks of: a schema that a document belongs to can be wrong, too.</param>
/// <param name="Inputs">What was read and looked for.</param>
internal sealed record Analysis(OpenDocument Document, IReadOnlyList<Mark> Marks, InputLog Inputs)
{
    /// <summary>The schema or pack; null of what is neither, and where it could not be read.</summary>
    internal LoadedSchema? Schema { get; init; }

    /// <summary>The names in it and in the files that it builds on; none of what is neither schema nor pack.</summary>
    internal WrittenNames? Names => Schema?.Names;

    /// <summary>The file is YAML, so that nothing of it is missing among the names.</summary>
    internal bool IsReadable => !Marks.Any(mark => mark.Place.Path == Document.Path && SchemaLanguage.IsNotYaml(mark.Code));

    /// <summary>The file as places of <see cref="Names"/> name it.</summary>
    internal string NamedPath => Schema?.Files?.SchemaPath ?? "";

    /// <summary>What could not be done, in sentences.</summary>
    internal IReadOnlyList<string> Problems { get; init; } = [];
}
