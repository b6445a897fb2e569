using System;
using System.Collections.Generic;

namespace ContentGen.Runtime;

public sealed partial class ContentPattern
{
    /// <summary>
    /// Subsets of the pattern's instructions as states, breadth first (M. Rabin, D. Scott), up to a match: what may follow it does not matter. It runs in each process that
    /// searches, so it keeps to collections that need no compiling there: of classes, and of those numbers of which the runtime has them.
    /// </summary>
    private sealed class SearchBuilder
    {
        /// <summary>Where no match is possible, where there is one, and where the automaton is cut off; states follow.</summary>
        internal const int Dead = 0;
        internal const int Found = 1;
        internal const int Unknown = 2;

        /// <summary>Ill-formed bytes, as an entry of <see cref="Classes"/>.</summary>
        internal const uint IllFormed = Other + 1;

        /// <summary>The characters that have entries: those below, and so many from a hyphen on. All others share one.</summary>
        private const uint Latin = 0x180;
        private const uint Punctuation = 0x18;
        private const uint FirstPunctuation = 0x2010;
        private const uint Other = Latin + Punctuation;

        private const int MostStates = 256;

        private readonly ContentPattern _pattern;

        /// <summary>By state, the instructions that take the next character.</summary>
        private readonly List<int[]> _sets = [[], [], []];

        private readonly Dictionary<string, int> _states = new(StringComparer.Ordinal);
        private readonly List<ushort> _next = [];

        /// <summary>By instruction, what it leads to behind a character.</summary>
        private readonly Behind?[] _behind;

        /// <summary>By instruction that takes characters, of each class whether it does so.</summary>
        private readonly bool[]?[] _takes;

        /// <summary>By class, one of its entries.</summary>
        private readonly List<uint> _examples = [];

        internal SearchBuilder(ContentPattern pattern)
        {
            _pattern = pattern;
            (_behind, _takes) = (new Behind?[pattern._instructions], new bool[]?[pattern._instructions]);
        }

        /// <param name="Taking">The instructions that take the next character.</param>
        /// <param name="IsMatch">The match is complete.</param>
        /// <param name="IsCut">Something is asked of the place.</param>
        private sealed record Behind(int[] Taking, bool IsMatch, bool IsCut);

        /// <summary>By entry of a character, its class.</summary>
        internal byte[] Classes { get; } = new byte[IllFormed + 1];

        /// <summary>By state and class, the next state.</summary>
        internal ushort[] Next => [.. _next];

        /// <summary>How many classes there are.</summary>
        internal int Width => _examples.Count;

        internal int Start { get; private set; }

        /// <summary>The start where a word stands before it.</summary>
        internal int StartBehindWord { get; private set; }

        /// <summary>The entry of a character beyond ASCII.</summary>
        internal static uint Entry(uint scalar) => scalar < Latin ? scalar : scalar - FirstPunctuation < Punctuation ? scalar - FirstPunctuation + Latin : Other;

        /// <summary>Whether more than ASCII leads on from a state.</summary>
        internal bool TakesMore(int state) => Array.Exists(_sets[state], IsBeyondAscii);

        /// <summary>False where a match may be empty, or must begin at a certain place.</summary>
        internal bool TryBuild()
        {
            var start = new List<Way>();
            if (!TryReadStart(start) || !TryReadClasses())
                return false;
            _next.AddRange(new ushort[_sets.Count * Width]);
            var asks = start.Exists(static way => way.Condition != Condition.None);
            // Their rows stand before those of the states to which they lead.
            var set = Instructions(start, Condition.None);
            Start = StartBehindWord = _sets.Count;
            _sets.Add(set);
            if (asks)
            {
                StartBehindWord = _sets.Count;
                _sets.Add(set);
            }
            AddStart(start, isBehindWord: false);
            if (asks)
                AddStart(start, isBehindWord: true);
            for (var state = StartBehindWord + 1; state < _sets.Count; state++)
            {
                for (var i = 0; i < Width; i++)
                    _next.Add(Step(_sets[state], i));
            }
            return true;
        }

