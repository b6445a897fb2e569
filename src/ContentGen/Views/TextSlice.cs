using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using ContentGen.Runtime;
using ContentGen.Text;

namespace ContentGen;

/// <summary>A piece of a document: offsets into the caller's bytes, no copy. It stays valid for as long as those bytes do.</summary>
[DebuggerDisplay("{DebuggerText,nq}")]
public readonly ref struct TextSlice
{
    private readonly ReadOnlySpan<byte> _document;
    private readonly int _start;
    private readonly int _end;
    private readonly int _outerStart;
    private readonly int _outerEnd;
    private readonly int _line;
    private readonly int _lastLine;

    /// <summary>The buffer that holds the document's bytes where the caller does not; it must not have been parsed into again.</summary>
    private readonly ContentBuffer? _owner;

    private readonly int _version;

    internal TextSlice(ReadOnlySpan<byte> document, scoped in Block block, ContentBuffer? owner, int version)
        : this(document, in block, block.Start, block.End, owner, version)
    {
    }

    internal TextSlice(ReadOnlySpan<byte> document, scoped in Block block, int start, int end, ContentBuffer? owner, int version)
    {
        _document = document;
        (_start, _end) = (start, end);
        (_outerStart, _outerEnd) = (block.OuterStart, block.OuterEnd);
        (_line, _lastLine) = (block.Line, block.LastLine);
        _owner = owner;
        _version = version;
    }

    /// <summary>Whether the document has this piece. Where it has not, the other members are empty or 0.</summary>
    public bool Exists => _line != 0;

    /// <summary>The text, in UTF-8, without white space around it.</summary>
    public ReadOnlySpan<byte> Span => Document[_start.._end];

    /// <summary>The text with the marks that belong to its block; equal to <see cref="Span"/> in plain text.</summary>
    public ReadOnlySpan<byte> Outer => Document[_outerStart.._outerEnd];

    /// <summary>Where <see cref="Span"/> lies in the document, in bytes, 0-based; a byte-order mark is counted.</summary>
    public Range Bytes => _start.._end;

    /// <summary>The line on which the text starts, 1-based; 0 where it does not exist.</summary>
    public int Line => _line;

    /// <summary>How many lines of the input the text spans; 0 where it does not exist.</summary>
    public int Lines => Exists ? _lastLine - _line + 1 : 0;

    /// <summary>The column at which the text starts, 1-based, in Unicode scalar values; 0 where it does not exist. Linear in the line.</summary>
    public int Column => Exists ? TextPlaces.Column(Document, _start) : 0;

    internal int Start => _start;

    internal int End => _end;

    internal int LastLine => _lastLine;

    private ReadOnlySpan<byte> Document
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (_owner is not null && _owner.Version != _version)
                ContentNode.ThrowStale();
            return _document;
        }
    }

    private string DebuggerText => Exists ? $"{Line}: \"{ToString()}\"" : "(none)";

    /// <summary>The text as a string; ill-formed bytes become U+FFFD. Allocates.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Span);

    /// <summary>Whether the text has exactly these UTF-8 bytes.</summary>
    public bool SequenceEqual(ReadOnlySpan<byte> other) => Span.SequenceEqual(other);
}
