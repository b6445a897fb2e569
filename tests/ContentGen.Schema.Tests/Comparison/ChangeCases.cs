using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using ContentGen.Schema.Tests.Cases;

namespace ContentGen.Schema.Tests.Comparison;

/// <summary>One change of the base schema, from <c>changes.txt</c>.</summary>
/// <param name="From">What stands there once.</param>
/// <param name="Forward">What is reported of it.</param>
/// <param name="Back">What is reported of its being undone.</param>
internal sealed record ChangeCase(string Name, string From, string To, List<string> Forward, List<string> Back)
{
    public string Changed => Compare.Replaced(Compare.Base, From, To);
}

internal static class ChangeCases
{
    public static readonly string FilePath = Repository.PathOf("tests", "ContentGen.Schema.Tests", "Comparison", "changes.txt");

    public static readonly List<ChangeCase> All = Read();

    public static string Print(string prose, IEnumerable<ChangeCase> cases)
    {
        var text = new StringBuilder(prose);
        foreach (var one in cases)
        {
            text.Append("## ").Append(one.Name).Append('\n');
            foreach (var (mark, lines) in new[] { ('-', one.From.Split('\n')), ('+', one.To.Split('\n')), ('>', one.Forward.Select(static line => " " + line)), ('<', one.Back.Select(static line => " " + line)) })
            {
                foreach (var line in lines.Where(line => mark != '+' || one.To.Length > 0))
                    text.Append(mark).Append(line).Append('\n');
            }
            text.Append('\n');
        }
        return text.ToString();
    }

    private static List<ChangeCase> Read()
    {
        var cases = new List<ChangeCase>();
        foreach (var part in File.ReadAllText(FilePath).Split("\n## ").Skip(1))
        {
            var lines = part.Split('\n');
            string Of(char mark) => string.Join("\n", lines.Skip(1).Where(line => line.StartsWith(mark)).Select(line => line[1..]));
            List<string> Reported(char mark) => Of(mark).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Trim()).ToList();
            cases.Add(new(lines[0], Of('-'), Of('+'), Reported('>'), Reported('<')));
        }
        return cases;
    }
}
