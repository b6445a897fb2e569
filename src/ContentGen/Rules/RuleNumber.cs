using System.ComponentModel;
using ContentGen.Rules;

namespace ContentGen.Runtime;

/// <summary>A number of a rule, or absent. Exact: decimal, within ±10²⁷; what would lie beyond, or was divided by zero, is absent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RuleNumber
{
    private readonly decimal _value;
    private readonly bool _exists;

    private RuleNumber(decimal value) => (_value, _exists) = (value, true);

    /// <summary>Without a value.</summary>
    public static RuleNumber Absent => default;

    /// <summary>It has no value.</summary>
    public bool IsAbsent => !_exists;

    /// <summary>The value; 0 where it is absent.</summary>
    public decimal Value => _value;

    /// <summary>A number that is there; absent where it lies out of bounds.</summary>
    public static implicit operator RuleNumber(decimal value) => ExactArithmetic.IsWithin(value) ? new(value) : Absent;

    /// <summary>A whole number that is there; none of these lies out of bounds.</summary>
    public static implicit operator RuleNumber(int value) => new(value);

    /// <summary>Likewise.</summary>
    public static implicit operator RuleNumber(long value) => new(value);

    /// <summary>The sum.</summary>
    public static RuleNumber operator +(RuleNumber left, RuleNumber right) =>
        left._exists && right._exists && ExactArithmetic.TryAdd(left._value, right._value, out var result) ? new(result) : Absent;

    /// <summary>The difference.</summary>
    public static RuleNumber operator -(RuleNumber left, RuleNumber right) =>
        left._exists && right._exists && ExactArithmetic.TrySubtract(left._value, right._value, out var result) ? new(result) : Absent;

    /// <summary>The product.</summary>
    public static RuleNumber operator *(RuleNumber left, RuleNumber right) =>
        left._exists && right._exists && ExactArithmetic.TryMultiply(left._value, right._value, out var result) ? new(result) : Absent;

    /// <summary>The quotient; absent where the divisor is 0.</summary>
    public static RuleNumber operator /(RuleNumber left, RuleNumber right) =>
        left._exists && right._exists && ExactArithmetic.TryDivide(left._value, right._value, out var result) ? new(result) : Absent;

    /// <summary>The negative.</summary>
    public static RuleNumber operator -(RuleNumber value) => value._exists ? new(-value._value) : Absent;

    /// <summary>Whether the left one is less.</summary>
    public static RuleBoolean operator <(RuleNumber left, RuleNumber right) => left._exists && right._exists ? left._value < right._value : RuleBoolean.Absent;

    /// <summary>Whether the left one is less, or both are equal.</summary>
    public static RuleBoolean operator <=(RuleNumber left, RuleNumber right) => left._exists && right._exists ? left._value <= right._value : RuleBoolean.Absent;

    /// <summary>Whether the left one is greater.</summary>
    public static RuleBoolean operator >(RuleNumber left, RuleNumber right) => right < left;

    /// <summary>Whether the left one is greater, or both are equal.</summary>
    public static RuleBoolean operator >=(RuleNumber left, RuleNumber right) => right <= left;

    /// <summary>Whether both are equal.</summary>
    public static RuleBoolean Equal(RuleNumber left, RuleNumber right) => left._exists && right._exists ? left._value == right._value : RuleBoolean.Absent;
}
