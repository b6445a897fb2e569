namespace ContentGen.Engine.Inference;

/// <summary>How much of what was found a draft says. Each way takes more for granted than the next.</summary>
/// <param name="DatesAsText">Days are texts: one of them does not convert.</param>
/// <param name="WithoutDek">A second short line above the text is a part of it: a test of the headline that holds of it too would take it.</param>
/// <param name="CatchesAll">A role takes what no other takes.</param>
/// <param name="Plain">Nothing of what stands above the text is told apart, and no noise.</param>
internal sealed record DraftWay(bool DatesAsText = false, bool WithoutDek = false, bool CatchesAll = false, bool Plain = false)
{
    internal static DraftWay[] All { get; } =
    [
        new(),
        new(WithoutDek: true),
        new(DatesAsText: true),
        new(DatesAsText: true, WithoutDek: true),
        new(CatchesAll: true),
        new(WithoutDek: true, CatchesAll: true),
        new(DatesAsText: true, CatchesAll: true),
        new(DatesAsText: true, WithoutDek: true, CatchesAll: true),
        new(DatesAsText: true, CatchesAll: true, Plain: true),
    ];
}