        /// <summary>What words around a match's first place must be.</summary>
        [Flags]
        private enum Condition
        {
            None = 0,
            Boundary = 1,
            NoBoundary = 2,
        }

        /// <summary>A way to an instruction that takes the first character, and what it asks.</summary>
        private sealed record Way(int Instruction, Condition Condition);

        /// <summary>The ways that lead to the first character.</summary>
        private bool TryReadStart(List<Way> ways)
        {
            var (code, seen) = (_pattern._code, new HashSet<Way>());
            var open = new Stack<Way>();
            open.Push(new(0, Condition.None));
            while (open.TryPop(out var way))
            {
                if (!seen.Add(way))
                    continue;
                var (instruction, condition) = way;
                switch ((Operation)code[instruction * 3])
                {
                    case Operation.Set or Operation.NotSet or Operation.Any:
                        ways.Add(way);
                        break;
                    case Operation.Jump:
                        open.Push(new(code[instruction * 3 + 1], condition));
                        break;
                    case Operation.Split:
                        open.Push(new(code[instruction * 3 + 1], condition));
                        open.Push(new(code[instruction * 3 + 2], condition));
                        break;
                    case Operation.Save:
                        open.Push(new(instruction + 1, condition));
                        break;
                    case Operation.WordBoundary:
                        open.Push(new(instruction + 1, condition | Condition.Boundary));
                        break;
                    case Operation.NoWordBoundary:
                        open.Push(new(instruction + 1, condition | Condition.NoBoundary));
                        break;
                    default:
                        return false;
                }
            }
            return true;
        }

        /// <summary>Divides characters into those that no instruction tells apart.</summary>
        private bool TryReadClasses()
        {
            const uint Characters = Other;
            var classes = new int[Characters];
            var count = 1;
            var sets = new Dictionary<string, List<int>>(StringComparer.Ordinal);
            for (var i = 0; i < _pattern._instructions; i++)
            {
                var operation = (Operation)_pattern._code[i * 3];
                if (operation is not (Operation.Set or Operation.NotSet or Operation.Any))
                    continue;
                var set = $"{_pattern._code[i * 3]} {_pattern._code[i * 3 + 1]} {_pattern._code[i * 3 + 2]}";
                if (!sets.TryGetValue(set, out var instructions))
                    sets.Add(set, instructions = []);
                instructions.Add(i);
            }
            Divide(classes, ref count, IsWord);
            foreach (var instructions in sets.Values)
                Divide(classes, ref count, scalar => _pattern.Takes(instructions[0] * 3, scalar));
            if (count + 2 > byte.MaxValue)
                return false;
            for (var entry = 0u; entry < Characters; entry++)
            {
                if (classes[entry] == _examples.Count)
                    _examples.Add(entry);
                Classes[entry] = (byte)classes[entry];
            }
            foreach (var instructions in sets.Values)
            {
                var takes = new bool[_examples.Count];
                for (var i = 0; i < takes.Length; i++)
                    takes[i] = _pattern.Takes(instructions[0] * 3, Scalar(_examples[i]));
                foreach (var instruction in instructions)
                    _takes[instruction] = takes;
            }
            Classes[Other] = (byte)_examples.Count;
            _examples.Add(Other);
            Classes[IllFormed] = (byte)_examples.Count;
            _examples.Add(IllFormed);
            return true;
        }

        /// <summary>Tells apart the characters of which something holds, and numbers the classes anew, in the order of their first characters.</summary>
        private static void Divide(int[] classes, ref int count, Func<uint, bool> holds)
        {
            var numbers = new int[2 * count];
            count = 0;
            for (var entry = 0u; entry < classes.Length; entry++)
            {
                ref var number = ref numbers[2 * classes[entry] + (holds(Scalar(entry)) ? 1 : 0)];
                if (number == 0)
                    number = ++count;
                classes[entry] = number - 1;
            }
        }

        private static uint Scalar(uint entry) => entry < Latin ? entry : entry - Latin + FirstPunctuation;

