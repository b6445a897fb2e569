using System.IO;
using System.Linq;
using ContentGen.Generator.Tests.Support;
using Xunit;

namespace ContentGen.Generator.Tests;

/// <summary>What the generator writes, as files that a reader can judge. Each is compiled as well.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void NewsArticle() => Verify(File.ReadAllText(Path.Combine(Repository.Root, "schemas", "news-article.schema.yaml")));

    private static void Verify(string schema, [System.Runtime.CompilerServices.CallerMemberName] string method = "")
    {
        var sources = Host.Generate([Host.File("schemas/sample.schema.yaml", schema)]);
        Snapshot.Match(sources.Values.Single(), typeof(SnapshotTests), null, method);
    }
}
