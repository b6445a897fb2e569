using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Commands;

/// <summary>What is wrong with a command line, the first thing only, and what to type instead.</summary>
internal sealed class UsageProblem(CommandContext context, ParseResult result)
{
    private readonly Command _command = result.CommandResult.Command;

    /// <summary>A sentence or two; null where nothing is wrong.</summary>
    internal string? Describe()
    {
        if (_command is RootCommand)
            return result.UnmatchedTokens.Count > 0 ? NoCommand(result.UnmatchedTokens[0]) : null;
        foreach (var token in result.Tokens)
        {
            if (token.Type == TokenType.DoubleDash)
                break;
            // The library would take it for a file; one that has such a name stands behind "--".
            if (token.Type == TokenType.Argument && token.Value.Length > 1 && token.Value[0] == '-' && !IsNumber(token.Value))
                return OptionWith(token) is { } option ? $"'{token.Value}' is no value for {option.Name}: it begins as an option does.{See()}" : NoOption(token.Value);
        }
        if (result.Errors.Count == 0)
            return null;
        foreach (var error in result.Errors)
        {
            if (error.SymbolResult is OptionResult option && OfOption(option) is { } problem)
                return problem;
            if (error.SymbolResult is ArgumentResult { Parent: OptionResult parent } && OfOption(parent) is { } inner)
                return inner;
        }
        if (result.UnmatchedTokens.Count > 0)
            return TooMany(result.UnmatchedTokens[0]);
        return Missing() ?? $"{result.Errors[0].Message}{See()}";
    }

    /// <summary>The option that a token was given to with an equals sign; behind a space it is taken for an option that does not exist.</summary>
    private Option? OptionWith(Token token)
    {
        foreach (var option in _command.Options)
        {
            if (result.GetResult(option) is { } found && Names(_command.Options).Contains(token.Value.Split('=')[0]) && HasToken(found, token))
                return option;
        }
        return null;
    }

    private static bool HasToken(OptionResult option, Token token)
    {
        foreach (var one in option.Tokens)
        {
            if (ReferenceEquals(one, token))
                return true;
        }
        return false;
    }

    /// <summary>A value like -1 is wrong for another reason than that there is no such option.</summary>
    private static bool IsNumber(string text) => char.IsAsciiDigit(text[1]);

    private string? OfOption(OptionResult option)
    {
        var name = option.Option.Name;
        var placeholder = option.Option.HelpName ?? "";
        if (option.Implicit)
            return null;
        if (option.Tokens.Count == 0)
            return $"{name} needs a value: {name} {placeholder}.{See()}";
        if (option.IdentifierTokenCount > 1 && !option.Option.ValueType.IsArray)
            return $"{name} is given {(option.IdentifierTokenCount == 2 ? "twice" : $"{option.IdentifierTokenCount} times")}; give it once.";
        if (option.Option.ValueType == typeof(int) || option.Option.ValueType == typeof(int?))
            return $"{name} takes a number, not '{option.Tokens[^1].Value}'.{See()}";
        return null;
    }

    /// <summary>All that must be there and is not, with a line that has it.</summary>
    private string? Missing()
    {
        var missing = new List<string>();
        string? wanted = null;
        foreach (var argument in _command.Arguments)
        {
            if (argument.Arity.MinimumNumberOfValues > 0 && result.GetResult(argument) is not { Tokens.Count: > 0 })
                missing.Add(argument.Name);
        }
        foreach (var option in _command.Options)
        {
            if (!option.Required || result.GetResult(option) is { Tokens.Count: > 0 })
                continue;
            missing.Add($"{option.Name} {option.HelpName}");
            wanted ??= option.Name;
        }
        if (missing.Count == 0)
            return null;
        return $"{_command.Name} needs {Listed(missing, "and")}, as in: {Example(_command, wanted)}.{(wanted == "--schema" ? Schemas() : "")}{See()}";
    }

