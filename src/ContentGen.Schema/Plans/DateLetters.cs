using ContentGen.Fields;

namespace ContentGen.Schema.Plans;

/// <summary>The letters of date formats.</summary>
public static class DateLetters
{
    /// <summary>The letters that stand for a part.</summary>
    public static string Of(DatePart part) => DatePartTable.Of((int)part);

    /// <summary>What letters of a schema stand for; null: nothing. Those of decimals stand in generated code alone: the language has none for them.</summary>
    public static DatePart? Find(string letters) => DatePartTable.Find(letters) is >= 0 and not (int)DatePart.Fraction and var part ? (DatePart)part : null;
}
