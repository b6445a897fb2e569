using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using ContentGen.Engine;
using ContentGen.Runtime;
using ContentGen.Schema;

namespace ContentGen.Benchmarks;

/// <summary>One pattern over all lines, as a parser asks it of each block, and .NET's regular expressions on the same lines as strings.</summary>
internal static class PatternRatios
{
    private const string Anchored = "(?i)by [^|]+(?: \\| .+)?";
    private const string Whole = "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\s]*";
    private const string Anywhere = ".*\\bpublished: \\d.*";

    internal static IEnumerable<(string Name, Action Work)> Contenders(byte[][] documents, Action<int> sink)
    {
        var lines = documents.SelectMany(document => Encoding.UTF8.GetString(document).Split('\n')).ToArray();
        var bytes = lines.Select(Encoding.UTF8.GetBytes).ToArray();
        foreach (var (name, written) in new[] { ("anchored", Anchored), ("whole line", Whole), ("anywhere", Anywhere) })
        {
            var pattern = Pattern(written);
            var compiled = new Regex($"\\A(?:{written})\\z", RegexOptions.Compiled | RegexOptions.CultureInvariant | RegexOptions.Singleline);
            var linear = new Regex($"\\A(?:{written})\\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);
            yield return ($"pattern, {name}", () => sink(bytes.Count(line => pattern.IsMatch(line))));
            yield return ($"Regex compiled, {name}", () => sink(lines.Count(line => compiled.IsMatch(line))));
            yield return ($"Regex in linear time, {name}", () => sink(lines.Count(line => linear.IsMatch(line))));
        }
    }

    private static ContentPattern Pattern(string written)
    {
        var yaml = $"contentgen: 1\nschema: sample\narticle: [line*]\nroles:\n  line: {{ pattern: '{written}' }}\n";
        return InterpretedSchema.Create(SchemaCompiler.Compile(new SourceFile("sample.schema.yaml", yaml), new Ratios.NoImports()).Plan!).Tables.Text.Patterns[0];
    }
}
