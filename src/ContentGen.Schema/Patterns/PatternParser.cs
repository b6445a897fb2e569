using System.Collections.Generic;
using System.Globalization;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;

namespace ContentGen.Schema.Patterns;

/// <summary>Finds a pattern by its name, which stands in braces; null: there is none that could be read, which has been reported.</summary>
/// <param name="start">Where the braces open, in UTF-16 code units.</param>
/// <param name="flags">What holds where it is included.</param>
internal delegate NamedPattern? PatternInclude(string name, int start, int length, PatternFlags flags);

/// <summary>Reads a pattern: the syntax of RE2, and the names of other patterns in braces. The first mistake ends it.</summary>
internal sealed class PatternParser
{
    /// <summary>What is said of a reference back to a group, which is not supported.</summary>
    internal const string BackReference = "A pattern cannot refer back to what a group matched. Write the texts that can stand there, as alternatives.";

    private const int DeepestGroup = 100;
    private const int MostRepeats = 1000;
    private static readonly char[] Brackets = ['(', ')'];

    private readonly string _text;
    private readonly PatternInclude _include;
    private readonly Dictionary<string, SetNode> _sets = new(System.StringComparer.Ordinal);
    private int _at;
    private int _depth;
    private int _atoms;
    private PatternFlags _flags;

    private PatternParser(string text, PatternFlags flags, PatternInclude include) => (_text, _flags, _include) = (text, flags, include);

    /// <summary>The names of the groups, empty for those without.</summary>
    public List<string> Groups { get; } = [];

    /// <summary>Where each group opens; −1 for those of included patterns.</summary>
    public List<int> GroupPlaces { get; } = [];

    /// <summary>How many levels of groups it has.</summary>
    public int Height { get; private set; }

    /// <summary>A pattern that it includes could not be read.</summary>
    public bool IsPartial { get; private set; }

    public PatternMistake? Mistake { get; private set; }

    public PatternNode? Root { get; private set; }

    /// <param name="flags">What holds where the pattern stands.</param>
    public static PatternParser Read(string text, PatternFlags flags, PatternInclude include)
    {
        var parser = new PatternParser(text, flags, include);
        parser.Root = parser.Choice();
        if (parser.Mistake is null && parser._at < text.Length)
            parser.Fail(parser._at, 1, "Here a group is closed that was not opened. Remove it, or write `\\)`.");
        return parser;
    }

    private bool IsDone => Mistake is not null || _at >= _text.Length;

    private char Next => _at < _text.Length ? _text[_at] : '\0';

    private PatternNode Choice()
    {
        var start = _at;
        var branches = new List<PatternNode> { Sequence() };
        while (!IsDone && Next == '|')
        {
            _at++;
            branches.Add(Sequence());
        }
        return branches.Count == 1 ? branches[0] : new ChoiceNode(start, branches);
    }

    private PatternNode Sequence()
    {
        var start = _at;
        var parts = new List<PatternNode>();
        while (!IsDone && Next is not ('|' or ')'))
        {
            if (Starts("\\Q"))
                Quoted(parts);
            else if (Atom() is { } atom)
                parts.Add(Repeated(atom));
        }
        return new SequenceNode(start, parts);
    }

    /// <summary>What stands behind <c>\Q</c>, up to <c>\E</c> or the end; a repetition behind it is that of the last character.</summary>
    private void Quoted(List<PatternNode> parts)
    {
        while (!IsDone && !Starts("\\E"))
        {
            Count(_at);
            var literal = Literal();
            var isLast = Starts("\\E");
            parts.Add(isLast ? Repeated(literal) : literal);
            if (isLast)
                break;
        }
    }

    private PatternNode Literal()
    {
        var start = _at;
        var scalar = PatternSets.ScalarAt(_text, ref _at);
        return PatternSets.Literal(start, scalar, Has(PatternFlags.IgnoresCase));
    }

    private bool Has(PatternFlags flags) => (_flags & flags) != 0;

    /// <summary>Each character takes an instruction: what has too many of them is not read to its end.</summary>
    private void Count(int start)
    {
        if (++_atoms > NfaCompiler.MostInstructions)
            Mistake ??= new(start, 1, "", false, IsLarge: true);
    }

