using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using ContentGen.Runtime;

namespace ContentGen
{
    /// <summary>The groups that one repeated member holds (<c>article.Sections</c>), in document order. Nothing is allocated.</summary>
    /// <typeparam name="T">The generated view of one group.</typeparam>
    [DebuggerDisplay("Count = {Count}")]
    public readonly ref struct ContentList<T>
        where T : IContentElement<T>, allows ref struct
    {
        private readonly ContentNode _node;
        private readonly int _first;
        private readonly int _stride;
        private readonly int _count;

        /// <summary>A list of groups has a stride of at least 1; a list of noise regions has 0.</summary>
        internal ContentList(ContentNode node, int first, int count, int stride)
        {
            _node = node;
            _first = first;
            _stride = stride;
            _count = count;
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

        /// <summary>The element at this index, 0-based.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The index is negative, or not below <see cref="Count"/>.</exception>
        public T this[int index]
        {
            get
            {
                _node.Check();
                ListIndex.Check(index, _count);
                return Element(index);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private T Element(int index) => T.FromNode(_node.Element(_first + index * (_stride == 0 ? 1 : _stride), _stride == 0));

        /// <summary>Enumerates the elements; used by <c>foreach</c>.</summary>
        public Enumerator GetEnumerator()
        {
            // Also of a list without elements, which nothing else would ask.
            _node.Check();
            return new(this);
        }

        /// <summary>Walks over a <see cref="ContentList{T}"/>.</summary>
        public ref struct Enumerator
        {
            private readonly ContentList<T> _list;
            private int _index = -1;

            internal Enumerator(ContentList<T> list) => _list = list;

            /// <summary>The element at which the enumerator stands.</summary>
            public readonly T Current => _list.Element(_index);

            /// <summary>Goes to the next element; false behind the last.</summary>
            public bool MoveNext() => ++_index < _list._count;
        }
    }
}

namespace ContentGen.Runtime
{
    /// <summary>Implemented by generated views of groups and noise regions, so that <see cref="ContentList{T}"/> can open them.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public interface IContentElement<TSelf>
        where TSelf : IContentElement<TSelf>, allows ref struct
    {
        /// <summary>The view over this node.</summary>
        static abstract TSelf FromNode(ContentNode node);
    }
}
