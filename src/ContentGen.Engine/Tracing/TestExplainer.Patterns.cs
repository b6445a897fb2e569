using System;
using System.Text;
using ContentGen.Runtime;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Text;
using ContentGen.Text.Unicode;

namespace ContentGen.Engine.Tracing;

/// <summary>Patterns: whether a text matches, and if not, how far it comes.</summary>
internal sealed partial class TestExplainer
{
    /// <summary>So many characters before and behind the place where a pattern comes to its end are shown.</summary>
    private const int MostShown = 30;

    /// <summary>
    /// So many parts may have been taken of a block for what they left to be looked at so closely: of a line of thousands of sentences, each leaves all that follows.
    /// </summary>
    private const int MostParts = 64;

    /// <summary>The columns of texts, which are asked for in document order.</summary>
    private ColumnCursor _columns;

    private TestTrace Pattern(BoundPatternTest test, string wanted, TracedText text, SourceSpan? span)
    {
        var bytes = BytesOf(text);
        var pattern = PatternOf(test.Pattern);
        var matches = pattern.IsMatch(bytes);
        if (matches || text.Parts > MostParts)
            return new("pattern", wanted, matches, null, span, []);
        var (length, next) = PatternReach.Of(_schema.Patterns[test.Pattern], pattern, bytes);
        _work += length;
        return new("pattern", wanted, false, Place(text, bytes, length) with { Next = PatternWants.Of(_schema.Patterns[test.Pattern], next) }, span, []);
    }

    private MeasuredPattern Place(TracedText text, ReadOnlySpan<byte> bytes, int length)
    {
        var lines = LineBreaks.Count(bytes[..length]);
        var lineStart = LineBreaks.LineStart(bytes, length);
        var column = lines == 0 ? _columns.Column(_document.Span, text.Start) : 1;
        for (var at = lineStart; at < length; column++)
            at += Utf8Scalar.Decode(bytes, at, out _);
        return new(Ending(bytes[..length]), Beginning(bytes[length..]), [], text.Start + length, text.Line + lines, column);
    }

    private static string Ending(ReadOnlySpan<byte> text)
    {
        var start = text.Length;
        for (var count = 0; start > 0 && count < MostShown; count++)
            start -= Utf8Scalar.DecodeLast(text, start, out _, out _);
        return (start > 0 ? "…" : "") + Encoding.UTF8.GetString(text[start..]);
    }

    private static string Beginning(ReadOnlySpan<byte> text)
    {
        var end = 0;
        for (var count = 0; end < text.Length && count < MostShown; count++)
            end += Utf8Scalar.Decode(text, end, out _);
        return Encoding.UTF8.GetString(text[..end]) + (end < text.Length ? "…" : "");
    }

    private ContentPattern PatternOf(int pattern) => _patterns[pattern] ??= PlanTables.Pattern(_schema.Patterns[pattern]);
}