    private PatternNode? Atom()
    {
        var start = _at;
        Count(start);
        switch (Next)
        {
            case '(':
                return Group();
            case '[':
                return PatternSets.ReadClass(_text, ref _at, Has(PatternFlags.IgnoresCase), _sets, Fail);
            case '\\':
                return PatternSets.ReadEscape(_text, ref _at, Has(PatternFlags.IgnoresCase), _sets, Fail);
            case '.':
                _at++;
                return Has(PatternFlags.DotStops) ? PatternSets.AllBut(start, '\n') : new PlainNode(start, PatternOperation.Any);
            case '^':
                _at++;
                return new PlainNode(start, Has(PatternFlags.Lines) ? PatternOperation.LineStart : PatternOperation.Start);
            case '$':
                _at++;
                return new PlainNode(start, Has(PatternFlags.Lines) ? PatternOperation.LineEnd : PatternOperation.End);
            case '{' when IsInclude:
                return Include();
            case '*' or '+' or '?':
                Fail(start, 1, "There is nothing that `" + Next + "` could repeat. Write `\\" + Next + "` for the character.");
                return null;
            case '{' or '}' or ']':
                Fail(start, 1, "`" + Next + "` closes or repeats nothing here. Write `\\" + Next + "` for the character.");
                return null;
            default:
                return Literal();
        }
    }

    private PatternNode Repeated(PatternNode atom)
    {
        if (IsDone)
            return atom;
        var start = _at;
        int least, most;
        switch (Next)
        {
            case '*':
                (least, most) = (0, -1);
                _at++;
                break;
            case '+':
                (least, most) = (1, -1);
                _at++;
                break;
            case '?':
                (least, most) = (0, 1);
                _at++;
                break;
            case '{' when !IsInclude:
                if (!Counts(out least, out most))
                    return atom;
                break;
            default:
                return atom;
        }
        var isLazy = Next == '?';
        if (isLazy)
            _at++;
        if (!IsDone && !IsInclude && Next is '*' or '+' or '?' or '{')
            Fail(_at, 1, "A repetition is repeated. Put the first into a group: `(?:…)`.");
        return new RepeatNode(start, _at - start, atom, least, most, isLazy != Has(PatternFlags.Lazy));
    }

    /// <summary>A brace with a name behind it; one with a number repeats.</summary>
    private bool IsInclude => Next == '{' && _at + 1 < _text.Length && _text[_at + 1] is >= 'a' and <= 'z';

    private PatternNode? Include()
    {
        var start = _at;
        var end = _text.IndexOf('}', start);
        var name = end < 0 ? _text.Substring(start + 1) : _text.Substring(start + 1, end - start - 1);
        if (end < 0 || !NameSyntax.IsName(name))
        {
            Fail(start, end < 0 ? 1 : end + 1 - start, "Behind `{` stand the name of a pattern and `}`, as in `{phone-number}`, or a count as in `{2,5}`. Write `\\{` for the character.");
            return null;
        }
        _at = end + 1;
        if (_include(name, start, _at - start, _flags) is not { } pattern)
        {
            IsPartial = true;
            return new SequenceNode(start, []);
        }
        if (Mistake is null)
            Deepen(_depth + 1 + pattern.Height, start, _at - start);
        var groups = new int[pattern.Groups.Count + 1];
        for (var i = 1; i < groups.Length && Mistake is null; i++)
        {
            if (pattern.Groups[i - 1].Length == 0)
                continue;
            if (Groups.Contains(pattern.Groups[i - 1]))
                Fail(start, _at - start, "There is a group `" + pattern.Groups[i - 1] + "` already, and `{" + name + "}` brings one of that name. Include the pattern once, or give each group a name of its own.");
            groups[i] = Open(pattern.Groups[i - 1], -1);
        }
        return new IncludeNode(start, _at - start, pattern, groups);
    }

    private void Deepen(int depth, int start, int length)
    {
        Height = System.Math.Max(Height, depth);
        if (depth > DeepestGroup)
            Fail(start, length, "Groups are nested more than " + DeepestGroup + " levels deep, those of included patterns counted.");
    }

    /// <summary><c>{2}</c>, <c>{2,}</c>, <c>{2,5}</c>.</summary>
    private bool Counts(out int least, out int most)
    {
        var start = _at++;
        most = -1;
        var isCount = Number(out least);
        if (isCount && Next == ',')
        {
            _at++;
            isCount = Next == '}' || Number(out most);
        }
        else
        {
            most = least;
        }
        if (!isCount || Next != '}')
            Fail(start, 1, "Behind `{` stand one or two numbers and `}`, as in `{2}`, `{2,}` or `{2,5}`, or the name of a pattern. Write `\\{` for the character.");
        else if (most >= 0 && most < least)
            Fail(start, _at + 1 - start, "The most is below the least. Exchange the two.");
        else if (least > MostRepeats || most > MostRepeats)
            Fail(start, _at + 1 - start, "At most " + MostRepeats + " times can be asked for.");
        _at++;
        return Mistake is null;
    }

    private bool Number(out int number)
    {
        number = 0;
        var start = _at;
        for (; Next is >= '0' and <= '9'; _at++)
            number = System.Math.Min(number * 10 + (Next - '0'), 1_000_000);
        return _at > start;
    }

