using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Text;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema;

/// <summary>The schemas and packs that ship with the product, the same in every host.</summary>
public static class BuiltIn
{
    private const string SchemaFolder = "builtin/";
    private const string SchemaEnding = ".schema.yaml";
    private const string PackFolder = "std/";
    private const string PackEnding = ".pack.yaml";

    private static readonly ConcurrentDictionary<string, SourceFile> s_files = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, ReadPack> s_packs = new(StringComparer.Ordinal);

    /// <summary>The ids of the schemas, in ordinal order.</summary>
    public static IReadOnlyList<string> SchemaNames { get; } = ReadNames(SchemaFolder, SchemaEnding);

    /// <summary>The names of the packs as imports write them behind <c>std/</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> PackNames { get; } = ReadNames(PackFolder, PackEnding);

    /// <summary>A built-in schema by its id. Its path, <c>builtin/ID.schema.yaml</c>, is no file of the host.</summary>
    public static bool TryGetSchema(string id, [NotNullWhen(true)] out SourceFile? schema) =>
        TryRead(SchemaNames, SchemaFolder, id, SchemaEnding, out schema);

    /// <summary>A pack by the name behind <c>std/</c>. Its path, <c>std/NAME.pack.yaml</c>, is no file of the host.</summary>
    public static bool TryGetPack(string name, [NotNullWhen(true)] out SourceFile? pack) => TryRead(PackNames, PackFolder, name, PackEnding, out pack);

    /// <summary>What a pack of the product says, read once for all schemas of the process that import it; null for any other file.</summary>
    internal static ReadPack? Read(SourceFile file)
    {
        if (!s_files.TryGetValue(file.Path, out var own) || !ReferenceEquals(own, file))
            return null;
        if (s_packs.TryGetValue(file.Path, out var known))
            return known;
        var (source, diagnostics) = (new SourceText(file.Path, file.Text), new List<SchemaDiagnostic>());
        // Whoever is first has it; nodes do not change.
        return YamlReader.Read(source, diagnostics) is { } root && diagnostics.Count == 0 ? s_packs.GetOrAdd(file.Path, new ReadPack(source, root)) : null;
    }

    private static bool TryRead(IReadOnlyList<string> names, string folder, string name, string ending, [NotNullWhen(true)] out SourceFile? file)
    {
        file = null;
        foreach (var known in names)
        {
            if (!string.Equals(known, name, StringComparison.Ordinal))
                continue;
            file = s_files.GetOrAdd(folder + name + ending, static path => ReadFile(path));
            return true;
        }
        return false;
    }

    private static SourceFile ReadFile(string path)
    {
        using var stream = typeof(BuiltIn).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException("The resource " + path + " is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new SourceFile(path, reader.ReadToEnd());
    }

    private static string[] ReadNames(string folder, string ending)
    {
        var names = new List<string>();
        foreach (var resource in typeof(BuiltIn).Assembly.GetManifestResourceNames())
        {
            if (Between(resource, folder, ending) is { } name)
                names.Add(name);
        }
        names.Sort(StringComparer.Ordinal);
        return names.ToArray();
    }

    private static string? Between(string text, string start, string end) =>
        text.Length > start.Length + end.Length && text.StartsWith(start, StringComparison.Ordinal) && text.EndsWith(end, StringComparison.Ordinal)
            ? text.Substring(start.Length, text.Length - start.Length - end.Length)
            : null;
}

/// <summary>A pack of the product whose YAML has been read.</summary>
internal sealed record ReadPack(SourceText Source, YamlNode Root);
