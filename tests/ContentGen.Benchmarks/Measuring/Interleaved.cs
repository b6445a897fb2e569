using System;
using System.Linq;
using System.Threading;
using ContentGen.Benchmarks.Corpus;

namespace ContentGen.Benchmarks.Measuring;

/// <summary>
/// Contenders by turns, over the same windows of the corpus within a round. What disturbs a machine disturbs neighbours in time alike, so figures are medians of ratios within rounds.
/// </summary>
internal sealed class Interleaved(ArticleCorpus corpus, Contender[] contenders)
{
    private const long WarmUpSlice = 20_000_000;

    private double[][] _nanoseconds = [];
    private long _sink;

    /// <summary>Runs the contenders until they are compiled as well as they will be, then <paramref name="rounds"/> times by turns, each for about <paramref name="slice"/> nanoseconds.</summary>
    internal Interleaved Run(int rounds, long slice = 4_000_000)
    {
        WarmUp();
        _nanoseconds = [.. contenders.Select(_ => new double[rounds])];
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < contenders.Length; i++)
                _nanoseconds[i][round] = Measure(contenders[i], round * 7, slice);
        }
        return this;
    }

    /// <summary>How many times as fast as the reference a contender is: the median of the rounds.</summary>
    internal double Speed(string contender, string reference)
    {
        var (mine, other) = (Times(contender), Times(reference));
        return Median(mine.Zip(other, (time, wanted) => wanted / time));
    }

    /// <summary>Bytes a nanosecond: the median of the rounds.</summary>
    internal double GigabytesPerSecond(string contender) => Median(Times(contender).Select(time => 1 / time));

    internal static double Median(System.Collections.Generic.IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private double[] Times(string contender) => _nanoseconds[Array.FindIndex(contenders, other => other.Name == contender)];

    /// <summary>Until two turns in a row differ by less than a twentieth, but four turns at least: the runtime compiles hot code anew in the background, with a profile of it.</summary>
    private void WarmUp()
    {
        var before = new double[contenders.Length];
        var steady = new bool[contenders.Length];
        for (var turn = 0; turn < 12 && steady.Contains(false); turn++)
        {
            for (var i = 0; i < contenders.Length; i++)
            {
                if (steady[i])
                    continue;
                var now = Measure(contenders[i], turn * 3, WarmUpSlice);
                steady[i] = turn >= 3 && Math.Abs(now / before[i] - 1) < 0.05;
                before[i] = now;
            }
            if (turn < 3)
                Thread.Sleep(120);
        }
    }

    /// <summary>Nanoseconds a byte over as many windows as fill the time.</summary>
    private double Measure(Contender contender, int start, long enough)
    {
        var (time, length) = (0L, 0L);
        var windows = Math.Min(corpus.Windows.Length, contender.Windows);
        // What the contender before left in the caches is not this one's code and tables: it begins with other stories than those of its turn.
        _sink += contender.Pass(corpus.Windows[(start + windows / 2) % windows]);
        for (var i = start; time < enough; i++)
        {
            var window = corpus.Windows[i % windows];
            if (contender.Touch is { } touch)
                touch(window);
            else
                Touch(window);
            var begin = ThreadClock.Now;
            _sink += contender.Pass(window);
            time += ThreadClock.Now - begin;
            length += window.Length;
        }
        GC.KeepAlive(_sink);
        return (double)time / length;
    }

    private void Touch(ArticleCorpus.Window window)
    {
        for (var i = window.First; i < window.First + window.Count; i++)
        {
            foreach (var value in corpus[i])
                _sink += value;
        }
    }
}
