using ContentGen.Runtime;

namespace ContentGen.Engine;

/// <summary>What a piece of a document is.</summary>
public enum PieceKind
{
    /// <summary>A block, or a part of one, that a role took.</summary>
    Role,
    /// <summary>A noise region.</summary>
    Noise,
    /// <summary>An item inside the noise region before it.</summary>
    Item,
    /// <summary>A block that nothing took.</summary>
    Unclaimed,
}

/// <summary>One piece of a document.</summary>
public readonly ref struct Piece
{
    internal Piece(PieceKind kind, string name, string path, TextSlice text, int lastLine)
    {
        Kind = kind;
        Name = name;
        Path = path;
        Text = text;
        LastLine = lastLine;
    }

    /// <summary>What it is.</summary>
    public PieceKind Kind { get; }

    /// <summary>The role's or noise entry's name; empty where unclaimed.</summary>
    public string Name { get; }

    /// <summary>The place's names as written, from the content model's root: <c>section.heading</c>; empty where there is no place.</summary>
    public string Path { get; }

    /// <summary>Its text.</summary>
    public TextSlice Text { get; }

    /// <summary>The line on which it ends, 1-based.</summary>
    public int LastLine { get; }
}

/// <summary>Walks over a document's pieces in document order.</summary>
public ref struct PieceEnumerator
{
    private readonly ContentNode _node;
    private int _claim;
    private int _item;
    private int _region;
    private int _unclaimed;
    private Piece _current;
    private int _kind;

    internal PieceEnumerator(ContentNode node)
    {
        _node = node;
        ref readonly var header = ref node.Header;
        (_claim, _item, _region, _unclaimed) = (header.Claims, header.ItemClaims, header.Regions, header.Unclaimed);
    }

    /// <summary>The piece at which the enumerator stands.</summary>
    public readonly Piece Current => _current;

    /// <summary>This enumerator, for <c>foreach</c>.</summary>
    public readonly PieceEnumerator GetEnumerator() => this;

    /// <summary>Goes to the next piece; false behind the last.</summary>
    public bool MoveNext()
    {
        ref readonly var header = ref _node.Header;
        var (claim, item) = (Start(_claim, header.ItemClaims), Start(_item, header.Regions));
        var (region, unclaimed) = (Start(_region, header.RegionsByKind), Start(_unclaimed, header.Missing));
        var next = System.Math.Min(System.Math.Min(claim, region), System.Math.Min(item, unclaimed));
        if (next == int.MaxValue)
            return false;
        var tables = _node.Tables;
        if (region == next)
        {
            _kind = _node.Layout[_region].Place;
            var text = _node.RegionNode(_region).RegionText;
            _current = new(PieceKind.Noise, tables.Noise[_kind].Name, "", text, text.LastLine);
            _region++;
        }
        else if (claim == next)
        {
            _current = Claimed(PieceKind.Role, tables.Models[0], _claim++);
        }
        else if (item == next)
        {
            _current = Claimed(PieceKind.Item, tables.Models[tables.Noise[_kind].Model], _item++);
        }
        else
        {
            var text = _node.SliceAt(_unclaimed++);
            _current = new(PieceKind.Unclaimed, "", "", text, text.LastLine);
        }
        return true;
    }

    private readonly int Start(int record, int end) => record < end ? _node.Layout[record].OuterStart : int.MaxValue;

    private readonly Piece Claimed(PieceKind kind, ContentModel model, int record)
    {
        var place = model.Places[_node.Layout[record].Place];
        var text = _node.SliceAt(record);
        return new(kind, _node.Tables.Roles[place.Role].Name, place.Path, text, text.LastLine);
    }
}
