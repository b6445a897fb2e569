using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ContentGen.Runtime;

/// <summary>
/// A position in a parsed document's layout: the article, a group in it, or a noise region. Generated views wrap one and name its members.
/// Reading through a node whose <see cref="ContentBuffer"/>, or whose blocks of <c>TryParse</c>, were parsed into again throws.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ContentNode
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly ReadOnlySpan<Block> _layout;
    private readonly ContentBuffer? _owner;
    private readonly SchemaTables _tables;

    /// <summary>Where the number of the document stands that is in this memory: in the buffer, or else in the layout's header. A null reference where nothing was parsed.</summary>
    private readonly ref readonly int _current;

    /// <summary>The number of this view's document.</summary>
    private readonly int _version;

    /// <summary>The node was given to a method of a rule, which must not ask for findings through it.</summary>
    private readonly bool _isAsked;

    /// <summary>Index of the first member's slot; 0: the node does not exist.</summary>
    private readonly int _slots;

    /// <summary>Index of the region's record where the node is a noise region, else 0.</summary>
    private readonly int _region;

    /// <summary>The buffer where the document's bytes lie in it, so that pieces of text must be guarded as well; else null.</summary>
    private readonly ContentBuffer? _textOwner;

    internal ContentNode(ReadOnlySpan<byte> utf8, ReadOnlySpan<Block> layout, SchemaTables tables, ContentBuffer? owner, bool ownsText)
    {
        _utf8 = utf8;
        _layout = layout;
        _tables = tables;
        _owner = owner;
        if (owner is null)
            _current = ref LayoutHeader.In(layout).Stamp;
        else
            _current = ref owner.Version;
        _version = _current;
        _textOwner = ownsText ? owner : null;
        _slots = LayoutHeader.In(layout).Slots;
    }

    private ContentNode(ContentNode node, bool isAsked)
    {
        this = node;
        _isAsked = isAsked;
    }

    private ContentNode(ContentNode node, int slots, int region)
    {
        this = node;
        _slots = slots;
        _region = region;
    }

    /// <summary>Whether the document has this group.</summary>
    public bool Exists
    {
        get
        {
            Check();
            return _slots != 0;
        }
    }

    /// <summary>The document's bytes.</summary>
    public ReadOnlySpan<byte> Utf8
    {
        get
        {
            Check();
            return _utf8;
        }
    }

    /// <summary>Where every byte went.</summary>
    public Coverage Coverage
    {
        get
        {
            ref readonly var header = ref Header;
            var blank = header.TotalBytes - header.ArticleBytes - header.NoiseBytes - header.UnclaimedBytes;
            return new(header.ArticleBytes, header.NoiseBytes, header.UnclaimedBytes, blank, header.TotalBytes);
        }
    }

    /// <summary>The blocks that neither a role nor noise took.</summary>
    public TextSliceList Unclaimed
    {
        get
        {
            ref readonly var header = ref Header;
            return Texts(header.Unclaimed, header.Missing - header.Unclaimed);
        }
    }

    /// <summary>How many noise regions there are.</summary>
    public int RegionCount
    {
        get
        {
            ref readonly var header = ref Header;
            return header.RegionsByKind - header.Regions;
        }
    }

    internal SchemaTables Tables => _tables;

    internal bool IsAskedByRule => _isAsked;

    /// <summary>The same node, as methods of rules get it.</summary>
    internal ContentNode AskedByRule() => new(this, isAsked: true);

    internal ContentBuffer? Owner => _owner;

    internal ReadOnlySpan<Block> Layout
    {
        get
        {
            Check();
            return _layout;
        }
    }

    internal ref readonly LayoutHeader Header
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var layout = Layout;
            // A view that was never parsed reads as an empty document.
            return ref layout.IsEmpty ? ref LayoutHeader.None : ref LayoutHeader.In(layout);
        }
    }

    /// <summary>The version of <see cref="Owner"/> that this view reads.</summary>
    internal int Version => _version;

    /// <summary>The buffer where it holds the document's bytes, else null.</summary>
    internal ContentBuffer? TextOwner => _textOwner;

    /// <summary>Empty where nothing was parsed, as all of its text is.</summary>
    internal string RegionKind => _layout.IsEmpty ? "" : _tables.Noise[Layout[_region].Place].Name;

    internal TextSlice RegionText => _layout.IsEmpty ? default : Whole(in Layout[_region]);

    /// <summary>A member that holds at most one piece of text.</summary>
    public TextSlice Slice(int member)
    {
        Check();
        ref readonly var record = ref Block.None;
        if (_slots != 0)
        {
            ref readonly var slot = ref _layout[_slots + member];
            if (slot.End != 0)
                record = ref _layout[slot.Start];
        }
        // What differs is which record is read, and not the whole slice: callers that do not read all of it then keep less.
        return Text(in record);
    }

    /// <summary>A member that holds any number of pieces of text.</summary>
    public TextSliceList Slices(int member)
    {
        var (first, count) = Elements(member);
        return Texts(first, count);
    }

    /// <summary>A member that is at most one group.</summary>
    public ContentNode Group(int member)
    {
        var (first, count) = Elements(member);
        return new(this, count == 0 ? 0 : first, 0);
    }

    /// <summary>A member that is any number of groups, each with <paramref name="members"/> members.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ContentList<T> Groups<T>(int member, int members)
        where T : IContentElement<T>, allows ref struct
    {
        var (first, count) = Elements(member);
        return new(this, first, count, members);
    }

    /// <summary>What the role took, where the node is that of a role with fields: such a node is opened as a group is.</summary>
    public TextSlice Taken
    {
        get
        {
            Check();
            return Text(in _slots == 0 ? ref Block.None : ref _layout[_slots]);
        }
    }

    /// <summary>A field whose value is its text.</summary>
    /// <param name="role">The role's index.</param>
    /// <param name="field">The field's index among those of the role.</param>
    public TextField TextField(int role, int field) => new(Whole(in FieldRecord(field)), FieldInfo(role, field));

    /// <summary>A field that is a list of texts.</summary>
    public TextFieldList TextFields(int role, int field)
    {
        ref readonly var record = ref FieldRecord(field);
        return new(in record, FieldItems(in record), FieldInfo(role, field));
    }

    /// <summary>A field with a value.</summary>
    public Field<T> Field<T>(int role, int field)
        where T : struct => new(Whole(in FieldRecord(field)), FieldInfo(role, field));

    /// <summary>A field that is a list of values.</summary>
    public FieldList<T> Fields<T>(int role, int field)
        where T : struct
    {
        ref readonly var record = ref FieldRecord(field);
        return new(in record, FieldItems(in record), FieldInfo(role, field));
    }

    /// <summary>The noise regions of one kind, in document order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ContentList<T> Regions<T>(int kind)
        where T : IContentElement<T>, allows ref struct
    {
        var layout = Layout;
        ref readonly var slot = ref layout.IsEmpty ? ref Block.None : ref layout[LayoutHeader.In(layout).KindSlots + kind];
        return new(this, slot.Start, slot.End, 0);
    }

    /// <summary>The noise region at this index in document order, 0-based.</summary>
    public NoiseRegion Region(int index)
    {
        ref readonly var header = ref Header;
        ListIndex.Check(index, header.RegionsByKind - header.Regions);
        return new(RegionNode(header.Regions + index));
    }

    /// <summary>What the region's text says, for the generated view of a region.</summary>
    public NoiseRegion AsRegion() => new(this);

    /// <summary>The offsets alone.</summary>
    /// <exception cref="InvalidOperationException">The view was never parsed.</exception>
    public ContentLayout ToLayout()
    {
        CheckParsed();
        var blocks = Layout.ToArray();
        LayoutHeader.In(blocks.AsSpan()).Stamp = 0;
        return new(blocks, _tables.Info);
    }

    /// <summary>Where the elements of a repeated group begin, and how many there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal (int First, int Count) Elements(int member)
    {
        Check();
        if (_slots == 0)
            return default;
        ref readonly var slot = ref _layout[_slots + member];
        return (slot.Start, slot.End);
    }

    internal ContentNode At(int slots) => new(this, slots, 0);

    /// <summary>The record of a field, which covers its text, a list's as a whole.</summary>
    private ref readonly Block FieldRecord(int field)
    {
        Check();
        if (_slots == 0)
            return ref Block.None;
        return ref _layout[LayoutHeader.In(_layout).Fields + _layout[_slots].Extra + 1 + field];
    }

    private TextSliceList FieldItems(ref readonly Block record) =>
        Texts(_slots == 0 ? 0 : LayoutHeader.In(_layout).Fields + record.Start, record.End);

    private FieldInfo? FieldInfo(int role, int field) => _slots == 0 ? null : _tables.Roles[role].Fields[field];

    internal TextSlice SliceAt(int index) => Text(in Layout[index]);

    /// <summary>An element of a list: a group, whose slots are those from <paramref name="index"/> on, or the region that this entry of the regions by kind points at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ContentNode Element(int index, bool isRegion)
    {
        var region = 0;
        if (isRegion)
        {
            region = Layout[index].Start;
            index = _layout[region].Start;
        }
        return new(this, index, region);
    }

    internal ContentNode RegionNode(int record) => new(this, _layout[record].Start, record);

    private TextSlice Text(scoped in Block block) => new(_utf8, in block, _textOwner, _version);

    /// <summary>All that a record covers, as a text.</summary>
    private TextSlice Whole(scoped in Block block) => new(_utf8, in block, block.OuterStart, block.OuterEnd, _textOwner, _version);

    /// <summary>The texts of some records; only callers that have met the layout read on come here.</summary>
    private TextSliceList Texts(int first, int count) => new(_utf8, _layout.Slice(first, count), in _current, _textOwner, _version);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Check()
    {
        if (!Unsafe.IsNullRef(in _current) && _current != _version)
            ThrowStale();
    }

    /// <summary>Reading nothing gives nothing; asking for results of no document is a mistake.</summary>
    internal void CheckParsed()
    {
        if (_layout.IsEmpty)
            ThrowNotParsed();
    }

    [DoesNotReturn]
    private static void ThrowNotParsed() => throw new InvalidOperationException(
        "This view was never parsed: it is a default value, or what TryParse gave where the memory was too small.");

    [DoesNotReturn]
    internal static void ThrowStale() => throw new InvalidOperationException(
        "This view's memory, its ContentBuffer or the blocks of TryParse, was parsed into again. Use memory of its own for each document that is read at the same time, or keep ToLayout().");
}
