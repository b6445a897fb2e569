using System;
using ContentGen.Runtime;
using ContentGen.Text;
using ContentGen.Text.Unicode;

namespace ContentGen.Fields;

/// <summary>Walks over the items of a list, trimmed; empty ones are left out. Linear in the text.</summary>
internal ref struct ListItems
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly SeparatorTable _separators;
    private int _next;

    internal ListItems(ReadOnlySpan<byte> text, SeparatorTable separators)
    {
        _text = text;
        _separators = separators;
    }

    /// <summary>First byte of the item.</summary>
    internal int Start { get; private set; }

    /// <summary>Behind the last byte of the item.</summary>
    internal int End { get; private set; }

    /// <summary>Goes to the next item; false behind the last.</summary>
    internal bool MoveNext()
    {
        while (_next < _text.Length)
        {
            var start = _next;
            var at = start;
            var end = at;
            while (at < _text.Length && (end = _separators.EndOf(_text, at)) == at)
                at = BehindScalar(at);
            if (at == _text.Length)
                end = at;
            _next = Behind(at, end);
            (Start, End) = TextScan.Trim(_text, start, at);
            if (End > Start)
                return true;
        }
        return false;
    }

    /// <summary>White space is one space however much of it there is, so that what begins in the midst of it has been tried at its start.</summary>
    private readonly int BehindScalar(int at)
    {
        at += Utf8Scalar.Decode(_text, at, out var scalar);
        return (UnicodeData.ClassOf(scalar) & ScalarClass.WhiteSpace) != 0 ? TextScan.SkipWhiteSpace(_text, at) : at;
    }

    /// <summary>The white space with which a separator ends is there for the next one, too: <c>, and </c> is <c>, </c> and then <c> and </c>.</summary>
    private readonly int Behind(int start, int end)
    {
        var trimmed = start + TextScan.SkipBack(_text[start..end], end - start, ScalarClass.WhiteSpace);
        return trimmed > start ? trimmed : end;
    }
}
