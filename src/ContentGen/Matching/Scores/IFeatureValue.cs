using ContentGen.Text;

namespace ContentGen.Matching;

/// <summary>Which value of a text a measure is about: a struct each, so that a loop over blocks is made for each.</summary>
internal interface IFeatureValue
{
    static abstract long Of(CompiledMeasure measure, in FeatureValues values);
}

internal readonly struct WordsValue : IFeatureValue
{
    public static long Of(CompiledMeasure measure, in FeatureValues values) => values.Words;
}

internal readonly struct CharsValue : IFeatureValue
{
    public static long Of(CompiledMeasure measure, in FeatureValues values) => values.Chars;
}

internal readonly struct WidthValue : IFeatureValue
{
    public static long Of(CompiledMeasure measure, in FeatureValues values) => values.Width;
}

internal readonly struct SentencesValue : IFeatureValue
{
    public static long Of(CompiledMeasure measure, in FeatureValues values) => values.Sentences;
}

internal readonly struct CapitalizedValue : IFeatureValue
{
    public static long Of(CompiledMeasure measure, in FeatureValues values) => measure.Units(values.CapitalizedWords, values.CasedWords);
}

internal readonly struct UppercaseValue : IFeatureValue
{
    public static long Of(CompiledMeasure measure, in FeatureValues values) => measure.Units(values.UpperLetters, values.CasedLetters);
}

internal readonly struct DigitsValue : IFeatureValue
{
    public static long Of(CompiledMeasure measure, in FeatureValues values) => measure.Units(values.Digits, values.NonSpace);
}

internal readonly struct SymbolsValue : IFeatureValue
{
    public static long Of(CompiledMeasure measure, in FeatureValues values) => measure.Units(values.Symbols, values.NonSpace);
}
