using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using ContentGen.Cli.Tests.Support;
using ContentGen.Schema;
using ContentGen.Schema.Examples;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary><c>test --update</c>: only texts of expectations change, and they come back as they were written.</summary>
public sealed class ExampleUpdateTests
{
    private const string Head =
        """
        contentgen: 1
        schema: soup
        article: [title, byline?, step*, section*: [heading, step+]]
        roles:
          title: { when: { position: 1 } }
          byline: { pattern: 'By (?<author>.+?), (?<day>\d+)', fields: { author: { list: text }, day: integer } }
          heading: { when: { words: ..3, ends: none } }
          step: { when: { words: 4.. } }
        noise:
          share: { when: { text: share } }
          more: { opens: { text: more }, until: end, items: [link*: heading] }
        examples:
          - text: |
              Pea soup: a "book"
              By Ann,Bo, 12
              Share
              Boil the green peas well. # no comment
              It's done when it's done.
              Serve
              Eat it while it is hot.
              More
              Other
            expect:

        """;

    [Theory]
    [InlineData("noise: [share, share, more]", "$.noise: [\"share\", \"share\", \"more\"] -> [\"share\", \"more\"]")]
    [InlineData("title: Bean…", "$.article.title: a text that begins with \"Bean\" -> a text that begins with \"Pea soup\"")]
    [InlineData("steps: { count: 3.. }", "$.article.steps: 3.. items -> 2 items")]
    [InlineData("sections: []", "$.article.sections: [] -> [something]")]
    [InlineData("byline: By Ann", "$.article.byline.text: \"By Ann\" -> \"By Ann,Bo, 12\"")]
    [InlineData("noise: absent", "$.noise: nothing -> 2 items")]
    public void What_is_told_is_what_was_written(string before, string told)
    {
        using var folder = new TempFolder();
        folder.Write("soup.schema.yaml", Head + "      " + before + "\n");
        folder.Run("test", "soup.schema.yaml", "--update").Output.ShouldContain(": updated " + told + "\n");
    }

    /// <summary>What is wrong or right, and what it becomes; a line of the example's <c>expect</c> each.</summary>
    [Theory]
    [InlineData("title: Bean", "title: 'Pea soup: a \"book\"'")]
    [InlineData("title: \"Bean\"   # why", "title: \"Pea soup: a \\\"book\\\"\"   # why")]
    [InlineData("title: 'Bean'", "title: 'Pea soup: a \"book\"'")]
    [InlineData("title: |\n  Bean\n  soup", "title: |\n  Pea soup: a \"book\"")]
    [InlineData("title: >-  # folded\n    Bean\n    soup\n\nbyline: …", "title: >-  # folded\n    Pea soup: a \"book\"\n\nbyline: …")]
    [InlineData("title: Bean…", "title: Pea soup…")]
    [InlineData("title: absent", "title: 'Pea soup: a \"book\"'")]
    [InlineData("title: { absent: true }", "title: { absent: false }")]
    [InlineData("title: { equals: a }", "title: { equals: 'Pea soup: a \"book\"' }")]
    [InlineData("byline: By Ann", "byline: By Ann,Bo, 12")]
    [InlineData("byline: { text: By Ann }", "byline: { text: 'By Ann,Bo, 12' }")]
    [InlineData("byline: { author: [Ann], day: 13 }", "byline: { author: [Ann, Bo], day: 12 }")]
    [InlineData("byline: { author: [], day: null }", "byline: { author: [Ann, Bo], day: 12 }")]
    [InlineData("byline:\n  # who\n  author:\n    - Ann   # first\n    - Cy    # second\n  day: 13 # when", "byline:\n  # who\n  author:\n    - Ann   # first\n    - Bo    # second\n  day: 12 # when")]
    [InlineData("steps: { count: 3.. }", "steps: { count: 2 }")]
    [InlineData("steps: [\"Boil…\"]", "steps: [\"Boil…\", \"It's done when it's done.\"]")]
    [InlineData("steps: [ Soak…, Boil…, It's…, ]", "steps: [ Boil…, It's…, ]")]
    [InlineData("steps: [ Boil…,\n         # second\n         Is…,\n         Go on ]", "steps: [ Boil…,\n         # second\n         It… ]")]
    [InlineData("steps:\n# first\n- Boil…\n# second\n- Soak…\n# third\n- It's…", "steps:\n# first\n- Boil…\n# second\n- It's…")]
    [InlineData("steps:\n- It's…\nnoise: [share, more]", "steps:\n- 'Boil the green peas well. # no comment'\n- It's…\nnoise: [share, more]")]
    [InlineData("sections:\n  - heading: Serve\n    steps: absent\n  - heading: Wash up\n    steps: []", "sections:\n  - heading: Serve\n    steps: { count: 1 }")]
    [InlineData("sections: []", "sections: [{ absent: false }]")]
    [InlineData("noise: [more]", "noise: [share, more]")]
    [InlineData("noise: [share, { kind: share, line: 8..9 }]", "noise: [share, { kind: more, line: 8..9 }]")]
    [InlineData("noise: [share, { kind: more, links: [Others] }]", "noise: [share, { kind: more, links: [Other] }]")]
    [InlineData("noise: absent", "noise: { count: 2 }")]
    [InlineData("unclaimed: [a]", "unclaimed: []")]
    [InlineData("unclaimed:\n  - a\n  - b # c\nnoise: …", null)]
    [InlineData("coverage: { unclaimed: 3.. }", "coverage: { unclaimed: 0 }")]
    public void An_expectation_is_rewritten_in_its_own_style(string before, string? after)
    {
        if (after is null)
        {
            // What is wrong with the schema itself is told, and nothing is written.
            using var broken = Folder(before, "\n", false);
            broken.Run("test", "soup.schema.yaml", "--update").Code.ShouldBe(2);
            broken.Read("soup.schema.yaml").ShouldBe(Text(before));
            return;
        }
        foreach (var (lineEnd, hasMark) in new[] { ("\n", false), ("\r\n", true) })
        {
            using var folder = Folder(before, lineEnd, hasMark);
            var result = folder.Run("test", "soup.schema.yaml", "--update");
            Encoding.UTF8.GetString(Bytes(folder)).ShouldBe(Encoding.UTF8.GetString(Encode(Text(after), lineEnd, hasMark)), result.Output + result.Error);
            result.Code.ShouldBe(0, result.Output);
            // Once more: nothing is left to do.
            folder.Run("test", "soup.schema.yaml", "--update").Output.ShouldNotContain("updated");
            Bytes(folder).ShouldBe(Encode(Text(after), lineEnd, hasMark));
        }
    }

