using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace ContentGen.Runtime;

/// <summary>Where matches within a text cannot begin.</summary>
public sealed partial class ContentPattern
{
    /// <summary>Made when a match is first looked for. Two threads that come first make the same.</summary>
    private Beginnings? _beginnings;

    /// <summary>
    /// The first four bytes of matches. What can stand second is divided into seven buckets, which are the bits of a byte; of each place a table says in which
    /// buckets a byte may stand there. The eighth bit lets through what is not looked at: characters of several bytes, and all that follows a match.
    /// </summary>
    private sealed class Beginnings
    {
        private const int Places = 4;
        private const int Buckets = 7;
        private const byte Unread = 1 << Buckets;
        private const int Ascii = 0x80;

        /// <summary>From here on bytes begin characters, and do not go on with them.</summary>
        private const int Leads = 0xC0;

        private const int Values = 0x100;

        /// <summary>So many sets of instructions are told apart; behind others anything is let through, so that making the tables takes no longer than some searches.</summary>
        private const int MostSets = 96;

        private readonly ContentPattern _pattern;
        private readonly Dictionary<string, Set> _sets = new(StringComparer.Ordinal);
        private readonly byte[] _bytes = new byte[Places * Values];

        /// <summary>Whether there can be a match without a character.</summary>
        private readonly bool _isEmpty;

        internal Beginnings(ContentPattern pattern)
        {
            _pattern = pattern;
            var start = SetOf([0]);
            _isEmpty = start.IsAnything;
            if (start.IsAnything || start.IsBeyondAscii)
                LetThrough(0, Unread, start.IsAnything);
            // A match begins where a character does.
            _bytes.AsSpan(Ascii, Leads - Ascii).Clear();
            for (var value = 0; value < Ascii && !_isEmpty; value++)
            {
                if (Next(start, value) is { } first)
                    AddFirst(value, first);
            }
        }

        /// <summary>Where a match may begin, at or behind a place; −1 where at none.</summary>
        internal int Next(ReadOnlySpan<byte> text, int at)
        {
            for (; at <= text.Length - Places; at++)
            {
                if (MayBegin(text, at))
                    return at;
            }
            // Less than is looked at, so not told apart; bytes within a character match nothing.
            return at < text.Length || _isEmpty ? at : -1;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal bool MayBegin(ReadOnlySpan<byte> text, int at)
        {
            if (at > text.Length - Places)
                return true;
            var bytes = _bytes;
            var from = text.Slice(at, Places);
            var left = bytes[from[0]] & bytes[Values + from[1]];
            return left != 0 && (left & bytes[2 * Values + from[2]] & bytes[3 * Values + from[3]]) != 0;
        }

        private void AddFirst(int value, Set first)
        {
            if (first.IsAnything || first.IsBeyondAscii)
            {
                _bytes[value] |= Unread;
                LetThrough(1, Unread, first.IsAnything);
            }
            for (var second = 0; second < Ascii && !first.IsAnything; second++)
            {
                if (Next(first, second) is not { } set)
                    continue;
                // Neighbours in the alphabet are as good as any: what matters is that few share a bucket.
                var bit = (byte)(1 << second % Buckets);
                _bytes[value] |= bit;
                _bytes[Values + second] |= bit;
                Add(2, set, bit);
            }
        }

        private void Add(int place, Set set, byte bit)
        {
            if (set.IsAnything || set.IsBeyondAscii)
                LetThrough(place, bit, set.IsAnything);
            for (var value = 0; value < Ascii && !set.IsAnything; value++)
            {
                if (Next(set, value) is not { } next)
                    continue;
                _bytes[place * Values + value] |= bit;
                if (place < Places - 1)
                    Add(place + 1, next, bit);
            }
        }

        /// <summary>Lets through bytes of 80 and above at a place, or all, and anything behind it.</summary>
        private void LetThrough(int place, byte bit, bool isAnything = false)
        {
            foreach (ref var entry in _bytes.AsSpan(place * Values + (isAnything ? 0 : Ascii), isAnything ? Values : Values - Ascii))
                entry |= bit;
            foreach (ref var entry in _bytes.AsSpan((place + 1) * Values))
                entry |= bit;
        }

        private Set? Next(Set set, int value)
        {
            if (set.IsKnown[value])
                return set.Next[value];
            var taking = new List<int>();
            foreach (var instruction in set.Instructions)
            {
                if (_pattern.Takes(instruction * 3, (uint)value))
                    taking.Add(instruction + 1);
            }
            set.IsKnown[value] = true;
            return set.Next[value] = taking.Count == 0 ? null : SetOf(taking);
        }

        /// <summary>What can be reached without a character. Whether an assertion holds is not asked: where one does not, a match begins in vain.</summary>
        private Set SetOf(List<int> first)
        {
            var (open, seen) = (new Stack<int>(first), new HashSet<int>());
            var (taking, isAnything) = (new List<int>(), false);
            while (open.TryPop(out var instruction))
            {
                if (!seen.Add(instruction))
                    continue;
                switch ((Operation)_pattern._code[instruction * 3])
                {
                    case Operation.Match:
                        isAnything = true;
                        break;
                    case Operation.Jump:
                        open.Push(_pattern._code[instruction * 3 + 1]);
                        break;
                    case Operation.Split:
                        open.Push(_pattern._code[instruction * 3 + 1]);
                        open.Push(_pattern._code[instruction * 3 + 2]);
                        break;
                    case Operation.Set or Operation.NotSet or Operation.Any:
                        taking.Add(instruction);
                        break;
                    default:
                        open.Push(instruction + 1);
                        break;
                }
            }
            taking.Sort();
            var key = string.Join(' ', taking);
            if (isAnything || _sets.Count >= MostSets && !_sets.ContainsKey(key))
                return Set.Anything;
            if (!_sets.TryGetValue(key, out var set))
                _sets.Add(key, set = new([.. taking], taking.Any(IsBeyondAscii)));
            return set;
        }

        private bool IsBeyondAscii(int instruction)
        {
            var (operation, start, count) = ((Operation)_pattern._code[instruction * 3], _pattern._code[instruction * 3 + 1], _pattern._code[instruction * 3 + 2]);
            if (operation != Operation.Set)
                return true;
            var set = _pattern._sets.AsSpan(start * 2, count * 2);
            // Classes stand first; ranges ascend.
            return set.Length > 0 && (set[0] < 0 || set[^1] >= Ascii);
        }

        private sealed record Set(int[] Instructions, bool IsBeyondAscii)
        {
            /// <summary>Behind a match, and where too much would have to be told apart.</summary>
            internal static Set Anything { get; } = new([], true) { IsAnything = true };

            internal bool IsAnything { get; private init; }

            internal bool[] IsKnown { get; } = new bool[Ascii];

            internal Set?[] Next { get; } = new Set?[Ascii];
        }
    }
}
