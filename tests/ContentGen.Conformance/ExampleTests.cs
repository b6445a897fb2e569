using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using ContentGen.Conformance.Harness;
using ContentGen.Engine;
using ContentGen.Engine.Examples;
using ContentGen.Schema;
using ContentGen.Schema.Examples;
using Shouldly;
using Xunit;

namespace ContentGen.Conformance;

/// <summary>The documents of the built-in schemas' examples, through both engines and against what the examples expect.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Schemas => new(BuiltIn.SchemaNames);

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Every_example_is_as_it_should_be_in_both_engines(string id)
    {
        var path = Path.Combine(Repository.Root, "schemas", id + ".schema.yaml");
        var written = EnginePair.CompileWithSource(path, File.ReadAllText(path));
        var pair = EnginePair.FromFile(path);
        var runner = new ExampleRunner(InterpretedSchema.Create(written.Compiled.Plan!));
        written.Bound!.Examples.Count.ShouldBeGreaterThan(2);
        foreach (var example in written.Bound.Examples)
        {
            var utf8 = Document(example);
            pair.Check(utf8, example.Name);
            runner.Run(example, utf8).Differences.ShouldBeEmpty(example.Name);
            // The same lines with other ends are the same article.
            var text = Encoding.UTF8.GetString(utf8);
            foreach (var lineEnd in (string[])["\r\n", "\r", "\u2028"])
            {
                var changed = Encoding.UTF8.GetBytes(text.Replace("\n", lineEnd, System.StringComparison.Ordinal));
                pair.Check(changed, example.Name);
                runner.Run(example, changed).Differences.Select(difference => difference.ToString()).ShouldBeEmpty(example.Name);
            }
        }
    }

    [Fact]
    public void Every_document_beside_the_schemas_is_that_of_an_example()
    {
        var named = new List<string>();
        foreach (var id in BuiltIn.SchemaNames)
        {
            var path = Path.Combine(Repository.Root, "schemas", id + ".schema.yaml");
            named.AddRange(EnginePair.CompileWithSource(path, File.ReadAllText(path)).Bound!.Examples.Where(example => example.File is not null).Select(example => example.File!));
        }
        Directory.GetFiles(Path.Combine(Repository.Root, "schemas", "examples")).Select(file => "examples/" + Path.GetFileName(file)).ShouldBe(named, ignoreOrder: true);
    }

    private static byte[] Document(BoundExample example) =>
        example.Text is not null ? Encoding.UTF8.GetBytes(example.Text) : File.ReadAllBytes(Path.Combine(Repository.Root, "schemas", example.File!));
}
