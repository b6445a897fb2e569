using System.ComponentModel;

namespace ContentGen.Runtime;

/// <summary>
/// True, false, or absent. What one side of <c>and</c> or <c>or</c> decides, the absence of the other does not change (Kleene's logic); else absence spreads.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RuleBoolean
{
    // 0: absent, 1: false, 2: true.
    private readonly byte _state;

    private RuleBoolean(byte state) => _state = state;

    /// <summary>Without a value.</summary>
    public static RuleBoolean Absent => default;

    /// <summary>It is true.</summary>
    public bool IsTrue => _state == 2;

    /// <summary>It is false.</summary>
    public bool IsFalse => _state == 1;

    /// <summary>It has no value.</summary>
    public bool IsAbsent => _state == 0;

    /// <summary>A truth value that is there.</summary>
    public static implicit operator RuleBoolean(bool value) => new(value ? (byte)2 : (byte)1);

    /// <summary>False where one side is; true where both are.</summary>
    public static RuleBoolean operator &(RuleBoolean left, RuleBoolean right) =>
        left.IsFalse || right.IsFalse ? false : left.IsTrue && right.IsTrue ? true : Absent;

    /// <summary>True where one side is; false where both are.</summary>
    public static RuleBoolean operator |(RuleBoolean left, RuleBoolean right) =>
        left.IsTrue || right.IsTrue ? true : left.IsFalse && right.IsFalse ? false : Absent;

    /// <summary>The opposite.</summary>
    public static RuleBoolean operator !(RuleBoolean value) => value.IsAbsent ? value : !value.IsTrue;

    /// <summary>Decides <c>||</c> without its right side.</summary>
    public static bool operator true(RuleBoolean value) => value.IsTrue;

    /// <summary>Decides <c>&amp;&amp;</c> without its right side.</summary>
    public static bool operator false(RuleBoolean value) => value.IsFalse;

    /// <summary>Whether both are the same.</summary>
    public static RuleBoolean Equal(RuleBoolean left, RuleBoolean right) => left.IsAbsent || right.IsAbsent ? Absent : left._state == right._state;
}
