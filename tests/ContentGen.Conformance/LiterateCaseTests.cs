using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentGen.Conformance.Harness;
using ContentGen.Conformance.Sources;
using ContentGen.Engine;
using Shouldly;
using Xunit;

namespace ContentGen.Conformance;

/// <summary>The cases that a schema author can read (<c>tests/cases</c>), through both engines and against what they state.</summary>
public sealed class LiterateCaseTests
{
    public static IEnumerable<TheoryDataRow<string>> Names() => LiterateCase.Files().Select(path => new TheoryDataRow<string>(Path.GetFileNameWithoutExtension(path)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_case_gives_the_stated_gutter_and_findings_in_both_engines(string name)
    {
        var path = Path.Combine(Repository.Cases, name + ".md");
        var pairs = new Dictionary<string, EnginePair>();
        foreach (var expected in LiterateCase.Read(path))
        {
            if (!pairs.TryGetValue(expected.Schema, out var pair))
                pairs[expected.Schema] = pair = new(EnginePair.Compile(path, expected.Schema, expected.Files));
            var place = $"{name}.md({expected.Line})";
            var document = pair.Check(expected.Utf8, place);
            Gutter.Of(document, expected.Utf8).ShouldBe(expected.Gutter, place);
            var findings = new List<string>();
            foreach (var finding in document.Validate())
            {
                findings.Add(string.Create(
                    CultureInfo.InvariantCulture, $"{finding.Line}:{finding.Column} {finding.Severity.ToString().ToLowerInvariant()} {finding.Id}"));
            }
            findings.ShouldBe(expected.Findings, place);
            if (expected.Json is not null)
                Article(document).ShouldBe(JsonNode.Parse(expected.Json)!.ToJsonString(s_indented), place);
        }
    }

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Article(InterpretedDocument document)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
            document.WriteTo(writer);
        return JsonNode.Parse(json.WrittenSpan)!["article"]!.ToJsonString(s_indented);
    }
}
