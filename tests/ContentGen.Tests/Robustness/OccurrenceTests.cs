using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ContentGen.Engine;
using ContentGen.Matching;
using ContentGen.Schema;
using ContentGen.Tests.Text;
using ContentGen.Text;
using ContentGen.Text.Unicode;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Robustness;

/// <summary>Counting equal blocks is exact, linear for every document, and costs no memory once a buffer has grown.</summary>
public sealed class OccurrenceTests
{
    private const string Yaml = """
        contentgen: 1
        schema: repeats
        article: [text*]
        roles:
          text: { when: { occurs: 1 } }
        noise:
          menu: { when: { occurs: 2.. } }
        """;

    private static int s_sink;

    /// <summary>Documents of about so many kilobytes.</summary>
    public static readonly TheoryData<string, Func<int, string>> Documents = new()
    {
        { "all lines equal", static size => string.Concat(Enumerable.Repeat("The same line\n", size * 70)) },
        { "all lines equal once folded", static size => string.Concat(Enumerable.Repeat("The same line\nTHE  SAME line\n", size * 35)) },
        { "all lines different", static size => string.Concat(Enumerable.Range(0, size * 70).Select(static i => $"Line number {i}\n")) },
        { "one long line twice", static size => Twice(Words(size * 512)) },
        { "one long line twice, not byte for byte", static size => Twice(Words(size * 512), Words(size * 512).ToUpperInvariant()) },
        { "two long lines that differ in their last word", static size => Twice(Words(size * 512) + "one", Words(size * 512) + "two") },
        { "white space without end, then many short lines equal to it", static size =>
            "a" + new string(' ', size * 512) + "b\n" + string.Concat(Enumerable.Repeat("a b\n", size * 128)) },
        { "marks without end", static size => Twice("a" + new string('\u0301', size * 170), "A" + new string('\u0301', size * 170)) },
        { "ill-formed bytes as text", static size => Twice(new string('\uFFFD', size * 170), new string('\uFFFD', size * 170)) },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Twice_the_document_is_twice_the_work(string name, Func<int, string> make)
    {
        name.ShouldNotBeEmpty();
        var schema = Schema();
        var work = new List<(long Bytes, long Work)>();
        foreach (var size in new[] { 128, 256, 512, 1024, 2048 })
        {
            var utf8 = Encoding.UTF8.GetBytes(make(size));
            var buffer = new ContentBuffer();
            schema.Parse(utf8, buffer);
            work.Add((utf8.Length, buffer.Match.Page.OccurrenceWork));
        }
        foreach (var (bytes, looked) in work)
            looked.ShouldBeInRange(bytes / 2, bytes * 5L);
        for (var i = 1; i < work.Count; i++)
            work[i].Work.ShouldBeLessThanOrEqualTo((long)(work[i - 1].Work * 2.2) + 500);
    }

    [Fact]
    public void Hashes_made_to_collide_cost_no_more_than_a_bounded_factor()
    {
        // Every hash is the same: what an author of collisions can reach at most. The long lines come first, so that each comparison could be long.
        var work = new List<long>();
        foreach (var lines in new[] { 2_000, 4_000, 8_000, 16_000 })
        {
            var long_ = string.Concat(Enumerable.Range(0, 20).Select(i => $"a{new string(' ', lines)}{i}\n"));
            var table = new OccurrenceTable(hashBits: 0);
            var text = long_ + string.Concat(Enumerable.Range(0, lines).Select(i => $"a {i}\n"));
            Count(table, text);
            work.Add(table.Work);
            table.Work.ShouldBeLessThan(text.Length * (4L + 2 * OccurrenceTable.MostUnequal));
        }
        for (var i = 1; i < work.Count; i++)
            work[i].ShouldBeLessThanOrEqualTo((long)(work[i - 1] * 2.2) + 500);
    }

    [Fact]
    public void Hashes_made_to_share_a_slot_and_most_of_their_bits_cost_no_more_than_their_bits()
    {
        // All hashes are equal in all but 16 bits, those that choose a slot among the equal ones: each look-up passes 16 others at most.
        const int Lines = 20_000;
        var table = new OccurrenceTable(hashBits: 0xFFFFUL << 24);
        var text = string.Concat(Enumerable.Range(0, Lines).Select(i => $"{i}\n"));
        Count(table, text).Count(static n => n != 1).ShouldBe(0);
        table.Work.ShouldBeLessThan(text.Length + Lines * (64L + 9 + 9 * 12));
    }

    [Theory]
    [InlineData(ulong.MaxValue)]
    [InlineData(0xFFFF_FFFFUL)]
    [InlineData(0xFFFF_FFFFUL << 32)]
    [InlineData(0xFFFF_FFFFUL << 16)]
    public void Counts_are_those_of_the_folded_texts(ulong hashBits)
    {
        string[] words = ["Home", "home", "HOME", "  ", "é", "e\u0301", "E\u0301", "–", "-", "World news", "世界", "b", "B", "’", "'"];
        // Longer than what is a start, and equal to each other or not.
        string[] starts = ["", "", "Whoever reads this line reads on: ", "WHOEVER  reads this line reads on: ", "Whoever reads this line reads o\u0301n, ", "Whoever reads this line reads ón, "];
        var table = new OccurrenceTable(hashBits);
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var lines = Enumerable.Range(0, random.Next(1, 200))
                .Select(_ => starts[random.Next(starts.Length)] + string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(1, 4)).Select(_ => words[random.Next(words.Length)])))
                .Where(static line => line.Trim().Length > 0).ToList();
            var folded = lines.Select(TextFolder.Fold).ToList();
            var expected = folded.GroupBy(static line => line, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.Count(), StringComparer.Ordinal);
            Count(table, string.Join("\n", lines)).ShouldBe(folded.Select(line => expected[line]), $"seed {seed}");
        }
    }

    /// <summary>A code block of Markdown can be empty and the last of its document: its text begins where the bytes end.</summary>
    [Fact]
    public void Blocks_without_text_may_stand_where_the_document_ends()
    {
        for (var blocks = 0; blocks < 30; blocks++)
        {
            var table = new OccurrenceTable();
            table.Count("a"u8, Enumerable.Range(0, blocks).Select(static i => new ScannedBlock { Start = i % 3 == 0 ? 0 : 1, End = 1 }).ToArray());
            for (var block = 0; block < blocks; block++)
                table.Of(block).ShouldBe(Enumerable.Range(0, blocks).Count(other => (other % 3 == 0) == (block % 3 == 0)), $"{block} of {blocks}");
        }
    }

    /// <summary>Words are counted before texts are folded, and the iota below is no letter until then.</summary>
    [Fact]
    public void A_mark_that_folds_to_a_letter_is_that_letter()
    {
        Count(new(), "!\u0345\n!\u03B9\n!\u0399\nb a\nB  A\nb").ShouldBe([3, 3, 3, 2, 2, 1]);
    }

    [Fact]
    public void Texts_of_one_hash_are_told_apart_until_one_was_compared_in_vain_too_often()
    {
        Count(new(hashBits: 0), "a\nb\nc\nA\nB\nC\nb").ShouldBe([2, 3, 2, 2, 3, 2, 3]);
        // a is found unequal to b, c, d, e, f, g, h and i; from there on no block of that hash is compared, and each stands alone.
        Count(new(hashBits: 0), "a\na\nb\nc\nd\ne\nf\ng\nh\nA\ni\na\nb\nj\nj").ShouldBe([3, 3, 1, 1, 1, 1, 1, 1, 1, 3, 1, 1, 1, 1, 1]);
    }

    [Fact]
    public void Counting_allocates_nothing_and_trimming_gives_the_memory_back()
    {
        var utf8 = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 300).Select(static i => $"Line {i % 200}  of a – PAGE é\n")));
        var (schema, buffer) = (Schema(), new ContentBuffer());
        AllocationTests.Allocated(() =>
        {
            foreach (var piece in schema.Parse(utf8, buffer).Pieces())
                s_sink += piece.Text.Span.Length;
            s_sink += schema.IsValid(utf8, buffer) ? 1 : 0;
        }).ShouldBe(0);

        var before = GC.GetAllocatedBytesForCurrentThread();
        buffer.Match.Page.Trim();
        schema.Parse(utf8, buffer);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeGreaterThan(300 * sizeof(int));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n\u200B")]
    [InlineData("one")]
    public void Documents_of_no_block_and_of_one_are_counted(string document)
    {
        var (schema, buffer) = (Schema(), new ContentBuffer());
        var utf8 = Encoding.UTF8.GetBytes(document);
        schema.Parse(utf8, buffer).Validate().Count.ShouldBe(0);
        schema.IsValid(utf8, buffer).ShouldBeTrue();
        buffer.Trim();
        schema.Parse(utf8, buffer).Validate().Count.ShouldBe(0);
    }

    [Fact]
    public void Schemas_that_do_not_ask_count_nothing()
    {
        var schema = InterpretedSchema.Create(SchemaCompiler.Compile(
            new("plain", Yaml.Replace("occurs: 1 ", "words: 1.. ").Replace("occurs: 2..", "words: 3..")), ImportResolvers.None).Plan!);
        var buffer = new ContentBuffer();
        schema.Parse("Home\nHome\n"u8, buffer);
        buffer.Match.Page.OccurrenceWork.ShouldBe(0);
    }

    private static InterpretedSchema Schema() => InterpretedSchema.Create(SchemaCompiler.Compile(new("repeats", Yaml), ImportResolvers.None).Plan!);

    private static List<int> Count(OccurrenceTable table, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var blocks = new ScannedBlock[16];
        var count = BlockScanner.Scan(utf8, TextSamples.Rules(Runtime.FeatureSet.None), int.MaxValue, int.MaxValue, ref blocks).Count;
        table.Count(utf8, blocks.AsSpan(0, count));
        return Enumerable.Range(0, count).Select(table.Of).ToList();
    }

    private static string Twice(string line, string? again = null) => line + "\n" + (again ?? line) + "\n";

    private static string Words(int length) => string.Concat(Enumerable.Repeat("words of it ", length / 12));
}
