using System;
using System.IO;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ContentGen.Benchmarks.Compilation;

/// <summary>A parser that is generated, compiled and loaded while the program runs, for schemas that are too large to lie in the repository.</summary>
internal sealed class GeneratedParser
{
    internal delegate long Work(ReadOnlySpan<byte> document, ContentBuffer buffer);

    private GeneratedParser(Work parse, Work validate)
    {
        Parse = parse;
        Validate = validate;
    }

    /// <summary>Parses a document.</summary>
    internal Work Parse { get; }

    /// <summary>Parses a document and counts its findings.</summary>
    internal Work Validate { get; }

    /// <param name="type">The generated type of the schema, whose article must have a headline.</param>
    /// <param name="yaml">The schema.</param>
    internal static GeneratedParser Create(string type, string yaml)
    {
        var source =
            $$"""
            using System;
            using ContentGen;

            namespace Consumer;

            public static class Door
            {
                public static long Parse(ReadOnlySpan<byte> document, ContentBuffer buffer) => {{type}}.Parse(document, buffer).Headline.Line;
                public static long Validate(ReadOnlySpan<byte> document, ContentBuffer buffer) => {{type}}.Parse(document, buffer).Validate().Count;
            }
            """;
        CompilerHost.Driver([CompilerHost.File($"{type}.schema.yaml", yaml)]).RunGeneratorsAndUpdateCompilation(CompilerHost.Compilation([source]), out var compilation, out var diagnostics);
        var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
            throw new InvalidOperationException(string.Join('\n', [.. diagnostics, .. result.Diagnostics]));
        var door = Assembly.Load(image.ToArray()).GetType("Consumer.Door")!;
        return new(door.GetMethod("Parse")!.CreateDelegate<Work>(), door.GetMethod("Validate")!.CreateDelegate<Work>());
    }
}
