using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using ContentGen.Runtime;

namespace ContentGen;

/// <summary>The pieces of a document that one repeated member holds, in document order. A struct over offsets: nothing is allocated.</summary>
[DebuggerDisplay("Count = {Count}")]
public readonly ref struct TextSliceList
{
    private readonly ReadOnlySpan<byte> _document;
    private readonly ReadOnlySpan<Block> _records;

    /// <summary>Where the number of the document stands to which the records belong by now; a null reference where there are none.</summary>
    private readonly ref readonly int _current;

    /// <summary>The buffer of the records where it holds the document's bytes as well, else null.</summary>
    private readonly ContentBuffer? _textOwner;

    private readonly int _version;

    internal TextSliceList(ReadOnlySpan<byte> document, ReadOnlySpan<Block> records, ref readonly int current, ContentBuffer? textOwner, int version)
    {
        _document = document;
        _records = records;
        _current = ref current;
        _textOwner = textOwner;
        _version = version;
    }

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            Check();
            return _records.Length;
        }
    }

    /// <summary>The piece at this index, 0-based.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or not below <see cref="Count"/>.</exception>
    public TextSlice this[int index]
    {
        get
        {
            Check();
            ListIndex.Check(index, _records.Length);
            return new(_document, in _records[index], _textOwner, _version);
        }
    }

    /// <summary>Enumerates the pieces; used by <c>foreach</c>.</summary>
    public Enumerator GetEnumerator()
    {
        // Also of a list without pieces, which nothing else would ask.
        Check();
        return new(this);
    }

    /// <summary>All that a record of the same layout covers, as a text.</summary>
    internal TextSlice Whole(ref readonly Block record)
    {
        Check();
        return new(_document, in record, record.OuterStart, record.OuterEnd, _textOwner, _version);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Check()
    {
        if (!Unsafe.IsNullRef(in _current) && _current != _version)
            ContentNode.ThrowStale();
    }

    /// <summary>Walks over a <see cref="TextSliceList"/>.</summary>
    public ref struct Enumerator
    {
        private readonly TextSliceList _list;
        private int _index = -1;

        internal Enumerator(TextSliceList list) => _list = list;

        /// <summary>The piece at which the enumerator stands.</summary>
        public readonly TextSlice Current => _list[_index];

        /// <summary>Goes to the next piece; false behind the last.</summary>
        public bool MoveNext() => ++_index < _list._records.Length;
    }
}
