using System.Buffers;
using System.Text;
using System.Text.Json;
using ContentGen;

namespace ProgramNamespace;

/// <summary>Reads documents on several threads; writes a line of JSON for each, in the order of their paths, whatever thread was first.</summary>
/// <typeparam name="T">A type that is generated from a schema.</typeparam>
internal sealed class Ingestion<T>(int workers, TextWriter messages)
    where T : IContentView<T>, allows ref struct
{
    /// <summary>How many documents of a worker wait to be written: the memory that a run takes, however large the folder is.</summary>
    private const int Ahead = 32;

    /// <summary>Reads all texts below a folder. Cancelled, it ends with the documents that were ready, in order.</summary>
    public async Task<Totals> RunAsync(string folder, Stream output, CancellationToken stop)
    {
        var totals = new Totals(0, 0, 0, 0, false);
        // A buffer serves one document at a time, so each worker has its own for the whole run; grown once, parsing allocates nothing.
        var desks = Enumerable.Range(0, workers).Select(_ => new Desk()).ToArray();
        var paths = Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        foreach (var batch in paths.Chunk(workers * Ahead))
        {
            var results = new Result?[batch.Length];
            var next = -1;
            await Task.WhenAll(desks.Select(desk => Task.Run(
                async () =>
                {
                    while (!stop.IsCancellationRequested && Interlocked.Increment(ref next) is var i && i < batch.Length)
                        results[i] = await ReadAsync(folder, batch[i], desk, stop);
                },
                CancellationToken.None)));
            foreach (var result in results)
            {
                if (result is null)
                    return totals with { IsStopped = true };
                // A line is written whole: the token is asked between lines only.
                await output.WriteAsync(result.Line, CancellationToken.None);
                messages.Write(result.Messages);
                totals = totals with
                {
                    Documents = totals.Documents + (result.IsUnreadable ? 0 : 1),
                    Errors = totals.Errors + result.Errors,
                    Warnings = totals.Warnings + result.Warnings,
                    Unreadable = totals.Unreadable + (result.IsUnreadable ? 1 : 0),
                };
            }
            await output.FlushAsync(CancellationToken.None);
        }
        return totals with { IsStopped = stop.IsCancellationRequested };
    }

    /// <summary>One document; null where the run was stopped.</summary>
    private static async Task<Result?> ReadAsync(string folder, string path, Desk desk, CancellationToken stop)
    {
        var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
        try
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
            // A view cannot live across an await; the document can, and opens views from offsets without parsing again.
            var document = await ContentDocument<T>.ReadAsync(stream, desk.Buffer, stop);
            return Describe(name, document, desk);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new([], $"{Visible(name)}: {Visible(e.Message)}\n", 0, 0, IsUnreadable: true);
        }
    }

    private static Result Describe(string name, ContentDocument<T> document, Desk desk)
    {
        var view = document.View;
        desk.Json.ResetWrittenCount();
        desk.Writer.Reset();
        desk.Writer.WriteStartObject();
        desk.Writer.WriteString("file", name);
        desk.Writer.WritePropertyName("document");
        view.WriteTo(desk.Writer);
        desk.Writer.WriteEndObject();
        desk.Writer.Flush();
        desk.Json.Write("\n"u8);

        var messages = new StringBuilder();
        int errors = 0, warnings = 0;
        foreach (var finding in view.Validate())
        {
            errors += finding.Severity == Severity.Error ? 1 : 0;
            warnings += finding.Severity == Severity.Warning ? 1 : 0;
            messages.Append($"{Visible(name)}:{finding.Line}:{finding.Column}: {finding.Severity.ToString().ToLowerInvariant()} {finding.Id}: {Visible(finding.Message)}\n");
        }
        return new(desk.Json.WrittenSpan.ToArray(), messages.ToString(), errors, warnings, IsUnreadable: false);
    }

    /// <summary>Names and messages can hold text of a document; a terminal must not obey it.</summary>
    private static string Visible(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(unit => char.IsControl(unit) ? $"\\u{(int)unit:X4}" : unit.ToString())) : text;

    /// <summary>What a worker keeps from document to document.</summary>
    private sealed class Desk
    {
        public Desk() => Writer = new(Json);

        public ContentBuffer Buffer { get; } = new();

        public ArrayBufferWriter<byte> Json { get; } = new();

        public Utf8JsonWriter Writer { get; }
    }

    private sealed record Result(byte[] Line, string Messages, int Errors, int Warnings, bool IsUnreadable);
}
