using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ContentGen.Engine;
using ContentGen.Matching;
using ContentGen.Runtime;
using ContentGen.Schema;
using ContentGen.Tests.Text;
using ContentGen.Text;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Robustness;

/// <summary>Counting terms that come back is right, linear for every document, and costs no memory once a buffer has grown.</summary>
public sealed class EchoTests
{
    private const string Yaml = """
        contentgen: 1
        schema: echoes
        article: [headline?, text*]
        traits:
          prose: { ends: sentence }
        roles:
          headline: { when: { echo: { is: prose, share: 60%.. } } }
          text: { when: { echo: { share: 10%.., at-least: 2 } } }
        noise:
          other: { when: { echo: { is: prose, share: 0%, at-least: 3 } } }
        """;

    private static int s_sink;

    /// <summary>Documents of about so many kilobytes.</summary>
    public static readonly TheoryData<string, Func<int, string>> Documents = new()
    {
        { "one term", static size => string.Concat(Enumerable.Repeat("word word.\n", size * 90)) },
        { "all terms different", static size => string.Concat(Enumerable.Range(0, size * 100).Select(static i => Name(i) + " \n")) },
        { "one long line of different terms", static size => string.Join(" ", Enumerable.Range(0, size * 100).Select(Name)) + "." },
        { "one term without end", static size => new string('a', size * 1024) + "." },
        { "marks without end", static size => "word" + new string('\u0301', size * 512) },
        { "pairs", static size => string.Concat(Enumerable.Range(0, size * 340).Select(static i => (char)(0x4E00 + i * 7919L % 20000))) + "。" },
        { "runs too short", static size => string.Concat(Enumerable.Repeat("the sea of it\n", size * 73)) },
        { "ill-formed bytes as text", static size => new string('\uFFFD', size * 340) },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Twice_the_document_is_twice_the_work(string name, Func<int, string> make)
    {
        name.ShouldNotBeEmpty();
        var schema = Schema();
        var work = new List<long>();
        foreach (var size in new[] { 64, 128, 256, 512, 1024 })
        {
            var utf8 = Encoding.UTF8.GetBytes(make(size));
            var buffer = new ContentBuffer();
            schema.Parse(utf8, buffer);
            work.Add(buffer.Match.Page.EchoWork);
            work[^1].ShouldBeInRange(utf8.Length / 2, utf8.Length * 5L);
        }
        for (var i = 1; i < work.Count; i++)
            work[i].ShouldBeLessThanOrEqualTo((long)(work[i - 1] * 2.2) + 500);
    }

    [Fact]
    public void Hashes_made_to_share_a_slot_and_most_of_their_bits_cost_no_more_than_their_bits()
    {
        // All hashes are equal in the bits that choose a slot: each look-up passes 16 others at most, and 64 if all bits were chosen by an enemy.
        const int Lines = 20_000;
        var table = new EchoTable(hashBits: 0xFFFFUL << 40);
        var text = string.Concat(Enumerable.Range(0, Lines).Select(static i => Name(i) + "\n"));
        Count(table, text, static _ => true, [new(0, 1)]);
        table.Work.ShouldBeLessThan(text.Length + Lines * 2 * (64L + 1));
    }

    /// <summary>Slots grow as more terms come; numbers are given in the order in which terms come all the same.</summary>
    [Theory]
    [InlineData(ulong.MaxValue)]
    [InlineData(0xFFFFFUL << 20)]
    [InlineData(0xFFFUL)]
    public void Terms_are_numbered_in_their_order_however_many_there_are(ulong hashBits)
    {
        var numbers = new TermNumbers(hashBits);
        foreach (var count in new[] { 200_000, 3, 40_000, 0, 5_000 })
        {
            var random = new Random(count);
            var terms = Enumerable.Range(0, count).Select(i => (ulong)random.NextInt64(random.Next(4) == 0 ? 1L + i / 3 : long.MaxValue) * 0x9E3779B97F4A7C15).ToArray();
            var known = new Dictionary<ulong, ulong>();
            var wanted = terms.Select(term => known.TryGetValue(term & hashBits, out var number) ? number : known[term & hashBits] = (ulong)known.Count + 1).ToArray();
            numbers.Replace(terms).ShouldBe(known.Count + 1);
            terms.AsSpan().SequenceEqual(wanted).ShouldBeTrue($"{count} terms");
        }
    }

    [Fact]
    public void Terms_of_one_hash_are_one_term()
    {
        var table = new EchoTable(hashBits: 0);
        Count(table, "north\nsouth\neast west", static _ => true, [new(0, 2), new(0, 3)]);
        Enumerable.Range(0, 3).Select(block => table.Of(0, block)).ShouldBe([(1, 1), (1, 1), (2, 2)]);
        table.Of(1, 0).ShouldBe((0, 1));
    }

    [Fact]
    public void Counts_are_those_of_a_count_by_sets()
    {
        string[] words = ["Home", "HOMES", "homes", "the", "café", "cafe\u0301", "north-east", "世界新", "界", "新聞", "が", "か\u3099", "12", "x1abcd", "학교", "ᾳᾳᾳ"];
        var table = new EchoTable();
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var lines = Enumerable.Range(0, random.Next(1, 40))
                .Select(_ => string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(1, 5)).Select(_ => words[random.Next(words.Length)]))).ToList();
            var terms = lines.Select(TermTests.TermsOf).ToList();
            var marked = lines.Select(_ => random.Next(2) == 0).ToList();
            EchoInfo[] echoes = [new(1, 1), new(0, 2), new(1, 3), new(0, 1)];
            Count(table, string.Join("\n", lines), block => marked[block], echoes);
            for (var e = 0; e < echoes.Length; e++)
            {
                for (var b = 0; b < lines.Count; b++)
                {
                    var found = terms[b].Count(term => Enumerable.Range(0, lines.Count)
                        .Count(other => other != b && (echoes[e].Traits == 0 || marked[other]) && terms[other].Contains(term)) >= echoes[e].AtLeast);
                    table.Of(e, b).ShouldBe((found, terms[b].Count), $"seed {seed}, echo {e}: {lines[b]}");
                }
            }
        }
    }

    [Fact]
    public void Counting_allocates_nothing_and_trimming_gives_the_memory_back()
    {
        var utf8 = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 300).Select(static i => $"{Name(i % 200)} line of a PAGE café 世界の新聞 {Name(i)}.\n")));
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
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeGreaterThan(300 * 7 * sizeof(ulong));
    }

    [Fact]
    public void A_buffer_forgets_the_terms_of_the_document_before()
    {
        var table = new EchoTable();
        Count(table, string.Concat(Enumerable.Range(0, 500).Select(static i => Name(i) + "\n")), static _ => true, [new(0, 1), new(0, 2)]);
        Count(table, Name(7) + "\n" + Name(8) + "\n" + Name(7), static _ => true, [new(0, 1)]);
        Enumerable.Range(0, 3).Select(block => table.Of(0, block)).ShouldBe([(1, 1), (0, 1), (1, 1)]);
        Count(table, "", static _ => true, [new(0, 1)]);
    }

    [Fact]
    public void Schemas_that_do_not_ask_count_nothing()
    {
        var yaml = string.Join("\n", Yaml.Split('\n').Select(static line => line.Contains("echo:", StringComparison.Ordinal) ? line.Split('{')[0] + "{ when: { words: 2.. } }" : line))
            .Replace("text: { when: { words: 2.. } }", "text: { when: { words: 1.. } }").Replace("other: { when: { words: 2.. } }", "other: { when: { is: prose } }");
        var compiled = SchemaCompiler.Compile(new("plain", yaml), ImportResolvers.None);
        var buffer = new ContentBuffer();
        InterpretedSchema.Create(compiled.Plan!).Parse("Home page\nHome\n"u8, buffer);
        buffer.Match.Page.EchoWork.ShouldBe(0);
    }

    private static InterpretedSchema Schema() => InterpretedSchema.Create(SchemaCompiler.Compile(new("echoes", Yaml), ImportResolvers.None).Plan!);

    private static void Count(EchoTable table, string text, Func<int, bool> isMarked, EchoInfo[] echoes)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var blocks = new ScannedBlock[16];
        var count = BlockScanner.Scan(utf8, TextSamples.Rules(FeatureSet.None), int.MaxValue, int.MaxValue, ref blocks).Count;
        var traits = Enumerable.Range(0, count).Select(block => isMarked(block) ? 1UL : 0).ToArray();
        table.Begin(utf8, blocks.AsSpan(0, count), traits, echoes);
    }

    /// <summary>A term for each number, of letters alone.</summary>
    private static string Name(int number) => "n" + string.Concat(number.ToString("D6", null).Select(static digit => (char)('a' + digit - '0')));
}
