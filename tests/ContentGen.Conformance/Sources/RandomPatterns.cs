using System;

namespace ContentGen.Conformance.Sources;

/// <summary>Patterns for random schemas: under names, as tests, and as what ends a part. The names are in every schema that has any.</summary>
internal static class RandomPatterns
{
    private static readonly string[] s_named = ["the|of|手机", "[0-9]+", "[,.:;] ?", "(?:é|[A-Z])[a-z]+", "(?i)share|x"];

    private static readonly string[] s_tests =
    [
        "By .*", "[A-Z].*", ".*[.?!]", "\\w+(?: \\w+){0,3}", "(?i)share.*", ".*\\b(?:the|of)\\b.*", "[^ ]+", "^.*$", "\\B.*", "\\b.*\\b", ".{3,40}", "(?:.*x)?.*words.*",
        "\\p{Lu}[^.]*", "\\W.*|.*\\W\\W", "{n0}", ".*{n0}.*", "(?i){n1}(?:{n0}| |.)*", "(?:[^x]|x+[^x])*", "$n1", "(?:\\P{L}*\\p{L}+)+",
        "(?ms)(?:^.+$\\n?)+", "(?-s).*[.]\\n?.*", "(?U).*{n0}.*", "\\Q{n0}\\E.*",
    ];

    private static readonly string[] s_ends =
        [" [a-z]", "\\bthe\\b", "[,.;:|] ", "\\d", "手机", "(?i) SAID", "{n0}", "$n1", "[^a-z]$", "\\s+", "(?: and| of)+", "x.*words", ".\\B.", "^.x", "(?m)^[a-z]", "(?m).$", "[[:punct:]]", "\\w{1,50}\\d{1,50}"];

    internal static string Names(Random random) => $"patterns:\n  n0: '{Pick(random, s_named)}'\n  n1: '{Pick(random, s_named)}|{{n0}}'\n";

    internal static string Test(Random random) => Pick(random, s_tests);

    internal static string End(Random random) => Pick(random, s_ends);

    private static string Pick(Random random, string[] texts) => texts[random.Next(texts.Length)];
}
