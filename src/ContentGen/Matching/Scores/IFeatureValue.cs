using ContentGen.Text;

namespace ContentGen.Matching;

/// <summary>Which value of a text a measure is about: a struct each, so that a loop over blocks is made for each.</summary>
internal interface IFeatureValue
{
    static abstract long Of(CompiledMeasure measure, in BlockValues values, in CountValues counts);
}

internal readonly struct WordsValue : IFeatureValue
{
    public static long Of(CompiledMeasure measure, in BlockValues values, in CountValues counts) => values.Words;
}

internal readonly struct CharsValue : IFeatureValue
{
    public static long Of(CompiledMeasure measure, in BlockValues values, in CountValues counts) => counts.Chars;
}

internal readonly struct WidthValue : IFeatureValue
{
    public static long Of(CompiledMeasure measure, in BlockValues values, in CountValues counts) => counts.Width;
}

internal readonly struct SentencesValue : IFeatureValue
{
    public static long Of(CompiledMeasure measure, in BlockValues values, in CountValues counts) => counts.Sentences;
}

internal readonly struct CapitalizedValue : IFeatureValue
{
    public static long Of(CompiledMeasure measure, in BlockValues values, in CountValues counts) => measure.Units(counts.CapitalizedWords, counts.CasedWords);
}

internal readonly struct UppercaseValue : IFeatureValue
{
    public static long Of(CompiledMeasure measure, in BlockValues values, in CountValues counts) => measure.Units(counts.UpperLetters, counts.CasedLetters);
}

internal readonly struct DigitsValue : IFeatureValue
{
    public static long Of(CompiledMeasure measure, in BlockValues values, in CountValues counts) => measure.Units(counts.Digits, counts.NonSpace);
}

internal readonly struct SymbolsValue : IFeatureValue
{
    public static long Of(CompiledMeasure measure, in BlockValues values, in CountValues counts) => measure.Units(counts.Symbols, counts.NonSpace);
}
