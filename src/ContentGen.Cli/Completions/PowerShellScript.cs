using System;
using System.Collections.Generic;
using System.Text;

namespace ContentGen.Cli.Completions;

/// <summary>Completions for PowerShell, from 5.1 on: a table of the commands, and one script block that reads it.</summary>
internal static class PowerShellScript
{
    internal static string Of(CommandModel root)
    {
        var text = new StringBuilder();
        text.Append(
            """
            # PowerShell completion for contentgen. In $PROFILE: contentgen completions powershell | Out-String | Invoke-Expression

            Register-ArgumentCompleter -Native -CommandName contentgen -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)

                # Command: its options with what stands behind them, and what its arguments are. A value is "kind words".
                $commands = [ordered]@{

            """);
        Command(text, root with { Name = "" }, "words " + string.Join(' ', Names(root.Commands)));
        foreach (var command in root.Commands)
            Command(text, command, command.Arguments.Count > 0 ? Value(command.Arguments[^1].Value) : "");
        text.Append(
            """
                }
                $descriptions = @{

            """);
        foreach (var command in root.Commands)
            text.Append($"        {Quoted(command.Name)} = {Quoted(command.Description)}\n");
        text.Append(
            """
                }

                $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
                $program = $words[0]
                $command = ''
                foreach ($word in $words | Select-Object -Skip 1) {
                    if (-not $word.StartsWith('-')) { $command = $word; break }
                }
                if (-not $commands.Contains($command)) { return }
                $options = $commands[$command].options
                $previous = $words[-1]
                $prefix = ''
                $current = $wordToComplete

                $value = $commands[$command].argument
                if ($current -match '^(--[a-z-]+)=(.*)$' -and $options.Contains($Matches[1])) {
                    $value = $options[$Matches[1]].value
                    $prefix = $Matches[1] + '='
                    $current = $Matches[2]
                } elseif ($options.Contains($previous) -and $options[$previous].value) {
                    $value = $options[$previous].value
                } elseif ($current.StartsWith('-')) {
                    $options.Keys | Where-Object { $_.StartsWith($current, [StringComparison]::Ordinal) } | ForEach-Object {
                        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterName', $options[$_].description)
                    }
                    return
                }

                $kind, $choices = $value -split ' '
                if ($kind -eq 'outputs' -and $current.Contains('=')) {
                    $prefix += $current.Substring(0, $current.IndexOf('=') + 1)
                    $current = $current.Substring($current.IndexOf('=') + 1)
                    $kind = 'file'
                }
                $ids = switch ($kind) {
                    'words' { $choices }
                    'outputs' { $choices }
                    'schema' { & $program completions --list schemas 2>$null }
                    'rule' { & $program completions --list rules 2>$null }
                }
                $ids | Where-Object { $_ -and $_.StartsWith($current, [StringComparison]::OrdinalIgnoreCase) } | ForEach-Object {
                    $description = if ($descriptions.Contains($_)) { $descriptions[$_] } else { $_ }
                    [System.Management.Automation.CompletionResult]::new($prefix + $_, $_, 'ParameterValue', $description)
                }
                if ($kind -in 'schema', 'file', 'folder') {
                    [System.Management.Automation.CompletionCompleters]::CompleteFilename($current) | Where-Object {
                        $_.ResultType -eq 'ProviderContainer' -or ($kind -eq 'schema' -and $_.ListItemText -like '*.yaml') -or $kind -eq 'file'
                    } | ForEach-Object {
                        [System.Management.Automation.CompletionResult]::new($prefix + $_.CompletionText, $_.ListItemText, $_.ResultType, $_.ToolTip)
                    }
                }
            }

            """);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Command(StringBuilder text, CommandModel command, string argument)
    {
        text.Append($"        {Quoted(command.Name)} = @{{\n            argument = {Quoted(argument)}\n            options = [ordered]@{{\n");
        foreach (var option in command.Options)
        {
            foreach (var name in option.Names)
                text.Append($"                {Quoted(name)} = @{{ value = {Quoted(option.Value is { } value ? Value(value) : "")}; description = {Quoted(option.Description)} }}\n");
        }
        text.Append("            }\n        }\n");
    }

    private static string Value(ValueModel value) => value.Kind switch
    {
        ValueKind.Choice => (value.TakesFile ? "outputs " : "words ") + string.Join(' ', value.Choices),
        var kind => kind.ToString().ToLowerInvariant(),
    };

    private static IEnumerable<string> Names(IReadOnlyList<CommandModel> commands)
    {
        foreach (var command in commands)
            yield return command.Name;
    }

    private static string Quoted(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
