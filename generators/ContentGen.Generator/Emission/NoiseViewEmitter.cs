using System.Linq;

namespace ContentGen.Emission;

/// <summary>The struct behind <c>Noise</c>: every region in order, a list for each kind, a type for kinds with items.</summary>
internal static class NoiseViewEmitter
{
    private const string Region = "global::ContentGen.NoiseRegion";

    internal static void Emit(CodeWriter writer, ViewShape shape)
    {
        if (shape.NoiseType is not { } type)
            return;
        writer.Blank();
        writer.Summary("The noise of a document: what is not the article.");
        writer.Open($"public readonly ref partial struct {type}");
        writer.Lines(
            $$"""
            private readonly global::ContentGen.Runtime.ContentNode _node;

            internal {{type}}(global::ContentGen.Runtime.ContentNode node) => _node = node;

            /// <summary>How many regions there are, of all kinds.</summary>
            public int Count => _node.RegionCount;

            /// <summary>The region at this index in document order, 0-based.</summary>
            public {{Region}} this[int index] => _node.Region(index);

            /// <summary>Enumerates the regions in document order; used by <c>foreach</c>.</summary>
            public {{shape.NoiseEnumerator}} GetEnumerator() => new(_node);

            """);
        foreach (var noise in shape.Noise)
        {
            var description = noise.Plan.Description is { } text && CSharpText.Xml(text) is { Length: > 0 } xml
                ? xml
                : $"The regions of kind <c>{CSharpText.Xml(noise.Plan.Name)}</c>.";
            var element = noise.Region?.TypeName ?? Region;
            writer.Summary(description);
            writer.Lines($"public global::ContentGen.ContentList<{element}> {noise.Plan.MemberName} => _node.Regions<{element}>({PlanEmitter.Number(noise.Index)});\n");
        }
        writer.Lines(
            $$"""
            /// <summary>Walks over the regions of a document.</summary>
            public ref struct {{shape.NoiseEnumerator}}
            {
                private readonly global::ContentGen.Runtime.ContentNode _node;
                private readonly int _count;
                private int _index;

                internal {{shape.NoiseEnumerator}}(global::ContentGen.Runtime.ContentNode node)
                {
                    _node = node;
                    _count = node.RegionCount;
                    _index = -1;
                }

                /// <summary>The region at which the enumerator stands.</summary>
                public readonly {{Region}} Current => _node.Region(_index);

                /// <summary>Goes to the next region; false behind the last.</summary>
                public bool MoveNext() => ++_index < _count;
            }
            """);
        foreach (var noise in shape.Noise.Where(noise => noise.Region is not null))
            EmitRegion(writer, noise, shape);
        writer.Close();
    }

    private static void EmitRegion(CodeWriter writer, NoiseShape noise, ViewShape shape)
    {
        var region = noise.Region!;
        writer.Blank();
        writer.SummaryWithOutline($"One region of kind <c>{CSharpText.Xml(noise.Plan.Name)}</c>.", Outline.Of(region.Node, shape.Plan));
        ViewEmitter.EmitElement(writer, region);
        writer.Lines(
            """
            /// <summary>The noise entry's name as the schema writes it.</summary>
            public string Kind => _node.AsRegion().Kind;

            /// <summary>Everything from its first block's start to its last block's end, white space between them included.</summary>
            public global::ContentGen.TextSlice Text => _node.AsRegion().Text;

            /// <summary>The line on which it starts, 1-based.</summary>
            public int Line => _node.AsRegion().Line;

            /// <summary>How many lines of the input it spans.</summary>
            public int Lines => _node.AsRegion().Lines;

            """);
        ViewEmitter.EmitMembers(writer, region);
        ViewEmitter.EmitFromNode(writer, region);
        foreach (var inner in region.Groups)
            ViewEmitter.EmitGroup(writer, inner, shape.Plan);
        writer.Close();
    }
}
