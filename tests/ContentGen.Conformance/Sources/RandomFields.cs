using System;
using System.Text;

namespace ContentGen.Conformance.Sources;

/// <summary>A pattern and the fields of its groups, for a role of a random schema. The pattern matches every block, so that which role takes it stays open.</summary>
internal static class RandomFields
{
    private static readonly string[] s_patterns =
    [
        "(?<f0>.*)", "(?<f0>[^ ]*)(?<f1>.*)", "(?<f0>.*?)(?:[,.:] ?(?<f1>.*))?", "(?<f0>[^0-9]*)(?<f1>[0-9.]+)?.*", "(?:(?<f0>\\p{Lu}.*)|(?<f1>.*))",
        "(?<f0>.*?)(?: (?<f1>(?:the|one|手机|x|Share)))?", "(?<f0>.*?)(?:{n1}(?<f1>.*))?",
    ];

    private static readonly string[] s_types =
    [
        "text", "integer", "{ type: number, decimal: ',' }", "number", "{ type: boolean, true: [share, the], false: [one, x, '42'] }", "email", "url", "date",
        "{ type: date, formats: [yyyy.M.d, d.M.yyyy] }", "{ type: enum, values: [share, one, of, the, opec, read-more] }", "{ type: enum, values: { phone: [手机, ニュース], word: [words, x, travel] } }",
        "{ type: date-time, formats: [\"yyyy-MM-dd HH:mm\"], offset: '-03:30' }",
    ];

    private static readonly string[] s_items =
    [
        "{ list: text, separators: [' '] }", "{ list: text, separators: [', ', ' and '] }", "{ list: integer, separators: [' ', '.'] }",
        "{ list: number, separators: [' '] }", "{ list: enum, separators: ' ', values: [share, the, one, said] }", "{ list: url, separators: [e, ' '] }",
        "{ list: boolean, separators: ' ', true: [the, x], false: of }", "{ list: email }", "{ list: date, separators: ' ' }",
        "{ list: text, separators: [\"\\n\", \"the\\n\", ' '] }", "{ list: text, separators: \"\\n\" }",
    ];

    internal static string Create(Random random)
    {
        var pattern = s_patterns[random.Next(s_patterns.Length)];
        var yaml = new StringBuilder($"    pattern: '{pattern}'\n    fields:\n");
        for (var field = 0; field < 2; field++)
        {
            if (!pattern.Contains($"?<f{field}>", StringComparison.Ordinal))
                break;
            var kinds = random.Next(2) == 0 ? s_types : s_items;
            var kind = kinds[random.Next(kinds.Length)];
            yaml.Append($"      f{field}: {kind}\n");
        }
        return yaml.ToString();
    }
}
