using System;
using System.Collections.Generic;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ContentGen.Patterns;
using ContentGen.Text.Unicode;

namespace ContentGen.Runtime;

/// <summary>Where groups begin and end, of patterns that are few instructions and of texts that are short.</summary>
public sealed partial class ContentPattern
{
    /// <summary>Of longer texts the sets of instructions would be too much memory to keep.</summary>
    private const int LongestWithSets = 1024;

    /// <summary>Made when groups are first asked for. Two threads that come first make the same.</summary>
    private IGroupFinder? _groupFinder;

    private bool TryFindGroups(ReadOnlySpan<byte> text, Span<int> groups)
    {
        if (text.Length > LongestWithSets)
            return Simulate(text, groups);
        var finder = _groupFinder ??= FinderOf(this);
        return finder.IsPossible ? finder.TryMatch(text, groups) : Simulate(text, groups);
    }

    /// <summary>Sets of 64 bits hold the instructions of most patterns; those of 128 take longer.</summary>
    private static IGroupFinder FinderOf(ContentPattern pattern)
    {
        var finder = new GroupFinder<ulong>(pattern);
        return finder.IsPossible ? finder : new GroupFinder<UInt128>(pattern);
    }

    private interface IGroupFinder
    {
        /// <summary>Whether the pattern asks of no place what lies around it, and has few enough instructions.</summary>
        bool IsPossible { get; }

        bool TryMatch(ReadOnlySpan<byte> text, Span<int> groups);
    }

