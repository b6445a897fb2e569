using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ContentGen.Schema.Comparison;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Tests.Cases;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Comparison;

/// <summary>Whatever differs between two plans is told; what is unknown is breaking; what differs in no plan is nothing.</summary>
public class CompletenessTests
{
    /// <summary>Properties whose value follows from the rest of the plan: it is changed by nothing but by what is compared. Everything else must be told by itself.</summary>
    private static readonly string[] Derived =
    [
        "Hash", "Features", "ExpectFeatures", "MeasuredPatterns", "Counter", "CounterCount", "PlaceCount", "Place", "AfterRegion", "AroundBlock",
    ];

    [Fact]
    public void Every_difference_of_two_plans_is_told()
    {
        var written = Compare.Schema(Compare.Base);
        var plan = written.Compiled.Plan!;
        var count = 0;
        var silent = new List<string>();
        foreach (var (path, changed) in PlanMutation.Of(plan))
        {
            var name = path.Split('.')[^1].Split('[')[0];
            if (Array.IndexOf(Derived, name) >= 0 || path.Contains(".Dfa.") || path.Contains(".Prefilter."))
                continue;
            foreach (var (old, now) in new[] { (plan, changed), (changed, plan) })
            {
                if (PlanMutation.Compare(path, old, now) is not { } difference)
                    continue;
                count++;
                if (difference.Changes.Count == 0)
                    silent.Add(path);
            }
        }
        silent.ShouldBeEmpty();
        count.ShouldBeGreaterThan(2000);
    }

    [Fact]
    public void What_no_part_knows_is_breaking_for_everyone()
    {
        var old = Compare.Schema(Compare.Base);
        foreach (var part in PlanParts.All.Where(static part => part.Name is not "api"))
        {
            var now = ChangeCases.All.First(one => one.Name == part.Name switch
            {
                "header" => "block",
                "words" => "language",
                "definitions" => "a trait",
                "page" => "weight",
                "roles" => "when",
                "content models" => "an optional item",
                "noise" => "while",
                "rules" => "a rule",
                _ => "severity",
            });
            var ids = new TestIds();
            var difference = SchemaComparison.Compare(
                new ComparedSide(old.Compiled.Plan!, old, ids),
                new ComparedSide(Compare.Schema(now.Changed) is var written ? written.Compiled.Plan! : null!, written, ids),
                PlanParts.All.Where(other => other != part).ToList());
            foreach (var kind in new[] { ChangeKind.Api, ChangeKind.Accept, ChangeKind.Extract })
                difference.Changes.ShouldContain(change => change.IsUnknown && change.IsBreaking && change.Kind == kind, part.Name);
        }
    }

    [Fact]
    public void A_schema_does_not_differ_from_itself()
    {
        foreach (var id in BuiltIn.SchemaNames)
        {
            BuiltIn.TryGetSchema(id, out var file).ShouldBeTrue();
            var (one, two) = (SchemaCompiler.CompileWithSource(file, MemoryResolver.Empty), SchemaCompiler.CompileWithSource(file, MemoryResolver.Empty));
            var difference = SchemaComparison.Compare(one, two);
            difference.Changes.ShouldBeEmpty(id);
            difference.Version.ShouldBe(new(one.Bound!.Version, one.Bound.Version, VersionBump.None, one.Bound.Version, true));
        }
    }

    [Theory]
    [InlineData("  share-bar: {", "  # Buttons.\n\n  share-bar:   {")]
    [InlineData("words: 4..20, chars: ..140", "chars: ..140, words: 4..20")]
    [InlineData("when: { is: titleish, words: 8.., followed-by: prose }", "when: { all: [{ followed-by: { is: prose, within: 1 } }, { words: 8.. }, { is: [titleish] }] }")]
    [InlineData("traits:\n", "traits:\n  unused: { words: 77 }\n")]
    [InlineData("price: number", "price: { type: number }")]
    [InlineData("language: en }", "language: en-GB }")]
    public void What_is_only_written_otherwise_is_no_change(string from, string to)
    {
        var changed = Compare.Replaced(Compare.Base, from, to);
        Compare.Texts(Compare.Schemas(Compare.Base, changed)).Where(static text => !text.StartsWith("INFO", StringComparison.Ordinal)).ShouldBeEmpty();
        if (Compare.Schema(Compare.Base).Compiled.Plan!.Hash == Compare.Schema(changed).Compiled.Plan!.Hash)
            Compare.Schemas(Compare.Base, changed).Changes.ShouldBeEmpty();
    }

    [Fact]
    public void Every_key_of_the_language_that_changes_a_plan_is_told_both_ways()
    {
        var everything = File.ReadAllText(Repository.PathOf("tests", "cases", "valid", "everything.yaml"));
        var pack = File.ReadAllText(Repository.PathOf("tests", "cases", "valid", "words.pack.yaml"));
        var old = Compare.Schema(everything, pack);
        var told = 0;
        // Each line and each word taken out, wherever a schema is left that compiles.
        foreach (var changed in Shortened(everything))
        {
            var now = SchemaCompiler.CompileWithSource(new SourceFile("story.schema.yaml", changed), new MemoryResolver(new Dictionary<string, string> { ["words.pack.yaml"] = pack }));
            if (now.Compiled.Plan is not { } plan)
                continue;
            var (there, back) = (SchemaComparison.Compare(old, now), SchemaComparison.Compare(now, old));
            var isSame = plan.Hash == old.Compiled.Plan!.Hash && plan.Namespace == old.Compiled.Plan.Namespace;
            (there.Changes.Count == 0).ShouldBe(isSame, changed);
            (back.Changes.Count == 0).ShouldBe(isSame, changed);
            there.Changes.ShouldNotContain(static change => change.IsUnknown, changed);
            back.Changes.ShouldNotContain(static change => change.IsUnknown, changed);
            told += isSame ? 0 : 1;
        }
        told.ShouldBeGreaterThan(150);
    }

    private static IEnumerable<string> Shortened(string text)
    {
        var pieces = System.Text.RegularExpressions.Regex.Split(text, @"(?<=[,{}\[\]\n])|(?=[,{}\[\]\n])");
        for (var i = 0; i < pieces.Length; i++)
        {
            for (var length = 1; length <= 4 && i + length <= pieces.Length; length++)
                yield return string.Concat(pieces.Take(i).Concat(pieces.Skip(i + length)));
        }
    }
}
