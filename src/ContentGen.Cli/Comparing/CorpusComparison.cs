using System.Collections.Generic;
using System.Linq;
using ContentGen.Cli.Files;
using ContentGen.Cli.Fitting;
using ContentGen.Engine;
using ContentGen.Schema.Plans;

namespace ContentGen.Cli.Comparing;

/// <summary>What two schemas read in real documents.</summary>
/// <param name="Documents">How many were read with both.</param>
/// <param name="Differences">Those in which something differs, in the order of the files.</param>
internal sealed record CorpusDifference(int Documents, List<DocumentDifference> Differences)
{
    internal int Lines => Differences.Sum(static one => one.Lines.Count);

    internal int FindingsGained => Differences.Sum(static one => one.Findings.Count(static finding => finding.IsNew));

    internal int FindingsLost => Differences.Sum(static one => one.Findings.Count(static finding => !finding.IsNew));

    internal int Fields => Differences.Sum(static one => one.Fields.Count);
}

/// <summary>Parses documents with both versions of a schema.</summary>
internal static class CorpusComparison
{
    internal static CorpusDifference Run(CommandContext context, InputFiles inputs, IReadOnlyList<string> paths, SchemaPlan old, SchemaPlan now)
    {
        var comparison = new Comparison(InterpretedSchema.Create(old), InterpretedSchema.Create(now));
        var reader = new DocumentReader(context);
        foreach (var file in inputs.FilesBelow(paths, Endings(old, now)))
        {
            try
            {
                if (LabelReader.IsSet(file))
                {
                    var problems = new LabelProblems(context);
                    var set = LabelReader.Read(context, file, problems);
                    problems.ThrowIfAny($"'{file}' was left out");
                    foreach (var document in set.Documents)
                        comparison.Add($"{file}#{document.Id}", document.Utf8);
                }
                else
                    comparison.Add(file, reader.Read(file));
            }
            catch (CliException problem)
            {
                inputs.Report(problem);
            }
        }
        return comparison.Finish();
    }

    private static string[] Endings(SchemaPlan old, SchemaPlan now)
    {
        var endings = new List<string>();
        foreach (var plan in (SchemaPlan[])[old, now])
            endings.AddRange(DocumentEndings.Of(plan));
        return [.. endings.Distinct()];
    }

    private sealed class Comparison(InterpretedSchema old, InterpretedSchema now)
    {
        private readonly ContentBuffer _buffer = new();
        private readonly List<DocumentDifference> _differences = [];
        private int _documents;

        internal void Add(string name, byte[] utf8)
        {
            _documents++;
            if (DocumentDifference.Of(name, utf8, DocumentReading.Of(old, utf8, _buffer), DocumentReading.Of(now, utf8, _buffer)) is { } difference)
                _differences.Add(difference);
        }

        internal CorpusDifference Finish() => new(_documents, _differences);
    }
}
