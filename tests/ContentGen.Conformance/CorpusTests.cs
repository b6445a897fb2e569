using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json;
using ContentGen.Conformance.Harness;
using Xunit;

namespace ContentGen.Conformance;

/// <summary>Every real document of the development corpus in all its regimes. The corpus lies outside of the repository.</summary>
public sealed class CorpusTests
{
    public static IEnumerable<TheoryDataRow<string>> Sets() =>
        new[] { "wcxb-dev", "wcxb-dev-extracted", "wcxb-dev-glued", "wcxb-dev-clean", "fundus", "fundus-extracted", "fundus-glued", "fundus-clean" }
            .Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Sets))]
    public void Documents_give_the_same_in_both_engines(string set)
    {
        Assert.SkipWhen(Repository.Shared is null, "This machine has no folder of shared documents.");
        var pair = EnginePair.NewsArticle();
        foreach (var (id, utf8) in Documents(set))
            pair.Check(utf8, $"{set} {id}");
    }

    /// <summary>The documents of a set by their ids.</summary>
    internal static IEnumerable<(string? Id, byte[] Utf8)> Documents(string set)
    {
        using var file = File.OpenRead(Path.Combine(Repository.Shared!, "corpus", "dev", set + ".jsonl.gz"));
        using var lines = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var entry = JsonDocument.Parse(line);
            yield return (entry.RootElement.GetProperty("id").GetString(), Document(entry.RootElement));
        }
    }

    private static byte[] Document(JsonElement entry)
    {
        var text = new StringBuilder();
        var lines = entry.GetProperty("lines");
        var blank = entry.TryGetProperty("blank_before", out var flags) ? flags : default;
        for (var i = 0; i < lines.GetArrayLength(); i++)
        {
            if (blank.ValueKind == JsonValueKind.Array && i < blank.GetArrayLength() && blank[i].ToString() is "True" or "1")
                text.Append('\n');
            text.Append(lines[i].GetString()).Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
