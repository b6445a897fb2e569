using ContentGen.Schema;

namespace ContentGen.Generator;

/// <summary>
/// An array as the value of a step. A class: for each struct, and each pair with one, the runtime compiles over a hundred methods of the pipeline anew when the
/// compiler starts; of classes all share one set.
/// </summary>
internal sealed record Batch<T>(EquatableArray<T> Items)
{
    internal static readonly Batch<T> Empty = new(default(EquatableArray<T>));
}
