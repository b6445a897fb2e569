using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ContentGen.Schema.Binding;

namespace ContentGen.Schema.Plans;

/// <summary>
/// What the compiler makes of an interpolated string that is written to a dump: its parts go to the text one by one. Every schema that is compiled is dumped for
/// its hash, and a text for each of its words would be forgotten at once.
/// </summary>
[InterpolatedStringHandler]
internal readonly struct DumpText
{
    private readonly StringBuilder _text;

    // The compiler's signature; how much is to come does not matter here.
    public DumpText(int literals, int holes, StringBuilder text) => _text = text;

    /// <summary>Begins a line that is indented by two spaces for each level.</summary>
    public DumpText(int literals, int holes, StringBuilder text, int depth)
        : this(literals, holes, text) => text.Append(' ', 2 * depth);

    public void AppendLiteral(string text) => _text.Append(text);

    public void AppendFormatted(string? text) => _text.Append(text);

    public void AppendFormatted(int number) => AppendFormatted((long)number);

    // Most are small: a string for each would cost more than all else here.
    public void AppendFormatted(long number)
    {
        if (number is >= 0 and < 10)
            _text.Append((char)('0' + number));
        else
            _text.Append(number.ToString(CultureInfo.InvariantCulture));
    }

    public void AppendFormatted<T>(T value)
        where T : struct, Enum => _text.Append(value.ToString());

    public void AppendFormatted(Quoted quoted) => TestDump.AppendQuoted(_text, quoted.Text);

    public void AppendFormatted(Lower lower)
    {
        foreach (var c in lower.Names)
        {
            if (c != ',')
                _text.Append(c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c);
        }
    }

    public void AppendFormatted(Bounds bounds)
    {
        if (bounds.Min is { } min)
            AppendFormatted(min);
        _text.Append("..");
        if (bounds.Max is { } max)
            AppendFormatted(max);
    }

    public void AppendFormatted(SharePlan share) => _text.Put($"{share.Part}/{share.Scale}");

    public void AppendFormatted(Test? test) => TestDump.Append(_text, test);

    /// <summary>Texts in quotes, in brackets.</summary>
    public void AppendFormatted(EquatableArray<string> texts)
    {
        _text.Append('[');
        for (var i = 0; i < texts.Count; i++)
            TestDump.AppendQuoted(i > 0 ? _text.Append(", ") : _text, texts[i]);
        _text.Append(']');
    }

    /// <summary>Numbers with spaces between them.</summary>
    public void AppendFormatted(EquatableArray<int> numbers)
    {
        for (var i = 0; i < numbers.Count; i++)
        {
            if (i > 0)
                _text.Append(' ');
            AppendFormatted(numbers[i]);
        }
    }

    /// <summary>A text in double quotes; <c>-</c> for none.</summary>
    internal readonly struct Quoted(string? text)
    {
        public string? Text { get; } = text;
    }

    /// <summary>Names of an enumeration in lower case, without commas.</summary>
    internal readonly struct Lower(string names)
    {
        public string Names { get; } = names;
    }

    /// <summary>A range; a bound that is null is left out.</summary>
    internal readonly struct Bounds(long? min, long? max)
    {
        public long? Min { get; } = min;

        public long? Max { get; } = max;
    }
}

/// <summary>Writes to a dump.</summary>
internal static class DumpWriting
{
    /// <summary>Writes one line, indented by two spaces for each level.</summary>
    public static void Line(this StringBuilder text, int depth, [InterpolatedStringHandlerArgument("text", "depth")] in DumpText line) => text.Append('\n');

    /// <summary>Writes a part of a line.</summary>
    public static StringBuilder Put(this StringBuilder text, [InterpolatedStringHandlerArgument("text")] in DumpText part) => text;

    public static DumpText.Quoted Quoted(string? text) => new(text);

    public static DumpText.Lower Lower<T>(T value)
        where T : struct, Enum => new(value.ToString());

    public static DumpText.Bounds Bounds(long? min, long? max) => new(min, max);
}
