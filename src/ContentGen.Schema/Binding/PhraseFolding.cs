using ContentGen.Text.Unicode;

namespace ContentGen.Schema.Binding;

/// <summary>Phrases in the form in which they are compared (language reference, "folding"): the same code as the parsers run.</summary>
internal static class PhraseFolding
{
    /// <summary>In Unicode scalar values, once folded.</summary>
    public const int LongestPhrase = 256;

    public static string Fold(string phrase) => TextFolder.Fold(phrase).Trim(' ');

    public static int Scalars(string text) => TextFolder.CountScalars(text);
}