    /// <summary>A text that ends in an ellipsis would be read as a beginning.</summary>
    [Theory]
    [InlineData("title: Bean", "title: { equals: And so on… }")]
    [InlineData("title: \"Bean\"", "title: { equals: \"And so on…\" }")]
    [InlineData("title: 'Bean'", "title: { equals: 'And so on…' }")]
    [InlineData("title: |\n  Bean", "title: { equals: And so on… }")]
    [InlineData("title: absent", "title: { equals: And so on… }")]
    [InlineData("title: { equals: Bean }", "title: { equals: And so on… }")]
    [InlineData("title: Bean…", "title: And so…")]
    [InlineData("steps: []", "steps: [{ equals: 'Boil, and wait for it…' }]")]
    [InlineData("steps:\n- Boil it, and wait for it", "steps:\n- { equals: 'Boil, and wait for it…' }")]
    [InlineData("steps:\n- Wash everything\n- Boil…", "steps:\n- Boil…")]
    public void A_text_that_ends_in_an_ellipsis_is_written_as_one_that_is_equal(string before, string after)
    {
        string Ending(string expectation) => Text(expectation).Replace("Pea soup: a \"book\"\n", "And so on…\n", StringComparison.Ordinal)
            .Replace("Boil the green peas well. # no comment\n      It's done when it's done.\n", "Boil, and wait for it…\n", StringComparison.Ordinal);
        using var folder = new TempFolder();
        folder.Write("soup.schema.yaml", Ending(before));
        var result = folder.Run("test", "soup.schema.yaml", "--update");
        folder.Read("soup.schema.yaml").ShouldBe(Ending(after), result.Output + result.Error);
        result.Code.ShouldBe(0, result.Output);
        folder.Run("test", "soup.schema.yaml", "--update").Output.ShouldNotContain("updated");
    }

    [Theory]
    [InlineData("title: { contains: Bean }", "not what it is")]
    [InlineData("steps: { contains: Bean }", "not what it is")]
    [InlineData("sections: { contains: { heading: Bean } }", "not what it is")]
    [InlineData("byline: &a Bean\ntitle: *a", "through an alias")]
    public void What_cannot_be_rewritten_is_told_and_stays(string expectation, string why)
    {
        using var folder = Folder(expectation, "\n", false);
        var result = folder.Run("test", "soup.schema.yaml", "--update");
        result.Code.ShouldBe(1);
        result.Output.ShouldContain("not updated");
        result.Output.ShouldContain(why);
        folder.Read("soup.schema.yaml").ShouldBe(Text(expectation));
    }

