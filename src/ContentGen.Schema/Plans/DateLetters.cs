using ContentGen.Fields;

namespace ContentGen.Schema.Plans;

/// <summary>The letters of date formats.</summary>
public static class DateLetters
{
    /// <summary>The letters that stand for a part.</summary>
    public static string Of(DatePart part) => DateLetterTable.Of((int)part);

    /// <summary>What letters of a schema stand for; null: nothing.</summary>
    public static DatePart? Find(string letters) => DateLetterTable.Find(letters) is >= 0 and var part ? (DatePart)part : null;
}
