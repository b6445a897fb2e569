using System;
using System.Linq;
using System.Runtime.InteropServices;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Views;

/// <summary>Layouts whose records were changed and whose checksum was made again: Open refuses them, or all that the view says can be read.</summary>
public sealed class ForgedLayoutTests
{
    private const int Changes = 3_000;

    private const int Numbers = Block.Bytes / sizeof(int);

    [Fact]
    public void Reading_a_view_throws_nothing_whatever_the_records_say()
    {
        var (refused, read) = (0, 0);
        foreach (var (name, utf8, layout, show) in StoredDocuments.All())
        {
            for (var seed = 0; seed < Changes; seed++)
            {
                var forged = Forge(layout, utf8.Length, seed);
                try
                {
                    _ = show(utf8, forged);
                    read++;
                }
                catch (ArgumentException refusal) when (refusal.Message.Contains("Parse the document again", StringComparison.Ordinal))
                {
                    refused++;
                }
                catch (ArgumentException refusal) when (refusal.Message.Contains("is of a document of", StringComparison.Ordinal))
                {
                    refused++;
                }
                catch (Exception problem)
                {
                    throw new ShouldAssertException($"{name}, change {seed}: {problem}");
                }
            }
        }
        refused.ShouldBeGreaterThan(10_000);
        read.ShouldBeGreaterThan(5_000);
    }

    /// <summary>Each number of each record in turn: what changes at random seldom meets a certain one of the header.</summary>
    [Fact]
    public void No_number_of_a_layout_is_trusted()
    {
        foreach (var (name, utf8, layout, show) in StoredDocuments.All().Where(static document => document.Layout.Blocks.Length < 60))
        {
            for (var at = 0; at < layout.Blocks.Length * Numbers; at++)
            {
                foreach (var value in (ReadOnlySpan<int>)[int.MinValue, int.MinValue / 2, -2, -1, 0, 1, 2, 3, 5, layout.Blocks.Length, utf8.Length, utf8.Length + 1, 70_000, int.MaxValue / 2, int.MaxValue])
                {
                    var blocks = layout.Blocks.ToArray();
                    MemoryMarshal.Cast<Block, int>(blocks.AsSpan())[at] = value;
                    try
                    {
                        _ = show(utf8, Stored(blocks, layout.Schema));
                    }
                    catch (ArgumentException refusal) when (refusal.Message.StartsWith("The layout", StringComparison.Ordinal))
                    {
                    }
                    catch (Exception problem)
                    {
                        throw new ShouldAssertException($"{name}, number {at % Numbers} of record {at / Numbers} is {value}: {problem}");
                    }
                }
            }
        }
    }

    [Fact]
    public void A_refusal_says_what_to_do()
    {
        var blocks = NewsArticle.Parse(Samples.Harbour, new()).ToLayout().Blocks.ToArray();
        blocks[LayoutHeader.Records].End = int.MaxValue;
        var layout = Stored(blocks, NewsArticle.Schema);

        Should.Throw<ArgumentException>(() => NewsArticle.Open(Samples.Harbour, layout)).Message
            .ShouldStartWith("The layout's records do not fit together: they were changed after they were stored. Parse the document again.");
    }

    private static ContentLayout Forge(ContentLayout layout, int length, int seed)
    {
        var random = new Random(seed);
        var blocks = layout.Blocks.ToArray();
        var numbers = MemoryMarshal.Cast<Block, int>(blocks.AsSpan());
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            // Of a large layout, the header and the slots are few among the records.
            var at = random.Next(4) == 0 ? random.Next(LayoutHeader.Records * Numbers) : random.Next(numbers.Length);
            var other = random.Next(blocks.Length);
            switch (random.Next(9))
            {
                case 0: numbers[at] += random.Next(-2, 3); break;
                case 1: numbers[at] = random.Next(blocks.Length + 2); break;
                case 2: numbers[at] = random.Next(length + 2); break;
                case 3: numbers[at] = (int)random.NextInt64(int.MinValue, 1L << 31); break;
                case 4: numbers[at] = numbers[random.Next(numbers.Length)]; break;
                case 5: numbers[at] = 0; break;
                case 6: numbers[at] ^= 1 << random.Next(32); break;
                case 7: blocks[at / Numbers] = blocks[other]; break;
                default: (blocks[at / Numbers], blocks[other]) = (blocks[other], blocks[at / Numbers]); break;
            }
        }
        return Stored(blocks, layout.Schema);
    }

    private static ContentLayout Stored(Block[] blocks, SchemaInfo schema)
    {
        var read = ContentLayout.Read(StoredDocuments.Bytes(new ContentLayout(blocks, schema)));
        MemoryMarshal.AsBytes(read.Blocks).SequenceEqual(MemoryMarshal.AsBytes(blocks.AsSpan())).ShouldBeTrue();
        return read;
    }
}
