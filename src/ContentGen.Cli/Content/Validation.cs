using System;
using System.Collections.Generic;
using System.Runtime.ExceptionServices;
using System.Threading;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output;
using ContentGen.Engine;

namespace ContentGen.Cli.Content;

/// <summary>Validates files, several at a time, and hands the results over in the order of the files: however many work, the output is the same.</summary>
internal sealed class Validation(CommandContext context, SuppressionList suppressions)
{
    /// <summary>Results that may wait for each worker: what is done is not kept in memory without bound.</summary>
    private const int WaitingResults = 8;

    private readonly DocumentReader _reader = new(context);

    /// <summary>The result of one file.</summary>
    /// <param name="Name">The file's.</param>
    /// <param name="File">Null where it could not be read.</param>
    /// <param name="Problem">Why not.</param>
    internal sealed record Result(string Name, ParsedFile? File, List<ReportedFinding> Findings, int Suppressed, CliException? Problem);

    internal void Run(IReadOnlyList<ContentFile> files, int jobs, Action<Result> report)
    {
        jobs = Math.Min(jobs, files.Count);
        if (jobs > 1)
        {
            RunParallel(files, jobs, report);
            return;
        }
        var buffer = new ContentBuffer();
        foreach (var file in files)
            report(Validate(file, buffer));
    }

    private void RunParallel(IReadOnlyList<ContentFile> files, int jobs, Action<Result> report)
    {
        var results = new (Result? Result, ExceptionDispatchInfo? Bug)[files.Count];
        using var room = new SemaphoreSlim(jobs * WaitingResults);
        var (gate, next, isCancelled) = (new object(), 0, false);

        void Work()
        {
            var buffer = new ContentBuffer();
            while (true)
            {
                room.Wait();
                var index = Interlocked.Increment(ref next) - 1;
                if (Volatile.Read(ref isCancelled) || index >= files.Count)
                {
                    // Whoever waits behind this one is to see the end, too.
                    room.Release();
                    return;
                }
                (Result?, ExceptionDispatchInfo?) result;
                try
                {
                    result = (Validate(files[index], buffer), null);
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
            for (var i = 0; i < files.Count; i++)
            {
                (Result? Result, ExceptionDispatchInfo? Bug) done;
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

    private Result Validate(ContentFile file, ContentBuffer buffer)
    {
        byte[] utf8;
        try
        {
            utf8 = _reader.Read(file.Name);
        }
        catch (CliException problem)
        {
            return new(file.Name, null, [], 0, problem);
        }
        var schema = file.Schema.Schema;
        var numbers = suppressions.Of(file.Place);
        var suppressed = 0;
        var findings = new List<ReportedFinding>();
        foreach (var finding in file.Schema.Interpreter.Parse(utf8, buffer).Validate())
        {
            if (suppressions.Suppresses(numbers, finding.Id))
            {
                suppressed++;
                continue;
            }
            var declaration = InterpretedDocument.Declaration(finding);
            findings.Add(new(
                finding.Id, finding.Severity, finding.Message, finding.Line, finding.Column, finding.Offset, finding.Length, schema.Places[declaration])
            {
                Help = RuleHelp.Of(schema.Plan, declaration),
            });
        }
        return new(file.Name, new(file.Name, utf8, schema), findings, suppressed, null);
    }
}
