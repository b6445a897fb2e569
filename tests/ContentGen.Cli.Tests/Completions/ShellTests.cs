using System;
using System.Collections.Generic;
using System.Linq;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.Completions;

/// <summary>The printed scripts do their work in real shells.</summary>
public sealed class ShellTests
{
    /// <summary>Words are separated by blanks, as the shell has them; bash divides at <c>=</c>, too.</summary>
    private const string Bash =
        """
        source ./script
        for line in "$@"; do
          read -r -a COMP_WORDS <<<"${line//=/ = }"
          case $line in *' ') COMP_WORDS+=('') ;; esac
          COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
          _contentgen
          printf '== %s\n' "$line"
          for candidate in "${COMPREPLY[@]}"; do printf '%s\n' "$candidate"; done
        done
        """;

    private const string Fish =
        """
        source ./script
        for line in $argv
            echo "== $line"
            complete -C $line | string replace -r '\t.*' ''
        end
        """;

    /// <summary>An interactive shell of its own, in which what would be shown is printed.</summary>
    private const string Zsh =
        """
        zmodload zsh/zpty
        zpty z zsh -f -i
        zpty -w z 'PS1=; autoload -Uz compinit; compinit -u -D; source ./script'
        zpty -w z 'compadd () { if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return $?; fi; typeset -a __hits; builtin compadd -A __hits "$@"; print -l -- "HIT:"$^__hits; }'
        zpty -w z 'list-them () { print BEGIN; zle complete-it; print END; zle kill-buffer; }; zle -C complete-it complete-word _main_complete; zle -N list-them; bindkey "^I" list-them; stty -echo; print READY'
        while zpty -r z line; do [[ $line == *READY* && $line != *print* ]] && break; done
        for l in "$@"; do
          print -r -- "== $l"
          zpty -w -n z "$l"$'\t'
          while zpty -r z line; do
            [[ $line == *HIT:* ]] && print -r -- ${${line#*HIT:}%%$'\r'*}
            [[ $line == *END* ]] && break
          done
        done
        zpty -d z
        """;

    private const string PowerShell =
        """
        Get-Content -Raw ./script | Invoke-Expression
        foreach ($line in $args) {
          "== $line"
          [System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches | ForEach-Object { $_.CompletionText }
        }
        """;

    /// <summary>A line, and what is proposed: all of it, or where the list ends in "…" some of it.</summary>
    private static readonly (string Line, string[] Wanted)[] s_lines =
    [
        ("contentgen va", ["validate"]),
        ("contentgen ", ["parse", "explain", "init", "completions", "…"]),
        ("contentgen parse --sch", ["--schema"]),
        ("contentgen parse x --format ", ["tree", "json", "jsonl", "text", "markdown", "html", "gutter"]),
        ("contentgen validate --fail-on ", ["error", "warning", "info"]),
        ("contentgen validate --output js", ["json"]),
        ("contentgen parse x --schema ", ["own", "news-article", "wire-story", "markdown-post", "note.schema.yaml", "…"]),
        ("contentgen parse x -s ow", ["own"]),
        ("contentgen rule CG101", ["CG1010", "CG1014", "…"]),
        ("contentgen completions ", ["bash", "zsh", "fish", "powershell"]),
    ];

    [Theory]
    [InlineData("bash", Bash)]
    [InlineData("fish", Fish)]
    [InlineData("zsh", Zsh)]
    [InlineData("pwsh", PowerShell)]
    public void Completes(string program, string script)
    {
        Assert.SkipWhen(Shell.Find(program) is null || OperatingSystem.IsWindows(), $"There is no {program} here.");
        using var shell = new Shell(program);

        var answers = shell.Complete(script, [.. s_lines.Select(line => line.Line)]);

        foreach (var (line, wanted) in s_lines)
        {
            // In PowerShell a path is shown with "./"; without words of its own it proposes files.
            var got = answers[line].Select(word => word.StartsWith("./", StringComparison.Ordinal) ? word[2..] : word).ToHashSet();
            if (wanted[^1] == "…")
                wanted[..^1].ShouldBeSubsetOf(got, $"{program}: {line}");
            else
                got.Order().ShouldBe(wanted.Order(), $"{program}: {line}");
        }
    }

    [Theory]
    [InlineData("bash", Bash, "a story.txt", "content")]
    [InlineData("fish", Fish, "json=content/", "content/")]
    [InlineData("pwsh", PowerShell, "json=./content", "./content")]
    public void Files_stand_behind_a_format_and_as_arguments(string program, string script, string behindFormat, string argument)
    {
        Assert.SkipWhen(Shell.Find(program) is null || OperatingSystem.IsWindows(), $"There is no {program} here.");
        using var shell = new Shell(program);
        // Bash proposes what belongs behind "=", the others the whole word.
        string[] lines = [program == "bash" ? "contentgen validate --output json=content/" : "contentgen validate --output json=cont", "contentgen parse cont"];

        var answers = shell.Complete(script, lines);

        answers[lines[0]].ShouldContain(program == "bash" ? "content/" + behindFormat : behindFormat);
        answers[lines[1]].ShouldContain(argument);
    }

    /// <summary>Ids stand in other people's files: a shell that expanded them would run what they hold.</summary>
    [Theory]
    [InlineData("bash", Bash)]
    [InlineData("fish", Fish)]
    [InlineData("zsh", Zsh)]
    public void Ids_are_text(string program, string script)
    {
        Assert.SkipWhen(Shell.Find(program) is null || OperatingSystem.IsWindows(), $"There is no {program} here.");
        using var shell = new Shell(program);
        shell.Tool("echo 'own$(touch caught)'; echo 'own`touch caught`'; echo 'own;touch caught'; echo 'own: two words'");

        var answers = shell.Complete(script, ["contentgen parse x --schema own", "contentgen rule own"]);

        shell.Has("caught").ShouldBeFalse();
        answers.Values.ShouldAllBe(words => words.Length > 0);
    }

    public static TheoryData<string> Commands => Docs.CommandReferenceTests.Commands;

    /// <summary>What the help lists is what is proposed, for every command; the help is read as a user reads it.</summary>
    [Fact]
    public void Every_option_of_every_command_is_proposed()
    {
        Assert.SkipWhen(Shell.Find("bash") is null || OperatingSystem.IsWindows(), "There is no bash here.");
        using var shell = new Shell("bash");
        var commands = Commands.Select(row => row.Data).ToList();

        var answers = shell.Complete(Bash, [.. commands.Select(command => $"contentgen {command} --")]);

        foreach (var command in commands)
            answers[$"contentgen {command} --"].Order().ShouldBe(HelpText.Options(command).Order(), command);
    }

    [Fact]
    public void Every_enumerated_value_is_proposed()
    {
        Assert.SkipWhen(Shell.Find("bash") is null || OperatingSystem.IsWindows(), "There is no bash here.");
        using var shell = new Shell("bash");
        var options = new List<(string Line, string[] Values)>();
        foreach (var command in Commands.Select(row => row.Data))
        {
            foreach (var (option, values) in HelpText.Choices(command))
                options.Add(($"contentgen {command} {option} ", values));
        }
        options.Count.ShouldBeGreaterThan(8);

        var answers = shell.Complete(Bash, [.. options.Select(option => option.Line)]);

        foreach (var (line, values) in options)
            answers[line].ShouldBe(values, line);
    }
}
