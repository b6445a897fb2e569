using System;
using System.Collections.Generic;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ContentGen.Text.Vectors;

namespace ContentGen.Patterns;

/// <summary>
/// States that most characters lead from one to another, so that the last one tells which it is. While the automaton stays among them nothing has to be walked: vectors find the bytes that lead
/// out, and of these the two behind tell nearly all from which it comes back at once.
/// </summary>
internal sealed class PatternSkip
{
    private const int Values = 0x100;

    /// <summary>So many bytes are looked at behind one that leads out.</summary>
    private const int Behind = 2;

    private readonly PatternTables _tables;
    private readonly ushort[] _landing;
    private readonly byte[] _leaves;
    private readonly ByteSet _leaving;
    private readonly bool _leavesNowhere;

    /// <summary>All that leads out is the line feed, as it is of <c>.*</c>.</summary>
    private readonly bool _leavesLine;

    private readonly bool _leavesAscii;
    private readonly bool _leavesBeyond;

    /// <summary>The bytes of all that leads out, where that is one character, of one byte or of three; else empty. The runtime's library looks for its last byte.</summary>
    private readonly byte[] _sought;

    /// <summary>The class of that character.</summary>
    private readonly int _soughtClass;

    /// <summary>The state to which all leads that is skipped; 0 where there are several.</summary>
    private readonly int _only;

    /// <param name="tables">The automaton.</param>
    /// <param name="landing">By class the state behind it, from whichever of the states; 0 where it leaves.</param>
    /// <param name="leaves">Three tables of 256 entries: the buckets in which a byte leaves, those that go on with it as the next one, and as the one behind that.</param>
    internal PatternSkip(PatternTables tables, ushort[] landing, byte[] leaves)
    {
        (_tables, _landing, _leaves) = (tables, landing, leaves);
        var only = Array.Find(landing, static next => next != 0);
        _only = Array.TrueForAll(landing, next => next == 0 || next == only) ? only : 0;
        var leaving = new List<byte>();
        for (var value = 0; value < Values; value++)
        {
            if (leaves[value] != 0)
                leaving.Add((byte)value);
        }
        _leaving = new(leaving);
        StopsAtLetters = leaving.Exists(static value => char.IsAsciiLetterLower((char)value));
        _leavesNowhere = leaving.Count == 0;
        _leavesAscii = leaving.Exists(static value => value < 0x80);
        _leavesBeyond = leaving.Exists(static value => value >= 0x80);
        _leavesLine = leaving is [(byte)'\n'];
        _sought = leaving.Count == 1 ? OnlyCharacter(leaving[0], leaves) : [];
        var end = 0;
        _soughtClass = _sought.Length switch { 0 => 0, 1 => tables.Ascii[_sought[0]], _ => tables.ClassOf(_sought, ref end) };
    }

    /// <summary>The character with which all begins and ends that leads out; empty where there are several, or one of another length.</summary>
    private static byte[] OnlyCharacter(byte lead, byte[] leaves)
    {
        if (lead < 0x80)
            return [lead];
        if (PatternTables.More(lead) != Behind)
            return [];
        var second = leaves.AsSpan(Values, Values);
        var third = leaves.AsSpan(2 * Values, Values);
        return second.Length - second.Count((byte)0) == 1 && third.Length - third.Count((byte)0) == 1
            ? [lead, (byte)second.IndexOfAnyExcept((byte)0), (byte)third.IndexOfAnyExcept((byte)0)]
            : [];
    }

    /// <summary>The state behind a byte of ASCII, from whichever of the states; 0 where it leaves.</summary>
    internal int Landing(int value) => _landing[_tables.Ascii[value]];

    /// <summary>Whether what is skipped may lead to a state.</summary>
    internal bool LandsIn(int state) => Array.IndexOf(_landing, (ushort)state) >= 0;

    /// <summary>Whether small letters are among the bytes at which skipping stops.</summary>
    internal bool StopsAtLetters { get; }

    /// <summary>Whether a byte is one of those at which skipping stops.</summary>
    internal bool Stops(byte value) => ByteSet.Contains(ref _leaving.First, value);

    /// <summary>
    /// From a place at which the automaton is in one of the states: the first from which it may leave them, that behind the character with which it does, or the end. It is right where the text is well-formed; where it is not, it only ends.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where a character begins.</param>
    /// <param name="facts">What is known of the text.</param>
    /// <param name="state">The state there, which becomes that at the place that is returned; 0: there is no match.</param>
    internal int Next(ReadOnlySpan<byte> text, int at, TextFacts facts, ref int state)
    {
        if (at == text.Length)
            return at;
        var next = _leavesNowhere || _leavesLine && (facts & TextFacts.OneLine) != 0 ? text.Length
            : _sought.Length != 0 ? Seek(text, at)
            : text.Length >= IChunkReader.Length ? ScanChunks(text, at)
            : ScanShort(text, at);
        if (next > at)
            state = _only != 0 ? _only : StateBehind(text, next);
        if (_sought.Length == 0 || next == text.Length)
            return next;
        // The only character that leads out stands there.
        state = _tables.NextByClass(state, _soughtClass);
        return next + _sought.Length;
    }