    private PatternNode? Group()
    {
        var start = _at++;
        Deepen(++_depth, start, 1);
        var flags = _flags;
        var number = 0;
        if (Next == '?')
        {
            if (!GroupKind(start, ref number))
            {
                _depth--;
                return null;
            }
        }
        else
        {
            number = Open("", start);
        }
        var inner = Choice();
        _depth--;
        _flags = flags;
        if (Mistake is null && Next != ')')
            Fail(start, 1, "This group is not closed. Add `)`, or write `\\(` for the character.");
        _at++;
        return number == 0 ? inner : new GroupNode(start, number, inner);
    }

    /// <summary>What stands behind <c>(?</c>; false where that is flags for the rest of the group around it, or a mistake.</summary>
    private bool GroupKind(int start, ref int number)
    {
        _at++;
        if (Starts(":"))
            return true;
        if (Starts(">"))
        {
            Unsupported(start, _at - start, "There are no atomic groups. Write `(?:…)`: no text makes a pattern slow that such a group would have to keep from trying again.");
            return false;
        }
        if (Starts("=") || Starts("!") || Starts("<=") || Starts("<!"))
        {
            Unsupported(start, _at - start, "A pattern cannot look around. Write what stands there as a part of the pattern; groups say which part is wanted.");
            return false;
        }
        if (Starts("P="))
        {
            Unsupported(start, _at - start, BackReference);
            return false;
        }
        if (Starts("P<") || Starts("<"))
            return NamedGroup(start, ref number);
        return ReadFlags(start);
    }

    /// <summary>False where they are for the rest of the group around them, or a mistake.</summary>
    private bool ReadFlags(int start)
    {
        var isOn = true;
        var flags = _flags;
        for (; !IsDone && Next is 'i' or 'm' or 's' or 'U' or '-'; _at++)
        {
            var flag = Next switch { 'i' => PatternFlags.IgnoresCase, 'm' => PatternFlags.Lines, 's' => PatternFlags.DotStops, 'U' => PatternFlags.Lazy, _ => PatternFlags.None };
            if (Next == '-')
                isOn = false;
            // `s` is set unless it is taken away.
            else if (isOn == (flag != PatternFlags.DotStops))
                flags |= flag;
            else
                flags &= ~flag;
        }
        if (Next is not (':' or ')'))
        {
            Fail(start, _at - start + 1, "Behind `(?` stands `:`, `<name>`, or flags: `i` (whatever the case), `m` (`^` and `$` at lines), `s` (`.` at line feeds), `U` (short repetitions), as in `(?i)`.");
            return false;
        }
        _flags = flags;
        return _text[_at++] == ':';
    }

    private bool NamedGroup(int start, ref int number)
    {
        var end = _text.IndexOf('>', _at);
        var name = end < 0 ? "" : _text.Substring(_at, end - _at);
        // A `>` behind a bracket is that of another group.
        if (end < 0 || name.IndexOfAny(Brackets) >= 0)
        {
            var length = 0;
            while (_at + length < _text.Length && (char.IsLetterOrDigit(_text[_at + length]) || _text[_at + length] is '-' or '_'))
                length++;
            var begun = _text.Substring(_at, length);
            Fail(length == 0 ? _at - 1 : _at, System.Math.Max(1, length), "The name of this group has no end. Put `>` behind it, as in `(?<" + (NameSyntax.IsName(begun) ? begun : "share-bar") + ">…)`.");
            return false;
        }
        if (name.Length > NameSyntax.Longest)
        {
            Fail(_at, name.Length, "This name of a group has " + name.Length.ToString(CultureInfo.InvariantCulture) + " characters. A name has at most " + NameSyntax.Longest.ToString(CultureInfo.InvariantCulture) + ".");
            return false;
        }
        if (!NameSyntax.IsName(name))
        {
            Fail(_at, System.Math.Max(1, name.Length), "`" + name + "` cannot be the name of a group. A name has lower-case letters a–z, digits and single hyphens and begins with a letter, as in `(?<share-bar>…)`.");
            return false;
        }
        if (Groups.Contains(name))
        {
            Fail(_at, name.Length, "There is a group `" + name + "` already. Give each a name of its own.");
            return false;
        }
        _at = end + 1;
        number = Open(name, start);
        return true;
    }

    private int Open(string name, int start)
    {
        Groups.Add(name);
        GroupPlaces.Add(start);
        return Groups.Count;
    }

    private bool Starts(string text)
    {
        if (string.CompareOrdinal(_text, _at, text, 0, text.Length) != 0)
            return false;
        _at += text.Length;
        return true;
    }

    private void Fail(int start, int length, string text, bool isUnsupported = false) => Mistake ??= new(start, length, text, isUnsupported);

    private void Unsupported(int start, int length, string text) => Fail(start, length, text, isUnsupported: true);
}
