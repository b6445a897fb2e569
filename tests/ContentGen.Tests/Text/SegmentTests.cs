using System;
using System.Linq;
using System.Text;
using ContentGen.Engine;
using ContentGen.Schema;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Text;

/// <summary>Documents are read 4 KiB at a time, and traits are found as far as was read: what stands on both sides of such an edge is one document all the same.</summary>
public class SegmentTests
{
    private const string Yaml = """
        contentgen: 1
        schema: segments
        article: [spaced+, last]
        traits: { before-blank: { blank-after: true }, ending: { ends: ellipsis } }
        roles:
          spaced: { when: { is: before-blank } }
          last: { when: { is: ending } }
        noise:
          mark: { when: { text: [stop here] } }
        """;

    private readonly ContentBuffer _buffer = new();

    [Fact]
    public void A_blank_line_in_the_next_segment_follows_the_last_block_of_the_one_before()
    {
        var schema = InterpretedSchema.Create(SchemaCompiler.Compile(new("segments", Yaml), ImportResolvers.None).Plan!);
        for (var length = 4080; length < 4110; length++)
        {
            var utf8 = Encoding.ASCII.GetBytes($"{new string('x', length)}\n\nStop here.\nnext\n\n\nand so on...");
            var parsed = schema.Parse(utf8, _buffer);
            var found = "";
            foreach (var piece in parsed.Pieces())
                found += $"{piece.Path}:{piece.Text.Line} ";
            found.ShouldBe("spaced:1 :3 spaced:4 last:7 ", $"{length}");
            schema.IsValid(utf8, _buffer).ShouldBeTrue();
        }
    }

    /// <summary>Checking a document moves nothing of the one that was parsed before, even where that has fewer blocks.</summary>
    [Fact]
    public void What_was_parsed_is_read_on_after_another_document_was_checked()
    {
        var schema = InterpretedSchema.Create(SchemaCompiler.Compile(new("segments", Yaml), ImportResolvers.None).Plan!);
        var parsed = schema.Parse("one\n\ntwo..."u8, _buffer);
        schema.IsValid(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("three\n\n", 3000))), _buffer);
        var found = "";
        foreach (var piece in parsed.Pieces())
            found += $"{piece.Path}={Encoding.ASCII.GetString(piece.Text.Span)} ";
        found.ShouldBe("spaced=one last=two... ");
    }
}
