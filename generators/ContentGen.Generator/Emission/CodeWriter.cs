using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text;

namespace ContentGen.Emission;

/// <summary>Collects C# text with indentation. Line ends are always LF, so that every host writes the same bytes.</summary>
internal sealed class CodeWriter
{
    private const int IndentSize = 4;
    private const string RawQuotes = "\"\"\"";
    /// <summary>About what most schemas take, in characters, and from where a writer is not kept for the next.</summary>
    private const int Usual = 40_000, Most = 400_000;

    // Compilers write many schemas: the room of one serves the next.
    [ThreadStatic]
    private static StringBuilder? t_kept;

    private readonly StringBuilder _text = t_kept ?? new(Usual);
    private int _level;
    private bool _isWithinLine;

    internal CodeWriter() => t_kept = null;

    /// <summary>The column at which the next line begins, 0-based.</summary>
    internal int Column => _level * IndentSize;

    /// <summary>Writes lines, each indented; empty ones stay empty.</summary>
    internal void Lines(string text)
    {
        Part(text);
        EndLine();
    }

    /// <summary>The same of a template, whose parts are written one by one and not put together first.</summary>
    internal void Lines([InterpolatedStringHandlerArgument("")] in Template template) => EndLine();

    private void Part(string text)
    {
        for (var from = 0; from < text.Length;)
        {
            var end = text.IndexOf('\n', from);
            var last = end < 0 ? text.Length : end > from && text[end - 1] == '\r' ? end - 1 : end;
            if (last > from)
            {
                if (!_isWithinLine)
                    _text.Append(' ', Column);
                _text.Append(text, from, last - from);
                _isWithinLine = true;
            }
            if (end < 0)
                return;
            EndLine();
            from = end + 1;
        }
    }

    private void EndLine()
    {
        _text.Append('\n');
        _isWithinLine = false;
    }

    /// <summary>A raw string literal of rows that hold no quotation marks.</summary>
    internal void RawText(IReadOnlyCollection<string> rows, string closing)
    {
        if (rows.Count == 0)
        {
            Lines("\"\"" + closing);
            return;
        }
        Lines(RawQuotes);
        foreach (var row in rows)
            Lines(row);
        Lines(RawQuotes + closing);
    }

    /// <summary>An empty line, unless there is one.</summary>
    internal void Blank()
    {
        if (_text.Length < 2 || _text[_text.Length - 1] != '\n' || _text[_text.Length - 2] != '\n')
            _text.Append('\n');
    }

    /// <summary>Begins a block: its head and the opening brace.</summary>
    internal void Open(string head)
    {
        Lines(head);
        Lines("{");
        _level++;
    }

    /// <summary>
    /// What the compiler makes of an interpolated string that is given to <see cref="Lines(in Template)"/>. What stands in its holes must not write itself: what is before it has
    /// been written by then. Numbers are to be texts already, so that no culture has a say.
    /// </summary>
    [InterpolatedStringHandler]
    internal readonly struct Template
    {
        private readonly CodeWriter _writer;

        // The compiler's signature; how much is to come does not matter here.
        internal Template(int literals, int holes, CodeWriter writer) => _writer = writer;

        internal void AppendLiteral(string text) => _writer.Part(text);

        internal void AppendFormatted(string? text) => _writer.Part(text ?? "");

        internal void AppendFormatted<T>(T value)
            where T : struct, Enum => _writer.Part(value.ToString());
    }

    /// <summary>Ends the block that was begun last; no empty line is left before its end.</summary>
    internal void Close(string closing = "}")
    {
        Outdent();
        while (_text.Length > 1 && _text[_text.Length - 1] == '\n' && _text[_text.Length - 2] == '\n')
            _text.Length--;
        Lines(closing);
    }

    internal void Indent() => _level++;

    internal void Outdent()
    {
        if (--_level < 0)
            throw new InvalidOperationException("A block was closed that was never opened.");
    }

    /// <summary>What was written. The writer is not used any more.</summary>
    internal string Finish()
    {
        var text = _text.ToString();
        t_kept = _text.Capacity > Most ? null : _text.Clear();
        return text;
    }
}
