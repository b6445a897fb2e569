using System.ComponentModel;

namespace ContentGen.Runtime;

/// <summary>
/// A node of a content model, in the shape in which the schema was written. Nested calls of the factories read as the article's outline.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelNode
{
    private ModelNode(ModelNodeKind kind, string name, string json, int min, int max, bool list, int missing, int role, ModelNode[] children)
    {
        (Kind, Name, JsonName, Min, Max, IsList, Missing, Role, Children) = (kind, name, json, min, max, list, missing, role, children);
    }

    /// <summary>No upper bound of a repetition.</summary>
    public const int Unbounded = int.MaxValue;

    internal ModelNodeKind Kind { get; }

    /// <summary>As written in the schema.</summary>
    internal string Name { get; }

    internal string JsonName { get; }

    internal int Min { get; }

    internal int Max { get; }

    /// <summary>The member holds any number of elements.</summary>
    internal bool IsList { get; }

    /// <summary>Index of the finding <c>missing/PATH</c>, or −1.</summary>
    internal int Missing { get; }

    internal int Role { get; }

    internal ModelNode[] Children { get; }

    /// <summary>It must occur and cannot be empty. Set by <see cref="ContentModel"/>, like all below.</summary>
    internal bool IsRequired { get; set; }

    internal ModelNode? Parent { get; set; }

    /// <summary>Names as written from the model's root, without it: <c>section.heading</c>.</summary>
    internal string Path { get; set; } = "";

    /// <summary>Its place among its parent's children, and so the index of its member.</summary>
    internal int Member { get; set; }

    /// <summary>How many groups enclose it, itself included where it is one; the root is 1.</summary>
    internal int Level { get; set; }

    /// <summary>For a place, its number in document order; for a group, its number in preorder.</summary>
    internal int Number { get; set; }

    /// <summary>The counter of a counted repetition, or −1.</summary>
    internal int Counter { get; set; } = -1;

    /// <summary>A place that a role takes.</summary>
    /// <param name="name">As written.</param>
    /// <param name="json">The JSON name.</param>
    /// <param name="role">The role's index.</param>
    /// <param name="min">The fewest blocks.</param>
    /// <param name="max">The most blocks.</param>
    /// <param name="list">The member is a list.</param>
    /// <param name="missing">Index of the finding that reports it missing, or −1.</param>
    public static ModelNode Place(string name, string json, int role, int min = 1, int max = 1, bool list = false, int missing = -1) =>
        new(ModelNodeKind.Place, name, json, min, max, list, missing, role, []);

    /// <summary>A group whose children follow one another.</summary>
    public static ModelNode Sequence(string name, string json, int min, int max, bool list, params ModelNode[] children) =>
        new(ModelNodeKind.Sequence, name, json, min, max, list, -1, -1, children);

    /// <summary>A group of which one child is chosen.</summary>
    public static ModelNode Choice(string name, string json, int min, int max, bool list, int missing, params ModelNode[] children) =>
        new(ModelNodeKind.Choice, name, json, min, max, list, missing, -1, children);
}

/// <summary>What a node of a content model is.</summary>
internal enum ModelNodeKind
{
    Place,
    Sequence,
    Choice,
}
