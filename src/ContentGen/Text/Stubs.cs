// Stands in for the text layer until it is merged.
#pragma warning disable CS1591
using System;
namespace ContentGen.Runtime
{
    public sealed class WordList { public static WordList Create(string[] abbreviations, string[] titles, string[] starters) => new(); }
    public sealed class PhraseTable { public static PhraseTable Empty { get; } = new(); public static PhraseTable Create(params string[][] sets) => new(); }
    public sealed class TextRules(FeatureSet features, FeatureSet expectFeatures, WordList words, PhraseTable text, PhraseTable startsWith, PhraseTable endsWith, PhraseTable contains)
    {
        public FeatureSet Features => features; public FeatureSet ExpectFeatures => expectFeatures; public WordList Words => words;
        public PhraseTable Text => text; public PhraseTable StartsWith => startsWith; public PhraseTable EndsWith => endsWith; public PhraseTable Contains => contains;
    }
}
namespace ContentGen.Text
{
    using ContentGen.Runtime;
    internal struct ScannedBlock { public int Start; public int End; public int Line; public ulong Traits; public BlockFeatures Features; }
    internal struct ScanResult { public int Count; public int FirstInvalid; public int RestStart; public int RestLine; public int FirstInvalidLine; public int Lines; public int NonSpaceBytes; }
    internal static class BlockScanner { internal static ScanResult Scan(ReadOnlySpan<byte> utf8, TextRules rules, int maxBytes, int maxBlocks, ref ScannedBlock[] blocks) => default; }
    internal static class TextMeasure
    {
        internal static void Measure(ReadOnlySpan<byte> text, TextRules rules, FeatureSet features, out BlockFeatures result) => result = default;
        internal static int FirstSentenceEnd(ReadOnlySpan<byte> text, TextRules rules) => -1;
    }
    internal static class TextPlaces { internal static int Column(ReadOnlySpan<byte> document, int offset) => 1; }
}
namespace ContentGen.Text
{
    internal sealed class SplitScratch { }
    internal static class BlockSplitter { internal static void TakePrefix(ReadOnlySpan<byte> d, ref ScannedBlock b, int end, in ContentGen.Runtime.BlockFeatures taken, ContentGen.Runtime.TextRules rules, SplitScratch s) { } }
}
