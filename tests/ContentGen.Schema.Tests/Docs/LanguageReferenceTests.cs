using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Expressions;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Docs;

/// <summary>The reference of the language names every key that the compiler knows, no other, and shows each in an example.</summary>
public partial class LanguageReferenceTests
{
    private static readonly string Reference = ReferencePages.TextOf(ReferencePages.Language);

    public static TheoryData<string, string> Keys =>
        [.. KeySets().SelectMany(set => set.Names.Select(name => (set.Owner, name))).Concat(PredicateCatalog.Names.Select(name => ("a predicate", name)))];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_stands_in_the_reference(string owner, string key) =>
        Reference.ShouldContain("`" + key, Case.Sensitive, $"`{key}` of {owner} is not in docs/language.md or a page of docs/language.");

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_stands_in_an_example(string owner, string key) =>
        ExampleKeys().Contains(key).ShouldBeTrue($"No example of docs/language.md or a page of docs/language uses `{key}` of {owner}.");

    [Fact]
    public void The_table_of_predicates_is_that_of_the_compiler()
    {
        var tables = ReferencePages.TextOf(["docs/language/predicates.md", "docs/language/page-around-the-article.md"]);
        var rows = tables.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        var keys = rows.SelectMany(row => Quoted().Matches(row.Split('|')[1]).Select(match => match.Groups[1].Value)).ToHashSet();

        keys.IsSupersetOf(PredicateCatalog.Names).ShouldBeTrue(string.Join(", ", PredicateCatalog.Names.Except(keys)));
        keys.Where(key => PredicateCatalog.Find(key) is null).ShouldBeSubsetOf(["ellipsis", "abbreviation", "sentence", "question", "exclamation", "quote", "colon", "comma", "none"]);
    }

    [Fact]
    public void The_table_of_keys_of_a_schema_is_that_of_the_compiler()
    {
        var page = ReferencePages.TextOf("docs/language.md");
        var rows = page[page.IndexOf("| key | value | default |", StringComparison.Ordinal)..].Split('\n').Skip(2).TakeWhile(static line => line.StartsWith('|'));
        var keys = rows.SelectMany(row => Quoted().Matches(row.Split('|')[1]).Select(match => match.Groups[1].Value));

        keys.Distinct().Order().ShouldBe(SchemaKeys.Schema.Names.Order());
    }

    [Fact]
    public void The_table_of_functions_is_that_of_the_compiler()
    {
        var table = Reference[Reference.IndexOf("| function | gives | meaning | absent where |", StringComparison.Ordinal)..];
        var rows = table.Split('\n').Skip(2).TakeWhile(static line => line.StartsWith('|'));

        rows.ShouldBe(RuleFunctions.All.Select(static function => $"| `{function.Form}` | {function.Gives} | {function.Meaning} | {function.Absent} |"));
    }

    private static IEnumerable<KeySet> KeySets() =>
        typeof(SchemaKeys).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<KeySet>();

    private static HashSet<string> ExampleKeys()
    {
        var keys = new HashSet<string>();
        foreach (var block in ReferencePages.Language.SelectMany(DocumentBlock.Of).Where(block => block.Info.StartsWith("yaml", StringComparison.Ordinal)))
            Collect(YamlReader.Read(new SourceText("example.yaml", block.Text), []), keys);
        return keys;
    }

    private static void Collect(YamlNode? node, HashSet<string> keys)
    {
        if (node is YamlSequence sequence)
        {
            foreach (var item in sequence.Items)
                Collect(item, keys);
        }
        foreach (var entry in node is YamlMapping mapping ? mapping.Entries : [])
        {
            keys.Add(entry.Key.Text);
            Collect(entry.Value, keys);
        }
    }

    // `score: { name: range }` names score; `zone: inside` names zone.
    [GeneratedRegex("`([a-z-]+)(?::[^`]*)?`")]
    private static partial Regex Quoted();
}
