using System.Runtime.InteropServices;
using ProgramNamespace;

// Reads every *.txt below a folder, writes one line of JSON for each document, and says on standard error what is wrong with it.
// Exit codes: 0 clean, 1 a document has errors, 2 wrong usage or a file that cannot be read or written, 130 stopped.

var (options, problem) = Options.Read(args);
if (options is null)
{
    Console.Error.WriteLine($"{problem}\n{Options.Usage}");
    return 2;
}

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    var ingestion = new Ingestion<Story>(options.Workers, Console.Error);
    Totals totals;
    if (options.Output is null)
    {
        await using var output = Console.OpenStandardOutput();
        totals = await ingestion.RunAsync(options.Folder, output, stop.Token);
    }
    else
    {
        // Who reads the file sees the old one or the whole new one.
        var part = options.Output + ".part";
        await using (var output = File.Create(part))
            totals = await ingestion.RunAsync(options.Folder, output, stop.Token);
        if (!totals.IsStopped)
            File.Move(part, options.Output, overwrite: true);
        else
            Console.Error.WriteLine($"What was read until then is in '{part}'.");
    }
    Console.Error.WriteLine(totals.Summary);
    return totals.IsStopped ? 130 : totals.Unreadable > 0 ? 2 : totals.Errors > 0 ? 1 : 0;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}

// The first signal ends the run with what was read; a second one, as always, ends the program.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
