using System;
using System.Text;

namespace ContentGen.Cli.Completions;

/// <summary>Completions for fish: one <c>complete</c> for each option, with its description.</summary>
internal static class FishScript
{
    internal static string Of(CommandModel root)
    {
        var text = new StringBuilder();
        text.Append(
            """
            # fish completion for contentgen. For each new shell: contentgen completions fish > ~/.config/fish/completions/contentgen.fish

            function __contentgen_program
                set -l words (commandline -opc)
                command $words[1] completions $argv 2>/dev/null
            end

            function __contentgen_schemas
                __contentgen_program --list schemas
                __fish_complete_suffix .yaml
            end

            # Formats, and behind "=" the file that one of them goes to.
            function __contentgen_outputs
                set -l token (string replace -r '^--[a-z-]+=' '' -- (commandline -ct))
                set -l parts (string split -m 1 = -- $token)
                if set -q parts[2]
                    for path in (complete -C "__contentgen_no_such_command $parts[2]")
                        echo $parts[1]=$path
                    end
                else
                    printf '%s\n' $argv
                end
            end

            complete -c contentgen -e
            complete -c contentgen -f

            """);
        Options(text, root, "__fish_use_subcommand");
        foreach (var command in root.Commands)
            text.Append($"complete -c contentgen -n __fish_use_subcommand -a {command.Name} -d {Quoted(command.Description)}\n");
        foreach (var command in root.Commands)
        {
            var condition = Quoted("__fish_seen_subcommand_from " + command.Name);
            text.Append('\n');
            Options(text, command, condition);
            if (command.Arguments.Count > 0)
                text.Append($"complete -c contentgen -n {condition}{Value(command.Arguments[^1].Value, isOption: false)}\n");
        }
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Options(StringBuilder text, CommandModel command, string condition)
    {
        foreach (var option in command.Options)
        {
            text.Append($"complete -c contentgen -n {condition}");
            foreach (var name in option.Names)
                text.Append(name.StartsWith("--", StringComparison.Ordinal) ? " -l " + name[2..] : " -s " + name[1..]);
            if (option.Value is { } value)
                text.Append(Value(value, isOption: true));
            text.Append($" -d {Quoted(option.Description)}\n");
        }
    }

    private static string Value(ValueModel value, bool isOption)
    {
        var exclusive = isOption ? " -x" : " -f";
        return value.Kind switch
        {
            ValueKind.Choice when value.TakesFile => $"{exclusive} -a '(__contentgen_outputs {string.Join(' ', value.Choices)})'",
            ValueKind.Choice => $"{exclusive} -a {Quoted(string.Join(' ', value.Choices))}",
            ValueKind.Schema => $"{exclusive} -a '(__contentgen_schemas)'",
            ValueKind.Rule => $"{exclusive} -a '(__contentgen_program --list rules)'",
            ValueKind.Folder => $"{exclusive} -a '(__fish_complete_directories)'",
            ValueKind.File => isOption ? " -r -F" : " -F",
            _ => isOption ? " -x" : " -f",
        };
    }

    /// <summary>In fish's single quotes only the quote and the backslash are special.</summary>
    private static string Quoted(string text) => "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'";
}
