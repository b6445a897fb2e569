using System;
using System.IO;
using ContentGen.Schema;

namespace ContentGen.Benchmarks.Contenders;

/// <summary>The texts of the schemas that are measured, which lie in the program.</summary>
internal static class BenchmarkSchemas
{
    internal static IImportResolver Imports { get; } = new Resolver();

    internal static SourceFile Story { get; } = Own("story");

    internal static SourceFile StoryTwelve { get; } = Own("story-twelve");

    internal static SourceFile NewsArticle { get; } = BuiltIn.TryGetSchema("news-article", out var schema) ? schema! : throw new InvalidOperationException("news-article is no built-in schema.");

    private static SourceFile Own(string name)
    {
        using var stream = typeof(BenchmarkSchemas).Assembly.GetManifestResourceStream($"Schemas/{name}.schema.yaml") ?? throw new InvalidOperationException($"{name} is no resource.");
        return new($"{name}.schema.yaml", new StreamReader(stream).ReadToEnd());
    }

    /// <summary>The schemas extend one another; packs are of <c>std/</c>, which the compiler has.</summary>
    private sealed class Resolver : IImportResolver
    {
        public ImportResult Resolve(string import, string importingPath) =>
            import == "./story.schema.yaml" ? new(Story, null) : new(null, "The benchmarks have no other file.");
    }
}
