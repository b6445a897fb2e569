using System;
using System.Text;
using ContentGen.Engine;
using ContentGen.Schema;
using ContentGen.Tests.Articles;
using ContentGen.Tests.Views;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Robustness;

/// <summary>Once a buffer has grown, documents cost no memory: parsing, validating and walking the whole view, in both engines.</summary>
public sealed class AllocationTests
{
    private readonly ContentBuffer _buffer = new();
    private static int s_sink;

    public static readonly TheoryData<string> Documents = ["harbour", "city-garden.txt", "night-trains.txt", "nothing", "strange"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Generated_code_allocates_nothing(string document)
    {
        var utf8 = Bytes(document);
        Allocated(() =>
        {
            var article = NewsArticle.Parse(utf8, _buffer);
            Walk(article);
            foreach (var finding in article.Validate())
                s_sink += finding.Line + finding.Column + finding.Length + finding.Id.Length + (int)finding.Severity;
            s_sink += NewsArticle.IsValid(utf8, _buffer) ? 1 : 0;
        }).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_interpreter_allocates_nothing(string document)
    {
        var utf8 = Bytes(document);
        BuiltIn.TryGetSchema("news-article", out var source).ShouldBeTrue();
        var schema = InterpretedSchema.Create(SchemaCompiler.Compile(source!, ImportResolvers.None).Plan!);
        Allocated(() =>
        {
            var parsed = schema.Parse(utf8, _buffer);
            foreach (var piece in parsed.Pieces())
                s_sink += piece.Text.Span.Length + piece.Path.Length;
            foreach (var finding in parsed.Validate())
                s_sink += finding.Offset;
            s_sink += schema.IsValid(utf8, _buffer) ? 1 : 0;
        }).ShouldBe(0);
    }

    [Theory]
    [InlineData("wire-electric-ferry.txt")]
    [InlineData("wire-bridge-briefly.txt")]
    [InlineData("wire-solardach.txt")]
    [InlineData("strange")]
    public void A_wire_story_allocates_nothing_with_its_fields(string document)
    {
        var utf8 = Bytes(document);
        Allocated(() =>
        {
            var story = WireStory.Parse(utf8, _buffer);
            foreach (var keyword in story.Slug.Keywords)
                s_sink += keyword.Text.Span.Length;
            s_sink += (int)(story.Slug.Length.Value ?? 0) + story.Headline.Title.Text.Span.Length + (story.Lead.Date.Value?.Day ?? 0) + story.Lead.Place.Text.Span.Length;
            foreach (var paragraph in story.Body)
                s_sink += paragraph.Span.Length;
            foreach (var region in story.Noise.Tail)
            {
                foreach (var entry in region.Entries)
                    s_sink += entry.Contact.Email.Text.Span.Length + entry.Note.Span.Length;
            }
            foreach (var finding in story.Validate())
                s_sink += finding.Line;
            s_sink += WireStory.IsValid(utf8, _buffer) ? 1 : 0;
        }).ShouldBe(0);
    }

    [Theory]
    [InlineData("post-slow-bread.md")]
    [InlineData("post-build-times.md")]
    [InlineData("strange")]
    public void A_post_in_Markdown_allocates_nothing_with_its_fields(string document)
    {
        var utf8 = Bytes(document);
        Allocated(() =>
        {
            var post = MarkdownPost.Parse(utf8, _buffer);
            foreach (var tag in post.Metadata.Tags)
                s_sink += tag.Text.Span.Length;
            s_sink += (post.Metadata.Date.Value?.Day ?? 0) + (post.Byline.Date.Value?.Year ?? 0) + (post.Metadata.Draft.Value == true ? 1 : 0);
            foreach (var section in post.Sections)
            {
                foreach (var part in section.Parts)
                    s_sink += part.Paragraph.Span.Length + part.List.Count + part.Image.Alt.Text.Span.Length;
                foreach (var inner in section.Subsections)
                    s_sink += inner.Subheading.Line + inner.Parts.Count;
            }
            foreach (var finding in post.Validate())
                s_sink += finding.Line;
            s_sink += MarkdownPost.IsValid(utf8, _buffer) ? 1 : 0;
        }).ShouldBe(0);
    }

    [Theory]
    [InlineData("format: markdown", "---\nx: y\n---\n# A b\n\n> One is.\n> Two are\n> so. Three.\n\n- a\n  - b\n\n```c\nd\n```\n| a |\n|---|\n\n[a]: b\n")]
    [InlineData("block: paragraph", "A b\nc\n\nOne is.\nTwo are\nso. Three.\n\nFour\n")]
    public void Blocks_of_several_lines_allocate_nothing(string input, string document)
    {
        var yaml = $$"""
            contentgen: 1
            schema: blocks
            input: { {{input}} }
            article: [title, text*]
            roles:
              title: { expect: { sentences: 2.., words: 9.., contains: [one two] } }
              text: { any: [{ when: { sentences: 2.. }, take: sentence, taken: { words: 1.. } }, { when: { words: 1.. } }], expect: { sentences: 3.. } }
            """;
        var utf8 = Encoding.UTF8.GetBytes(document);
        var schema = InterpretedSchema.Create(SchemaCompiler.Compile(new("blocks", yaml), ImportResolvers.None).Plan!);
        var blocks = new Block[64];
        Allocated(() =>
        {
            var parsed = schema.Parse(utf8, _buffer);
            foreach (var piece in parsed.Pieces())
                s_sink += piece.Text.Span.Length + piece.LastLine;
            foreach (var finding in parsed.Validate())
                s_sink += finding.Column;
            s_sink += schema.IsValid(utf8, _buffer) ? 1 : 0;
            schema.TryParse(utf8, blocks, out _, out _);
        }).ShouldBe(0);
    }

    [Fact]
    public void Patterns_allocate_nothing()
    {
        const string Yaml = """
            contentgen: 1
            schema: division
            article: [part*]
            patterns: { mark: ' [|•]' }
            traits: { low: { pattern: '[a-z].*' }, marked: { pattern: '.*{mark}.*' } }
            roles:
              part:
                any:
                  - { when: { is: marked, pattern: '.+' }, take: { until: $mark }, taken: { pattern: '.*\w' } }
                  - { take: sentence, taken: { is: low } }
                  - { when: { not: { pattern: 'x+' } } }
                expect: { pattern: '.*[a-z]' }
            noise:
              numbers: { when: { pattern: '[0-9 ]+' } }
            """;
        var utf8 = Encoding.UTF8.GetBytes("a b | C d • e | f. G. h\n1 2 3\nOne two. three. four. Five. Six. Seven. eight. X.\n| x\nxxx\n");
        var schema = InterpretedSchema.Create(SchemaCompiler.Compile(new("parts", Yaml), ImportResolvers.None).Plan!);
        Allocated(() =>
        {
            var parsed = schema.Parse(utf8, _buffer);
            foreach (var piece in parsed.Pieces())
                s_sink += piece.Text.Span.Length;
            foreach (var finding in parsed.Validate())
                s_sink += finding.Column;
            s_sink += schema.IsValid(utf8, _buffer) ? 1 : 0;
        }).ShouldBe(0);
    }

    [Fact]
    public void Callers_memory_and_transcoding_allocate_nothing()
    {
        var utf8 = Samples.Harbour;
        var text = Encoding.UTF8.GetString(utf8);
        var blocks = new Block[256];
        Allocated(() =>
        {
            NewsArticle.TryParse(utf8, blocks, out var article, out _);
            Walk(article);
            Walk(NewsArticle.ParseText(text, _buffer));
        }).ShouldBe(0);
    }

    private static void Walk(NewsArticle article)
    {
        s_sink += article.Headline.Span.Length + article.Dek.Column + article.Byline.Outer.Length + article.Lead.Count;
        foreach (var section in article.Sections)
        {
            s_sink += section.Heading.Line;
            foreach (var paragraph in section.Paragraphs)
                s_sink += paragraph.Span.Length;
        }
        foreach (var region in article.Noise)
            s_sink += region.Kind.Length + region.Lines;
        foreach (var region in article.Noise.RelatedPosts)
        {
            foreach (var item in region.Items)
                s_sink += item.Title.Span.Length + item.Teaser.Span.Length;
        }
        foreach (var block in article.Unclaimed)
            s_sink += block.Span.Length;
        s_sink += article.Coverage.Total;
    }

    /// <summary>
    /// Bytes that a thousand runs allocate, after as many to warm up. What the runtime makes for itself once, while other tests run beside this one, is no document's: such a thousand
    /// is followed by another, of which nothing may be left. What a document allocates comes again each time.
    /// </summary>
    internal static long Allocated(Action work)
    {
        const int MostThousands = 3;
        var allocated = 0L;
        Run();
        for (var thousand = 0; thousand < MostThousands; thousand++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Run();
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (allocated == 0)
                break;
        }
        return allocated;

        void Run()
        {
            for (var i = 0; i < 1000; i++)
                work();
        }
    }

    private static byte[] Bytes(string document) => document switch
    {
        "harbour" => Samples.Harbour,
        "nothing" => [],
        "strange" => [.. "Share\n\0\0\0\n\xFF\xFE broken… bytes\n\nRelated Posts\n"u8, 0xC3, 0x28, 0xE2, 0x82, .. "\nOne more line. And another! 中文。"u8],
        _ => Encoding.UTF8.GetBytes(ArticleFiles.Example(document)),
    };
}
