using System;
using System.Diagnostics;
using System.Text;
using ContentGen.Runtime;
using ContentGen.Text;

namespace ContentGen;

/// <summary>A piece of a document: offsets into the caller's bytes, no copy. It stays valid for as long as those bytes do.</summary>
[DebuggerDisplay("{DebuggerText,nq}")]
public readonly ref struct TextSlice
{
    private readonly ReadOnlySpan<byte> _document;
    private readonly Block _block;

    /// <summary>The buffer that holds the document's bytes where the caller does not; it must not have been parsed into again.</summary>
    private readonly ContentBuffer? _owner;

    private readonly int _version;

    internal TextSlice(ReadOnlySpan<byte> document, scoped in Block block, ContentBuffer? owner, int version)
    {
        _document = document;
        _block = block;
        _owner = owner;
        _version = version;
    }

    /// <summary>Whether the document has this piece. Where it has not, the other members are empty or 0.</summary>
    public bool Exists => _block.Line != 0;

    /// <summary>The text, in UTF-8, without white space around it.</summary>
    public ReadOnlySpan<byte> Span => Document[_block.Start.._block.End];

    /// <summary>The text with the marks that belong to its block; equal to <see cref="Span"/> in plain text.</summary>
    public ReadOnlySpan<byte> Outer => Document[_block.OuterStart.._block.OuterEnd];

    /// <summary>Where <see cref="Span"/> lies in the document, in bytes, 0-based; a byte-order mark is counted.</summary>
    public Range Bytes => _block.Start.._block.End;

    /// <summary>The line on which the text starts, 1-based; 0 where it does not exist.</summary>
    public int Line => _block.Line;

    /// <summary>How many lines of the input the text spans; 0 where it does not exist.</summary>
    public int Lines => Exists ? _block.LastLine - _block.Line + 1 : 0;

    /// <summary>The column at which the text starts, 1-based, in Unicode scalar values; 0 where it does not exist. Linear in the line.</summary>
    public int Column => Exists ? TextPlaces.Column(Document, _block.Start) : 0;

    internal int Start => _block.Start;

    internal int End => _block.End;

    internal int LastLine => _block.LastLine;

    private ReadOnlySpan<byte> Document
    {
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