    /// <summary>The state behind what is skipped.</summary>
    private int StateBehind(ReadOnlySpan<byte> text, int end)
    {
        var lead = end - 1;
        if (text[lead] < 0x80)
            return Landing(text[lead]);
        while (lead > 0 && (text[lead] & 0xC0) == 0x80)
            lead--;
        return text[lead] < 0xC0 ? 0 : _landing[_tables.ClassOf(text[..end], ref lead)];
    }

    /// <summary>The first place at which the only character stands that leads out, or the end.</summary>
    private int Seek(ReadOnlySpan<byte> text, int begin)
    {
        var found = _sought.Length == 1 ? text[begin..].IndexOf(_sought[0]) : IndexOfThree(text[begin..]);
        return found < 0 ? text.Length : begin + found;
    }

    /// <summary>Of the three bytes the last is the rarest: it is looked for, and where it stands, the others.</summary>
    private int IndexOfThree(ReadOnlySpan<byte> text)
    {
        for (var at = Behind; at < text.Length; at++)
        {
            var found = text[at..].IndexOf(_sought[Behind]);
            if (found < 0)
                break;
            at += found;
            if (text[at - 1] == _sought[1] && text[at - 2] == _sought[0])
                return at - Behind;
        }
        return -1;
    }

    /// <summary>The first place from which the automaton may leave, or the end.</summary>
    private int ScanChunks(ReadOnlySpan<byte> text, int begin)
    {
        ref var first = ref MemoryMarshal.GetReference(text);
        ref var set = ref _leaving.First;
        ref var leaves = ref MemoryMarshal.GetArrayDataReference(_leaves);
        for (var at = begin; at < text.Length;)
        {
            // The last chunk is that at the text's end: what has been read before is not looked at again.
            var start = Math.Min(at, text.Length - IChunkReader.Length);
            ref var chunk = ref Unsafe.Add(ref first, start);
            var found = _leavesBeyond ? VectorWidth.FindMembers(ref chunk, ref set) : VectorWidth.FindAsciiMembers(ref chunk, ref set);
            if (found != 0 && _leavesAscii && start <= text.Length - IChunkReader.Length - Behind)
                found &= VectorWidth.FindRuns(ref chunk, ref leaves);
            var end = start + IChunkReader.Length;
            for (found >>= at - start; found != 0;)
            {
                var shift = BitOperations.TrailingZeroCount(found);
                at += shift;
                var length = BackWithin(text, begin, at);
                if (length == 0)
                    return at;
                at += length;
                found = at < end ? found >> shift >> length : 0;
            }
            at = Math.Max(at, end);
        }
        return text.Length;
    }

    /// <summary>The same in text that is shorter than a chunk.</summary>
    private int ScanShort(ReadOnlySpan<byte> text, int begin)
    {
        var found = ulong.MaxValue >> (IChunkReader.Length - text.Length);
        if (Vector128.IsHardwareAccelerated && text.Length >= Vector128<byte>.Count)
            found = Chunk128.FindMembers(ref MemoryMarshal.GetReference(text), text.Length, ref _leaving.First);
        found >>= begin;
        for (var at = begin; found != 0;)
        {
            var shift = BitOperations.TrailingZeroCount(found);
            at += shift;
            var length = Stops(text[at]) ? BackWithin(text, begin, at) : 1;
            if (length == 0)
                return at;
            at += length;
            found = found >> shift >> length;
        }
        return text.Length;
    }

    /// <summary>With how many bytes from one that leads out the automaton is back; 0 where it may go on elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int BackWithin(ReadOnlySpan<byte> text, int begin, int at)
    {
        // Behind another one that leads out, which has been passed over, this is the byte before that with which the automaton is back.
        if (at > begin && text[at - 1] < 0x80 && Stops(text[at - 1]))
            return 2;
        if (at + Behind >= text.Length)
            return 0;
        ref var leaves = ref MemoryMarshal.GetArrayDataReference(_leaves);
        var buckets = Unsafe.Add(ref leaves, (int)text[at]) & Unsafe.Add(ref leaves, Values + text[at + 1]);
        if (buckets == 0)
            return 2;
        return (buckets & Unsafe.Add(ref leaves, 2 * Values + text[at + 2])) == 0 ? 3 : 0;
    }
}
