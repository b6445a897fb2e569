using System.Linq;
using ContentGen.Schema.Yaml;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Yaml;

/// <summary>The place of one character of a scalar, however the file writes what stands before it.</summary>
public class ScalarPlaceTests
{
    [Theory]
    [InlineData("\"a\\\n  b(x\"", "b(x")]
    [InlineData("\"a\\\n  b(x\"", "(x")]
    [InlineData("\"a \\\n\t b(x\"", "(x")]
    [InlineData("\"a\\\n\n  \n  b(x\"", "(x")]
    [InlineData("\"a\\\n  \\\n  b(x\"", "(x")]
    [InlineData("\"a\\\n  \\ b(x\"", "(x")]
    [InlineData("\"a\n  b\\\n  c(x\"", "(x")]
    [InlineData("\"\\\n  (x\"", "(x")]
    [InlineData("\"\\U0001F600(x\"", "(x")]
    [InlineData("\"\\U0001F600\\U00000041(x\"", "(x")]
    [InlineData("\"a\\U0001F600\\\n  \\U0001F600(x\"", "(x")]
    [InlineData("\"\\u00e9\\x41\\t(x\"", "(x")]
    [InlineData("\"\ud83d\ude00(x\"", "(x")]
    [InlineData("'it''s (x'", "(x")]
    public void Behind_escapes_it_is_exact(string written, string rest)
    {
        foreach (var end in new[] { "\n", "\r\n", "\r" })
        {
            var text = "a: " + written.Replace("\n", end) + "\n";
            var scalar = Scalar(text);

            var span = ScalarPlaces.Span(scalar, scalar.Text.Length - rest.Length, rest.Length);

            text.Substring(span.Start, span.Length).ShouldBe(rest);
            ScalarPlaces.Span(scalar, scalar.Text.Length - rest.Length, 0).ShouldBe(scalar.Source.Span(span.Start, 0));
            ScalarPlaces.Span(scalar, scalar.Text.Length, 0).Start.ShouldBe(span.Start + rest.Length);
        }
    }

    [Fact]
    public void Both_units_of_a_pair_stand_at_its_escape()
    {
        var scalar = Scalar("a: \"x\\U0001F600y\"\n");

        foreach (var (start, length, place) in new[] { (1, 2, "\\U0001F600"), (2, 1, "\\U0001F600"), (1, 1, "\\U0001F600"), (3, 1, "y"), (0, 1, "x") })
        {
            var span = ScalarPlaces.Span(scalar, start, length);
            scalar.Source.Text.Substring(span.Start, span.Length).ShouldBe(place);
        }
    }

    [Fact]
    public void Line_feeds_of_blank_lines_behind_an_escaped_line_end_are_passed_over()
    {
        var scalar = Scalar("a: \"x\\\n\n\n  y\"\n");
        scalar.Text.ShouldBe("x\n\ny");

        ScalarPlaces.Span(scalar, 0, 1).Start.ShouldBe(4);
        ScalarPlaces.Span(scalar, 3, 1).Start.ShouldBe(scalar.Source.Text.IndexOf('y'));
        foreach (var at in Enumerable.Range(1, 2))
            ScalarPlaces.Span(scalar, at, 1).Start.ShouldBeInRange(5, scalar.Source.Text.IndexOf('y'));
    }

    private static YamlScalar Scalar(string text) =>
        ((YamlMapping)YamlReader.Read(new SourceText("a.yaml", text), [])!).Entries[0].Value.ShouldBeOfType<YamlScalar>();
}
