using System.Globalization;
using System.Text;
using ContentGen.Schema.Binding;
using static ContentGen.Schema.Plans.DumpWriting;

namespace ContentGen.Schema.Plans;

/// <summary>A test as one line of text: <c>all(words 3..25, not(ends ellipsis colon))</c>. The same on every host.</summary>
internal static class TestDump
{
    public static string Text(Test? test) => Append(new(), test).ToString();

    public static StringBuilder Append(StringBuilder text, Test? test) => test switch
    {
        null => text.Append('-'),
        ConstantTest constant => text.Append(constant.Value ? "always" : "never"),
        AllTest all => List(text, "all(", all.Tests),
        AnyTest any => List(text, "any(", any.Tests),
        NotTest not => text.Put($"not({not.Inner})"),
        CountTest count => text.Put($"{Lower(count.Feature)} {Bounds(count.Min, count.Max)}"),
        ShareTest share => text.Put($"{Lower(share.Feature)} {Bounds(share.Min, share.Max)}/{share.Scale}"),
        StartsTest starts => text.Put($"starts {Lower(starts.Kinds)}"),
        EndsTest ends => text.Put($"ends {Lower(ends.Kinds)}"),
        PhraseTest phrase => text.Put($"phrase {Lower(phrase.Mode)} #{phrase.Set}"),
        TagTest tag => text.Put($"tag {Lower(tag.Tags)}"),
        BlankTest blank => text.Put($"blank {Lower(blank.Side)}{(blank.Expected ? "" : " no")}"),
        PatternTest pattern => text.Put($"pattern {pattern.Pattern}"),
        PositionTest position => text.Put($"position {Bounds(position.Min, position.Max)}"),
        TraitTest trait => Bits(text.Append("is "), trait.Traits),
        NeighbourTest near => Side(Bits(text.Put($"{Lower(near.Side)}("), near.Traits), near.Within, near.AtLeast),
        ScoreTest score => text.Put($"score #{score.Score} {Bounds(score.Min, score.Max)}"),
        FromRegionTest from => text.Put($"from-region {Bounds(from.Min, from.Max)}"),
        ZoneTest zone => text.Put($"zone {Lower(zone.Zones)}"),
        ElectedTest elected => text.Put($"elected #{elected.Election}"),
        DocumentTest document => text.Put($"document(#{document.Evidence} {Lower(document.Measure)} {Bounds(document.Min, document.Max)}/{document.Scale})"),
        BoundDocumentTest bound => Indices(text.Append("document("), bound.Traits).Put($" {Lower(bound.Measure)} {Bounds(bound.Min, bound.Max)}/{bound.Scale})"),
        OccursTest occurs => text.Put($"occurs {Bounds(occurs.Min, occurs.Max)}"),
        EchoTest echo => text.Put($"echo(#{echo.Echo} {Bounds(echo.Min, echo.Max)}/{echo.Scale})"),
        BoundEchoTest bound => Indices(text.Append("echo("), bound.Traits).Put($" at-least {bound.AtLeast} {Bounds(bound.Min, bound.Max)}/{bound.Scale})"),
        BoundPatternTest bound => text.Put($"pattern #{bound.Pattern}"),
        BoundTraitTest bound => Indices(text.Append("is "), bound.Traits),
        BoundNeighbourTest bound => Side(Indices(text.Put($"{Lower(bound.Side)}("), bound.Traits), bound.Within, bound.AtLeast),
        BoundPhraseTest bound => text.Put($"phrase {Lower(bound.Mode)} {bound.Phrases}"),
        _ => text.Append(test),
    };

    /// <summary>Text in double quotes, without a character that could be taken for the dump's own.</summary>
    public static string Quoted(string? text)
    {
        if (text is null)
            return "-";
        var quoted = new StringBuilder(text.Length + 2);
        AppendQuoted(quoted, text);
        return quoted.ToString();
    }

    public static void AppendQuoted(StringBuilder quoted, string? text)
    {
        if (text is null)
        {
            quoted.Append('-');
            return;
        }
        quoted.Append('"');
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsPlain(c))
                continue;
            quoted.Append(text, from, i - from).Append('\\');
            from = i + 1;
            if (c is '"' or '\\')
                quoted.Append(c);
            else
                quoted.Append('u').Append(Hex(c >> 12)).Append(Hex(c >> 8)).Append(Hex(c >> 4)).Append(Hex(c));
        }
        quoted.Append(text, from, text.Length - from).Append('"');
    }

    private static bool IsPlain(char c) => c is >= ' ' and <= '~' and not ('"' or '\\');

    private static char Hex(int digit) => "0123456789abcdef"[digit & 0xF];

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Range(long min, long? max) => Number(min) + ".." + (max is { } most ? Number(most) : "");

    private static StringBuilder List(StringBuilder text, string head, EquatableArray<Test> tests)
    {
        text.Append(head);
        for (var i = 0; i < tests.Count; i++)
            Append(i > 0 ? text.Append(", ") : text, tests[i]);
        return text.Append(')');
    }

    private static StringBuilder Indices(StringBuilder text, EquatableArray<int> traits)
    {
        for (var i = 0; i < traits.Count; i++)
            text.Put($"{(i > 0 ? "+#" : "#")}{traits[i]}");
        return text;
    }

    private static StringBuilder Bits(StringBuilder text, ulong mask)
    {
        var mark = "#";
        for (var bit = 0; bit < 64; bit++)
        {
            if ((mask >> bit & 1) == 0)
                continue;
            text.Put($"{mark}{bit}");
            mark = "+#";
        }
        return text;
    }

    private static StringBuilder Side(StringBuilder text, int within, int atLeast) => text.Put($" within {within} at-least {atLeast})");
}
