using System.Collections.Generic;
using ContentGen.Schema.Syntax;

namespace ContentGen.Schema.Yaml;

/// <summary>
/// Goes over the lines of a file as a person does, and finds the first that cannot stand where it stands. The library tells where it could not go on, which is often
/// lines behind the slip and says nothing of its kind. Asked only of files that are no YAML.
/// </summary>
internal sealed partial class BlockLines(SourceText source)
{
    private readonly string _text = source.Text;
    private readonly List<Level> _levels = [];

    /// <summary>How the last line ended, so far as it says what may stand below it.</summary>
    private Pending _pending = Pending.Nothing;

    /// <summary>The least indentation of the block of text that is open or was open last; 0 until its first line.</summary>
    private int _blockIndent;
    private int _blockLine;

    /// <summary>Where a text without quotes and without a key began that goes on over lines; −1: none does.</summary>
    private int _bare = -1;
    private bool _isBehindBlock;

    /// <summary>A comment ended the text without quotes that could else go on.</summary>
    private bool _isEnded;

    /// <summary>The outermost level that the last line with another indentation than its own ended, and where that line begins.</summary>
    private (Level Level, int At) _left = (new(-1, 0, false), 0);

    /// <summary>The list that this line ends by standing beside its key; its indentation is −1 where there is none.</summary>
    private Level _leftList = new(-1, 0, false);

    private enum Pending
    {
        /// <summary>A key or a dash without a value: what is indented below it belongs to it.</summary>
        Nothing,
        /// <summary>A text without quotes, which lines that are indented further go on with.</summary>
        Plain,
        /// <summary>A block of text (<c>|</c>, <c>&gt;</c>).</summary>
        Block,
        /// <summary>A value that is complete.</summary>
        Complete,
    }

    /// <summary>The first slip in the lines up to a place; null: there is none that is known here.</summary>
    public SyntaxMistake? FirstWrong(int until)
    {
        var last = source.Line(until);
        for (var line = 1; line <= last && source.LineStart(line) < _text.Length; line++)
        {
            var (start, end) = (source.LineStart(line), source.LineEnd(line));
            var at = start;
            while (at < end && _text[at] == ' ')
                at++;
            while (end > at && _text[end - 1] is ' ' or '\t')
                end--;
            if (at == end || IsWithinBlock(at - start, line) || _text[at] == '#' || IsMarker(start, end))
            {
                _isEnded |= at < end && _text[at] == '#';
                continue;
            }
            if (Check(start, at, end, line, out var behind) is { } mistake)
                return mistake;
            // A value in quotes or brackets ends lines below.
            if (behind > end)
                line = source.Line(behind);
        }
        return null;
    }

    /// <summary><c>---</c>, <c>...</c>, <c>%YAML</c>: what YAML says about itself.</summary>
    private bool IsMarker(int start, int end) =>
        _text[start] == '%' || end - start >= 3 && (string.CompareOrdinal(_text, start, "---", 0, 3) == 0 || string.CompareOrdinal(_text, start, "...", 0, 3) == 0);

    private bool IsWithinBlock(int indent, int line)
    {
        _isBehindBlock = false;
        if (_pending != Pending.Block)
            return false;
        if (_blockIndent == 0 && indent > Top.Indent || _blockIndent > 0 && indent >= _blockIndent)
        {
            if (_blockIndent == 0)
                (_blockIndent, _blockLine) = (indent, line);
            return true;
        }
        _isBehindBlock = _blockIndent > 0;
        _pending = Pending.Complete;
        return false;
    }

    private Level Top => _levels.Count > 0 ? _levels[_levels.Count - 1] : new(-1, 0, false);

    /// <param name="behind">Behind what was read, perhaps in a later line.</param>
    private SyntaxMistake? Check(int start, int at, int end, int line, out int behind)
    {
        behind = at;
        var indent = at - start;
        if (YamlSpaces.IsOther(_text[at]))
            return new(at, 1, "A " + YamlSpaces.NameOf(_text[at]) + " indents this line.", "Indent with spaces alone.");
        if (_text[at] == '\t')
            return Tab(at, end);
        var isItem = IsDash(at, end);
        if (_pending == Pending.Plain && indent > Top.Indent)
            return _isEnded ? BehindComment(at, end, isItem) : GoOn(at, end, isItem);
        var wrong = Place(start, at, end, line, isItem);
        if (wrong is not null)
            return wrong;
        while (isItem)
        {
            _pending = Pending.Nothing;
            at++;
            while (at < end && _text[at] is ' ' or '\t')
                at++;
            if (at == end || _text[at] == '#')
                return null;
            if (YamlSpaces.IsOther(_text[at]))
                return new(at, 1, "Behind this dash stands a " + YamlSpaces.NameOf(_text[at]) + ".", "Write a space in its place.");
            isItem = IsDash(at, end);
            if (isItem)
                _levels.Add(new(at - start, line, true));
            else if (KeyEnd(at, end) >= 0)
                _levels.Add(new(at - start, line, false));
        }
        return Content(at, end, out behind);
    }

