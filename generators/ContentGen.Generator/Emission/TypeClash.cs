using System;
using System.Collections.Generic;

namespace ContentGen.Emission;

/// <summary>Names of generated types that are taken, in a build and by the command line alike.</summary>
internal sealed class TypeClash
{
    internal const string Id = "CG2006";

    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _namespaces = new(RuntimeNames.Namespaces, StringComparer.Ordinal);

    /// <param name="namespaces">Those that the schemas' types go to; those around them count, too.</param>
    internal TypeClash(IEnumerable<string> namespaces)
    {
        foreach (var name in namespaces)
        {
            for (var space = name; space.Length > 0; space = space.Substring(0, Math.Max(0, space.LastIndexOf('.'))))
                _namespaces.Add(space);
        }
    }

    /// <summary>Takes the names of a schema's types where none is taken; else says which is.</summary>
    /// <param name="names">Full names.</param>
    /// <param name="file">The schema.</param>
    /// <returns>What is taken; null: the schema's types can be generated.</returns>
    internal TakenName? Take(IReadOnlyList<string> names, string file)
    {
        foreach (var name in names)
        {
            if (_types.TryGetValue(name, out var other))
                return new(name, other, Message(name, other));
        }
        foreach (var name in names)
        {
            if (_namespaces.Contains(name))
                return new(name, null, $"This schema generates the type {name}, and {name} is a namespace too. Change the `schema:` id or the `namespace:`.");
            if (RuntimeNames.Types.Contains(name))
                return new(name, null, $"This schema generates the type {name}, which the ContentGen library has, too. Change the `schema:` id or the `namespace:`.");
        }
        foreach (var name in names)
            _types.Add(name, file);
        return null;
    }

    /// <param name="type">The type's full name.</param>
    /// <param name="otherFile">The schema that has it; the message stands in the other one's file.</param>
    internal static string Message(string type, string otherFile) =>
        $"This schema and {otherFile} both generate the type {type}. Change the `schema:` id or the `namespace:` of one of them.";
}

/// <summary>A name that is taken.</summary>
/// <param name="Type">The type's full name.</param>
/// <param name="OtherFile">The schema that generates it already; null: it is none's.</param>
/// <param name="Message">What is said at the schema that may not have it.</param>
internal sealed record TakenName(string Type, string? OtherFile, string Message);
