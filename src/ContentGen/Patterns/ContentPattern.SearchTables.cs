using System;
using System.Collections.Generic;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ContentGen.Patterns;
using ContentGen.Text.Unicode;
using ContentGen.Text.Vectors;

namespace ContentGen.Runtime;

public sealed partial class ContentPattern
{
    /// <summary>
    /// Finds where a match begins: vectors look for the first two bytes of matches, and a deterministic automaton, from one place at a time, for the rest. The automaton
    /// is cut off where it would be large, or asks what lies around a place: what leads on from there the nondeterministic one decides, and so does a text in which
    /// many begin and none comes to an end, so that time stays linear.
    /// </summary>
    private sealed class SearchTables
    {
        private const int Ascii = 0x80;

        /// <summary>The first byte of the shortest character of several bytes, and behind the last byte of the longest.</summary>
        private const int FirstLead = 0xC2;
        private const int EndOfLeads = 0xF5;

        private readonly ContentPattern _pattern;
        private readonly byte[] _classes = [];
        private readonly ushort[] _next = [];
        private readonly int _width;

        /// <summary>The state before a match, and the one where a word stands before it.</summary>
        private readonly int _start;

        private readonly int _startBehindWord;
        private readonly ByteSet _first = new([]);
        private readonly ByteSet _second = new([]);

        internal SearchTables(ContentPattern pattern)
        {
            _pattern = pattern;
            var builder = new SearchBuilder(pattern);
            if (!builder.TryBuild())
                return;
            IsPossible = true;
            (_classes, _next, _width) = (builder.Classes, builder.Next, builder.Width);
            (_start, _startBehindWord) = (builder.Start, builder.StartBehindWord);
            (_first, _second) = Beginnings(builder.TakesMore);
        }

        /// <summary>Whether each match has a character, and its beginning can be told.</summary>
        internal bool IsPossible { get; }

        /// <summary>Whether a match may begin with a byte.</summary>
        internal bool MayBegin(byte value) => ByteSet.Contains(ref _first.First, value);

        internal int Find(ReadOnlySpan<byte> text)
        {
            // As many steps as the text is long are few, unless many ways begin in vain and are long.
            var steps = text.Length;
            for (var chunk = 0; chunk < text.Length; chunk += IChunkReader.Length)
            {
                for (var places = Places(text, chunk); places != 0; places &= places - 1)
                {
                    var at = chunk + BitOperations.TrailingZeroCount(places);
                    var end = Walk(text, at, ref steps);
                    if (end == SearchBuilder.Dead)
                        continue;
                    PatternScratch.Current.Visited += text.Length - steps;
                    return end == SearchBuilder.Found ? at : _pattern.FindFrom(text, at, this);
                }
            }
            PatternScratch.Current.Visited += text.Length - steps;
            return -1;
        }

        /// <summary>Where a match may begin in a chunk of the text.</summary>
        private ulong Places(ReadOnlySpan<byte> text, int chunk)
        {
            var left = text.Length - chunk;
            if (left >= IChunkReader.Length)
                return Places(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), chunk));
            // The last bytes of the text, of which the first have been looked at before.
            if (chunk > 0)
                return Places(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), text.Length - IChunkReader.Length)) >> IChunkReader.Length - left;
            Unsafe.SkipInit(out ChunkBuffer buffer);
            var places = Places(ref ChunkBuffer.Fill(ref buffer, text));
            // What stands behind the last byte is not the text's.
            if (MayBegin(text[^1]))
                places |= 1UL << left - 1;
            return places & (1UL << left) - 1;
        }

        /// <summary>The same of 64 bytes; of the last one it is not known what follows.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private ulong Places(ref byte first) =>
            VectorWidth.FindMembers(ref first, ref _first.First) & (VectorWidth.FindMembers(ref first, ref _second.First) >> 1 | 1UL << IChunkReader.Length - 1);

        private int Walk(ReadOnlySpan<byte> text, int at, ref int steps)
        {
            var state = _start;
            if (_startBehindWord != _start && IsWordBefore(text, at))
                state = _startBehindWord;
            var start = at;
            while (state > SearchBuilder.Unknown)
            {
                if (at == text.Length)
                {
                    state = SearchBuilder.Dead;
                    break;
                }
                uint scalar = text[at];
                if (scalar < Ascii)
                    at++;
                else
                {
                    at += Utf8Scalar.Decode(text, at, out scalar, out var isWellFormed);
                    scalar = isWellFormed ? SearchBuilder.Entry(scalar) : SearchBuilder.IllFormed;
                }
                state = _next[state * _width + _classes[scalar]];
            }
            steps -= at - start;
            return steps < 0 && state == SearchBuilder.Dead ? SearchBuilder.Unknown : state;
        }

        private static bool IsWordBefore(ReadOnlySpan<byte> text, int at)
        {
            if (at == 0)
                return false;
            Utf8Scalar.DecodeLast(text, at, out var scalar, out _);
            return IsWord(scalar);
        }

        /// <summary>The first bytes of matches, and the second ones.</summary>
        private (ByteSet First, ByteSet Second) Beginnings(Func<int, bool> takesMore)
        {
            var (first, second) = (new bool[0x100], new bool[0x100]);
            if (takesMore(_start) || takesMore(_startBehindWord))
            {
                AddRange(first, FirstLead, EndOfLeads);
                AddRange(second, Ascii, FirstLead);
            }
            for (var value = 0; value < Ascii; value++)
            {
                foreach (var start in (int[])[_start, _startBehindWord])
                {
                    var state = _next[start * _width + _classes[value]];
                    if (state == SearchBuilder.Dead)
                        continue;
                    first[value] = true;
                    if (state <= SearchBuilder.Unknown)
                        AddRange(second, 0, 0x100);
                    else if (takesMore(state))
                        AddRange(second, FirstLead, EndOfLeads);
                    for (var next = 0; next < Ascii && state > SearchBuilder.Unknown; next++)
                    {
                        if (_next[state * _width + _classes[next]] != SearchBuilder.Dead)
                            second[next] = true;
                    }
                }
            }
            return (Set(first), Set(second));
        }

        private static void AddRange(bool[] bytes, int start, int end) => bytes.AsSpan(start, end - start).Fill(true);

        private static ByteSet Set(bool[] bytes)
        {
            var set = new List<byte>();
            for (var value = 0; value < bytes.Length; value++)
            {
                if (bytes[value])
                    set.Add((byte)value);
            }
            return new(set);
        }
    }
}
