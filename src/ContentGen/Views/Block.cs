using System;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ContentGen;

/// <summary>
/// One record of a parsed document's layout: eight integers that hold offsets, never text. What a record means depends on where in the
/// layout it stands; <see cref="ContentLayout"/> describes the order. Callers of <c>TryParse</c> provide memory for these and need not look inside.
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = Bytes)]
[DebuggerDisplay("{Start}..{End} line {Line}")]
public struct Block
{
    /// <summary>The size of a record, in bytes.</summary>
    internal const int Bytes = 8 * sizeof(int);

    /// <summary>First byte of what this record covers, 0-based.</summary>
    internal int OuterStart;
    /// <summary>Behind the last byte of what this record covers.</summary>
    internal int OuterEnd;
    /// <summary>First byte of its text. In a slot: index of the first element; in a field that is a list: number of the first item among the records of fields.</summary>
    internal int Start;
    /// <summary>Behind the last byte of its text. In a slot, and in a field that is a list: number of elements.</summary>
    internal int End;
    /// <summary>The line on which it starts, 1-based; 0: there is no such block.</summary>
    internal int Line;
    /// <summary>The line on which it ends.</summary>
    internal int LastLine;
    /// <summary>Low 16 bits: the place, noise kind or finding; high 16 bits: how many enclosing groups stayed open.</summary>
    internal int Tag;
    /// <summary>
    /// A claim's failed expectations, bit by bit, or where its role has fields the number of its first record among those of fields, which has them; a
    /// region's non-white-space bytes; an unclaimed block's run.
    /// </summary>
    internal int Extra;

    /// <summary><see cref="Extra"/> of what lies past a limit.</summary>
    internal const int RestRun = -1;

    private static readonly Block s_none;

    /// <summary>The record of what is not there: everything is 0.</summary>
    internal static ref readonly Block None => ref s_none;

    internal readonly int Place => Tag & 0xFFFF;

    internal readonly int Keep => Tag >>> 16;
}
