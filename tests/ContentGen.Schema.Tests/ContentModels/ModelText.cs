using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Tests.ContentModels;

/// <summary>
/// Reads content models from one line: <c>headline dek? lead:paragraph* section*[heading paragraph+] body(a|b) item&lt;2..3&gt; quote~pull</c>
/// (a group in brackets, a choice in parentheses, a counted repetition in angles, <c>as</c> behind a tilde). Every item stands in a line of its own number,
/// counted from 1 in reading order.
/// </summary>
internal sealed class ModelText
{
    private readonly string _text;
    private readonly List<string> _roles;
    private int _at;
    private int _line;

    private ModelText(string text, List<string> roles) => (_text, _roles) = (text, roles);

    /// <param name="roles">The roles known so far, in the order of <c>roles:</c>; new ones are added.</param>
    public static BoundItem Items(string text, List<string> roles, string root = "article")
    {
        var reader = new ModelText(text, roles);
        var children = reader.ReadItems('\0');
        return new(ModelNodeKind.Sequence, root, null, false, 1, 1, -1, children, At(0));
    }

    public static SourceSpan At(int line) => new("model.yaml", 0, 0, line, 1, line, 1);

    private EquatableArray<BoundItem> ReadItems(char end)
    {
        var items = new List<BoundItem>();
        while (true)
        {
            while (Peek() is ' ' or '|')
                _at++;
            if (Peek() == end)
            {
                _at++;
                return items.ToEquatableArray();
            }
            items.Add(ReadItem());
        }
    }

    private BoundItem ReadItem()
    {
        var line = ++_line;
        var name = ReadName();
        var (min, max, onName) = ReadQuantifier();
        string? alias = null, role = null;
        if (Peek() == ':')
        {
            _at++;
            role = ReadName();
            if (!onName)
                (min, max, _) = ReadQuantifier();
        }
        if (Peek() == '~')
        {
            _at++;
            alias = ReadName();
        }
        if (Peek() is '[' or '(')
        {
            var kind = _text[_at++] == '[' ? ModelNodeKind.Sequence : ModelNodeKind.Choice;
            var children = ReadItems(kind == ModelNodeKind.Sequence ? ']' : ')');
            return new(kind, name, alias, onName, min, max, -1, children, At(line));
        }
        return new(ModelNodeKind.Place, name, alias, onName, min, max, RoleOf(role ?? name), EquatableArray<BoundItem>.Empty, At(line));
    }

    private (int Min, int? Max, bool IsWritten) ReadQuantifier()
    {
        switch (Peek())
        {
            case '?':
                _at++;
                return (0, 1, true);
            case '*':
                _at++;
                return (0, null, true);
            case '+':
                _at++;
                return (1, null, true);
            case '<':
                var end = _text.IndexOf('>', _at);
                var bounds = _text[(_at + 1)..end].Split("..");
                _at = end + 1;
                return (bounds[0].Length == 0 ? 0 : Number(bounds[0]), bounds[^1].Length == 0 ? null : Number(bounds[^1]), true);
            default:
                return (1, 1, false);
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private string ReadName()
    {
        var start = _at;
        while (char.IsAsciiLetterOrDigit(Peek()) || Peek() == '-')
            _at++;
        return _at > start ? _text[start.._at] : throw new FormatException($"A name is missing at {_at} of {_text}");
    }

    private int RoleOf(string role)
    {
        if (!_roles.Contains(role))
            _roles.Add(role);
        return _roles.IndexOf(role);
    }

    private char Peek() => _at < _text.Length ? _text[_at] : '\0';
}
