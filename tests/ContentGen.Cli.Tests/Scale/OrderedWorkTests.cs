using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ContentGen.Cli.Content;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.Scale;

/// <summary>However many work, and however long each takes, results come in the order of the items.</summary>
public sealed class OrderedWorkTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 5)]
    [InlineData(16, 3)]
    [InlineData(16, 64)]
    [InlineData(16, 1000)]
    [InlineData(3, 5000)]
    public void Results_come_in_the_order_of_the_items(int jobs, int count)
    {
        var random = new Random(jobs + count);
        var delays = Enumerable.Range(0, count).Select(_ => random.Next(40) == 0 ? random.Next(1, 15) : 0).ToArray();
        var results = new List<string>();
        var work = new OrderedWork<int, string>((item, _) =>
        {
            if (delays[item] > 0)
                Thread.Sleep(delays[item]);
            return item.ToString();
        });
        work.Run([.. Enumerable.Range(0, count)], jobs, results.Add, CancellationToken.None);
        results.ShouldBe(Enumerable.Range(0, count).Select(item => item.ToString()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    public void What_is_thrown_is_thrown_at_its_place(int jobs)
    {
        var results = new List<string>();
        var work = new OrderedWork<int, string>((item, _) => item is 40 or 90 ? throw new InvalidOperationException(item.ToString()) : item.ToString());
        Should.Throw<InvalidOperationException>(() => work.Run([.. Enumerable.Range(0, 200)], jobs, results.Add, CancellationToken.None)).Message.ShouldBe("40");
        results.Count.ShouldBe(40);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    public void What_is_done_when_the_end_is_asked_for_is_reported_and_nothing_is_waited_for(int jobs)
    {
        using var ending = new CancellationTokenSource();
        using var never = new ManualResetEventSlim();
        var results = new List<string>();
        var reached = 0;
        var work = new OrderedWork<int, string>((item, _) =>
        {
            if (item == 50)
                never.Wait();
            return item.ToString();
        })
        {
            // All before 50 are done once 49 was reported; nothing else will come.
            Tick = () =>
            {
                if (results.Count == 50 && Interlocked.Exchange(ref reached, 1) == 0)
                    ending.Cancel();
            },
        };
        work.Run([.. Enumerable.Range(0, 2000)], jobs, results.Add, ending.Token);
        never.Set();
        results.Take(50).ShouldBe(Enumerable.Range(0, 50).Select(item => item.ToString()));
        results.Count.ShouldBeLessThan(2000);
        // Those behind it that others had done come in their order, too.
        results.Select(int.Parse).ShouldBeInOrder();
        results.ShouldNotContain("50");
    }

    [Fact]
    public void Sixteen_jobs_print_what_one_prints()
    {
        using var folder = new TempFolder();
        var random = new Random(16);
        for (var i = 0; i < 300; i++)
            folder.Write($"content/{i:D3}.txt", string.Join(' ', Enumerable.Repeat("word", random.Next(1, 9))) + "\n" + new string('x', random.Next(20_000)) + ".\n");
        var one = folder.Run("validate", "content", "--schema", "note.schema.yaml", "--jobs", "1");
        one.Output.ShouldContain("title/words");
        for (var round = 0; round < 3; round++)
            folder.Run("validate", "content", "--schema", "note.schema.yaml", "--jobs", "16").ShouldBe(one);
    }
}
