using System.ComponentModel;

namespace ContentGen.Runtime;

/// <summary>Parts of a document, as records of its layout: what a path of a rule leads to. Whoever goes over them takes one after the other from the layout.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RuleNodes
{
    /// <summary>Without a list of fields.</summary>
    private const int NoField = -1;

    private RuleNodes(RuleNodeKind kind, int first, int count, int group, int member, int field, bool isMany)
    {
        (Kind, First, Count, Group, Member, Field, IsMany) = (kind, first, count, group, member, field, isMany);
    }

    internal RuleNodeKind Kind { get; }

    /// <summary>The first record: a group's first slot, a claim, a text of a field, an entry of the regions by kind.</summary>
    internal int First { get; }

    /// <summary>How many records; of places, how many groups in which to look.</summary>
    internal int Count { get; }

    /// <summary>Of groups and places, the number of the groups in the content model; of texts of fields, the role.</summary>
    internal int Group { get; }

    /// <summary>Of places, the member of each group.</summary>
    internal int Member { get; }

    /// <summary>The field of each claim, or −1; of texts of fields, the field that they belong to.</summary>
    internal int Field { get; }

    /// <summary>There can be several.</summary>
    internal bool IsMany { get; }

    internal bool HasField => Field != NoField;

    internal static RuleNodes Groups(int first, int count, int group, bool isMany) => new(RuleNodeKind.Groups, first, count, group, 0, NoField, isMany);

    internal static RuleNodes Places(in RuleNodes groups, int member, bool isMany) => new(RuleNodeKind.Places, groups.First, groups.Count, groups.Group, member, NoField, isMany);

    internal static RuleNodes Claim(int record) => new(RuleNodeKind.Claims, record, 1, 0, 0, NoField, false);

    internal static RuleNodes FieldText(int record, int role, int field) => new(RuleNodeKind.FieldTexts, record, 1, role, 0, field, false);

    internal static RuleNodes Regions(int first, int count, bool isMany) => new(RuleNodeKind.Regions, first, count, 0, 0, NoField, isMany);

    /// <summary>A field of each of these claims or places.</summary>
    internal RuleNodes WithField(int field, bool isMany) => new(Kind, First, Count, Group, Member, field, isMany);
}

/// <summary>What records stand for parts of a document.</summary>
internal enum RuleNodeKind
{
    /// <summary>Instances of a group, side by side.</summary>
    Groups,

    /// <summary>The claims of one member of each of some groups, or a field of each of these claims.</summary>
    Places,

    /// <summary>Claims, or a field of each.</summary>
    Claims,

    FieldTexts,

    Regions,
}
