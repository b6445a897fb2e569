using System;
using System.Collections.Generic;

namespace ContentGen.Emission;

/// <summary>
/// Names of files of generated code, in a build and by the command line alike: the type's name, where that is taken the qualified one, then numbered. They are
/// compared without case, type names are not; and a type name may occur in several namespaces.
/// </summary>
internal sealed class SourceNames
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a name that is free.</summary>
    /// <param name="type">The type's name.</param>
    /// <param name="qualified">Its full name, as C# writes it.</param>
    internal string Take(string type, string qualified)
    {
        var name = type;
        var plain = qualified.Replace("@", "");
        for (var number = 1; !_taken.Add(name); number++)
            name = number == 1 ? plain : plain + number;
        return name + ".g.cs";
    }
}
