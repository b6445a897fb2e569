using System;
using System.CommandLine;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Commands;

/// <summary>A value out of a fixed set: the one list that its help shows, shells complete from, and reading goes by.</summary>
/// <param name="option">The option as it is written; of an argument its name.</param>
/// <param name="choices">In the order of the help. The first is meant where the option is not given.</param>
internal sealed class Choice<T>(string option, params (string Name, T Value)[] choices)
{
    private readonly string[] _names = Array.ConvertAll(choices, static choice => choice.Name);

    /// <summary>The placeholder of the help, from which completion follows.</summary>
    internal string Help => string.Join('|', _names);

    internal Option<string> CreateOption(string description) =>
        new(option) { DefaultValueFactory = _ => _names[0], HelpName = Help, Description = description };

    /// <exception cref="CliException">It is none of them.</exception>
    internal T Of(string name)
    {
        if (Array.IndexOf(_names, name) is var index and >= 0)
            return choices[index].Value;
        var nearest = NearestName.FindWord(name, _names);
        throw new CliException($"{option} has no value '{name}'.{(nearest is null ? "" : $" Did you mean '{nearest}'?")} Use one of: {string.Join(", ", _names)}.");
    }
}

/// <summary>What several options choose from.</summary>
internal static class Choice
{
    internal static Choice<Severity> Levels(string option) => new(option, ("error", Severity.Error), ("warning", Severity.Warning), ("info", Severity.Info));
}
