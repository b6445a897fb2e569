using System;
using System.Collections.Generic;

namespace ContentGen.Emission;

/// <summary>
/// The names declared so far in one C# scope. Names that callers see are checked by the schema compiler and only taken here; a name that nobody
/// but the generated file uses gives way.
/// </summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    internal NameScope(params string[] taken)
    {
        foreach (var name in taken)
            _taken.Add(name);
    }

    /// <summary>Declares a name that cannot give way.</summary>
    internal void Take(string name) => _taken.Add(name);

    /// <summary>Declares a type's name in the scope around it that is also none of the names within it, which this scope holds.</summary>
    internal string Free(NameScope around, string wanted, string suffix)
    {
        var name = around.Declare(wanted, suffix);
        while (_taken.Contains(name))
            name = around.Declare(wanted, suffix);
        return name;
    }

    /// <summary>Declares the wanted name, or the first one that is free with the suffix behind it, then a number.</summary>
    internal string Declare(string wanted, string suffix = "")
    {
        var name = wanted;
        for (var number = suffix.Length == 0 ? 2 : 1; !_taken.Add(name); number++)
            name = wanted + suffix + (number == 1 ? "" : number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return name;
    }
}
