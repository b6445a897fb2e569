using System.Globalization;

namespace ProgramNamespace;

/// <summary>What the command line asks for.</summary>
/// <param name="Folder">The folder whose texts are read, with all folders below it.</param>
/// <param name="Output">The file of JSON lines; null for standard output.</param>
/// <param name="Workers">How many documents are read at a time.</param>
internal sealed record Options(string Folder, string? Output, int Workers)
{
    public const string Usage = "Usage: Company.Ingest1 FOLDER [-o FILE] [--workers N]";

    /// <summary>The options, or what is wrong with them.</summary>
    public static (Options? Options, string? Problem) Read(string[] args)
    {
        string? folder = null, output = null;
        var workers = Environment.ProcessorCount;
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "-o" when i + 1 < args.Length:
                    output = args[++i];
                    break;
                case "--workers" when i + 1 < args.Length:
                    if (!int.TryParse(args[++i], NumberStyles.None, CultureInfo.InvariantCulture, out workers) || workers is < 1 or > 256)
                        return (null, $"--workers takes a number from 1 to 256, not '{args[i]}'.");
                    break;
                case "-o" or "--workers":
                    return (null, $"{args[i]} needs a value.");
                case ['-', _, ..]:
                    return (null, $"There is no option '{args[i]}'.");
                default:
                    if (folder is not null)
                        return (null, $"'{args[i]}' is one folder too many.");
                    folder = args[i];
                    break;
            }
        }
        if (folder is null)
            return (null, "Name a folder of texts.");
        return Directory.Exists(folder) ? (new(folder, output, workers), null) : (null, $"There is no folder '{folder}'.");
    }
}
