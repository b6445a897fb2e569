using System;
using System.Collections.Generic;

namespace ContentGen.Benchmarks.Peers;

/// <summary>A story as a program that handles one usually holds it.</summary>
internal sealed class EverydayArticle
{
    public string? Headline { get; set; }
    public string? Dek { get; set; }
    public string? Byline { get; set; }
    public List<string> Authors { get; set; } = [];
    public DateOnly? Published { get; set; }
    public List<string> Lead { get; } = [];
    public List<EverydaySection> Sections { get; } = [];
    public List<(StoryRole Kind, string Text)> Noise { get; } = [];
    public List<(string Title, string? Teaser)> Related { get; } = [];
    public List<string> Unclaimed { get; } = [];

    public sealed record EverydaySection(string Heading, List<string> Paragraphs);
}
