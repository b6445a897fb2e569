using System.Linq;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Bound;

/// <summary>What is said where a score looks at what is not computed yet.</summary>
public class ScoreOrderTests
{
    [Theory]
    [InlineData("content", "The score `content` cannot look at `content`: that is itself, and a score sees only those above it. Write what it asks of `content` as a score of its own above it, or remove the test.")]
    [InlineData("length", "The score `content` cannot look at `length`: that is computed after it. Move `length` above it under `scores:`.")]
    public void A_score_that_looks_at_itself_is_told_so(string looksAt, string message)
    {
        var said = SchemaCompiler.Compile(new SourceFile("note.schema.yaml", Bind.Head + $$"""
            article: [line]
            scores:
              content: { add: [{ when: { score: { {{looksAt}}: 5.. } }, weight: 2 }] }
              length: { base: 1 }
            roles: { line: { when: { score: { content: 1.., length: 1.. } } } }
            """), Bind.Packs()).Diagnostics.ShouldHaveSingleItem();

        said.Id.ShouldBe("CG1401");
        said.Message.ShouldBe(message);
        (said.Span.Line, said.Span.Column).ShouldBe((5, 39));
    }
}
