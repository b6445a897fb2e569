using ContentGen.Runtime;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine;

/// <summary>Which measured value a test looks at: the one definition, for evaluating tests and for explaining them.</summary>
internal static class BlockMeasures
{
    internal static int Count(CountFeature feature, in BlockFeatures block) => feature switch
    {
        CountFeature.Words => block.Words,
        CountFeature.Chars => block.Chars,
        CountFeature.Width => block.Width,
        _ => block.Sentences,
    };

    internal static (int Part, int Whole) Share(ShareFeature feature, in BlockFeatures block) => feature switch
    {
        ShareFeature.Capitalized => (block.CapitalizedWords, block.CasedWords),
        ShareFeature.Uppercase => (block.UpperLetters, block.CasedLetters),
        ShareFeature.Digits => (block.Digits, block.NonSpace),
        _ => (block.Symbols, block.NonSpace),
    };

    internal static bool Blank(BlankSide side, in BlockFeatures block) => side == BlankSide.Before ? block.BlankBefore : block.BlankAfter;
}
