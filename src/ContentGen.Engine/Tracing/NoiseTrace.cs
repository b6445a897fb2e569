using ContentGen.Schema.Diagnostics;

namespace ContentGen.Engine.Tracing;

/// <summary>A noise entry that was tried for a block.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where it is declared.</param>
/// <param name="Holds">What the plan says of it.</param>
/// <param name="Test">Its <c>when</c> or <c>opens</c>.</param>
public sealed record NoiseTrace(string Name, SourceSpan Place, bool Holds, TestTrace Test);

/// <summary>The noise that a block belongs to.</summary>
/// <param name="Name">The entry's name.</param>
/// <param name="Place">Where it is declared.</param>
/// <param name="IsRegion">It opens a region; else it takes single blocks.</param>
/// <param name="Line">The line of its first block, 1-based.</param>
/// <param name="LastLine">The line of its last block.</param>
/// <param name="End">What ends it, as schemas name it: <c>end</c>, <c>blank</c>, <c>until</c>, <c>while</c>; empty for single blocks.</param>
/// <param name="GoesOn">The test of <c>until</c> or <c>while</c>, that did not end it before this block; null: none was asked.</param>
public sealed record RegionTrace(string Name, SourceSpan Place, bool IsRegion, int Line, int LastLine, string End, TestTrace? GoesOn);

/// <summary>What ended a noise region before a block.</summary>
/// <param name="Name">The entry's name.</param>
/// <param name="Place">Where it is declared.</param>
/// <param name="Cause"><c>blank</c>, <c>until</c>, <c>while</c> or <c>max-blocks</c>.</param>
/// <param name="Test">The test of <c>until</c> or <c>while</c>; else null.</param>
public sealed record RegionEndTrace(string Name, SourceSpan Place, string Cause, TestTrace? Test);
