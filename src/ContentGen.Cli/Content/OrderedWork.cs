using System;
using System.Collections.Generic;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace ContentGen.Cli.Content;

/// <summary>Works on several items at a time, and hands the results over in the order of the items: however many work, the output is the same.</summary>
/// <param name="work">What is done with an item, on any thread; each has a buffer of its own.</param>
internal sealed class OrderedWork<TItem, TResult>(Func<TItem, ContentBuffer, TResult> work)
    where TResult : class
{
    /// <summary>Results that may wait for each worker: what is done is not kept in memory without bound.</summary>
    private const int WaitingResults = 8;

    internal void Run(IReadOnlyList<TItem> items, int jobs, Action<TResult> report)
    {
        jobs = Math.Min(jobs, items.Count);
        if (jobs > 1)
        {
            RunParallel(items, jobs, report);
            return;
        }
        var buffer = new ContentBuffer();
        foreach (var item in items)
            report(work(item, buffer));
    }

    private void RunParallel(IReadOnlyList<TItem> items, int jobs, Action<TResult> report)
    {
        var results = new (TResult? Result, ExceptionDispatchInfo? Bug)[items.Count];
        using var room = new SemaphoreSlim(jobs * WaitingResults);
        var (gate, next, isCancelled) = (new object(), 0, false);

        void Work()
        {
            var buffer = new ContentBuffer();
            while (true)
            {
                room.Wait();
                var index = Interlocked.Increment(ref next) - 1;
                if (Volatile.Read(ref isCancelled) || index >= items.Count)
                {
                    // Whoever waits behind this one is to see the end, too.
                    room.Release();
                    return;
                }
                (TResult?, ExceptionDispatchInfo?) result;
                try
                {
                    result = (work(items[index], buffer), null);
                }
                catch (Exception bug)
                {
                    result = (null, ExceptionDispatchInfo.Capture(bug));
                }
                lock (gate)
                {
                    results[index] = result;
                    Monitor.PulseAll(gate);
                }
            }
        }

        var workers = new Thread[jobs];
        for (var i = 0; i < jobs; i++)
        {
            workers[i] = new(Work) { IsBackground = true };
            workers[i].Start();
        }
        try
        {
            for (var i = 0; i < items.Count; i++)
            {
                (TResult? Result, ExceptionDispatchInfo? Bug) done;
                lock (gate)
                {
                    while (results[i] is (null, null))
                        Monitor.Wait(gate);
                    done = results[i];
                    results[i] = default;
                }
                done.Bug?.Throw();
                report(done.Result!);
                room.Release();
            }
        }
        finally
        {
            Volatile.Write(ref isCancelled, true);
            room.Release(jobs);
            foreach (var worker in workers)
                worker.Join();
        }
    }
}
