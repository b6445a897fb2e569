using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ContentGen.Matching;
using ContentGen.Text;

namespace ContentGen.Runtime;

/// <summary>A block as tests see it: what was measured of it, its traits, its neighbours; and how much of it a role takes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct BlockContext
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly ref BlockValues _values;
    private readonly ref CountValues _counts;
    private readonly TextRules _rules;
    private readonly MatchScratch _scratch;

    /// <summary>Traits of the run's blocks: from <see cref="_index"/> on those that follow, nearest first; before them this block's, and before these others that lie nearer than <see cref="_before"/>.</summary>
    private readonly ReadOnlySpan<ulong> _run;

    /// <summary>Traits of what was matched before, nearest last.</summary>
    private readonly ReadOnlySpan<ulong> _before;

    /// <summary>The first block in <see cref="_run"/> that follows.</summary>
    private readonly int _index;

    /// <summary>How many blocks of <see cref="_run"/> lie between this one and those before.</summary>
    private readonly int _between;

    private readonly int _parts;

    /// <summary>Of a remainder, how many bytes of its line stand before it; −1 of any other block.</summary>
    private readonly int _taken;

    /// <param name="text">The block's text.</param>
    /// <param name="values">What was measured of it.</param>
    /// <param name="counts">Likewise.</param>
    /// <param name="rules">Words and phrases of the schema.</param>
    /// <param name="scratch">The page, and memory to work in.</param>
    /// <param name="traits">The block's traits.</param>
    /// <param name="position">Its number, 1-based.</param>
    /// <param name="run">Traits of the run's blocks.</param>
    /// <param name="index">The first of them that follows.</param>
    /// <param name="between">How many of those before it lie between it and <paramref name="before"/>.</param>
    /// <param name="before">Traits of what was matched before.</param>
    /// <param name="parts">How many parts roles have taken of its block.</param>
    /// <param name="taken">Of a remainder, how many bytes of its line these are; −1 of any other block.</param>
    internal BlockContext(
        ReadOnlySpan<byte> text,
        ref BlockValues values,
        ref CountValues counts,
        TextRules rules,
        MatchScratch scratch,
        ulong traits,
        int position,
        ReadOnlySpan<ulong> run,
        int index,
        int between,
        ReadOnlySpan<ulong> before,
        int parts = 0,
        int taken = -1)
    {
        _text = text;
        _values = ref values;
        _counts = ref counts;
        _rules = rules;
        _scratch = scratch;
        Traits = traits;
        Position = position;
        _run = run;
        _index = index;
        _between = between;
        _before = before;
        _parts = parts;
        _taken = taken;
    }

    /// <summary>The block's text.</summary>
    internal readonly ReadOnlySpan<byte> Text => _text;

    /// <summary>What was measured of the block.</summary>
    public readonly BlockFeatures Features => new(_text, ref _values, ref _counts, _rules);

    /// <summary>The block's traits; bit i is trait i of the plan.</summary>
    public readonly ulong Traits { get; }

    /// <summary>Whether the block has all of some traits.</summary>
    public readonly bool Has(ulong traits) => (Traits & traits) == traits;

    /// <summary>The number of its line's block from the document's start, 1-based.</summary>
    public readonly int Position { get; }

    /// <summary>Where its line's block lies. Without a region every block is inside.</summary>
    public readonly Zones Zone => _scratch.Page.Zone(Position - 1);

    /// <summary><see cref="Zone"/> as a number, as generated code asks for it.</summary>
    public readonly int ZoneBits => (int)Zone;

    /// <summary>How many blocks its line's block lies behind the region's first one; negative: before it. Without a region the document's first block is that.</summary>
    public readonly int FromRegion => _scratch.Page.FromRegion(Position - 1);

    /// <summary>A score of its line's block.</summary>
    public readonly int Score(int score) => _scratch.Page.Score(score, Position - 1);

    /// <summary>How many parts roles have taken of its block; where they have, this is what they have left.</summary>
    internal readonly int Parts => _parts;

    /// <summary>Whether the whole block matches a pattern of the schema.</summary>
    public readonly bool Matches(int pattern) => _taken < 0
        ? _rules.Patterns[pattern].IsMatch(_text, _values.Facts)
        : _scratch.Split.Patterns.Matches(_rules.Patterns, pattern, Line, _taken);

    /// <summary>Of a remainder, the line that it is the end of.</summary>
    private readonly ReadOnlySpan<byte> Line =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Subtract(ref MemoryMarshal.GetReference(_text), _taken), _taken + _text.Length);

    /// <summary>Whether it was elected; what another role has left of an elected block was not.</summary>
    public readonly bool IsElected(int election) => _parts == 0 && _scratch.Page.Elected(election) == Position - 1;

    /// <summary>How many blocks of the document have the traits of an evidence.</summary>
    public readonly int DocumentBlocks(int evidence) => _scratch.Page.EvidenceBlocks(evidence);

    /// <summary>Whether their share of the document's blocks lies between the bounds; see <see cref="Share"/>.</summary>
    public readonly bool DocumentShare(int evidence, long scale, long min, long max) =>
        Share(_scratch.Page.EvidenceBlocks(evidence), _scratch.Page.Blocks, scale, min, max);

    /// <summary>Whether their share of the document's bytes that are not white space lies between the bounds.</summary>
    public readonly bool DocumentText(int evidence, long scale, long min, long max) =>
        Share(_scratch.Page.EvidenceBytes(evidence), _scratch.Page.NonSpaceBytes, scale, min, max);

    /// <summary>How many blocks of the document have the text of its line's block, folded; 1 where no other has it.</summary>
    public readonly int Occurrences => _scratch.Page.Occurrences(Position - 1);

    /// <summary>Whether the share of its line's block's terms that come back lies between the bounds; see <see cref="Share"/>.</summary>
    public readonly bool Echo(int echo, long scale, long min, long max)
    {
        var (part, whole) = _scratch.Page.Echo(echo, Position - 1);
        return Share(part, whole, scale, min, max);
    }

    /// <summary>How much of the block the role takes, in bytes from its start; 0: all of it. Set by <see cref="TakeSentence"/> and <see cref="TakeUntil"/>.</summary>
    public int TakeEnd { get; private set; }

    /// <summary>What is left begins with a match of a pattern, and not behind a sentence.</summary>
    internal bool TakesUntil { get; private set; }

    /// <summary>What was measured of the part that is taken; the block itself where all of it is.</summary>
    public readonly BlockFeatures Taken => TakeEnd == 0 ? Features : new(_text[..TakeEnd], ref TakenValues.Block, ref TakenValues.Counts, _rules);

    /// <summary>What was measured of the part that is taken so far.</summary>
    internal readonly ref FeatureValues TakenValues => ref _scratch.Taken[_between == 0 ? 0 : 1];

    /// <summary>Takes the first sentence, or the whole block where no sentence ends before its end, and measures it.</summary>
    public void TakeSentence()
    {
        TakeBlock();
        // Of what a role has left it is known whether it has sentences; of a block the first is all that is looked for.
        var hasNone = (_values.Measured & FeatureSet.Sentences) != 0 && _counts.Sentences == 0;
        var end = hasNone ? -1 : TextMeasure.FirstSentenceEnd(_text, _rules);
        if (end > 0 && end < _text.Length)
            Take(end);
    }

    /// <summary>Takes what stands before the first match of a pattern, and measures it.</summary>
    /// <returns>False, and all of the block is taken, where there is no match or nothing before it, or the block has been divided too often.</returns>
    public bool TakeUntil(int pattern)
    {
        TakeBlock();
        if (_parts >= MostParts)
            return false;
        var start = _rules.Patterns[pattern].Find(_text);
        if (start <= 0)
            return false;
        // The block is trimmed: what stands before a match that does not begin it is more than white space.
        Take(TextScan.SkipBack(_text, start, ContentGen.Text.Unicode.ScalarClass.Trimmed));
        TakesUntil = true;
        return true;
    }

    /// <summary>Takes the whole block; undoes <see cref="TakeSentence"/> and <see cref="TakeUntil"/>.</summary>
    public void TakeBlock()
    {
        TakeEnd = 0;
        TakesUntil = false;
    }

    private void Take(int end)
    {
        ref var taken = ref TakenValues;
        TextMeasure.Begin(_text[..end], out taken.Block);
        taken.Block.BlankBefore = _values.BlankBefore;
        taken.Block.Tag = _values.Tag;
        TakeEnd = end;
    }

    /// <summary>Whether of the next <paramref name="within"/> blocks at least <paramref name="atLeast"/> have all these traits.</summary>
    public readonly bool FollowedBy(ulong traits, int within, int atLeast)
    {
        var following = _run[_index..];
        var end = Math.Min(within, following.Length);
        for (var i = 0; i < end; i++)
        {
            if ((following[i] & traits) == traits && --atLeast == 0)
                return true;
        }
        return false;
    }

    /// <summary>Whether of the previous <paramref name="within"/> blocks at least <paramref name="atLeast"/> have all these traits.</summary>
    public readonly bool PrecededBy(ulong traits, int within, int atLeast)
    {
        for (var i = 1; i <= within; i++)
        {
            ulong found;
            if (i <= _between)
                found = _run[_index - 1 - i];
            else if (i - _between <= _before.Length)
                found = _before[^(i - _between)];
            else
                return false;
            if ((found & traits) == traits && --atLeast == 0)
                return true;
        }
        return false;
    }

    /// <summary>What words add to a score: so much for each, limited to plus and minus <paramref name="cap"/>.</summary>
    public static long PerWord(int words, int weight, int cap = ScoreLimit) => Math.Clamp((long)words * weight, -cap, cap);

    /// <summary>A sum as a score: it stops at plus and minus 1,000,000,000.</summary>
    public static int Saturate(long sum) => (int)Math.Clamp(sum, -ScoreLimit, ScoreLimit);

    /// <summary>How often a block is divided before no pattern divides it any more: each time all that is left is searched and measured afresh.</summary>
    internal const int MostParts = 64;

    private const int ScoreLimit = 1_000_000_000;

    /// <summary>Whether <c>part·scale</c> lies between <c>min·whole</c> and <c>max·whole</c>; an empty whole is a share of 0.</summary>
    /// <param name="part">What is counted.</param>
    /// <param name="whole">Of how many.</param>
    /// <param name="scale">100 for percent.</param>
    /// <param name="min">The least, in units of 1/<paramref name="scale"/>.</param>
    /// <param name="max">The most, likewise; <see cref="long.MaxValue"/>: no bound.</param>
    public static bool Share(int part, int whole, long scale, long min, long max)
    {
        if (whole == 0)
            return min <= 0;
        return part * scale >= min * whole && (max == long.MaxValue || part * scale <= max * whole);
    }
}
