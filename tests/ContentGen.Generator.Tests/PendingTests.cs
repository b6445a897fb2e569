using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using ContentGen.Generator.Tests.Support;
using ContentGen.Schema;
using Microsoft.CodeAnalysis;
using Shouldly;
using Xunit;

namespace ContentGen.Generator.Tests;

/// <summary>Values of the pipeline that are made side by side.</summary>
public sealed class PendingTests
{
    private const int Many = 40;
    private static readonly Concurrency s_allowed = new(true);

    [Fact]
    public void Many_are_made_once_each()
    {
        var made = new ConcurrentBag<int>();
        var all = Batch(Many, made.Add);
        Pending<string>.Make(all, s_allowed, TestContext.Current.CancellationToken);
        made.Order().ShouldBe(Enumerable.Range(0, Many));
        all.Items.Select(pending => pending.Value).ShouldBe(Enumerable.Range(0, Many).Select(number => $"{number}"));
        Pending<string>.Make(all, s_allowed, TestContext.Current.CancellationToken);
        made.Count.ShouldBe(Many);
    }

    [Theory]
    [InlineData(Many, false)]
    [InlineData(7, true)]
    public void Where_the_compiler_has_one_thread_or_they_are_few_each_is_made_when_it_is_asked_for(int count, bool allowed)
    {
        var made = new ConcurrentBag<int>();
        var all = Batch(count, made.Add);
        Pending<string>.Make(all, new(allowed), TestContext.Current.CancellationToken);
        made.ShouldBeEmpty();
        all.Items[3].Value.ShouldBe("3");
        made.ShouldBe([3]);
    }

    [Fact]
    public void They_are_made_on_several_threads_at_once()
    {
        // The first two wait for each other, which one thread alone would do until the time is over.
        using var both = new Barrier(2);
        var (begun, met) = (0, 0);
        var all = Batch(Many, _ =>
        {
            if (Interlocked.Increment(ref begun) <= 2 && both.SignalAndWait(60_000, TestContext.Current.CancellationToken))
                Interlocked.Increment(ref met);
        });
        Pending<string>.Make(all, s_allowed, TestContext.Current.CancellationToken);
        met.ShouldBe(2);
    }

    [Fact]
    public void A_cancelled_run_stops_and_the_next_makes_the_rest()
    {
        using var cancel = new CancellationTokenSource();
        var made = new ConcurrentBag<int>();
        var all = Batch(Many, number =>
        {
            made.Add(number);
            cancel.Cancel();
        });
        Should.Throw<OperationCanceledException>(() => Pending<string>.Make(all, s_allowed, cancel.Token));
        // Each thread may have begun one more.
        made.Count.ShouldBeLessThan(Many);
        Pending<string>.Make(all, s_allowed, TestContext.Current.CancellationToken);
        made.Order().ShouldBe(Enumerable.Range(0, Many));
    }

    [Fact]
    public void What_is_generated_is_the_same_on_one_thread_and_on_several()
    {
        var files = Enumerable.Range(0, Many).Select(number => Host.File($"s{number:00}.schema.yaml", number == 7 ? "contentgen: 1\nschema: [" : $$"""
            contentgen: 1
            schema: s{{number:00}}
            version: 1.0.0
            input: { format: text, block: line }
            article: [title, text*]
            roles:
              title: { when: { words: ..{{number % 9 + 2}} } }
              text: { when: { words: 3.. } }
            """)).ToArray();
        var runs = new[] { true, false }.Select(concurrent =>
        {
            var compilation = Host.Compilation([]);
            compilation = compilation.WithOptions(compilation.Options.WithConcurrentBuild(concurrent));
            return Host.Driver(files).RunGenerators(compilation).GetRunResult();
        }).ToArray();
        runs[0].GeneratedTrees.Length.ShouldBe(Many - 1, string.Join("\n", runs[0].Diagnostics.Take(3)));
        runs[0].GeneratedTrees.Select(tree => (tree.FilePath, tree.ToString())).ShouldBe(runs[1].GeneratedTrees.Select(tree => (tree.FilePath, tree.ToString())));
        runs[0].Diagnostics.Select(diagnostic => diagnostic.ToString()).ShouldBe(runs[1].Diagnostics.Select(diagnostic => diagnostic.ToString()));
        runs[0].Diagnostics.ShouldNotBeEmpty();
    }

    private static Batch<Pending<string>> Batch(int count, Action<int> making) =>
        new(Enumerable.Range(0, count).Select(number => new Pending<string>(() =>
        {
            making(number);
            return $"{number}";
        })).ToEquatableArray());
}
