using System;
using ContentGen.Benchmarks.Corpus;

namespace ContentGen.Benchmarks.Measuring;

/// <summary>One of several that do the same work. <paramref name="Pass"/> goes once through the documents of a window and gives something that depends on all of them.</summary>
internal sealed record Contender(string Name, Func<ArticleCorpus.Window, long> Pass)
{
    /// <summary>Brings what the pass reads near before the clock starts; the bytes of the window if there is none.</summary>
    public Action<ArticleCorpus.Window>? Touch { get; init; }

    /// <summary>It knows the first so many windows of the corpus.</summary>
    public int Windows { get; init; } = int.MaxValue;
}
