namespace ContentGen.Benchmarks.Peers;

/// <summary>What a part of a document is to the schema <c>story</c>.</summary>
internal enum StoryRole
{
    Headline,
    Dek,
    Byline,
    Author,
    Published,
    Lead,
    Heading,
    Paragraph,
    ShareBar,
    Advertisement,
    Newsletter,
    Comments,
    ReadMore,
    RelatedPosts,
    RelatedTitle,
    RelatedTeaser,
    Unclaimed,
}
