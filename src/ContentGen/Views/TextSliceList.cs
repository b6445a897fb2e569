using System;
using System.Diagnostics;
using ContentGen.Runtime;

namespace ContentGen;

/// <summary>The pieces of a document that one repeated member holds, in document order. A struct over offsets: nothing is allocated.</summary>
[DebuggerDisplay("Count = {Count}")]
public readonly ref struct TextSliceList
{
    private readonly ContentNode _node;
    private readonly int _first;

    internal TextSliceList(ContentNode node, int first, int count)
    {
        _node = node;
        _first = first;
        Count = count;
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The piece at this index, 0-based.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or not below <see cref="Count"/>.</exception>
    public TextSlice this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return _node.SliceAt(_first + index);
        }
    }

    /// <summary>Enumerates the pieces; used by <c>foreach</c>.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Walks over a <see cref="TextSliceList"/>.</summary>
    public ref struct Enumerator
    {
        private readonly TextSliceList _list;
        private int _index = -1;

        internal Enumerator(TextSliceList list) => _list = list;

        /// <summary>The piece at which the enumerator stands.</summary>
        public readonly TextSlice Current => _list._node.SliceAt(_list._first + _index);

        /// <summary>Goes to the next piece; false behind the last.</summary>
        public bool MoveNext() => ++_index < _list.Count;
    }
}
