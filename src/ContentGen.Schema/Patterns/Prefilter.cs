using System;
using System.Collections.Generic;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Patterns;

/// <summary>
/// What every text that a pattern matches contains: a literal, or one of some bytes. Where a match may start anywhere, a text without it is told by vectors, faster than by an automaton that
/// goes through all of it. Of several the rarest in usual text is taken.
/// </summary>
internal static class Prefilter
{
    /// <summary>Bytes that make up more of a text than this, of 10,000, are in nearly every one.</summary>
    private const int MostFrequent = 1000;

    private sealed record Candidate(byte[] Bytes, bool IsLiteral)
    {
        public double Frequency => IsLiteral ? Rarest(Bytes).Frequency / (double)Bytes.Length : Sum(Bytes);
    }

    /// <param name="isSearched">A match is looked for within the text.</param>
    public static PrefilterPlan? Of(PatternNode root, bool isSearched) =>
        (isSearched || StartsAnywhere(root)) && Best(root) is { } best && best.Frequency <= MostFrequent ? new(new(best.Bytes), best.IsLiteral) : null;

    /// <summary>Whether any number of nearly any characters may stand first.</summary>
    private static bool StartsAnywhere(PatternNode node) => node switch
    {
        SequenceNode { Parts.Count: > 0 } sequence => StartsAnywhere(sequence.Parts[0]),
        GroupNode group => StartsAnywhere(group.Inner),
        IncludeNode include => StartsAnywhere(include.Pattern.Root),
        ChoiceNode choice => choice.Branches.Exists(StartsAnywhere),
        RepeatNode { Most: < 0 } repeat => TakesMost(repeat.Inner),
        _ => false,
    };

    private static bool TakesMost(PatternNode node) => node switch
    {
        PlainNode plain => plain.Operation == PatternOperation.Any,
        SetNode set => set.Scalars.Size > ScalarSet.Last / 2,
        GroupNode group => TakesMost(group.Inner),
        IncludeNode include => TakesMost(include.Pattern.Root),
        SequenceNode { Parts.Count: 1 } sequence => TakesMost(sequence.Parts[0]),
        _ => false,
    };

    private static Candidate? Best(PatternNode node) => node switch
    {
        SetNode set => OfSet(set.Scalars),
        GroupNode group => Best(group.Inner),
        IncludeNode include => Best(include.Pattern.Root),
        RepeatNode { Least: > 0 } repeat => Best(repeat.Inner),
        SequenceNode sequence => OfSequence(sequence.Parts),
        ChoiceNode choice => OfChoice(choice.Branches),
        _ => null,
    };

    private static Candidate? OfSequence(List<PatternNode> parts)
    {
        Candidate? best = null;
        var literal = new List<byte>();
        foreach (var part in parts)
        {
            if (part is SetNode { Scalars.Size: 1 } single)
            {
                AddUtf8(single.Scalars[0].First, literal);
                continue;
            }
            best = Rarer(best, OfLiteral(literal));
            literal.Clear();
            best = Rarer(best, Best(part));
        }
        return Rarer(best, OfLiteral(literal));
    }

    private static Candidate? OfChoice(List<PatternNode> branches)
    {
        var bytes = new SortedSet<byte>();
        foreach (var branch in branches)
        {
            if (Best(branch) is not { } best)
                return null;
            if (best.IsLiteral)
                bytes.Add(Rarest(best.Bytes).Byte);
            else
                bytes.UnionWith(best.Bytes);
        }
        return new([.. bytes], false);
    }

    private static Candidate? OfLiteral(List<byte> bytes) => bytes.Count == 0 ? null : new(bytes.ToArray(), true);

    /// <summary>The bytes of ASCII, and those with which other characters begin; of a single other one the rarest.</summary>
    private static Candidate? OfSet(ScalarSet set)
    {
        var bytes = new SortedSet<byte>();
        for (var i = 0; i < set.Count; i++)
        {
            var (first, last) = set[i];
            if (first == last)
            {
                var single = new List<byte>();
                AddUtf8(first, single);
                bytes.Add(Rarest(single.ToArray()).Byte);
                continue;
            }
            for (var value = (int)Lead(first); value <= Lead(last); value++)
            {
                // No sequence begins with the bytes in between.
                if (value is < 0x80 or >= 0xC2)
                    bytes.Add((byte)value);
            }
        }
        return bytes.Count == 0 ? null : new([.. bytes], false);
    }

    private static Candidate? Rarer(Candidate? one, Candidate? other) =>
        one is null || other is not null && other.Frequency < one.Frequency ? other : one;

    private static byte Lead(int scalar)
    {
        var bytes = new List<byte>();
        AddUtf8(scalar, bytes);
        return bytes[0];
    }

    private static (byte Byte, int Frequency) Rarest(byte[] bytes)
    {
        var rarest = bytes[0];
        foreach (var value in bytes)
        {
            if (ByteFrequencies.Of(value) < ByteFrequencies.Of(rarest))
                rarest = value;
        }
        return (rarest, ByteFrequencies.Of(rarest));
    }

    private static int Sum(byte[] bytes)
    {
        var sum = 0;
        foreach (var value in bytes)
            sum += ByteFrequencies.Of(value);
        return sum;
    }

    private static void AddUtf8(int scalar, List<byte> bytes)
    {
        var length = scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4;
        bytes.Add((byte)(length == 1 ? scalar : 0xF00 >> length & 0xFF | scalar >> 6 * (length - 1)));
        for (var i = length - 2; i >= 0; i--)
            bytes.Add((byte)(0x80 | scalar >> 6 * i & 0x3F));
    }
}
