namespace ContentGen.Matching;

/// <summary>
/// The arrays that matching works in. They belong to a <see cref="ContentBuffer"/>, grow by doubling and are used again for the next document.
/// </summary>
internal sealed class MatchScratch
{
    /// <summary>Traits of every block.</summary>
    internal ulong[] Traits = [];

    /// <summary>How many blocks have them so far.</summary>
    internal int TraitCount;

    /// <summary>The blocks that have a phrase without which no noise entry takes one, by index. Writing goes one place further.</summary>
    internal int[] NoiseCandidates = [];

    internal int NoiseCandidateCount;

    /// <summary>The blocks that are not noise, by index, and their traits.</summary>
    internal int[] Pending = [];

    internal ulong[] PendingTraits = [];

    /// <summary>The blocks of one region's items, likewise.</summary>
    internal int[] Items = [];

    internal ulong[] ItemTraits = [];

    /// <summary>Traits of what was matched so far in the current run, parts that roles took counted as blocks.</summary>
    internal ulong[] History = [];

    internal int[] Counters = [];

    /// <summary>The article's claims. They stand where the layout has them, and the layout is finished around them.</summary>
    internal ref RecordList Claims => ref _isChecked ? ref _checkedClaims : ref _claims;

    private RecordList _claims;

    /// <summary>Those of a document that is only checked: the layout of the last parse may still be read.</summary>
    private RecordList _checkedClaims;

    private bool _isChecked;

    internal RecordList ItemClaims;
    internal RecordList Regions;
    internal RecordList Unclaimed;
    internal RecordList Missing;

    /// <summary>For each claim of a role with fields: one record for the claim, one for each field; behind them the items of lists.</summary>
    internal RecordList Fields;

    /// <summary>For each claim of the article, its words, where rules may ask for them.</summary>
    internal int[] ClaimWords = [];

    /// <summary>The first claim of each run of the article's, of claims that follow one another at one place of one group, and the step that led to it.</summary>
    internal (int First, int Step)[] ClaimRuns = [];

    internal int ClaimRunCount;

    /// <summary>For each region, the end of its claims in <see cref="ItemClaims"/>.</summary>
    internal int[] RegionClaimEnds = [];

    /// <summary>For each group of a content model, where its next instance goes.</summary>
    internal int[] GroupNext = [];

    /// <summary>For each group of the article's content model, how many slots its instances need together.</summary>
    internal int[] GroupSlots = [];

    /// <summary>Recovery: the roles that could take a block, and for each role its number among them, 1-based.</summary>
    internal RecoveryCandidate[] Candidates = [];

    internal int[] CandidateOfRole = [];

    /// <summary>Recovery: the units that a candidate passes over.</summary>
    internal int[] Passed = [];

    /// <summary>Where the groups of a pattern begin and end.</summary>
    private int[] _groupBounds = [];

    internal System.Span<int> GroupBounds(Runtime.RoleInfo role, Runtime.ContentPattern[] patterns)
    {
        var most = 0;
        foreach (var pattern in role.FieldPatterns)
            most = System.Math.Max(most, patterns[pattern.Pattern].Groups * 2);
        Grow.Ensure(ref _groupBounds, most);
        return _groupBounds;
    }

    /// <summary>Groups that claims opened so far need this many slots.</summary>
    internal long SlotCount;

    /// <summary>Bytes that claims of the article cover.</summary>
    internal int ArticleBytes;

    /// <summary>The words of these claims, where rules may ask for them.</summary>
    internal int ArticleWords;

    /// <summary>Bytes of the scanned blocks that are not white space.</summary>
    internal int NonSpaceBytes;

    internal Text.SplitScratch Split = new();

    /// <summary>What was measured of the part that a role takes of the block that is being matched, and of one that is looked at on the way.</summary>
    internal readonly Text.FeatureValues[] Taken = new Text.FeatureValues[2];

    internal readonly PageState Page = new();

    /// <summary>Begins a document.</summary>
    /// <param name="isChecked">It is only checked, and the layout of the last that was parsed stays as it is.</param>
    internal void Begin(bool isChecked)
    {
        _isChecked = isChecked;
        Claims.Begin(LayoutHeader.Records);
        ItemClaims.Count = Regions.Count = Unclaimed.Count = Missing.Count = Fields.Count = 0;
        SlotCount = 0;
        TraitCount = NoiseCandidateCount = ClaimRunCount = ArticleBytes = ArticleWords = NonSpaceBytes = 0;
    }

    internal void Trim()
    {
        Traits = PendingTraits = ItemTraits = History = [];
        Pending = NoiseCandidates = Items = RegionClaimEnds = Counters = ClaimWords = GroupNext = GroupSlots = Passed = CandidateOfRole = [];
        Candidates = [];
        ClaimRuns = [];
        _claims = _checkedClaims = ItemClaims = Regions = Unclaimed = Missing = Fields = default;
        Split = new();
        Page.Trim();
    }
}

/// <summary>A growing list of layout records.</summary>
internal struct RecordList
{
    private Block[]? _records;

    /// <summary>How many records of something else stand before it.</summary>
    private int _first;

    internal int Count;

    internal readonly System.Span<Block> Span => System.MemoryExtensions.AsSpan(_records, _first, Count);

    /// <summary>Begins anew, behind some records.</summary>
    internal void Begin(int first) => (_first, Count) = (first, 0);

    /// <summary>The list, what stands before it, and room behind it.</summary>
    internal System.Span<Block> Take(int length)
    {
        _records ??= [];
        Grow.Ensure(ref _records, length);
        return System.MemoryExtensions.AsSpan(_records, 0, length);
    }

    /// <summary>Copies the records to a layout.</summary>
    internal readonly void CopyTo(System.Span<Block> layout, int index)
    {
        if (Count > 0)
            Span.CopyTo(layout[index..]);
    }

    private Block[] Extend()
    {
        _records ??= [];
        Grow.Ensure(ref _records, _first + Count);
        return _records;
    }

    internal readonly ref Block this[int index] => ref _records![_first + index];

    /// <summary>Adds an empty record.</summary>
    internal ref Block Add()
    {
        ref var record = ref Next();
        record = default;
        return ref record;
    }

    /// <summary>Adds a record that holds what was there before; whoever adds it writes all of it.</summary>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    internal ref Block Next()
    {
        var index = _first + Count++;
        var records = _records;
        if (records is null || (uint)index >= (uint)records.Length)
            records = Extend();
        return ref records[index];
    }
}
