using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ContentGen.Conformance.Sources;

/// <summary>Schemas made from a seed, as YAML. Some are wrong (a place that cannot be reached); the schema compiler says which.</summary>
internal sealed class RandomSchema
{
    private static readonly string[] s_ends = ["ellipsis", "abbreviation", "sentence", "question", "exclamation", "quote", "colon", "comma", "none"];
    private static readonly string[] s_starts = ["upper", "lower", "digit", "quote", "bullet", "dash", "symbol"];
    private static readonly string[] s_tags =
        ["h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "quote", "code", "table", "front-matter", "html", "definition"];
    private static readonly string[] s_phrases = ["share", "related posts", "by", "one", "the", "手机", "read next", "you might also like", "ministers", "don't"];
    private readonly Random _random;
    private readonly StringBuilder _yaml = new();
    private readonly int _traits;
    private readonly int _roles;
    private bool _markdown;
    private readonly int _scores;
    private readonly bool _hasRegion;
    private readonly int _elections;
    private readonly bool _manyTerms;
    private int _names;

    /// <summary>How many scores, zones and elections the predicate being written may ask for.</summary>
    private (int Scores, bool Zones, int Elections) _known;

    private RandomSchema(int seed, bool manyTerms)
    {
        _random = new(seed);
        _manyTerms = manyTerms;
        _traits = manyTerms ? _random.Next(1, 20) : _random.Next(0, 5);
        _roles = _random.Next(2, 8);
        _markdown = Chance(2);
        _scores = manyTerms ? _random.Next(2, 5) : Chance(2) ? _random.Next(1, 4) : 0;
        _hasRegion = _scores > 0 && (manyTerms || Chance(2));
        _elections = _scores > 0 ? _random.Next(3) : 0;
    }

    internal static string Create(int seed) => new RandomSchema(seed, manyTerms: false).Create();

    /// <summary>A schema whose scores have hundreds of terms.</summary>
    internal static string WithManyTerms(int seed) => new RandomSchema(seed, manyTerms: true).Create();

    private string Create()
    {
        _yaml.Append("contentgen: 1\nschema: random\nversion: 1.0.0\n");
        if (Chance(2))
            _yaml.Append("imports: [std/text.en]\n");
        if (Chance(3))
            _yaml.Append(_markdown ? "input: { format: markdown }\n" : "input: { block: paragraph }\n");
        else
            _markdown = false;
        _yaml.Append(RandomPatterns.Names(_random));
        _yaml.Append("article:\n");
        Items(1, 2, _random.Next(1, 5));
        if (_traits > 0)
        {
            _yaml.Append("traits:\n");
            for (var i = 0; i < _traits; i++)
                _yaml.Append($"  t{i}: {Predicate(i, alone: true, 2)}\n");
        }
        Page();
        _known = (_scores, _hasRegion, _elections);
        _yaml.Append("roles:\n");
        for (var i = 0; i < _roles; i++)
            Role(i);
        _known = (_scores, _hasRegion, 0);
        Noise();
        if (Chance(2))
            _yaml.Append($"unclaimed: {{ severity: {Severity()}, at-most: {_random.Next(60)}% }}\n");
        return _yaml.ToString();
    }

    private void Page()
    {
        if (_scores == 0)
            return;
        _yaml.Append("scores:\n");
        for (var s = 0; s < _scores; s++)
        {
            // The region is weighed by the first score, which therefore asks for no zone.
            _known = (s, _hasRegion && s > 0, 0);
            _yaml.Append($"  s{s}:\n    base: {_random.Next(-5, 6)}\n    add:\n");
            for (var terms = _manyTerms ? _random.Next(1, 250) : _random.Next(1, 5); terms > 0; terms--)
            {
                var when = Chance(_manyTerms ? 60 : 6) ? "" : $"when: {Predicate(_traits, alone: false, _manyTerms ? 2 : 1)}, ";
                _yaml.Append($"      - {{ {when}weight: {_random.Next(-12, 13)}{(Chance(2) ? $", per-word: {_random.Next(-2, 3)}{(Chance(2) ? ", cap: 9" : "")}" : "")} }}\n");
            }
        }
        if (_hasRegion)
            _yaml.Append("region: { weigh: s0 }\n");
        if (_elections == 0)
            return;
        _known = (_scores, _hasRegion, 0);
        _yaml.Append("elect:\n");
        for (var e = 0; e < _elections; e++)
        {
            _yaml.Append($"  e{e}: {{ among: {Predicate(_traits, alone: false, 1)}, within: {Range(1, 30)}, score: s{_random.Next(_scores)}, "
                + $"at-least: {_random.Next(-10, 5)} }}\n");
        }
    }

    private void Items(int depth, int indent, int count)
    {
        for (var i = 0; i < count; i++)
        {
            _yaml.Append(' ', indent).Append("- ");
            var name = $"n{_names++}";
            if (depth >= 3 || _random.Next(3) > 0)
            {
                var quantifier = Quantifier();
                _yaml.Append(Chance(2) ? $"{name}: r{_random.Next(_roles)}{quantifier}\n" : $"{name}{quantifier}: r{_random.Next(_roles)}\n");
                continue;
            }
            if (Chance(3))
            {
                _yaml.Append($"{{ name: {name}{Quantifier()}, one-of: [{string.Join(", ", Enumerable.Range(0, _random.Next(2, 4)).Select(_ => $"{{ n{_names++}: r{_random.Next(_roles)} }}"))}] }}\n");
                continue;
            }
            _yaml.Append($"{name}{Quantifier()}:\n");
            Items(depth + 1, indent + 4, _random.Next(1, 4));
        }
    }

    private string Quantifier() => _random.Next(9) switch
    {
        0 or 1 or 2 => "",
        3 => "?",
        4 or 5 => "*",
        6 => "+",
        7 => $" {_random.Next(0, 3)}..{_random.Next(3, 5)}",
        _ => $" {_random.Next(1, 4)}..",
    };

    private void Role(int index)
    {
        _yaml.Append($"  r{index}:\n");
        switch (index == 0 ? 1 : _random.Next(6))
        {
            case 0:
                _yaml.Append("    description: It takes any block.\n");
                break;
            case 1 or 2 or 3:
                _yaml.Append($"    when: {Predicate(_traits, alone: false, 2)}\n");
                break;
            default:
                _yaml.Append("    any:\n");
                for (var i = _random.Next(1, 4); i > 0; i--)
                    Alternative();
                break;
        }
        if (Chance(2))
            Expect();
        if (Chance(3))
            _yaml.Append(RandomFields.Create(_random));
    }

    private void Alternative()
    {
        _yaml.Append($"      - when: {Predicate(_traits, alone: false, 1)}\n");
        if (Chance(2))
            return;
        _yaml.Append(Chance(2) ? "        take: sentence\n" : $"        take: {{ until: '{RandomPatterns.End(_random)}' }}\n");
        if (Chance(2))
            _yaml.Append($"        taken: {Predicate(_traits, alone: true, 1)}\n");
    }

    private void Expect()
    {
        _yaml.Append("    expect:\n");
        foreach (var key in new[] { 0, 4, 8, 12, 14, 15 }.Where(_ => Chance(2)))
            _yaml.Append($"      - {{ {Key(key, _traits, 0)}, severity: {Severity()} }}\n");
        if (_markdown && Chance(2))
            _yaml.Append($"      - {{ tag: {Some(s_tags)} }}\n");
        _yaml.Append($"      - {{ words: {Range(0, 20)} }}\n");
    }

    private void Noise()
    {
        var count = _random.Next(4);
        if (count == 0)
            return;
        _yaml.Append("noise:\n");
        for (var i = 0; i < count; i++)
        {
            _yaml.Append($"  z{i}:\n");
            if (Chance(2))
            {
                _yaml.Append($"    when: {Predicate(_traits, alone: false, 1)}\n");
                continue;
            }
            _yaml.Append($"    opens: {{ {Key(8 + _random.Next(4), _traits, 0)} }}\n");
            _yaml.Append(_random.Next(4) switch
            {
                0 => "    until: end\n",
                1 => "    until: blank\n",
                2 => $"    until: {Predicate(_traits, alone: false, 1)}\n",
                _ => $"    while: {Predicate(_traits, alone: false, 1)}\n",
            });
            if (Chance(3))
                _yaml.Append($"    max-blocks: {_random.Next(1, 6)}\n");
            if (Chance(2))
                _yaml.Append($"    at-most: {_random.Next(100)}%\n");
            if (Chance(2))
            {
                _yaml.Append("    items:\n");
                Items(2, 6, _random.Next(1, 3));
            }
        }
    }

    /// <summary>A map of a few different keys.</summary>
    private string Predicate(int traits, bool alone, int depth)
    {
        var keys = new SortedSet<int>();
        for (var count = _random.Next(1, 3); count > 0; count--)
            keys.Add(Measured(_random.Next(alone ? 16 : 26), alone));
        var parts = keys.Select(key => Key(key, traits, depth)).Where(part => part.Length > 0).ToList();
        if (_markdown && Chance(3))
            parts.Add($"tag: {Some(s_tags)}");
        if (depth > 0 && Chance(3))
        {
            parts.Add(_random.Next(3) switch
            {
                0 => $"not: {Predicate(traits, alone, depth - 1)}",
                1 => $"any: [{Predicate(traits, alone, depth - 1)}, {Predicate(traits, alone, depth - 1)}]",
                _ => $"all: [{Predicate(traits, alone, depth - 1)}, {Predicate(traits, alone, depth - 1)}]",
            });
        }
        return parts.Count == 0 ? "{ words: 1.. }" : $"{{ {string.Join(", ", parts)} }}";
    }

    /// <summary>Of hundreds of terms few look for phrases and patterns: a schema has no more than 64 sets of a kind.</summary>
    private int Measured(int key, bool alone) => !_manyTerms || alone || key is not (>= 8 and <= 11 or 15) || Chance(8) ? key : _random.Next(16, 25);

    /// <summary>One key; 16 and more look around the block; an empty string where a trait is wanted and there is none.</summary>
    private string Key(int key, int traits, int depth) => key switch
    {
        0 => $"words: {Range(0, 20)}",
        1 => $"chars: {Range(0, 120)}",
        2 => $"width: {Range(0, 120)}",
        3 => $"sentences: {Range(0, 3)}",
        4 => $"capitalized: {Share()}",
        5 => $"uppercase: {Share()}",
        6 => $"digits: {Share()}",
        7 => $"symbols: {Share()}",
        8 => $"text: {Phrases()}",
        9 => $"starts-with: {Phrases()}",
        10 => $"ends-with: {Phrases()}",
        11 => $"contains: {Phrases()}",
        12 => $"starts: {Some(s_starts)}",
        13 => $"ends: {Some(s_ends)}",
        14 => traits == 0 || _manyTerms && Chance(2) ? $"{(Chance(2) ? "blank-before" : "blank-after")}: {(Chance(2) ? "true" : "false")}" : $"is: t{_random.Next(traits)}",
        15 => $"pattern: '{RandomPatterns.Test(_random)}'",
        16 => $"position: {Range(1, 10)}",
        17 => traits == 0 ? "" : $"followed-by: {Near(traits)}",
        18 => traits == 0 ? "" : $"preceded-by: {Near(traits)}",
        19 => _known.Scores == 0 ? "" : $"score: {{ s{_random.Next(_known.Scores)}: {Scores()} }}",
        20 => _known.Zones ? $"zone: {Some(["above", "inside", "below"])}" : "",
        21 => _known.Elections == 0 ? "" : $"elected: e{_random.Next(_known.Elections)}",
        22 => Document(traits),
        23 => $"occurs: {Range(1, 4)}",
        24 => _known.Zones ? $"from-region: {FromRegion()}" : "",
        _ => Echo(traits),
    };

    private string FromRegion() => _random.Next(4) switch { 0 => $"{_random.Next(-4, 4)}..", 1 => $"..{_random.Next(-4, 4)}", 2 => $"{_random.Next(-3, 3)}", _ => $"{_random.Next(-6, 0)}..{_random.Next(0, 4)}" };

    private string Scores() => _random.Next(3) switch { 0 => $"{_random.Next(-9, 9)}..", 1 => $"..{_random.Next(-9, 9)}", _ => $"{_random.Next(-20, 0)}..{_random.Next(0, 20)}" };

    private string Echo(int traits)
    {
        var subject = traits == 0 || Chance(4) ? "" : $"is: t{_random.Next(traits)}, ";
        return $"echo: {{ {subject}share: {Share()}{(Chance(2) ? "" : $", at-least: {_random.Next(1, 4)}")} }}";
    }

    private string Document(int traits)
    {
        var subject = traits == 0 || Chance(4) ? "" : $"is: t{_random.Next(traits)}, ";
        return "document: { " + subject + _random.Next(3) switch { 0 => $"blocks: {Range(0, 12)}", 1 => $"share: {Share()}", _ => $"text: {Share()}" } + " }";
    }

    private string Near(int traits)
    {
        var within = _random.Next(1, 5);
        return Chance(2) ? $"t{_random.Next(traits)}" : $"{{ is: t{_random.Next(traits)}, within: {within}, at-least: {_random.Next(1, within + 1)} }}";
    }

    private string Range(int least, int most)
    {
        var (a, b) = (_random.Next(least, most), _random.Next(least, most));
        (a, b) = (Math.Min(a, b), Math.Max(a, b));
        return _random.Next(4) switch { 0 => $"{a}..{b}", 1 => $"{Math.Max(a, least + 1)}..", 2 => $"..{b}", _ => $"{a}" };
    }

    private string Share() => _random.Next(3) switch { 0 => $"{_random.Next(1, 100)}%..", 1 => $"..{_random.Next(100)}%", _ => $"{_random.Next(40)}.5%..{_random.Next(50, 100)}%" };

    private string Phrases() => Chance(2) ? $"\"{Pick(s_phrases)}\"" : $"[\"{Pick(s_phrases)}\", \"{Pick(s_phrases)} x\"]";

    private string Some(string[] names)
    {
        var some = names.Where(_ => Chance(3)).ToList();
        return $"[{string.Join(", ", some.Count == 0 ? [Pick(names)] : some)}]";
    }

    private string Severity() => Pick(["error", "warning", "info"]);

    private string Pick(string[] texts) => texts[_random.Next(texts.Length)];

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;
}
