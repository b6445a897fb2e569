using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.IO;
using System.Linq;

namespace ContentGen.Cli.Commands;

/// <summary>
/// A page of help. The library's own is as wide as its longest line where it does not know a
/// terminal, and leaves the description two words a line beside a long option: here such a description begins below the option.
/// </summary>
internal sealed class HelpPage(TextWriter output)
{
    private const int Width = 80;
    private const int Indent = 2;

    /// <summary>What is longer stands above its description.</summary>
    private const int WidestLabel = 28;

    internal void Write(Command command, IReadOnlyList<string> examples)
    {
        output.WriteLine("Description:");
        Paragraph(command.Description ?? "", Indent, Indent);
        output.WriteLine();
        output.WriteLine("Usage:");
        Paragraph(Usage(command), Indent, Indent + 2);
        output.WriteLine();
        Rows("Arguments", [.. command.Arguments.Where(argument => !argument.Hidden).Select(argument => ($"<{argument.HelpName ?? argument.Name}>", argument.Description ?? ""))]);
        Rows("Options", [.. command.Options.Where(option => !option.Hidden).Select(option => (Label(option), Text(option)))]);
        Rows("Commands", [.. command.Subcommands.Where(below => !below.Hidden).Select(below => (below.Name, below.Description ?? ""))]);
        output.WriteLine("Examples:");
        foreach (var example in examples)
            Example(example);
        output.WriteLine();
    }

    /// <summary>A line to copy; a long one goes on behind a backslash, before an option where that can be.</summary>
    private void Example(string example)
    {
        var indent = new string(' ', Indent);
        while (indent.Length + example.Length > Width)
        {
            // Room for " \".
            var most = Width - indent.Length - 2;
            var cut = example.LastIndexOf(" --", most, StringComparison.Ordinal);
            if (cut <= 0)
                cut = example.LastIndexOf(' ', most);
            if (cut <= 0)
                break;
            output.WriteLine(indent + example[..cut] + " \\");
            example = example[(cut + 1)..];
            indent = new string(' ', 2 * Indent);
        }
        output.WriteLine(indent + example);
    }

    private static string Label(Option option)
    {
        // The short names first, as everywhere.
        var names = string.Join(", ", option.Aliases.Append(option.Name).OrderBy(name => name.Length).Where(name => name.StartsWith('-')));
        var value = option is HelpOption or VersionOption || option.ValueType == typeof(bool) ? "" : $" <{option.HelpName}>";
        return names + value + (option.Required ? " (REQUIRED)" : "");
    }

    private static string Text(Option option)
    {
        var value = option.HasDefaultValue && !option.ValueType.IsArray && option.ValueType != typeof(bool) ? option.GetDefaultValue() : null;
        return option.Description + (value is null ? "" : string.Create(CultureInfo.InvariantCulture, $" [default: {value}]"));
    }

    private static string Usage(Command command)
    {
        if (command is RootCommand)
            return $"{CommandLine.Name} COMMAND [options]";
        var usage = $"{CommandLine.Name} {command.Name}";
        foreach (var argument in command.Arguments)
        {
            var name = $"<{argument.HelpName ?? argument.Name}>" + (argument.Arity.MaximumNumberOfValues > 1 ? "..." : "");
            usage += argument.Arity.MinimumNumberOfValues == 0 ? $" [{name}]" : " " + name;
        }
        return usage + " [options]";
    }

    private void Rows(string title, List<(string Label, string Text)> rows)
    {
        if (rows.Count == 0)
            return;
        output.WriteLine(title + ":");
        var widest = 0;
        foreach (var (label, _) in rows)
        {
            if (label.Length <= WidestLabel)
                widest = Math.Max(widest, label.Length);
        }
        var column = Indent + Math.Max(widest, WidestLabel / 2) + 2;
        foreach (var (label, text) in rows)
        {
            var begins = new string(' ', Indent) + label;
            if (begins.Length + 2 > column)
            {
                output.WriteLine(begins);
                begins = "";
            }
            output.Write(begins.PadRight(column));
            Paragraph(text, 0, column, column);
        }
        output.WriteLine();
    }

    /// <summary>Words in as many lines as they need.</summary>
    /// <param name="text">The words.</param>
    /// <param name="first">How far the first line is indented.</param>
    /// <param name="rest">How far the others are.</param>
    /// <param name="used">How many columns of the first line are taken.</param>
    private void Paragraph(string text, int first, int rest, int used = 0)
    {
        var line = new string(' ', first);
        var length = used + first;
        var isFirst = true;
        foreach (var word in text.Split(' '))
        {
            if (!isFirst && length + 1 + word.Length > Width)
            {
                output.WriteLine(line);
                line = new string(' ', rest);
                length = rest;
                isFirst = true;
            }
            line += isFirst ? word : " " + word;
            length += isFirst ? word.Length : 1 + word.Length;
            isFirst = false;
        }
        output.WriteLine(line);
    }
}
