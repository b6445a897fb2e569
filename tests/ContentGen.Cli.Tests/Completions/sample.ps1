# PowerShell completion for contentgen. In $PROFILE: contentgen completions powershell | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName contentgen -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    # Command: its options with what stands behind them, and what its arguments are. A value is "kind words".
    $commands = [ordered]@{
        '' = @{
            argument = 'words read rule init'
            options = [ordered]@{
                '--help' = @{ value = ''; description = 'Show help and usage information' }
                '-h' = @{ value = ''; description = 'Show help and usage information' }
                '--version' = @{ value = ''; description = 'Show version information' }
            }
        }
        'read' = @{
            argument = 'file'
            options = [ordered]@{
                '--schema' = @{ value = 'schema'; description = 'What it''s read with.' }
                '-s' = @{ value = 'schema'; description = 'What it''s read with.' }
                '--output' = @{ value = 'outputs text json'; description = 'How.' }
                '--quiet' = @{ value = ''; description = 'Says nothing.' }
                '-q' = @{ value = ''; description = 'Says nothing.' }
            }
        }
        'rule' = @{
            argument = 'rule'
            options = [ordered]@{
            }
        }
        'init' = @{
            argument = 'folder'
            options = [ordered]@{
                '--depth' = @{ value = 'free'; description = '' }
            }
        }
    }
    $descriptions = @{
        'read' = 'Reads.'
        'rule' = 'Explains.'
        'init' = 'Begins.'
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
