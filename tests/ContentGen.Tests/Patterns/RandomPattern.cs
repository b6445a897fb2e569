using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ContentGen.Tests.Patterns;

/// <summary>
/// A random pattern, and the same for .NET, which counts in UTF-16 code units: there a character beyond U+FFFF is two, so that all that may match one says so. What the two define differently is
/// left out: <c>\b</c> and <c>\w</c> beside U+200C, U+200D and connectors other than <c>_</c>; <c>\s</c> of the white space that the schema language adds; scripts, which .NET does not have;
/// case of classes by category, of the Kelvin and Ångström signs' like outside of the alphabet; <c>$</c> before a last line feed, for which <c>\z</c> stands.
/// </summary>
internal sealed class RandomPattern
{
    private const string OtherHalf = "[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]";
    private static readonly string[] s_letters = ["a", "a", "b", "b", "c", "k", "K", "1", " ", "é", "É", "σ", "手", "😀", "-", "_"];
    private static readonly string[] s_classes = ["ab", "a1", "a-c", "k-m", "à-ý", "A-Z_", "0-9 ", "a手", "\\d", "\\w", "\\s", "\\p{Lu}", "\\p{Ll}\\d", "\\p{M}", "\\p{Nd}a", "\\p{P}", "\\p{Lo}", "\\p{Zs}"];
    private static readonly string[] s_repeats = ["*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{2,}", "{0,2}?", "{1,3}?"];

    private readonly Random _random;

    private static readonly (string Ours, string Theirs)[] s_assertions =
        [("^", "\\A"), ("$", "\\z"), ("\\b", "\\b"), ("\\b", "\\b"), ("\\B", "\\B"), ("(?m:^)", "(?m:^)"), ("(?m:$)", "(?m:$)")];

    private Part _root = null!;

    private RandomPattern(Random random) => _random = random;

    /// <summary>As the schema language has it.</summary>
    internal string Ours => _root.Ours;

    /// <summary>As .NET has it.</summary>
    internal string Theirs => _root.Theirs;

    /// <summary>Something is repeated that can match nothing: which round a group tells of then is a matter of taste.</summary>
    internal bool RepeatsEmpty { get; private set; }

    internal static RandomPattern Create(Random random)
    {
        var pattern = new RandomPattern(random);
        pattern._root = pattern.Node(3, false);
        return pattern;
    }

    /// <summary>A text, every other time one that the pattern could match.</summary>
    internal string Text()
    {
        if (_random.Next(2) == 0)
            return _root.Sample();
        var text = new StringBuilder();
        for (var length = _random.Next(8); length > 0; length--)
            text.Append(_random.Next(12) == 0 ? "ÉςΣ٣\u0301\n!"[_random.Next(7)].ToString() : Letter());
        return text.ToString();
    }

    private string Letter() => s_letters[_random.Next(s_letters.Length)];

    private Part Node(int depth, bool ignoresCase)
    {
        switch (depth == 0 ? _random.Next(5) : _random.Next(14))
        {
            case 0 or 1:
                var letter = Letter();
                return new(letter, letter.Length == 2 ? $"(?:{letter})" : letter, false, () => letter);
            case 2:
                return new(".", $"(?:{OtherHalf}|[^\\uD800-\\uDFFF])", false, Letter);
            case 3 or 4:
                return Class(ignoresCase);
            case 5 or 6 or 7:
                var parts = Some(depth, ignoresCase);
                return new(
                    string.Concat(parts.Select(part => part.Ours)),
                    string.Concat(parts.Select(part => part.Theirs)),
                    parts.TrueForAll(part => part.CanBeEmpty),
                    () => string.Concat(parts.Select(part => part.Sample())));
            case 8:
                var branches = Some(depth, ignoresCase);
                return new(
                    $"(?:{string.Join("|", branches.Select(part => part.Ours))})",
                    $"(?:{string.Join("|", branches.Select(part => part.Theirs))})",
                    branches.Exists(part => part.CanBeEmpty),
                    () => branches[_random.Next(branches.Count)].Sample());
            case 9 or 10:
                var group = Node(depth - 1, ignoresCase);
                return group with { Ours = $"({group.Ours})", Theirs = $"({group.Theirs})" };
            case 11:
                var folded = Node(depth - 1, true);
                return new($"(?i:{folded.Ours})", $"(?i:{folded.Theirs})", folded.CanBeEmpty, () => _random.Next(2) == 0 ? folded.Sample() : folded.Sample().ToUpperInvariant());
            case 12:
                var (ours, theirs) = s_assertions[_random.Next(s_assertions.Length)];
                return new(ours, theirs, true, () => "");
            default:
                var inner = Node(depth - 1, ignoresCase);
                var repeat = s_repeats[_random.Next(s_repeats.Length)];
                RepeatsEmpty |= inner.CanBeEmpty;
                var canBeEmpty = inner.CanBeEmpty || repeat[0] is '*' or '?' || repeat.StartsWith("{0", StringComparison.Ordinal);
                return new(
                    $"(?:{inner.Ours}){repeat}",
                    $"(?:{inner.Theirs}){repeat}",
                    canBeEmpty,
                    () => string.Concat(Enumerable.Range(0, _random.Next(4)).Select(_ => inner.Sample())));
        }
    }

    private List<Part> Some(int depth, bool ignoresCase) => [.. Enumerable.Range(0, 2 + _random.Next(2)).Select(_ => Node(depth - 1, ignoresCase))];

    private Part Class(bool ignoresCase)
    {
        string members;
        do
            members = s_classes[_random.Next(s_classes.Length)];
        while (ignoresCase && members.Contains("\\p", StringComparison.Ordinal));
        return _random.Next(3) == 0
            ? new($"[^{members}]", $"(?:{OtherHalf}|[^{members}\\uD800-\\uDFFF])", false, Letter)
            : new($"[{members}]", $"[{members}]", false, () => members[0] == '\\' ? Letter() : members[..1]);
    }

    /// <param name="Ours">As the schema language has it.</param>
    /// <param name="Theirs">As .NET has it.</param>
    private sealed record Part(string Ours, string Theirs, bool CanBeEmpty, Func<string> Sample);
}
