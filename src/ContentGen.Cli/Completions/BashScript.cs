using System.Collections.Generic;
using System.Text;

namespace ContentGen.Cli.Completions;

/// <summary>
/// Completions for bash, from 3.2 on: no mapfile, and compopt only where there is one. Bash divides words at <c>=</c>, so <c>json=FILE</c> arrives as three.
/// </summary>
internal static class BashScript
{
    internal static string Of(CommandModel root)
    {
        var text = new StringBuilder();
        text.Append(
            """
            # bash completion for contentgen. For each new shell: eval "$(contentgen completions bash)"

            # The lines that begin with what is typed. Not compgen -W: that would expand what is between them, and ids are other people's text.
            _contentgen_add() {
              local candidate
              while IFS= read -r candidate; do
                if [[ $candidate == "$current"* ]]; then COMPREPLY[${#COMPREPLY[@]}]=$candidate; fi
              done
            }

            _contentgen_value() {
              case $1 in
                outputs) if [ -n "$format" ]; then _contentgen_found -f; else _contentgen_words "$2"; fi ;;
                words) _contentgen_words "$2" ;;
                schema)
                  _contentgen_add < <("$program" completions --list schemas 2>/dev/null)
                  _contentgen_found -f -X '!*.yaml'
                  _contentgen_found -d
                  ;;
                rule) _contentgen_add < <("$program" completions --list rules 2>/dev/null) ;;
                file) _contentgen_found -f ;;
                folder) _contentgen_found -d ;;
              esac
            }

            _contentgen_words() { _contentgen_add < <(printf '%s\n' $1); }

            _contentgen_found() {
              compopt -o filenames 2>/dev/null
              _contentgen_add < <(compgen "$@" -- "$current")
            }

            _contentgen() {
              COMPREPLY=()
              local program=${COMP_WORDS[0]} current=${COMP_WORDS[COMP_CWORD]}
              local command='' options='' option='' format='' i
              # What is typed behind "=": of --option=, the option's value; of format=, a file.
              i=$COMP_CWORD
              if [ "$current" = = ]; then current=''; else i=$((i - 1)); fi
              if [ "${COMP_WORDS[i]}" = = ]; then i=$((i - 1)); fi
              option=${COMP_WORDS[i]}
              if [ "${COMP_WORDS[i+1]}" = = ] && [[ $option != -* ]]; then format=$option option=${COMP_WORDS[i-1]}; fi
              for ((i = 1; i < COMP_CWORD; i++)); do
                case ${COMP_WORDS[i]} in
                  -*) ;;
                  *) command=${COMP_WORDS[i]}; break ;;
                esac
              done
              case $command in

            """);
        foreach (var command in root.Commands)
            Command(text, command);
        text.Append(
            $"""
                '')
                  options='{OptionNames(root)}'
                  set -- words '{Joined(root.Commands)}'
                  ;;
                *) return ;;
              esac
              case $current in
                -*) _contentgen_words "$options" ;;
                *) if [ -z "$format" ]; then _contentgen_value "$@"; fi ;;
              esac
            """).Append("\n}\n\ncomplete -F _contentgen contentgen\n");
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Command(StringBuilder text, CommandModel command)
    {
        text.Append($"    {command.Name})\n      options='{OptionNames(command)}'\n      case $option in\n");
        foreach (var option in command.Options)
        {
            if (option.Value is { } value)
                text.Append($"        {string.Join('|', option.Names)}) _contentgen_value {Value(value)}; return ;;\n");
        }
        text.Append("      esac\n");
        // Where arguments differ, the last kind is that of the rest; no command so far has two kinds.
        if (command.Arguments.Count > 0)
            text.Append($"      set -- {Value(command.Arguments[^1].Value)}\n");
        else
            text.Append("      set --\n");
        text.Append("      ;;\n");
    }

    private static string Value(ValueModel value) => value.Kind switch
    {
        ValueKind.Choice => $"{(value.TakesFile ? "outputs" : "words")} '{string.Join(' ', value.Choices)}'",
        ValueKind.Free => "free",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    private static string OptionNames(CommandModel command)
    {
        var names = new List<string>();
        foreach (var option in command.Options)
            names.AddRange(option.Names);
        return string.Join(' ', names);
    }

    private static string Joined(IReadOnlyList<CommandModel> commands)
    {
        var names = new List<string>();
        foreach (var command in commands)
            names.Add(command.Name);
        return string.Join(' ', names);
    }
}
