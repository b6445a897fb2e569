using System;
using System.IO;
using ContentGen.BuiltInPlans;
using ContentGen.Cli.Files.Plans;
using ContentGen.Cli.Tests.Support;
using ContentGen.Schema;
using ContentGen.Schema.Plans;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.Scale;

/// <summary>The built-in schemas that were compiled in the build are those that the compiler gives.</summary>
public sealed class CompiledBuiltInTests
{
    [Fact]
    public void Each_is_what_compiling_gives()
    {
        foreach (var name in BuiltIn.SchemaNames)
        {
            BuiltIn.TryGetSchema(name, out var source).ShouldBeTrue();
            var compiled = SchemaCompiler.Compile(source!, ImportResolvers.None);
            var read = CompiledBuiltIns.Find(name).ShouldNotBeNull();
            // A record with arrays: compared to the last value. In what ships with the product nobody looks for the place of its name.
            read.ShouldBe(compiled with { TypeSpan = null });
        }
        CompiledBuiltIns.Find("no-such").ShouldBeNull();
    }

    [Fact]
    public void The_code_that_reads_them_is_the_printed_one()
    {
        var path = RepositoryFiles.PathOf("src", "ContentGen.Cli", "Files", "Plans", "PlanReader.g.cs");
        if (Environment.GetEnvironmentVariable("CONTENTGEN_ACCEPT") == "1")
            File.WriteAllText(path, ReaderPrinter.Print());
        File.ReadAllText(path).ShouldBe(ReaderPrinter.Print());
    }

    /// <summary>The runtime has what the packs say today.</summary>
    [Fact]
    public void The_table_of_their_texts_is_the_printed_one()
    {
        var path = RepositoryFiles.PathOf("src", "ContentGen", "Text", "Standard", "StandardTable.g.cs");
        if (Environment.GetEnvironmentVariable("CONTENTGEN_ACCEPT") == "1")
            File.WriteAllText(path, TextsPrinter.Print());
        File.ReadAllText(path).ShouldBe(TextsPrinter.Print());
    }

    /// <summary>Parts of plans that no built-in schema has are written and read, too.</summary>
    [Fact]
    public void Every_part_of_a_plan_comes_back()
    {
        const string Schema =
            """
            contentgen: 1
            schema: all
            input: { format: text, block: line, language: en }
            article: [title, line*]
            roles:
              title:
                when: { words: 1.., not: { pattern: '\d+' } }
                pattern: '(?<day>\d+)\. .*'
                fields: { day: { type: integer } }
              line: { when: { words: 1.. } }
            rules:
              - { id: few, when: exists(title), assert: "count(line) * 1.5 <= 40 or words(title) > 2", message: "{count(line)} lines." }
              - { id: long, assert: "all(line as l, words(l) >= 2 and not contains(l, 'more'))" }

            """;
        var compiled = SchemaCompiler.Compile(new("all.schema.yaml", Schema), ImportResolvers.None);
        compiled.Diagnostics.ShouldBeEmpty();
        var writer = new PlanWriter();
        writer.Write(new(typeof(SchemaPlan), false, null), compiled.Plan);
        var bytes = new PlanBytes(writer.ToArray());
        PlanReader.SchemaPlan(ref bytes).ShouldBe(compiled.Plan);
    }
}
