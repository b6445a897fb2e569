using System;
using System.Diagnostics;
using ContentGen.Runtime;

namespace ContentGen;

/// <summary>The items of a list within what a role took, in the order of the text. A struct over offsets: nothing is allocated.</summary>
/// <typeparam name="T">The type of an item's value.</typeparam>
[DebuggerDisplay("Count = {Count}")]
public readonly ref struct FieldList<T>
    where T : struct
{
    private readonly TextSliceList _items;
    private readonly ref readonly Block _whole;
    private readonly FieldInfo? _info;

    internal FieldList(ref readonly Block whole, TextSliceList items, FieldInfo? info)
    {
        _whole = ref whole;
        _items = items;
        _info = info;
    }

    /// <summary>The text of the whole list.</summary>
    public TextSlice Text => _info is null ? default : _items.Whole(in _whole);

    /// <summary>How many items there are; 0 where the document has no such field.</summary>
    public int Count => _items.Count;

    /// <summary>The item at this index, 0-based.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or not below <see cref="Count"/>.</exception>
    public Field<T> this[int index] => new(_items[index], _info);

    /// <summary>Enumerates the items; used by <c>foreach</c>.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Walks over a <see cref="FieldList{T}"/>.</summary>
    public ref struct Enumerator
    {
        private readonly FieldList<T> _list;
        private int _index = -1;

        internal Enumerator(FieldList<T> list) => _list = list;

        /// <summary>The item at which the enumerator stands.</summary>
        public readonly Field<T> Current => _list[_index];

        /// <summary>Goes to the next item; false behind the last.</summary>
        public bool MoveNext() => ++_index < _list.Count;
    }
}

/// <summary>The items of a list of texts or addresses within what a role took, in the order of the text. Nothing is allocated.</summary>
[DebuggerDisplay("Count = {Count}")]
public readonly ref struct TextFieldList
{
    private readonly TextSliceList _items;
    private readonly ref readonly Block _whole;
    private readonly FieldInfo? _info;

    internal TextFieldList(ref readonly Block whole, TextSliceList items, FieldInfo? info)
    {
        _whole = ref whole;
        _items = items;
        _info = info;
    }

    /// <summary>The text of the whole list.</summary>
    public TextSlice Text => _info is null ? default : _items.Whole(in _whole);

    /// <summary>How many items there are; 0 where the document has no such field.</summary>
    public int Count => _items.Count;

    /// <summary>The item at this index, 0-based.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or not below <see cref="Count"/>.</exception>
    public TextField this[int index] => new(_items[index], _info);

    /// <summary>Enumerates the items; used by <c>foreach</c>.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Walks over a <see cref="TextFieldList"/>.</summary>
    public ref struct Enumerator
    {
        private readonly TextFieldList _list;
        private int _index = -1;

        internal Enumerator(TextFieldList list) => _list = list;

        /// <summary>The item at which the enumerator stands.</summary>
        public readonly TextField Current => _list[_index];

        /// <summary>Goes to the next item; false behind the last.</summary>
        public bool MoveNext() => ++_index < _list.Count;
    }
}