    /// <summary>
    /// Two walks over the text. Backward, for each place the instructions that can take the character there and then lead to a match: sets of bits, so a step
    /// is the same few operations however many ways there are. Then forward along the one way that is preferred among those that lead to a match. The result
    /// is that of the simulation, in which the same way survives.
    /// </summary>
    private sealed class GroupFinder<TSet> : IGroupFinder
        where TSet : unmanaged, IBinaryInteger<TSet>, IUnsignedNumber<TSet>
    {
        /// <summary>The bit of the end of a match; instructions that take characters have those before it.</summary>
        private static readonly int s_matchBit = 8 * Unsafe.SizeOf<TSet>() - 1;

        private static readonly TSet s_match = TSet.One << s_matchBit;

        private readonly ContentPattern _pattern;

        /// <summary>By bit, the instruction.</summary>
        private readonly int[] _instructions;

        /// <summary>By ASCII character, the instructions that take it.</summary>
        private readonly TSet[] _ascii = new TSet[128];

        /// <summary>By bit, what can follow the instruction; last, what can begin a match.</summary>
        private readonly Step[] _steps;

        /// <summary>By bit, the instructions that it can follow.</summary>
        private readonly TSet[] _before = new TSet[s_matchBit + 1];

        internal GroupFinder(ContentPattern pattern)
        {
            _pattern = pattern;
            _instructions = Consuming(pattern._code);
            _steps = [];
            if (_instructions.Length > s_matchBit || HasAssertion(pattern._code))
                return;
            IsPossible = true;
            _steps = new Step[_instructions.Length + 1];
            for (var bit = 0; bit < _instructions.Length; bit++)
            {
                _steps[bit] = StepFrom(_instructions[bit] + 1);
                for (var next = _steps[bit].Targets; next != TSet.Zero; next &= next - TSet.One)
                    _before[FirstBit(next)] |= TSet.One << bit;
                for (var scalar = 0u; scalar < 128; scalar++)
                    _ascii[scalar] |= pattern.Takes(_instructions[bit] * 3, scalar) ? TSet.One << bit : TSet.Zero;
            }
            _steps[^1] = StepFrom(0);
        }

        /// <summary>Whether the pattern asks of no place what lies around it, and has few enough instructions.</summary>
        public bool IsPossible { get; }

        /// <summary>What can be reached from an instruction without a character: by bit, and with the bounds that are passed, what is wanted most first.</summary>
        private readonly record struct Step(TSet Targets, TSet WithoutBounds, Way[] Ways);

        private readonly record struct Way(TSet Target, int[] Bounds);

        public bool TryMatch(ReadOnlySpan<byte> text, Span<int> groups)
        {
            var scratch = PatternScratch.Current;
            const int MostSets = LongestWithSets + 1;
            var words = Unsafe.SizeOf<TSet>() / sizeof(ulong);
            if (scratch.Leading.Length < words * MostSets)
                scratch.Leading = new ulong[words * MostSets];
            var leading = MemoryMarshal.Cast<ulong, TSet>(scratch.Leading.AsSpan(0, words * (text.Length + 1)));
            scratch.Visited += 2 * text.Length;
            if (!TryReadBackward(text, leading) || (leading[0] & _steps[^1].Targets) == TSet.Zero)
                return false;
            groups.Fill(-1);
            var step = _steps.Length - 1;
            for (var at = 0; ;)
            {
                ref readonly var from = ref _steps[step];
                var target = leading[at] & from.Targets;
                // Most often one way alone leads to a match.
                if ((target & (target - TSet.One)) != TSet.Zero || (target & from.WithoutBounds) == TSet.Zero)
                    target = Choose(from.Ways, target, at, groups);
                step = FirstBit(target);
                if (step == s_matchBit)
                    return true;
                at += text[at] < 0x80 ? 1 : Utf8Scalar.Decode(text, at, out _);
            }
        }

        /// <summary>Takes the way that is wanted most, and notes the bounds that it passes.</summary>
        private static TSet Choose(Way[] ways, TSet leading, int at, Span<int> groups)
        {
            var i = 0;
            while ((ways[i].Target & leading) == TSet.Zero)
                i++;
            foreach (var bound in ways[i].Bounds)
            {
                if (bound < groups.Length)
                    groups[bound] = at;
            }
            return ways[i].Target;
        }

        /// <summary>For each place the instructions that lead from there to a match; false where there is none.</summary>
        private bool TryReadBackward(ReadOnlySpan<byte> text, Span<TSet> leading)
        {
            var set = leading[text.Length] = s_match;
            var (known, before) = (s_match, _before[s_matchBit]);
            for (var at = text.Length; at > 0;)
            {
                if (set != known)
                    (known, before) = (set, Before(set));
                uint scalar = text[at - 1];
                if (scalar < 0x80)
                {
                    at--;
                    set = before & _ascii[scalar];
                }
                else
                {
                    at -= Utf8Scalar.DecodeLast(text, at, out scalar, out var isWellFormed);
                    set = isWellFormed ? Taking(before, scalar) : TSet.Zero;
                }
                if (set == TSet.Zero)
                    return false;
                leading[at] = set;
            }
            return true;
        }

        private TSet Before(TSet set)
        {
            var before = TSet.Zero;
            for (; set != TSet.Zero; set &= set - TSet.One)
                before |= _before[FirstBit(set)];
            return before;
        }

        /// <summary>Of some instructions those that take a character.</summary>
        private TSet Taking(TSet instructions, uint scalar)
        {
            var taking = TSet.Zero;
            for (var left = instructions; left != TSet.Zero; left &= left - TSet.One)
            {
                var bit = FirstBit(left);
                taking |= _pattern.Takes(_instructions[bit] * 3, scalar) ? TSet.One << bit : TSet.Zero;
            }
            return taking;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static int FirstBit(TSet set) => int.CreateTruncating(TSet.TrailingZeroCount(set));

        /// <summary>The instructions that take characters.</summary>
        private static int[] Consuming(int[] code)
        {
            var consuming = new List<int>();
            for (var i = 0; i < code.Length; i += 3)
            {
                if ((Operation)code[i] is Operation.Set or Operation.NotSet or Operation.Any)
                    consuming.Add(i / 3);
            }
            return [.. consuming];
        }

        private static bool HasAssertion(int[] code)
        {
            for (var i = 0; i < code.Length; i += 3)
            {
                if ((Operation)code[i] >= Operation.Start)
                    return true;
            }
            return false;
        }

        private Step StepFrom(int first)
        {
            var ways = new List<Way>();
            var seen = new HashSet<int>();
            // An instruction to follow, with the bounds on the way there.
            var open = new Stack<(int Instruction, int[] Bounds)>([(first, [])]);
            while (open.TryPop(out var next))
            {
                var (instruction, bounds) = next;
                if (!seen.Add(instruction))
                    continue;
                var (a, b) = (_pattern._code[instruction * 3 + 1], _pattern._code[instruction * 3 + 2]);
                switch ((Operation)_pattern._code[instruction * 3])
                {
                    case Operation.Jump:
                        open.Push((a, bounds));
                        break;
                    case Operation.Split:
                        open.Push((b, bounds));
                        open.Push((a, bounds));
                        break;
                    case Operation.Save:
                        open.Push((instruction + 1, [.. bounds, a]));
                        break;
                    case Operation.Match:
                        ways.Add(new(s_match, bounds));
                        break;
                    default:
                        ways.Add(new(TSet.One << Array.BinarySearch(_instructions, instruction), bounds));
                        break;
                }
            }
            var (targets, withoutBounds) = (TSet.Zero, TSet.Zero);
            foreach (var way in ways)
            {
                targets |= way.Target;
                withoutBounds |= way.Bounds.Length == 0 ? way.Target : TSet.Zero;
            }
            return new(targets, withoutBounds, [.. ways]);
        }
    }
}
