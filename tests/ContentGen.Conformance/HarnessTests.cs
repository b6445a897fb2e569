using System;
using System.Linq;
using ContentGen.Conformance.Harness;
using Shouldly;
using Xunit;

namespace ContentGen.Conformance;

/// <summary>The harness itself: it must be able to fail.</summary>
public sealed class HarnessTests
{
    private const string Schema =
        """
        contentgen: 1
        schema: note
        version: 1.0.0
        article: [title, line*]
        roles:
          title: { when: { words: ..3 }, expect: { words: 2.. } }
          line: { when: { words: 4.. } }
        """;

    private static ReadOnlySpan<byte> Document => "One\nTwo three four five\nSix\n"u8;

    [Theory]
    [InlineData("expect: { words: 2.. }", "expect: { words: 3.. }", "findings")]
    [InlineData("words: 4..", "words: 5..", "findings")]
    [InlineData("line*]", "text*: line]", "JSON")]
    public void Engines_of_different_schemas_are_told_apart(string from, string to, string difference)
    {
        var one = new InterpreterEngine(EnginePair.Compile("one", Schema));
        var other = GeneratedCode.Load(EnginePair.Compile("other", Schema.Replace(from, to, StringComparison.Ordinal)));
        Outcome.Difference(one.Parse(Document), other.Parse(Document)).ShouldNotBeNull().ShouldStartWith(difference);
        Outcome.Difference(one.Parse(Document), one.Parse(Document)).ShouldBeNull();
    }

    [Fact]
    public void A_gap_between_pieces_is_found()
    {
        var engine = new InterpreterEngine(EnginePair.Compile("one", Schema));
        var document = engine.Schema.Parse(Document, engine.Buffer);
        Tiling.Problem(document, Document).ShouldBeNull();
        Tiling.Problem(document, [.. Document, (byte)'x']).ShouldNotBeNull();
    }

    [Fact]
    public void A_record_and_the_JSON_of_a_document_are_brought_to_one_shape()
    {
        var plan = EnginePair.Compile("one", Schema);
        const string Expected = """{"lines":["Two three four five"],"title":"One","unclaimed":["Six"]}""";
        GeneratedCode.Load(plan).Record(Document).ShouldBe(Expected);
        RecordJson.OfDocument(new InterpreterEngine(plan).Parse(Document).Json, plan).ShouldBe(Expected);
    }

    /// <summary>Compiler and runtime share these by name and value, not by reference.</summary>
    [Theory]
    [InlineData(typeof(Schema.Plans.FeatureSet), typeof(Runtime.FeatureSet))]
    [InlineData(typeof(Schema.Plans.StartKinds), typeof(Runtime.StartKinds))]
    [InlineData(typeof(Schema.Plans.EndKinds), typeof(Runtime.EndKinds))]
    [InlineData(typeof(Schema.Plans.BlockUnit), typeof(Runtime.BlockUnit))]
    [InlineData(typeof(Schema.Plans.BlockTags), typeof(Runtime.BlockTags))]
    [InlineData(typeof(Schema.Plans.RegionEnd), typeof(Runtime.RegionEnd))]
    [InlineData(typeof(Schema.Plans.FindingKind), typeof(Runtime.FindingKind))]
    [InlineData(typeof(Schema.Plans.MeasureKind), typeof(Runtime.MeasureKind))]
    [InlineData(typeof(Schema.Plans.ScoreMeasure), typeof(Runtime.ScoreMeasure))]
    [InlineData(typeof(Schema.Plans.FindingLevel), typeof(Severity))]
    public void Enumerations_of_compiler_and_runtime_are_the_same(Type compiler, Type runtime) =>
        Enum.GetNames(compiler).Select(name => (name, Convert.ToInt64(Enum.Parse(compiler, name))))
            .ShouldBe(Enum.GetNames(runtime).Select(name => (name, Convert.ToInt64(Enum.Parse(runtime, name)))));
}
