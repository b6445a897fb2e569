using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using ContentGen.Tests.Articles;
using ContentGen.Tests.Fields;
using ContentGen.Tests.Rules;

namespace ContentGen.Tests.Views;

/// <summary>Documents of several schemas whose layouts are stored, and all that a view says of one, as text.</summary>
internal static class StoredDocuments
{
    private const string Signed =
        "A Roof Garden\nby A. Writer, Bo Lee and Cy | 2025-03-01\nbike: 12 for 7.50, yes, until 2025-03-01 09:15 +01:00, https://a.example/x, a@b.example, years 1999, 2001\nold car: x for 7, no, until never, nowhere, nobody\n";

    private const string Ruled =
        "It will rain\nBy Ann Lee and Bo, 2025-03-02, 2025-03-02 01:30, letter\nOne\nIt rains here. It does.\nShare\nTwo\nIt is dry.\none\nNo.\n";

    /// <summary>Everything that a view shows.</summary>
    internal delegate string Showing(ReadOnlySpan<byte> utf8, ContentLayout layout);

    internal static IEnumerable<(string Name, byte[] Utf8, ContentLayout Layout, Showing Show)> All()
    {
        foreach (var path in Directory.GetFiles(Path.Combine(ArticleFiles.Root, "schemas", "examples")).Order(StringComparer.Ordinal))
        {
            var (name, utf8) = (Path.GetFileName(path), File.ReadAllBytes(path));
            yield return ($"{name} as news-article", utf8, NewsArticle.Parse(utf8, new()).ToLayout(), ShowNews);
            yield return ($"{name} as wire-story", utf8, WireStory.Parse(utf8, new()).ToLayout(), ShowWire);
            yield return ($"{name} as markdown-post", utf8, MarkdownPost.Parse(utf8, new()).ToLayout(), ShowPost);
        }
        foreach (var utf8 in new[] { [], "\uFEFF\n"u8.ToArray(), [0xFF, (byte)'\n', 0xC0], "Two words"u8.ToArray(), Samples.Harbour })
            yield return ("a sample as news-article", utf8, NewsArticle.Parse(utf8, new()).ToLayout(), ShowNews);
        var limited = new ContentBuffer { Limits = new ContentLimits { MaxBlocks = 5 } };
        yield return ("past a limit", Samples.Harbour, NewsArticle.Parse(Samples.Harbour, limited).ToLayout(), ShowNews);
        var signed = Encoding.UTF8.GetBytes(Signed);
        yield return ("signed-story", signed, SignedStory.Parse(signed, new()).ToLayout(), ShowSigned);
        var ruled = Encoding.UTF8.GetBytes(Ruled);
        yield return ("ruled-story", ruled, RuledStory.Parse(ruled, new()).ToLayout(), ShowRuled);
    }

    internal static byte[] Bytes(ContentLayout layout)
    {
        var bytes = new ArrayBufferWriter<byte>();
        layout.WriteTo(bytes);
        return bytes.WrittenSpan.ToArray();
    }

    internal static string ShowNews(ReadOnlySpan<byte> utf8, ContentLayout layout)
    {
        var view = NewsArticle.Open(utf8, layout);
        var record = view.ToRecord();
        return Show(view) + record.Sections.Count + record.Headline;
    }

    private static string ShowWire(ReadOnlySpan<byte> utf8, ContentLayout layout)
    {
        var view = WireStory.Open(utf8, layout);
        return Show(view) + view.ToRecord();
    }

    private static string ShowPost(ReadOnlySpan<byte> utf8, ContentLayout layout)
    {
        var view = MarkdownPost.Open(utf8, layout);
        return Show(view) + view.ToRecord();
    }

    private static string ShowSigned(ReadOnlySpan<byte> utf8, ContentLayout layout)
    {
        var view = SignedStory.Open(utf8, layout);
        return Show(view) + view.ToRecord();
    }

    private static string ShowRuled(ReadOnlySpan<byte> utf8, ContentLayout layout)
    {
        var view = RuledStory.Open(utf8, layout);
        return Show(view) + view.ToRecord();
    }

    private static string Show<T>(T view)
        where T : IContentView<T>, allows ref struct
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
            view.WriteTo(writer);
        view.CopyText(json);
        var text = new StringBuilder(Encoding.UTF8.GetString(json.WrittenSpan));
        foreach (var finding in view.Validate())
            text.Append(finding.Line).Append(':').Append(finding.Column).Append(finding.Message).Append(finding.Text.ToString()).Append(finding.Text.Lines).AppendLine();
        return text.ToString();
    }
}