    /// <summary>Which ids there are here.</summary>
    private string Schemas()
    {
        try
        {
            return $" S is the path of a schema, or one of {string.Join(", ", Files.SchemaReference.Known(context))}.";
        }
        catch (CliException)
        {
            // What is wrong with contentgen.yaml has been told; the ids of this line are not the point then.
            return "";
        }
    }

    private string TooMany(string word)
    {
        var takes = new List<string>();
        foreach (var argument in _command.Arguments)
            takes.Add(argument.Name);
        return takes.Count == 0
            ? $"{_command.Name} takes no argument, and there is '{word}'.{See()}"
            : $"{_command.Name} takes {(takes.Count == 1 ? "one " : "")}{Listed(takes, "and")}; '{word}' is one too many.{See()}";
    }

    private string NoCommand(string written)
    {
        if (written.StartsWith('-'))
            return NoOption(written);
        if (NearestName.Find(written, Names(_command.Subcommands)) is { } nearest)
            return $"There is no command '{written}'. Did you mean '{nearest}'?{See()}";
        foreach (var option in _command.Options)
        {
            if (option.Name == "--" + written)
                return $"There is no command '{written}'. Did you mean '{option.Name}'?{See()}";
        }
        if (File.Exists(context.FullPath(written)))
            return $"'{written}' is a file, and a command comes first, as in: contentgen parse {written} --schema news-article.{See()}";
        return $"There is no command '{written}'. There is {Listed(Names(_command.Subcommands), "and")}.{See()}";
    }

    private string NoOption(string written)
    {
        // What stands behind "=" is the value.
        var name = written.IndexOf('=', StringComparison.Ordinal) is var equals and > 0 ? written[..equals] : written;
        if (_command is RootCommand)
        {
            foreach (var command in _command.Subcommands)
            {
                foreach (var option in command.Options)
                {
                    if (option.Name == name || option.Aliases.Contains(name))
                        return $"{name} stands behind a command, as in: {Example(command, name)}.{See()}";
                }
            }
        }
        var names = Names(_command.Options);
        if (names.Contains(name))
            return $"{name} stands behind the command, as in: {Example(_command, name)}.{See()}";
        if (Renamed(name) is { } renamed)
            return $"There is no option '{name}'. {_command.Name} calls it {renamed.Name}: {renamed.Name} {renamed.HelpName}.{See()}";
        var nearest = NearestName.Find(name, names) ?? NearestName.Find("-" + name, names);
        return nearest is null
            ? $"There is no option '{name}'.{(_command is RootCommand ? "" : " A file of such a name stands behind '--'.")}{See()}"
            : $"There is no option '{name}'. Did you mean '{nearest}'?{See()}";
    }

    /// <summary>The option by which this command is told what others are told by an option of that name: the format of what they write.</summary>
    private Option? Renamed(string name)
    {
        if (name is not ("--format" or "--output" or "-o"))
            return null;
        foreach (var option in _command.Options)
        {
            // Some commands' --output is a file, whose format is what it is.
            if (option.Name == "--format" || option.Name == "--output" && option.ValueType.IsArray)
                return option;
        }
        return null;
    }

    private string See() => _command is RootCommand ? $" See '{CommandLine.Name} --help'." : $" See '{CommandLine.Name} {_command.Name} --help'.";

    /// <summary>The example of a command that shows an option, else its first.</summary>
    private static string Example(Command command, string? option)
    {
        var examples = CommandHelp.ExamplesOf(command);
        foreach (var example in examples)
        {
            if (option is not null && example.Contains(" " + option + " ", StringComparison.Ordinal))
                return example;
        }
        return examples.Count > 0 ? examples[0] : $"{CommandLine.Name} {command.Name}";
    }

    /// <summary><c>a, b and c</c></summary>
    private static string Listed(List<string> names, string word) =>
        names.Count == 1 ? names[0] : string.Join(", ", names.GetRange(0, names.Count - 1)) + $" {word} {names[^1]}";

    private static List<string> Names<T>(IEnumerable<T> symbols)
        where T : Symbol
    {
        var names = new List<string>();
        foreach (var symbol in symbols)
            names.Add(symbol.Name);
        return names;
    }
}
