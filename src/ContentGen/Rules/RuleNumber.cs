using System.ComponentModel;
using ContentGen.Rules;

namespace ContentGen.Runtime;

/// <summary>A number of a rule, or absent. Exact: decimal, within ±10²⁷; what would lie beyond, or was divided by zero, is absent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RuleNumber
{
    private readonly decimal _value;

    /// <summary>The value where it is whole: what is counted is compared without the arithmetic of decimals.</summary>
    private readonly long _whole;

    private readonly Kind _kind;

    private RuleNumber(decimal value) => (_value, _kind) = (value, Kind.Decimal);

    private RuleNumber(long whole) => (_whole, _kind) = (whole, Kind.Whole);

    private enum Kind : byte
    {
        Absent,
        Whole,
        Decimal,
    }

    /// <summary>Without a value.</summary>
    public static RuleNumber Absent => default;

    /// <summary>It has no value.</summary>
    public bool IsAbsent => _kind == Kind.Absent;

    /// <summary>The value; 0 where it is absent.</summary>
    public decimal Value => _kind == Kind.Whole ? _whole : _value;

    /// <summary>A number that is there; absent where it lies out of bounds.</summary>
    public static implicit operator RuleNumber(decimal value) => ExactArithmetic.IsWithin(value) ? new(value) : Absent;

    /// <summary>A whole number that is there; none of these lies out of bounds.</summary>
    public static implicit operator RuleNumber(int value) => new((long)value);

    /// <summary>Likewise.</summary>
    public static implicit operator RuleNumber(long value) => new(value);

    /// <summary>The sum.</summary>
    public static RuleNumber operator +(RuleNumber left, RuleNumber right) =>
        AreThere(left, right) && ExactArithmetic.TryAdd(left.Value, right.Value, out var result) ? new(result) : Absent;

    /// <summary>The difference.</summary>
    public static RuleNumber operator -(RuleNumber left, RuleNumber right) =>
        AreThere(left, right) && ExactArithmetic.TrySubtract(left.Value, right.Value, out var result) ? new(result) : Absent;

    /// <summary>The product.</summary>
    public static RuleNumber operator *(RuleNumber left, RuleNumber right) =>
        AreThere(left, right) && ExactArithmetic.TryMultiply(left.Value, right.Value, out var result) ? new(result) : Absent;

    /// <summary>The quotient; absent where the divisor is 0.</summary>
    public static RuleNumber operator /(RuleNumber left, RuleNumber right) =>
        AreThere(left, right) && ExactArithmetic.TryDivide(left.Value, right.Value, out var result) ? new(result) : Absent;

    /// <summary>The negative.</summary>
    public static RuleNumber operator -(RuleNumber value) => value.IsAbsent ? Absent : new(-value.Value);

    /// <summary>Whether the left one is less.</summary>
    public static RuleBoolean operator <(RuleNumber left, RuleNumber right) => AreWhole(left, right) ? left._whole < right._whole : AreThere(left, right) ? left.Value < right.Value : RuleBoolean.Absent;

    /// <summary>Whether the left one is less, or both are equal.</summary>
    public static RuleBoolean operator <=(RuleNumber left, RuleNumber right) => AreWhole(left, right) ? left._whole <= right._whole : AreThere(left, right) ? left.Value <= right.Value : RuleBoolean.Absent;

    /// <summary>Whether the left one is greater.</summary>
    public static RuleBoolean operator >(RuleNumber left, RuleNumber right) => right < left;

    /// <summary>Whether the left one is greater, or both are equal.</summary>
    public static RuleBoolean operator >=(RuleNumber left, RuleNumber right) => right <= left;

    /// <summary>Whether both are equal.</summary>
    public static RuleBoolean Equal(RuleNumber left, RuleNumber right) => AreWhole(left, right) ? left._whole == right._whole : AreThere(left, right) ? left.Value == right.Value : RuleBoolean.Absent;

    private static bool AreThere(in RuleNumber left, in RuleNumber right) => !left.IsAbsent && !right.IsAbsent;

    private static bool AreWhole(in RuleNumber left, in RuleNumber right) => left._kind == Kind.Whole && right._kind == Kind.Whole;
}
