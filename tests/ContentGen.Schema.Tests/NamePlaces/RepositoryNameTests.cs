using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Tests.Cases;
using ContentGen.Schema.Tests.Docs;
using ContentGen.Schema.Yaml;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.NamePlaces;

/// <summary>The names of all schemas of the repository: where they stand, and that none is missed.</summary>
public class RepositoryNameTests
{
    public static TheoryData<string> Own =>
        new(Directory.GetFiles(Repository.PathOf("schemas"), "*.yaml", SearchOption.AllDirectories).Select(Relative).Order(StringComparer.Ordinal));

    public static TheoryData<string> Cases => new(Directory.GetFiles(Repository.PathOf("tests", "cases"), "*.md").Select(Relative).Order(StringComparer.Ordinal));

    public static TheoryData<string> Broken => new(Directory.GetFiles(Repository.PathOf("tests", "cases", "invalid"), "*.yaml").Select(Relative).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Own))]
    public void Of_built_in_schemas_and_packs(string path) =>
        CheckUses(path, Check(path, File.ReadAllText(Repository.PathOf(path)), MemoryResolver.Empty), File.ReadAllText(Repository.PathOf(path)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_cases(string path)
    {
        var blocks = DocumentBlock.Of(path).Where(static block => block.Info.StartsWith("yaml ", StringComparison.Ordinal)).ToArray();
        var files = blocks.Where(static block => block.Info != "yaml schema").ToDictionary(static block => Name(block.Info["yaml file ".Length..]), static block => block.Text);
        foreach (var block in blocks)
        {
            // A file of a package imports what lies beside it, which only those that import it know.
            var name = block.Info == "yaml schema" ? "case.schema.yaml" : Name(block.Info["yaml file ".Length..]);
            if (!name.Contains('/', StringComparison.Ordinal))
                CheckUses(name, Check(name, block.Text, new MemoryResolver(files)), block.Text);
        }

        static string Name(string file) => file.LastIndexOf('/') is > 0 and var slash ? file[..slash].ToLowerInvariant() + file[slash..] : file;
    }

    [Theory]
    [InlineData("everything.yaml")]
    [InlineData("extends-everything.yaml")]
    [InlineData("words.pack.yaml")]
    public void Of_schemas_with_everything(string name)
    {
        var text = Valid(name);
        var resolver = new MemoryResolver(new Dictionary<string, string> { ["words.pack.yaml"] = Valid("words.pack.yaml"), ["base.schema.yaml"] = Valid("everything.yaml") });

        CheckUses(name, Check(name, text, resolver), text);

        static string Valid(string name) => File.ReadAllText(Repository.PathOf("tests", "cases", "valid", name));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void Of_schemas_with_mistakes(string path)
    {
        var others = Directory.GetFiles(Repository.PathOf("tests", "cases", "invalid"), "*.yaml")
            .Where(static file => file.EndsWith(".pack.yaml", StringComparison.Ordinal) || file.EndsWith(".base.schema.yaml", StringComparison.Ordinal))
            .ToDictionary(static file => Path.GetFileName(file), File.ReadAllText);
        foreach (var end in new[] { "\n", "\r\n" })
            Check(Path.GetFileName(path), CaseText.Expand(File.ReadAllText(Repository.PathOf(path))).Replace("\n", end), new MemoryResolver(others));
    }

    [Fact]
    public void What_is_missed_is_told()
    {
        const string Schema = "contentgen: 1\nschema: note\narticle: [a]\ntraits: { t: { words: 1 } }\nroles: { a: { when: { is: t } } }\n";
        var none = SchemaCompiler.CompileWithSource(new SourceFile("note.schema.yaml", "contentgen: 1\n"), MemoryResolver.Empty).Names;

        CheckUses("note.schema.yaml", SchemaCompiler.CompileWithSource(new SourceFile("note.schema.yaml", Schema), MemoryResolver.Empty).Names, Schema);
        Should.Throw<ShouldAssertException>(() => CheckUses("note.schema.yaml", none, Schema));
    }

    /// <summary>The text at each place is the name, and each use is joined with a declaration of its kind.</summary>
    private static WrittenNames Check(string path, string text, MemoryResolver resolver)
    {
        var file = new SourceFile(path, text);
        var names = path.EndsWith(".pack.yaml", StringComparison.Ordinal)
            ? SchemaCompiler.CheckPackWithSource(file, resolver).Names
            : SchemaCompiler.CompileWithSource(file, resolver).Names;
        var declared = names.All.Where(static name => name.IsDeclaration).Select(static name => (name.Kind, name.Span)).ToHashSet();
        names.All.ShouldBeUnique();
        foreach (var name in names.All)
        {
            declared.ShouldContain((name.Kind, name.Declaration), name.ToString());
            if (name.Span.Path != path || name is { IsDeclaration: true, Kind: NameKind.File })
                continue;
            var written = text.Substring(name.Span.Start, name.Span.Length);
            if (!written.Contains('\\', StringComparison.Ordinal))
                written.ShouldBe(name.Name, name.ToString());
            names.AllAt(path, name.Span.Start + name.Span.Length).ShouldContain(name);
            if (!name.IsDeclaration)
                names.UsesOf(name.Declaration).ShouldContain(name);
        }
        return names;
    }

    /// <summary>What a simple walk finds in a file without mistakes is recorded there.</summary>
    private static void CheckUses(string path, WrittenNames names, string text)
    {
        var uses = new List<(NameKind Kind, YamlScalar Written, string Name)>();
        Walk(YamlReader.Read(new SourceText(path, text), []).ShouldNotBeNull(), uses);
        foreach (var (kind, written, name) in uses)
        {
            var start = written.Start + (written.Style == YamlStyle.Quoted ? 1 : 0) + (written.Text[0] == '$' ? 1 : 0);
            names.AllAt(path, start).ShouldContain(found => found.Kind == kind && found.Name == name && !found.IsDeclaration && found.Span.Start == start, $"{path}: {written.Span} {kind} {name}");
        }
    }

    private static void Walk(YamlNode node, List<(NameKind Kind, YamlScalar Written, string Name)> uses)
    {
        foreach (var item in node is YamlSequence list ? list.Items : [])
            Walk(item, uses);
        foreach (var entry in node is YamlMapping map ? map.Entries : [])
        {
            var texts = entry.Value is YamlSequence several ? several.Items.OfType<YamlScalar>() : new[] { entry.Value }.OfType<YamlScalar>();
            switch (entry.Key.Text)
            {
                case "examples" or "rules" or "fields":
                    continue;
                case "article" or "items" when entry.Value is YamlSequence model:
                    WalkItems(model, uses);
                    continue;
                case "is" or "followed-by" or "preceded-by":
                    uses.AddRange(texts.Select(static text => (NameKind.Trait, text, text.Text)));
                    break;
                case "text" or "starts-with" or "ends-with" or "contains":
                    uses.AddRange(texts.Where(static text => text.Text.Length > 1 && text.Text[0] == '$' && char.IsAsciiLetterLower(text.Text[1])).Select(static text => (NameKind.PhraseSet, text, text.Text[1..])));
                    break;
                case "pattern" or "until":
                    uses.AddRange(texts.Where(static text => text.Text.Length > 1 && text.Text[0] == '$' && char.IsAsciiLetterLower(text.Text[1])).Select(static text => (NameKind.Pattern, text, text.Text[1..])));
                    break;
            }
            Walk(entry.Value, uses);
        }
    }

    private static void WalkItems(YamlSequence model, List<(NameKind Kind, YamlScalar Written, string Name)> uses)
    {
        foreach (var item in model.Items)
        {
            var content = item switch
            {
                YamlMapping map when map.Find("name") is { } name => (map.Find("of") ?? map.Find("one-of") ?? name).Value,
                YamlMapping map => map.Entries[0].Value,
                _ => item,
            };
            if (content is YamlSequence inner)
                WalkItems(inner, uses);
            else if (content is YamlScalar role)
                uses.Add((NameKind.Role, role, role.Text.Split(' ')[0].TrimEnd('?', '*', '+')));
        }
    }

    private static string Relative(string path) => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
}
