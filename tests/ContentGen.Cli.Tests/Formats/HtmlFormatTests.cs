using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.Formats;

public sealed class HtmlFormatTests
{
    private const string Schema =
        """
        contentgen: 1
        schema: page
        article: [headline, dek?, section*: [heading, paragraph+]]
        roles:
          headline: { when: { position: 1 } }
          dek: { when: { starts: dash } }
          heading: { when: { ends: colon } }
          paragraph: { when: { ends: sentence } }
        noise:
          share: { when: { text: share } }
        """;

    [Fact]
    public void An_article_is_headings_and_paragraphs_without_noise()
    {
        using var folder = new TempFolder();
        folder.Write("page.schema.yaml", Schema);
        folder.Write("a.txt", "Salt & <b>\"Pepper\"</b>\nShare\n- it's a dek\nFirst:\nOne.\nneither\nTwo.\n");

        folder.Run("parse", "a.txt", "--schema", "page.schema.yaml", "--format", "html").Output.ShouldBe(
            """
            <!DOCTYPE html>
            <meta charset="utf-8">
            <title>a.txt</title>
            <article data-schema="page">
            <h1 data-name="headline">Salt &amp; &lt;b&gt;&quot;Pepper&quot;&lt;/b&gt;</h1>
            <p data-name="dek"><em>- it&#39;s a dek</em></p>
            <h2 data-name="heading">First:</h2>
            <p data-name="paragraph">One.</p>
            <p data-name="">neither</p>
            <p data-name="paragraph">Two.</p>
            </article>

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Several_documents_are_one_page()
    {
        using var folder = new TempFolder();
        folder.Write("page.schema.yaml", Schema.Replace("article:", "input: { format: markdown }\narticle:", System.StringComparison.Ordinal));
        folder.Write("a.md", "# One\n");
        folder.Write("b.md", "# Two\u202E\n\n```\nx < 1\n  y\n```\n");

        folder.Run("parse", "a.md", "b.md", "--schema", "page.schema.yaml", "--format", "html").Output.ShouldBe(
            """
            <!DOCTYPE html>
            <meta charset="utf-8">
            <title>a.md</title>
            <article data-schema="page" style="white-space: pre-wrap">
            <h1 data-name="headline">One</h1>
            </article>
            <article data-schema="page" style="white-space: pre-wrap">
            <h1 data-name="headline">Two</h1>
            <p data-name="">x &lt; 1
              y</p>
            </article>

            """.ReplaceLineEndings("\n"));
    }
}
