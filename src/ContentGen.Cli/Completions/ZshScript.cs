using System;
using System.Collections.Generic;
using System.Text;

namespace ContentGen.Cli.Completions;

/// <summary>Completions for zsh: a specification of <c>_arguments</c> for each command.</summary>
internal static class ZshScript
{
    internal static string Of(CommandModel root)
    {
        var text = new StringBuilder();
        text.Append(
            """
            #compdef contentgen
            # zsh completion for contentgen. For each new shell, behind compinit: eval "$(contentgen completions zsh)"

            _contentgen_schemas() {
              local -a ids=(${(f)"$($_contentgen_program completions --list schemas 2>/dev/null)"})
              _alternative 'ids:schema:compadd -a ids' 'files:file:_files -g "*.yaml(-.)"'
            }

            _contentgen_rules() {
              local -a ids=(${(f)"$($_contentgen_program completions --list rules 2>/dev/null)"})
              _describe rule ids
            }

            _contentgen_outputs() {
              if compset -P '*='; then _files; else compadd -S '' -a "$@"; fi
            }

            _contentgen() {
              local curcontext=$curcontext state line _contentgen_program=$words[1]
              local -a commands formats
              typeset -A opt_args
              commands=(

            """);
        foreach (var command in root.Commands)
            text.Append($"    {Quoted(command.Name + ":" + command.Description.Replace(":", "\\:", StringComparison.Ordinal))}\n");
        text.Append("  )\n  _arguments -C");
        Options(text, root, "    ");
        text.Append(
            """
             \
                '1:command:->command' \
                '*::argument:->arguments'
              case $state in
                command) _describe command commands ;;
                arguments)
                  case $words[1] in

            """);
        foreach (var command in root.Commands)
        {
            text.Append($"        {command.Name})\n");
            foreach (var option in command.Options)
            {
                if (option.Value is { TakesFile: true } value)
                    text.Append($"          formats=({string.Join(' ', value.Choices)})\n");
            }
            text.Append("          _arguments");
            Options(text, command, "            ");
            foreach (var argument in command.Arguments)
                text.Append($" \\\n            {Quoted((argument.IsRepeatable ? "*" : "") + ":" + Named(argument.Value))}");
            text.Append("\n          ;;\n");
        }
        text.Append(
            """
                  esac
                  ;;
              esac
            }

            if [ "${funcstack[1]}" = _contentgen ]; then
              _contentgen "$@"
            else
              compdef _contentgen contentgen
            fi

            """);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Options(StringBuilder text, CommandModel command, string indent)
    {
        foreach (var option in command.Options)
        {
            var value = option.Value is null ? "" : ":" + Named(option.Value);
            foreach (var name in option.Names)
            {
                var others = option.IsRepeatable ? "*" : $"({string.Join(' ', option.Names)})";
                // "=" lets the value stand behind it in the same word, too.
                var sign = value.Length > 0 && name.StartsWith("--", StringComparison.Ordinal) ? "=" : "";
                text.Append($" \\\n{indent}{Quoted($"{others}{name}{sign}[{Escaped(option.Description)}]{value}")}");
            }
        }
    }

    /// <summary><c>NAME:ACTION</c></summary>
    private static string Named(ValueModel value) => Escaped(value.Kind == ValueKind.Choice ? "value" : value.Placeholder) + ":" + value.Kind switch
    {
        ValueKind.Choice when value.TakesFile => "_contentgen_outputs formats",
        ValueKind.Choice => $"({string.Join(' ', value.Choices)})",
        ValueKind.Schema => "_contentgen_schemas",
        ValueKind.Rule => "_contentgen_rules",
        ValueKind.File => "_files",
        ValueKind.Folder => "_files -/",
        _ => " ",
    };

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var unit in text)
        {
            if (unit is '\\' or ':' or '[' or ']')
                escaped.Append('\\');
            escaped.Append(unit);
        }
        return escaped.ToString();
    }

    private static string Quoted(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
