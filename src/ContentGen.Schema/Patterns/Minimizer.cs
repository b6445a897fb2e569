using System.Collections.Generic;

namespace ContentGen.Schema.Patterns;

/// <summary>Makes one of the states that accept the same texts: Hopcroft's algorithm, in n·log n steps for each class.</summary>
internal sealed class Minimizer
{
    private readonly ScalarDfa _dfa;
    private readonly int _classes;

    // The states that lead to a state with a class, as linked lists.
    private readonly int[] _heads;
    private readonly int[] _nexts;

    // The states block by block; where each stands, and in which block. The first of a block are those that the current splitter marked.
    private readonly int[] _order;
    private readonly int[] _places;
    private readonly int[] _blockOf;
    private readonly List<(int Start, int End, int Marked)> _blocks = [];
    private readonly Queue<int> _waiting = new();
    private readonly HashSet<int> _isWaiting = [];

    private Minimizer(ScalarDfa dfa, int classes)
    {
        var states = dfa.Rows.Count;
        (_dfa, _classes) = (dfa, classes);
        (_heads, _nexts) = (new int[states * classes], new int[states * classes]);
        (_order, _places, _blockOf) = (new int[states], new int[states], new int[states]);
    }

    public static ScalarDfa Minimize(ScalarDfa dfa, int classes)
    {
        var minimizer = new Minimizer(dfa, classes);
        minimizer.Prepare();
        while (minimizer._waiting.Count > 0)
        {
            var block = minimizer._waiting.Dequeue();
            minimizer._isWaiting.Remove(block);
            var (start, end, _) = minimizer._blocks[block];
            var splitter = new int[end - start];
            System.Array.Copy(minimizer._order, start, splitter, 0, splitter.Length);
            for (var scalarClass = 0; scalarClass < classes; scalarClass++)
                minimizer.SplitBy(splitter, scalarClass);
        }
        return minimizer.Merged();
    }

    private void Prepare()
    {
        var states = _order.Length;
        for (var i = 0; i < _heads.Length; i++)
            _heads[i] = -1;
        for (var state = 0; state < states; state++)
        {
            for (var scalarClass = 0; scalarClass < _classes; scalarClass++)
            {
                var head = scalarClass * states + _dfa.Rows[state][scalarClass];
                _nexts[scalarClass * states + state] = _heads[head];
                _heads[head] = state;
            }
        }
        // State 0 does not accept, so that the first block is the one that leads nowhere.
        var count = 0;
        foreach (var accepting in new[] { false, true })
        {
            var start = count;
            for (var state = 0; state < states; state++)
            {
                if (_dfa.Accepting[state] != accepting)
                    continue;
                (_order[count], _places[state], _blockOf[state]) = (state, count, _blocks.Count);
                count++;
            }
            if (count == start)
                continue;
            Wait(_blocks.Count);
            _blocks.Add((start, count, 0));
        }
    }

    private void Wait(int block)
    {
        if (_isWaiting.Add(block))
            _waiting.Enqueue(block);
    }

    private void SplitBy(int[] splitter, int scalarClass)
    {
        var touched = new List<int>();
        foreach (var target in splitter)
        {
            for (var state = _heads[scalarClass * _order.Length + target]; state >= 0; state = _nexts[scalarClass * _order.Length + state])
                Mark(state, touched);
        }
        foreach (var block in touched)
        {
            var (start, end, marked) = _blocks[block];
            _blocks[block] = (start, end, 0);
            if (marked == end - start)
                continue;
            var added = _blocks.Count;
            _blocks[block] = (start + marked, end, 0);
            _blocks.Add((start, start + marked, 0));
            for (var i = start; i < start + marked; i++)
                _blockOf[_order[i]] = added;
            Wait(_isWaiting.Contains(block) || marked <= end - start - marked ? added : block);
        }
    }

    private void Mark(int state, List<int> touched)
    {
        var block = _blockOf[state];
        var (start, end, marked) = _blocks[block];
        if (marked == 0)
            touched.Add(block);
        var place = start + marked;
        var other = _order[place];
        (_order[place], _order[_places[state]]) = (state, other);
        (_places[other], _places[state]) = (_places[state], place);
        _blocks[block] = (start, end, marked + 1);
    }

    /// <summary>The blocks as states, in the order in which they are reached; that of state 0 stays first.</summary>
    private ScalarDfa Merged()
    {
        var numbers = new int[_blocks.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = -1;
        var reached = new List<int>();
        Number(0);
        var start = Number(_dfa.Start);
        var (rows, accepting) = (new List<int[]>(), new List<bool>());
        for (var i = 0; i < reached.Count; i++)
        {
            var row = new int[_classes];
            for (var scalarClass = 0; scalarClass < _classes; scalarClass++)
                row[scalarClass] = Number(_dfa.Rows[reached[i]][scalarClass]);
            rows.Add(row);
            accepting.Add(_dfa.Accepting[reached[i]]);
        }
        return new(rows, accepting, start);

        int Number(int state)
        {
            ref var number = ref numbers[_blockOf[state]];
            if (number < 0)
            {
                number = reached.Count;
                reached.Add(state);
            }
            return number;
        }
    }
}
