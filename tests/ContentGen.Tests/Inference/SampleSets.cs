using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ContentGen.Engine;
using ContentGen.Engine.Inference;
using ContentGen.Schema;
using ContentGen.Schema.Plans;
using Shouldly;

namespace ContentGen.Tests.Inference;

/// <summary>Samples of the kinds in <c>Inference/Samples</c>, one folder a publisher, and what every draft must hold.</summary>
internal static class SampleSets
{
    internal static readonly string[] Names = ["harbour-post", "talbote", "slow-kitchen"];

    internal static Sample[] Read(string name)
    {
        var files = Directory.GetFiles(Path.Combine(Folder(), name), "*.txt");
        Array.Sort(files, StringComparer.Ordinal);
        return Array.ConvertAll(files, static file => new Sample(Path.GetFileName(file), File.ReadAllBytes(file)));
    }

    internal static Sample[] Of(params string[] texts) =>
        [.. texts.Select(static (text, i) => new Sample($"{i}.txt", System.Text.Encoding.UTF8.GetBytes(text)))];

    internal static InferredSchema Infer(IReadOnlyList<Sample> samples, int least = 2) => SchemaInference.Infer(samples, new() { MinSamples = least });

    /// <summary>The draft compiles without a word, and takes all text of the samples without missing anything.</summary>
    internal static SchemaPlan Holds(InferredSchema inferred, IEnumerable<Sample> samples)
    {
        inferred.Problem.ShouldBeNull();
        var yaml = inferred.Yaml.ShouldNotBeNull();
        var compiled = SchemaCompiler.Compile(new("draft.schema.yaml", yaml), NoFiles.Instance);
        compiled.Diagnostics.ShouldBeEmpty(yaml);
        var plan = compiled.Plan.ShouldNotBeNull();
        foreach (var sample in samples)
        {
            Unclaimed(plan, sample).ShouldBeEmpty(sample.Name + "\n" + yaml);
            FindingsOf(plan, sample).Where(static id => id != "invalid-utf8").ShouldBeEmpty(sample.Name + "\n" + yaml);
        }
        return plan;
    }

    internal static List<string> Unclaimed(SchemaPlan plan, Sample sample)
    {
        var unclaimed = new List<string>();
        foreach (var slice in InterpretedSchema.Create(plan).Parse(sample.Utf8, new()).Unclaimed)
            unclaimed.Add(slice.ToString());
        return unclaimed;
    }

    internal static List<string> FindingsOf(SchemaPlan plan, Sample sample)
    {
        var ids = new List<string>();
        foreach (var finding in InterpretedSchema.Create(plan).Parse(sample.Utf8, new()).Validate())
            ids.Add(finding.Id);
        return ids;
    }

    /// <summary>The draft's part below a key at the top, without evidence.</summary>
    internal static string Part(InferredSchema inferred, string key)
    {
        var lines = inferred.Yaml!.Split('\n').SkipWhile(line => line != key + ":").Skip(1).TakeWhile(static line => line.StartsWith(' '));
        return string.Join('\n', lines.Select(static line => (line.IndexOf(" # ", StringComparison.Ordinal) is > 0 and var at ? line[..at] : line).TrimEnd()));
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ContentGen.sln")))
                return Path.Combine(folder.FullName, "tests", "ContentGen.Tests", "Inference", "Samples");
        }
        throw new InvalidOperationException("The tests run from a build inside the repository.");
    }

    private sealed class NoFiles : IImportResolver
    {
        internal static NoFiles Instance { get; } = new();

        public ImportResult Resolve(string import, string importingPath) => new(null, "There are no files.");
    }
}
