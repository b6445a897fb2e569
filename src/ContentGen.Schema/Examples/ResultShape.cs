using System.Collections.Generic;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Examples;

/// <summary>What can stand in one place of the JSON output, so that an example that can never hold is found when the schema is read.</summary>
internal abstract class ResultShape;

internal sealed class TextShape : ResultShape
{
    public static readonly TextShape Instance = new();
}

/// <summary>The value of a field that is no text.</summary>
internal sealed class FieldShape(FieldPlan field) : ResultShape
{
    public FieldPlan Field { get; } = field;
}

/// <summary>A number that the output counts itself: lines, bytes.</summary>
internal sealed class NumberShape : ResultShape
{
    public static readonly NumberShape Instance = new();
}

/// <summary>The name of a noise entry.</summary>
internal sealed class KindShape(IReadOnlyList<BoundNoise> noise) : ResultShape
{
    public IReadOnlyList<BoundNoise> Noise { get; } = noise;
}

/// <param name="max">The most items that there can be; null: any number.</param>
internal sealed class ListShape(ResultShape item, int? max) : ResultShape
{
    public ResultShape Item { get; } = item;

    public int? Max { get; } = max;
}

/// <summary>An object.</summary>
/// <param name="what">How messages name it: <c>the article</c>.</param>
/// <param name="shorthand">The member that a text in place of the object stands for, or null.</param>
internal sealed class MapShape(string what, string? shorthand) : ResultShape
{
    private readonly Dictionary<string, ResultShape> _members = [];

    public string What { get; } = what;

    public string? Shorthand { get; } = shorthand;

    /// <summary>By the value of the member that <see cref="Shorthand"/> names, what an object of that kind is; null: all are alike.</summary>
    public Dictionary<string, MapShape>? Kinds { get; set; }

    /// <summary>The names in the order in which they were added.</summary>
    public List<string> Names { get; } = [];

    public ResultShape? Find(string name) => _members.TryGetValue(name, out var shape) ? shape : null;

    public void Add(string name, ResultShape shape)
    {
        // Two items of one name have been reported; of both the first counts.
        if (_members.ContainsKey(name))
            return;
        _members.Add(name, shape);
        Names.Add(name);
    }
}
