using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using ContentGen.Schema.Syntax;

namespace ContentGen.Schema.Configuration;

/// <summary>What to write where an entry of <c>content</c> names a schema that there is not. It is to work as it stands, whatever was written.</summary>
internal static class SchemaProposal
{
    private const string Folder = "schemas/";
    private const string Ending = ".schema.yaml";

    private static readonly string[] s_endings = [Ending, ".schema.yml", ".yaml", ".yml"];

    // What ends a plain scalar of a map in one line, or is no beginning of one.
    private static readonly char[] s_quoted = [',', '{', '}', '[', ']', ':', '#', '&', '*', '!', '|', '>', '%', '@', '`', '\'', '"', '?'];

    /// <param name="written">The schema as the entry names it.</param>
    /// <param name="schemas">Those that stand under <c>schemas</c>.</param>
    internal static string Of(string written, List<ConfiguredSchema> schemas)
    {
        if (NameSyntax.IsName(written))
            return $"Give its path under `schemas:`, as in `{written}: {Folder}{written}{Ending}`.";
        var path = PathOf(written);
        foreach (var schema in schemas)
        {
            if (WithoutDot(schema.Path.Text) == path)
                return $"A schema is named by its id here: write `schema: {schema.Id}`.";
        }
        var id = FreeId(IdOf(written), schemas);
        var entry = $"{id}: {Quoted(path)}";
        return schemas.Count == 0
            ? $"A schema is named by its id here: write `schemas: {{ {entry} }}`, and `schema: {id}` in this entry."
            : $"A schema is named by its id here: write `{entry}` under `schemas:`, and `schema: {id}` in this entry.";
    }

    /// <summary>The path that was written, or the usual one; within the folder of the configuration.</summary>
    private static string PathOf(string written)
    {
        var path = WithoutDot(written.Trim().Replace('\\', '/'));
        var hasEnding = Array.Exists(s_endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        if (!hasEnding && path.IndexOf('/') < 0 || path.EndsWith("/", StringComparison.Ordinal))
            return Folder + IdOf(written) + Ending;
        if (PatternSyntaxReader.Foreign(path) is not null)
            path = Folder + FileName(path);
        return hasEnding ? path : path + Ending;
    }

    /// <summary>An id made of the name of a file.</summary>
    private static string IdOf(string written)
    {
        var name = FileName(written.Trim().Replace('\\', '/'));
        if (Array.Find(s_endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } found)
            name = name.Substring(0, name.Length - found.Length);
        var id = new StringBuilder();
        foreach (var c in name.ToLowerInvariant())
        {
            if (c is >= 'a' and <= 'z' || c is >= '0' and <= '9' && id.Length > 0)
                id.Append(c);
            else if (id.Length > 0 && id[id.Length - 1] != '-')
                id.Append('-');
            if (id.Length == NameSyntax.Longest - 4)
                break;
        }
        return id.ToString().TrimEnd('-') is { Length: > 0 } made ? made : "my-schema";
    }

    private static string FreeId(string id, List<ConfiguredSchema> schemas)
    {
        var free = id;
        for (var number = 2; schemas.Exists(schema => schema.Id == free); number++)
            free = id + "-" + number.ToString(CultureInfo.InvariantCulture);
        return free;
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOf('/') + 1);

    private static string WithoutDot(string path) => path.StartsWith("./", StringComparison.Ordinal) ? path.Substring(2) : path;

    private static string Quoted(string path) => path.IndexOfAny(s_quoted) < 0 ? path : "'" + path.Replace("'", "''") + "'";
}
