namespace ContentGen.Benchmarks.Contenders;

/// <summary>Reads everything that a view has: each role's slice, each field, all noise with its items, what is unclaimed.</summary>
internal static class ViewWalk
{
    internal static long Of(Story view)
    {
        var sum = Of(view.Headline) + Of(view.Dek) + Of(view.Byline.Text) + Of(view.Lead) + Of(view.Unclaimed);
        foreach (var author in view.Byline.Author)
            sum += author.Span.Length;
        sum += view.Byline.Published.Value?.Day ?? 0;
        foreach (var section in view.Sections)
            sum += Of(section.Heading) + Of(section.Paragraphs);
        foreach (var region in view.Noise)
            sum += Of(region.Text);
        foreach (var related in view.Noise.RelatedPosts)
        {
            foreach (var item in related.Items)
                sum += Of(item.Title) + Of(item.Teaser);
        }
        return sum;
    }

    internal static long Of(NewsArticle view)
    {
        var sum = Of(view.Headline) + Of(view.Dek) + Of(view.Byline.Text) + Of(view.Lead) + Of(view.Unclaimed);
        foreach (var author in view.Byline.Author)
            sum += author.Span.Length;
        sum += view.Byline.Published.Value?.Day ?? 0;
        foreach (var section in view.Sections)
            sum += Of(section.Heading) + Of(section.Paragraphs);
        foreach (var region in view.Noise)
            sum += Of(region.Text);
        foreach (var related in view.Noise.RelatedPosts)
        {
            foreach (var item in related.Items)
                sum += Of(item.Title) + Of(item.Teaser);
        }
        return sum;
    }

    private static long Of(TextSliceList slices)
    {
        var sum = 0L;
        foreach (var slice in slices)
            sum += Of(slice);
        return sum;
    }

    private static long Of(TextSlice slice) => slice.Span.Length + slice.Outer.Length + slice.Line;
}