    [Fact]
    public void A_finding_is_never_accepted()
    {
        const string Schema = "contentgen: 1\nschema: soup\narticle: [title]\nroles: { title: { expect: { words: 5.. } } }\nexamples:\n"
            + "  - { text: Pea soup, expect: { title: Bean }, findings: [] }\n  - { text: Bean soup, findings: [\"1:1 title/words\", \"1:2 title/words\"] }\n";
        using var folder = new TempFolder();
        folder.Write("soup.schema.yaml", Schema);
        var result = folder.Run("test", "soup.schema.yaml", "--update");
        result.Code.ShouldBe(1);
        folder.Read("soup.schema.yaml").ShouldBe(Schema.Replace("title: Bean }", "title: Pea soup }", StringComparison.Ordinal));
        result.Output.ShouldContain("got     1:1 title/words");
        result.Output.ShouldContain("wanted  1:2 title/words");
    }

    [Fact]
    public void What_is_right_is_not_written_again()
    {
        using var folder = Folder("title: Pea…", "\n", false);
        var path = Path.Combine(folder.Path, "soup.schema.yaml");
        File.SetLastWriteTimeUtc(path, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        folder.Run("test", "soup.schema.yaml", "--update").Code.ShouldBe(0);
        File.GetLastWriteTimeUtc(path).Year.ShouldBe(2001);
        Directory.GetFiles(folder.Path).Length.ShouldBe(2);
    }

    public static TheoryData<string> BuiltIns => new(BuiltIn.SchemaNames);

    /// <summary>All expected texts of the built-in schemas, made wrong in its own style, come back byte for byte.</summary>
    [Theory]
    [MemberData(nameof(BuiltIns))]
    public void Every_text_of_the_built_in_schemas_comes_back_as_it_was(string id)
    {
        BuiltIn.TryGetSchema(id, out var schema).ShouldBeTrue();
        using var folder = new TempFolder();
        foreach (var file in Directory.GetFiles(Path.Combine(Repository(), "schemas", "examples")))
            folder.Write("examples/" + Path.GetFileName(file), File.ReadAllBytes(file));
        var places = new List<ExpectedText>();
        foreach (var example in SchemaCompiler.CompileWithSource(schema, ImportResolvers.None).Bound!.Examples)
        {
            foreach (var member in example.Expect)
                Texts(member.Value, places);
        }
        places.Count.ShouldBeGreaterThan(8);
        places.Sort((x, y) => y.Span.Start.CompareTo(x.Span.Start));
        var wrong = new StringBuilder(schema.Text);
        foreach (var place in places)
        {
            // Of a block of text its last line, of what has quotes what stands between them.
            var (from, to) = (place.Span.Start, place.Span.Start + place.Span.Length);
            if (schema.Text[from] is '\'' or '"')
                (from, to) = (from + 1, to - 1);
            else if (schema.Text[from] is '|' or '>')
                from = schema.Text.LastIndexOf(' ', to - 1) + 1;
            wrong.Remove(from, to - from).Insert(from, "Not this");
        }
        folder.Write("x.schema.yaml", wrong.ToString());
        folder.Run("test", "x.schema.yaml").Code.ShouldBe(1);
        var result = folder.Run("test", "x.schema.yaml", "--update");
        folder.Read("x.schema.yaml").ShouldBe(schema.Text, result.Output);
        result.Code.ShouldBe(0);
    }

    private static void Texts(Expected expected, List<ExpectedText> texts)
    {
        switch (expected)
        {
            // Kinds and what only begins so are told apart by more than their text.
            case ExpectedText { IsStart: false } text:
                texts.Add(text);
                break;
            case ExpectedMap map:
                foreach (var member in map.Members.Where(member => member.Name != "kind"))
                    Texts(member.Value, texts);
                break;
            case ExpectedList list:
                foreach (var item in list.Items)
                    Texts(item, texts);
                break;
        }
    }

    private static string Text(string expectation) => Head + string.Concat(expectation.Split('\n').Select(line => line.Length == 0 ? "\n" : "      " + line + "\n")) + "    findings: []\n";

    private static TempFolder Folder(string expectation, string lineEnd, bool hasMark)
    {
        var folder = new TempFolder();
        folder.Write("soup.schema.yaml", Encode(Text(expectation), lineEnd, hasMark));
        return folder;
    }

    private static byte[] Encode(string text, string lineEnd, bool hasMark) =>
        [.. hasMark ? "\uFEFF"u8 : default, .. Encoding.UTF8.GetBytes(text.Replace("\n", lineEnd, StringComparison.Ordinal))];

    private static byte[] Bytes(TempFolder folder) => File.ReadAllBytes(Path.Combine(folder.Path, "soup.schema.yaml"));

    private static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ContentGen.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException("The tests run from a build inside the repository.");
    }
}
