using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ContentGen;

/// <summary>
/// The first records of a layout, read as one structure. The sections follow in this order, each a run of records:
/// claims of the article, claims of noise items, regions, regions by kind, unclaimed blocks, missing places, fields, slots, words.
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = Records * Block.Bytes)]
internal struct LayoutHeader
{
    /// <summary>How many records the header itself takes.</summary>
    internal const int Records = 3;

    internal int Claims;
    internal int ItemClaims;
    internal int Regions;
    internal int RegionsByKind;
    internal int Unclaimed;
    internal int Missing;
    internal int Fields;
    internal int Slots;
    internal int End;

    internal int ArticleBytes;
    internal int NoiseBytes;
    internal int UnclaimedBytes;
    internal int TotalBytes;
    internal int NonSpaceBytes;
    internal int UnclaimedNonSpaceBytes;
    internal int FirstInvalid;
    internal int RestStart;

    /// <summary>First of the records that count the regions of each kind (one slot a kind), within the slots.</summary>
    internal int KindSlots;
    internal int FirstInvalidLine;
    internal int RestLine;

    /// <summary>Where the words of the article's claims are told, eight claims a record; 0: nowhere. They are the last records.</summary>
    internal int Words;

    /// <summary>The words of all claims of the article, where they are told.</summary>
    internal int ArticleWords;

    /// <summary>The number of the document (<see cref="LayoutStamps"/>) where the layout lies in memory of a caller, who may use that again; else 0.</summary>
    internal int Stamp;

    /// <summary>The words of one of the article's claims, where they are told.</summary>
    internal readonly int WordsOf(ReadOnlySpan<Block> layout, int claim) => MemoryMarshal.Cast<Block, int>(layout[Words..])[claim - Claims];

    private static readonly LayoutHeader s_none;

    /// <summary>The header of no document: everything is 0.</summary>
    internal static ref readonly LayoutHeader None => ref s_none;

    internal static ref LayoutHeader In(Span<Block> layout) => ref Unsafe.As<Block, LayoutHeader>(ref layout[..Records][0]);

    internal static ref readonly LayoutHeader In(ReadOnlySpan<Block> layout) =>
        ref Unsafe.As<Block, LayoutHeader>(ref MemoryMarshal.GetReference(layout[..Records]));
}
