using System;
using System.Collections.Generic;
using ContentGen.Cli.LanguageServer.Protocol;

namespace ContentGen.Cli.LanguageServer;

/// <summary>The lines of a text as the protocol has them, and the way between offsets and positions. Offsets are UTF-16, 0-based.</summary>
internal sealed class LineIndex
{
    private readonly List<int> _starts = [0];

    internal LineIndex(string text)
    {
        Text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                continue;
            if (text[i] is '\n' or '\r')
                _starts.Add(i + 1);
        }
    }

    internal string Text { get; }

    internal Position Position(int offset, PositionEncoding encoding)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var line = _starts.BinarySearch(offset);
        if (line < 0)
            line = ~line - 1;
        return new(line, PositionUnits.Count(Text.AsSpan(_starts[line], offset - _starts[line]), encoding));
    }

    internal TextRange Range(int start, int length, PositionEncoding encoding) => new(Position(start, encoding), Position(start + length, encoding));

    /// <summary>Where a position lies; one past the end of its line is the line's end, one past the last line the text's.</summary>
    internal int Offset(Position position, PositionEncoding encoding)
    {
        if (position.Line < 0)
            return 0;
        if (position.Line >= _starts.Count)
            return Text.Length;
        var line = Line(position.Line);
        return _starts[position.Line] + PositionUnits.Index(line, position.Character, encoding);
    }

    /// <summary>A line without its end, 0-based.</summary>
    internal ReadOnlySpan<char> Line(int line)
    {
        var end = line + 1 < _starts.Count ? _starts[line + 1] : Text.Length;
        return Text.AsSpan(_starts[line], end - _starts[line]).TrimEnd("\r\n");
    }

    /// <summary>Where the text begins for the compiler, which reads no byte-order mark; most editors keep it to themselves.</summary>
    internal int TextStart => Text.StartsWith('\uFEFF') ? 1 : 0;

    internal int Count => _starts.Count;

    internal int Start(int line) => _starts[line];
}