        /// <summary>The instructions of ways that ask for nothing that fails, ascending.</summary>
        private int[] Instructions(List<Way> ways, Condition failing)
        {
            var reached = new bool[_pattern._instructions];
            foreach (var way in ways)
                reached[way.Instruction] |= (way.Condition & failing) == 0;
            return Ascending(reached);
        }

        private static int[] Ascending(bool[] reached)
        {
            var instructions = new List<int>();
            for (var i = 0; i < reached.Length; i++)
            {
                if (reached[i])
                    instructions.Add(i);
            }
            return instructions.ToArray();
        }

        private void AddStart(List<Way> ways, bool isBehindWord)
        {
            foreach (var entry in _examples)
            {
                if (entry >= Other)
                {
                    _next.Add(entry == Other && TakesMore(Start) ? (ushort)Unknown : (ushort)Dead);
                    continue;
                }
                var failing = isBehindWord != IsWord(Scalar(entry)) ? Condition.NoBoundary : Condition.Boundary;
                _next.Add(Step(Instructions(ways, failing), Classes[entry]));
            }
        }

        private ushort Step(int[] set, int scalarClass)
        {
            if (_examples[scalarClass] >= Other)
                return _examples[scalarClass] == Other && Array.Exists(set, IsBeyondAscii) ? (ushort)Unknown : (ushort)Dead;
            var targets = new bool[_pattern._instructions];
            var (isCut, isDead) = (false, true);
            foreach (var instruction in set)
            {
                if (!_takes[instruction]![scalarClass])
                    continue;
                var behind = _behind[instruction] ??= BehindOf(instruction);
                if (behind.IsMatch)
                    return Found;
                isCut |= behind.IsCut;
                foreach (var target in behind.Taking)
                    targets[target] = true;
                isDead &= behind.Taking.Length == 0;
            }
            return isCut ? (ushort)Unknown : isDead ? (ushort)Dead : StateOf(Ascending(targets));
        }

        private ushort StateOf(int[] targets)
        {
            // Instructions as characters: there are at most 4,096 of them.
            var key = string.Create(targets.Length, targets, static (characters, instructions) =>
            {
                for (var i = 0; i < characters.Length; i++)
                    characters[i] = (char)instructions[i];
            });
            if (_states.TryGetValue(key, out var state))
                return (ushort)state;
            if (_sets.Count == MostStates)
                return Unknown;
            _states.Add(key, _sets.Count);
            _sets.Add(targets);
            return (ushort)(_sets.Count - 1);
        }

        private Behind BehindOf(int instruction)
        {
            var (code, taking, seen) = (_pattern._code, new List<int>(), new HashSet<int>());
            var (isMatch, isCut) = (false, false);
            var open = new Stack<int>([instruction + 1]);
            while (open.TryPop(out var next))
            {
                if (!seen.Add(next))
                    continue;
                switch ((Operation)code[next * 3])
                {
                    case Operation.Set or Operation.NotSet or Operation.Any:
                        taking.Add(next);
                        break;
                    case Operation.Match:
                        isMatch = true;
                        break;
                    case Operation.Jump:
                        open.Push(code[next * 3 + 1]);
                        break;
                    case Operation.Split:
                        open.Push(code[next * 3 + 1]);
                        open.Push(code[next * 3 + 2]);
                        break;
                    case Operation.Save:
                        open.Push(next + 1);
                        break;
                    default:
                        isCut = true;
                        break;
                }
            }
            return new([.. taking], isMatch, isCut);
        }

        private bool IsBeyondAscii(int instruction)
        {
            var (operation, start, count) = ((Operation)_pattern._code[instruction * 3], _pattern._code[instruction * 3 + 1], _pattern._code[instruction * 3 + 2]);
            if (operation != Operation.Set)
                return true;
            var set = _pattern._sets.AsSpan(start * 2, count * 2);
            // Classes stand first; ranges ascend.
            return set.Length > 0 && (set[0] < 0 || set[^1] >= 0x80);
        }
    }
}
