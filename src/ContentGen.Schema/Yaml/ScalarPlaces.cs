using ContentGen.Schema.Diagnostics;

namespace ContentGen.Schema.Yaml;

/// <summary>Finds the place in a file of a piece of a scalar's text: behind quotes and escapes the two differ.</summary>
internal static class ScalarPlaces
{
    /// <summary>The place of a piece of the text, given in UTF-16 code units; the whole scalar where it is folded over lines.</summary>
    public static SourceSpan Span(YamlScalar scalar, int start, int length)
    {
        var source = scalar.Source.Text;
        var at = scalar.Start;
        var end = System.Math.Min(scalar.Start + scalar.Length, source.Length);
        var quote = scalar.Style == YamlStyle.Quoted && at < end ? source[at] : '\0';
        if (scalar.Style == YamlStyle.Block)
            return scalar.Span;
        if (quote != '\0')
            at++;
        var from = -1;
        for (var i = 0; i < scalar.Text.Length; i++)
        {
            if (i == start)
                from = at;
            if (i == start + length)
                return scalar.Source.Span(from, at - from);
            var step = Step(source, at, end, quote, scalar.Text[i]);
            if (step == 0)
                return scalar.Span;
            at += step;
        }
        return from < 0 ? scalar.Source.Span(at, 0) : scalar.Source.Span(from, at - from);
    }

    /// <summary>How much of the source stands for one code unit of the text; 0 where that is not written here character by character.</summary>
    private static int Step(string source, int at, int end, char quote, char unit)
    {
        if (at >= end)
            return 0;
        if (quote == '\'' && unit == '\'')
            return 2;
        if (quote != '"' || source[at] != '\\')
            return source[at] == unit ? 1 : 0;
        if (at + 1 >= end)
            return 0;
        return source[at + 1] switch
        {
            'x' => 4,
            'u' => 6,
            // One escape for two code units: the place of the second is not told apart.
            'U' or '\r' or '\n' => 0,
            _ => 2,
        };
    }
}
