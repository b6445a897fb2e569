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
    private const int WaitingResults = 32;

    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(100);

    private readonly object _gate = new();

    /// <summary>The number of the result that is waited for, or −1.</summary>
    private int _awaited = -1;

    /// <summary>Asked between results, and ten times a second where one is waited for; on the thread of the caller.</summary>
    internal Action? Tick { get; init; }

    /// <param name="items">What is worked on.</param>
    /// <param name="jobs">How many at a time.</param>
    /// <param name="report">Takes the results, on the thread of the caller.</param>
    /// <param name="ending">No item is begun any more; what is done is reported, what is being worked on is not waited for.</param>
    /// <returns>How many results were reported.</returns>
    internal int Run(IReadOnlyList<TItem> items, int jobs, Action<TResult> report, CancellationToken ending)
    {
        jobs = Math.Min(jobs, items.Count);
        var results = new (TResult? Result, ExceptionDispatchInfo? Bug)[items.Count];
        // Never disposed: after an early end a worker may still hold it.
        var room = new SemaphoreSlim(jobs * WaitingResults);
        var (next, isOver) = (0, false);

        void Work()
        {
            var buffer = new ContentBuffer();
            while (true)
            {
                room.Wait();
                var index = Interlocked.Increment(ref next) - 1;
                if (Volatile.Read(ref isOver) || ending.IsCancellationRequested || index >= items.Count)
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
                lock (_gate)
                {
                    results[index] = result;
                    if (index == _awaited)
                        Monitor.PulseAll(_gate);
                }
            }
        }

        using var wakes = ending.Register(Wake);
        var workers = new Thread[jobs];
        for (var i = 0; i < jobs; i++)
        {
            workers[i] = new(Work) { IsBackground = true };
            workers[i].Start();
        }
        var reported = 0;
        try
        {
            for (var i = 0; i < items.Count; i++)
            {
                var (result, bug) = Take(results, i, ending);
                bug?.Throw();
                if (result is null)
                    continue;
                report(result);
                reported++;
                room.Release();
                Tick?.Invoke();
            }
        }
        finally
        {
            Volatile.Write(ref isOver, true);
            if (jobs > 0)
                room.Release(jobs);
            // Who asked for the end does not wait for a pipe that nobody writes to.
            foreach (var worker in ending.IsCancellationRequested ? [] : workers)
                worker.Join();
        }
        return reported;
    }

    /// <summary>Waits for a result; none where the end was asked for before there was one.</summary>
    private (TResult? Result, ExceptionDispatchInfo? Bug) Take((TResult?, ExceptionDispatchInfo?)[] results, int index, CancellationToken ending)
    {
        lock (_gate)
        {
            _awaited = index;
            while (results[index] is (null, null) && !ending.IsCancellationRequested)
            {
                if (!Monitor.Wait(_gate, s_tick))
                    Tick?.Invoke();
            }
            var done = results[index];
            results[index] = default;
            return done;
        }
    }

    private void Wake()
    {
        lock (_gate)
            Monitor.PulseAll(_gate);
    }
}
