using System.Collections.Generic;
using System.Globalization;
using System.Text;
using ContentGen.Schema.Binding;

namespace ContentGen.Schema.Plans;

/// <summary>A test as one line of text: <c>all(words 3..25, not(ends ellipsis colon))</c>. The same on every host.</summary>
internal static class TestDump
{
    public static string Text(Test? test) => test switch
    {
        null => "-",
        ConstantTest constant => constant.Value ? "always" : "never",
        AllTest all => List("all", all.Tests),
        AnyTest any => List("any", any.Tests),
        NotTest not => "not(" + Text(not.Inner) + ")",
        CountTest count => Lower(count.Feature) + " " + Range(count.Min, count.Max),
        ShareTest share => Lower(share.Feature) + " " + Range(share.Min, share.Max) + "/" + Number(share.Scale),
        StartsTest starts => "starts " + Flags(starts.Kinds.ToString()),
        EndsTest ends => "ends " + Flags(ends.Kinds.ToString()),
        PhraseTest phrase => "phrase " + Lower(phrase.Mode) + " #" + Number(phrase.Set),
        TagTest tag => "tag " + Flags(tag.Tags.ToString()),
        BlankTest blank => "blank " + Lower(blank.Side) + (blank.Expected ? "" : " no"),
        PatternTest pattern => "pattern " + Number(pattern.Pattern),
        PositionTest position => "position " + Range(position.Min, position.Max),
        TraitTest trait => "is " + Bits(trait.Traits),
        NeighbourTest neighbour => Side(neighbour.Side, Bits(neighbour.Traits), neighbour.Within, neighbour.AtLeast),
        ScoreTest score => "score #" + Number(score.Score) + " " + (score.Min is { } min ? Number(min) : "") + ".." + (score.Max is { } max ? Number(max) : ""),
        FromRegionTest from => "from-region " + (from.Min is { } min ? Number(min) : "") + ".." + (from.Max is { } max ? Number(max) : ""),
        ZoneTest zone => "zone " + Flags(zone.Zones.ToString()),
        ElectedTest elected => "elected #" + Number(elected.Election),
        DocumentTest document => Document(document.Measure, "#" + Number(document.Evidence), document.Min, document.Max, document.Scale),
        BoundDocumentTest bound => Document(bound.Measure, Indices(bound.Traits), bound.Min, bound.Max, bound.Scale),
        OccursTest occurs => "occurs " + Range(occurs.Min, occurs.Max),
        EchoTest echo => "echo(#" + Number(echo.Echo) + " " + Range(echo.Min, echo.Max) + "/" + Number(echo.Scale) + ")",
        BoundEchoTest bound =>
            "echo(" + Indices(bound.Traits) + " at-least " + Number(bound.AtLeast) + " " + Range(bound.Min, bound.Max) + "/" + Number(bound.Scale) + ")",
        BoundPatternTest bound => "pattern #" + Number(bound.Pattern),
        BoundTraitTest bound => "is " + Indices(bound.Traits),
        BoundNeighbourTest bound => Side(bound.Side, Indices(bound.Traits), bound.Within, bound.AtLeast),
        BoundPhraseTest bound => "phrase " + Lower(bound.Mode) + " [" + string.Join(", ", bound.Phrases.Map(Quoted)) + "]",
        _ => test.ToString(),
    };

    /// <summary>Text in double quotes, without a character that could be taken for the dump's own.</summary>
    public static string Quoted(string? text)
    {
        if (text is null)
            return "-";
        if (IsPlain(text))
            return "\"" + text + "\"";
        var quoted = new StringBuilder(text.Length + 2);
        AppendQuoted(quoted, text);
        return quoted.ToString();
    }

    public static void AppendQuoted(StringBuilder quoted, string text)
    {
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

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (!IsPlain(c))
                return false;
        }
        return true;
    }

    private static bool IsPlain(char c) => c is >= ' ' and <= '~' and not ('"' or '\\');

    private static char Hex(int digit) => "0123456789abcdef"[digit & 0xF];

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Range(long min, long? max) => Number(min) + ".." + (max is { } most ? Number(most) : "");

    private static string List(string name, EquatableArray<Test> tests) => name + "(" + string.Join(", ", tests.Map(Text)) + ")";

    private static string Lower<T>(T value)
        where T : struct => value.ToString()!.ToLowerInvariant();

    private static string Flags(string names) => names.Replace(",", "").ToLowerInvariant();

    private static string Indices(EquatableArray<int> traits)
    {
        var names = new List<string>();
        foreach (var trait in traits)
            names.Add("#" + Number(trait));
        return string.Join("+", names);
    }

    private static string Bits(ulong mask)
    {
        var bits = new List<int>();
        for (var bit = 0; bit < 64; bit++)
        {
            if ((mask >> bit & 1) != 0)
                bits.Add(bit);
        }
        return Indices(new(bits.ToArray()));
    }

    private static string Document(DocumentMeasure measure, string evidence, long min, long? max, long scale) =>
        "document(" + evidence + " " + Lower(measure) + " " + Range(min, max) + "/" + Number(scale) + ")";

    private static string Side(NeighbourSide side, string traits, int within, int atLeast) =>
        Lower(side) + "(" + traits + " within " + Number(within) + " at-least " + Number(atLeast) + ")";
}
