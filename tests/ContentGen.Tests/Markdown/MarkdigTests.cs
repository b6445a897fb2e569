using System;
using System.Globalization;
using System.Text;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Markdown;

/// <summary>Random Markdown has the same leaves here as in Markdig.</summary>
public sealed class MarkdigTests
{
    private static readonly int s_documents =
        Environment.GetEnvironmentVariable("CONTENTGEN_MARKDOWN_DOCS") is { Length: > 0 } number ? int.Parse(number, CultureInfo.InvariantCulture) : 20_000;

    private static readonly string[] s_quotes = ["> ", ">", ">> "];

    // Markdig takes an indentation of four and more columns before a marker for an item's where CommonMark 0.31 goes on with the paragraph, so documents have
    // either one or the other. It also differs where a definition or an empty item is underlined, and behind a thematic break
    // in an item.
    private static readonly string[] s_markers = ["- ", "* ", "+ ", "1. ", "1) ", "2. ", "10. "];
    private static readonly string[] s_indents = ["  ", "   ", " > ", "    ", "     ", "\t", " \t", ">\t", "      "];
    private static readonly string[] s_definitions = ["[a]: b", "[a]:", "[a]: <b> 'c'", "[a]: b 'c", "d'", "'t'", "[a]: b c"];
    private static readonly string[] s_lines = ["---", "===", "--", "=", "- - -", "***", "* * *x"];

    private static readonly string[] s_contents =
    [
        "", "", "", "word", "two words", "# head", "## head ##", "#", "####### seven", "#none", "```", "````", "~~~", "``` info", "~~~ i`n", "`` `",
        "__ _", "<div>", "</div>", "<!-- c", "-->", "<!-- c -->", "<b>", "<b", "<pre>", "</pre> x", "<?a", "?>", "<a href='x'>", "<!D x>", "x",
        "[a]", "\\# x", "a\\", "x  ", "b | c", "> x",
    ];

    private static readonly string[] s_items = ["-", "+", "*", "1.", "3. x", "1. x", "- x", "+ "];

    [Fact]
    public void Random_documents_have_the_same_leaves()
    {
        for (var seed = 0; seed < s_documents; seed++)
        {
            var markdown = Random(seed);
            var ours = string.Join("\n", MarkdigOracle.Ours(markdown));
            var theirs = string.Join("\n", MarkdigOracle.Blocks(markdown));
            if (ours != theirs)
                ours.ShouldBe(theirs, $"document {seed}:\n{markdown.Replace("\t", "→", StringComparison.Ordinal)}");
        }
    }

    private static string Random(int seed)
    {
        var random = new Random(seed);
        string[] prefixes = [.. s_quotes, .. seed % 2 == 0 ? s_markers : s_indents];
        string[] contents = [.. s_contents, .. seed % 3 == 0 ? s_definitions : seed % 2 == 0 ? [] : s_lines, .. seed % 2 == 0 ? s_items : []];
        // What begins with a fence of front matter is another language.
        var markdown = new StringBuilder("x\n\n");
        for (var lines = random.Next(1, 9); lines > 0; lines--)
        {
            if (random.Next(3) == 0)
                markdown.Append(' ', random.Next(4));
            for (var count = random.Next(4); count > 0; count--)
                markdown.Append(prefixes[random.Next(prefixes.Length)]);
            markdown.Append(contents[random.Next(contents.Length)]).Append('\n');
        }
        return markdown.ToString();
    }
}