    /// <summary>Finds the level that a line belongs to, and leaves those that it ends.</summary>
    private SyntaxMistake? Place(int start, int at, int end, int line, bool isItem)
    {
        var indent = at - start;
        var left = new Level(-1, 0, false);
        if (Top.Indent >= indent)
            _left = (left, at);
        while (_levels.Count > 0 && Top.Indent > indent)
        {
            _left = (Top, at);
            // An item is compared with items, a key with keys.
            if (Top.IsList == isItem || left.Indent < 0)
                left = Top;
            _levels.RemoveAt(_levels.Count - 1);
            _pending = Pending.Complete;
        }
        _leftList = new(-1, 0, false);
        // A list may begin at the very place of the key that it belongs to, and ends with the next key there.
        if (_levels.Count > 1 && Top.Indent == indent && Top.IsList && !isItem && _levels[_levels.Count - 2].Indent == indent)
        {
            if (NoDash(at) is { } sign)
                return sign;
            _leftList = Top;
            _levels.RemoveAt(_levels.Count - 1);
        }
        var below = Top;
        if (below.Indent < indent)
        {
            if (_pending != Pending.Nothing)
                return Indented(at, indent, left, below);
            _levels.Add(new(indent, line, isItem));
            return isItem ? null : NoDash(at);
        }
        if (below.IsList == isItem)
            return null;
        if (below.IsList)
            return NoDash(at) ?? WithoutDash(at, end, below, left.IsList || KeyEnd(at, end) < 0 ? new(-1, 0, false) : left);
        if (_pending != Pending.Nothing)
        {
            var list = NextList();
            return left.Indent < 0 && list.Indent < 0
                ? new(at, 1, "This line begins with a dash, but stands beside keys (line " + below.Line + ").", "Indent it below the key of its list, and write no value behind that key.")
                : Indented(at, indent, left, list);
        }
        _levels.Add(new(indent, line, true));
        return null;
    }

    /// <summary>The innermost list around, beside which an item may have been meant to stand.</summary>
    private Level NextList()
    {
        for (var i = _levels.Count - 1; i >= 0; i--)
        {
            if (_levels[i].IsList)
                return _levels[i];
        }
        return new(-1, 0, false);
    }

    private SyntaxMistake Indented(int at, int indent, Level left, Level below)
    {
        if ((GluedDash(below) ?? Outdented(indent, source.Line(at))) is { } before)
            return before;
        var found = "This line is indented by " + indent + (indent == 1 ? " space" : " spaces");
        if (_isBehindBlock && KeyEnd(at, source.LineEnd(source.Line(at))) < 0)
            return new(at, 1, found + ", but the text above it by " + _blockIndent + " (line " + _blockLine + ").", "Indent it like that text, or write a key.");
        if (_isBehindBlock && left.Indent < 0)
            left = new(_blockIndent, _blockLine, false);
        var those = (left.Indent > indent ? left.Indent + " (line " + left.Line + ")" : "")
            + (left.Indent > indent && below.Indent >= 0 ? " or " : "")
            + (below.Indent >= 0 ? below.Indent + " (line " + below.Line + ")" : "");
        return new(at, 1, found + ", but those before it by " + those + ".", "Indent it like the line that it belongs beside.");
    }

    /// <summary>A line between others that are indented alike, which begins at the very left with what is no key of a file: it was to be indented like them.</summary>
    private SyntaxMistake? Outdented(int indent, int line)
    {
        var (level, at) = _left;
        if (level.Indent != indent || level.IsList || at != source.LineStart(source.Line(at)))
            return null;
        var name = _text.Substring(at, EndOfName(at, _text.Length) - at);
        return name.Length == 0 || SchemaKeys.Schema.IndexOf(name) >= 0 || SchemaKeys.Pack.IndexOf(name) >= 0 ? null
            : new(at, 1, "This line is not indented, but those around it are by " + indent + (indent == 1 ? " space" : " spaces") + " (lines " + level.Line + " and " + line + ").",
                "Indent it like them.");
    }

    /// <summary>The dash without a space, or written twice, with which the first of some keys begins: they were to be those of an item.</summary>
    private SyntaxMistake? GluedDash(Level keys)
    {
        if (keys.IsList || keys.Indent < 0)
            return null;
        var at = source.LineStart(keys.Line) + keys.Indent;
        return _text[at] == '-' ? WithoutDash(at, source.LineEnd(keys.Line), keys) : null;
    }

    /// <summary>What looks like a dash and is none, or has no space behind it.</summary>
    private SyntaxMistake? NoDash(int at)
    {
        var next = at + 1 < _text.Length ? _text[at + 1] : '\n';
        if (_text[at] == '-' && YamlSpaces.IsOther(next))
            return new(at + 1, 1, "Behind this dash stands a " + YamlSpaces.NameOf(next) + ".", "Write a space in its place.");
        if (_text[at] is '–' or '—' or '−' or '‐' or '‑' or '•' or '*' && (next == ' ' || YamlSpaces.IsOther(next)))
            return new(at, 1, "`" + _text[at] + "` is no dash of YAML.", "Write `-` and a space.");
        return null;
    }

    /// <param name="item">The keys of the item before it, to which a key may belong that stands beside the dash; its indentation is −1 where there are none.</param>
    private SyntaxMistake WithoutDash(int at, int end, Level list, Level? item = null)
    {
        if (_text[at] != '-')
        {
            return new(at, 1, "This line begins without a dash, but stands in a list (line " + list.Line + ").", "Write `- ` before it, or indent it "
                + (item is { Indent: >= 0 } keys ? "by " + keys.Indent + " spaces if it belongs to the item of line " + keys.Line + "." : "like the line that it belongs beside."));
        }
        var text = at;
        while (text < end && _text[text] is '-' or ' ')
            text++;
        var write = "Write `- " + _text.Substring(text, end - text).Trim() + "`.";
        return text == at + 1
            ? new(at, 1, "A space is missing behind this dash.", write)
            : new(at, text - at, "`" + _text.Substring(at, text - at).Trim() + "` is no dash of a list.", write);
    }

    /// <summary>Keys or items that stand beside each other.</summary>
    private readonly record struct Level(int Indent, int Line, bool IsList);
}
