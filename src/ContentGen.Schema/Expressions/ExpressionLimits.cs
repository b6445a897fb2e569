namespace ContentGen.Schema.Expressions;

/// <summary>What an expression must not exceed; checked before memory is spent on it.</summary>
internal static class ExpressionLimits
{
    /// <summary>Characters (UTF-16 code units) of one expression, and of one message.</summary>
    public const int Length = 4096;

    /// <summary>Operators, names, numbers and texts of one expression.</summary>
    public const int Parts = 400;

    /// <summary>Brackets, functions and prefixes inside one another.</summary>
    public const int Depth = 32;

    /// <summary>Quantifiers inside one another.</summary>
    public const int Quantifiers = 8;

    /// <summary>Digits of a number before its decimals, and decimals.</summary>
    public const int Digits = 15;

    public const int Decimals = 9;

    /// <summary>Rules of a schema.</summary>
    public const int Rules = 256;

    /// <summary>Holes of a message.</summary>
    public const int Holes = 16;
}
