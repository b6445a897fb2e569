using System;

namespace ContentGen.Schema.Patterns;

/// <summary>What <c>(?i)</c> and its like set, until their group ends; it reaches into patterns that are included there.</summary>
[Flags]
internal enum PatternFlags
{
    None = 0,
    IgnoresCase = 1,
    /// <summary><c>^</c> and <c>$</c> hold at lines too.</summary>
    Lines = 2,
    /// <summary>Repetitions are as short as possible, with <c>?</c> behind them as long.</summary>
    Lazy = 4,
    /// <summary><c>.</c> does not match a line feed.</summary>
    DotStops = 8,
}
