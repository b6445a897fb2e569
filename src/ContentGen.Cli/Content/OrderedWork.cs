using System;
using System.Collections.Generic;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace ContentGen.Cli.Content;

/// <summary>Works on several items at a time, and hands the results over in the order of the items: however many work, the output is the same.</summary>
/// <param name="work">What is done with an item, on any thread; each has buffers of its own.</param>
internal sealed class OrderedWork<TItem, TResult>(Func<TItem, WorkerBuffers, TResult> work)
    where TResult : class
{
    /// <summary>
    /// A worker takes so many items in a row, and wakes the caller once for all of them: threads that wake each other for every small file spend more time
    /// on that than on the file.
    /// </summary>
    private const int MostInRow = 64;

    /// <summary>Rows of results that may wait for each worker: what is done is not kept in memory without bound.</summary>
    private const int WaitingRows = 4;

    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(100);

    /// <summary>Asked between results, and ten times a second where one is waited for; on the thread of the caller.</summary>
    internal Action? Tick { get; init; }

    /// <param name="items">What is worked on.</param>
    /// <param name="jobs">How many at a time.</param>
    /// <param name="report">Takes the results, on the thread of the caller.</param>
    /// <param name="ending">No item is begun any more; what is done is reported, what is being worked on is not waited for.</param>
    /// <exception cref="Exception">What <c>work</c> threw, at its item's place in the order.</exception>
    internal void Run(IReadOnlyList<TItem> items, int jobs, Action<TResult> report, CancellationToken ending)
    {
        jobs = Math.Min(jobs, items.Count);
        if (jobs == 0)
            return;
        var run = new OneRun(work, items, Math.Clamp(items.Count / (jobs * 4), 1, MostInRow), jobs * WaitingRows, ending);
        using var wakes = ending.Register(run.Wake);
        var workers = new Thread[jobs];
        for (var i = 0; i < jobs; i++)
        {
            workers[i] = new(run.Work) { IsBackground = true };
            workers[i].Start();
        }
        try
        {
            for (var i = 0; i < items.Count; i++)
            {
                if (run.Take(i, Tick) is not { } done)
                    continue;
                (done as ExceptionDispatchInfo)?.Throw();
                report((TResult)done);
                Tick?.Invoke();
            }
        }
        finally
        {
            run.End(jobs);
            // Who asked for the end does not wait for a pipe that nobody writes to.
            foreach (var worker in ending.IsCancellationRequested ? [] : workers)
                worker.Join();
        }
    }

    private sealed class OneRun(Func<TItem, WorkerBuffers, TResult> work, IReadOnlyList<TItem> items, int row, int rows, CancellationToken ending)
    {
        // Results, and in place of one what was thrown: an object of its own for each is memory that thousands of files pay for.
        private readonly object?[] _outcomes = new object?[items.Count];
        private readonly object _gate = new();

        // Never disposed: after an early end a worker may still hold it.
        private readonly SemaphoreSlim _room = new(rows);
        private int _next;
        private bool _isOver;

        internal void Work()
        {
            var buffers = new WorkerBuffers();
            while (true)
            {
                _room.Wait();
                var first = (Interlocked.Increment(ref _next) - 1) * row;
                if (IsOver || first >= items.Count)
                {
                    // Whoever waits behind this one is to see the end, too.
                    _room.Release();
                    return;
                }
                for (var i = first; i < Math.Min(first + row, items.Count) && !IsOver; i++)
                    Volatile.Write(ref _outcomes[i], Work(items[i], buffers));
                Wake();
            }
        }

        /// <summary>Waits for a result, or for what was thrown in its place; none where the end was asked for before there was one.</summary>
        internal object? Take(int index, Action? tick)
        {
            if (index > 0 && index % row == 0)
                _room.Release();
            var outcome = Volatile.Read(ref _outcomes[index]);
            if (outcome is null)
            {
                lock (_gate)
                {
                    while ((outcome = Volatile.Read(ref _outcomes[index])) is null && !ending.IsCancellationRequested)
                    {
                        if (!Monitor.Wait(_gate, s_tick))
                            tick?.Invoke();
                    }
                }
            }
            _outcomes[index] = null;
            return outcome;
        }

        internal void Wake()
        {
            lock (_gate)
                Monitor.PulseAll(_gate);
        }

        internal void End(int jobs)
        {
            Volatile.Write(ref _isOver, true);
            _room.Release(jobs);
        }

        private bool IsOver => Volatile.Read(ref _isOver) || ending.IsCancellationRequested;

        private object Work(TItem item, WorkerBuffers buffers)
        {
            try
            {
                return work(item, buffers);
            }
            catch (Exception bug)
            {
                return ExceptionDispatchInfo.Capture(bug);
            }
            finally
            {
                buffers.Trim();
            }
        }
    }
}
