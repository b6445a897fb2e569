using System;
using System.Diagnostics;
using ContentGen.Findings;
using ContentGen.Runtime;

namespace ContentGen;

/// <summary>The findings of one document, ordered by offset, length, id. Valid until its buffer is parsed into again. Nothing is allocated.</summary>
[DebuggerDisplay("Count = {Count}")]
public readonly ref struct FindingList
{
    private readonly ContentNode _node;
    private readonly FindingStore _store;
    private readonly int _count;

    internal FindingList(ContentNode node, FindingStore store)
    {
        _node = node;
        _store = store;
        _count = store.Count;
    }

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            _node.Check();
            return _count;
        }
    }

    /// <summary>Whether none is of severity error.</summary>
    public bool IsValid
    {
        get
        {
            foreach (var finding in this)
            {
                if (finding.Severity == Severity.Error)
                    return false;
            }
            return true;
        }
    }

    /// <summary>The finding at this index, 0-based.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or not below <see cref="Count"/>.</exception>
    /// <exception cref="InvalidOperationException">The buffer was used for another document.</exception>
    public Finding this[int index]
    {
        get
        {
            _node.Check();
            ListIndex.Check(index, _count);
            return new(_node, in _store[index]);
        }
    }

    /// <summary>Enumerates the findings; used by <c>foreach</c>.</summary>
    public Enumerator GetEnumerator()
    {
        // Also of a list without findings: that there are none is an answer.
        _node.Check();
        return new(this);
    }

    /// <summary>Walks over a <see cref="FindingList"/>.</summary>
    public ref struct Enumerator
    {
        private readonly FindingList _list;
        private int _index = -1;

        internal Enumerator(FindingList list) => _list = list;

        /// <summary>The finding at which the enumerator stands.</summary>
        public readonly Finding Current => _list[_index];

        /// <summary>Goes to the next finding; false behind the last.</summary>
        public bool MoveNext() => ++_index < _list._count;
    }
}
