using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;

namespace ContentGen.Cli.Completions;

/// <summary>What there is to complete, read from the definition of the command line: every shell's script is made from this.</summary>
/// <param name="Name">How the command is typed; of the root, that of the program.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Options">In the order of the help.</param>
/// <param name="Arguments">In the order in which they are typed.</param>
/// <param name="Commands">What can follow instead of arguments.</param>
internal sealed record CommandModel(
    string Name, string Description, IReadOnlyList<OptionModel> Options, IReadOnlyList<ArgumentModel> Arguments, IReadOnlyList<CommandModel> Commands)
{
    private static readonly char[] s_sentenceEnds = ['.', ';'];

    internal static CommandModel Of(Command command, string name)
    {
        var options = new List<OptionModel>();
        foreach (var option in command.Options)
        {
            if (!option.Hidden)
                options.Add(OptionModel.Of(option));
        }
        var arguments = new List<ArgumentModel>();
        foreach (var argument in command.Arguments)
        {
            if (!argument.Hidden)
                arguments.Add(new(ValueModel.Of(argument.HelpName ?? argument.Name), argument.Arity.MaximumNumberOfValues > 1));
        }
        var commands = new List<CommandModel>();
        foreach (var below in command.Subcommands)
        {
            if (!below.Hidden)
                commands.Add(Of(below, below.Name));
        }
        return new(name, FirstSentence(command.Description), options, arguments, commands);
    }

    /// <summary>A shell has one line for it.</summary>
    internal static string FirstSentence(string? description)
    {
        var end = description?.IndexOfAny(s_sentenceEnds) ?? -1;
        while (end >= 0 && end + 1 < description!.Length && description[end + 1] != ' ')
            end = description.IndexOfAny(s_sentenceEnds, end + 1);
        return end < 0 ? description ?? "" : description![..end] + ".";
    }
}

/// <summary>An option.</summary>
/// <param name="Names">Its long name first.</param>
/// <param name="Description">What the help says of it.</param>
/// <param name="Value">What stands behind it; null for a flag.</param>
/// <param name="IsRepeatable">It may be given several times.</param>
internal sealed record OptionModel(IReadOnlyList<string> Names, string Description, ValueModel? Value, bool IsRepeatable)
{
    internal static OptionModel Of(Option option)
    {
        var names = new List<string> { option.Name };
        foreach (var alias in option.Aliases)
        {
            // Windows' ways of asking for help mean something else to a shell.
            if (alias.StartsWith('-') && alias != "-?")
                names.Add(alias);
        }
        var isFlag = option is HelpOption or VersionOption || option.ValueType == typeof(bool);
        return new(names, CommandModel.FirstSentence(option.Description), isFlag ? null : ValueModel.Of(option.HelpName ?? ""), option.ValueType.IsArray);
    }
}

/// <summary>An argument.</summary>
/// <param name="Value">What it is.</param>
/// <param name="IsRepeatable">Any number of them can follow.</param>
internal sealed record ArgumentModel(ValueModel Value, bool IsRepeatable);
