using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ContentGen.Cli.Caching;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.Scale;

/// <summary>Processes that share a cache, and processes that are killed while they write it.</summary>
public sealed class ConcurrentRunTests : IDisposable
{
    private const int Processes = 16;

    private readonly TempFolder _folder = new();
    private readonly TempFolder _cache = new();

    public void Dispose()
    {
        _folder.Dispose();
        _cache.Dispose();
    }

    [Fact]
    public async Task Sixteen_runs_over_one_tree_with_one_cache_say_the_same()
    {
        for (var i = 0; i < 200; i++)
            _folder.Write($"content/{i % 7}/{i:D3}.txt", i % 3 == 0 ? $"A title of far too many words {i}\n" : $"A title {i}\n");
        var expected = _folder.Run("validate", "content", "--schema", "note.schema.yaml");
        expected.Output.ShouldContain("content/0/000.txt:1:1:");
        var running = new List<(CliProcess Process, Task<string> Output)>();
        try
        {
            for (var i = 0; i < Processes; i++)
            {
                // Some write the same report besides, some damage what the others keep.
                string[] rest = i % 4 == 1 ? ["--output", "text", "--output", "json=findings.json"] : [];
                var process = new CliProcess(_folder.Path, _cache.Path, ["validate", "content", "--schema", "note.schema.yaml", "--jobs", "2", .. rest]);
                running.Add((process, process.ReadOutput()));
                if (i % 4 == 3)
                    Damage();
            }
            foreach (var (process, output) in running)
                new CommandResult(process.Code(), await output, process.Error).ShouldBe(expected);
        }
        finally
        {
            foreach (var (process, _) in running)
                process.Dispose();
        }
        _folder.Run("validate", "content", "--schema", "note.schema.yaml", "--output", "json").Output.ShouldBe(_folder.Read("findings.json"));
        Directory.GetFiles(_cache.Path, "*.tmp").ShouldBeEmpty();
    }

    [Fact]
    public void Killed_while_it_writes_it_leaves_the_old_pack_or_the_new_one()
    {
        // A long message for each of many findings: a pack that takes a while to write.
        _folder.Write("note.schema.yaml", TempFolder.Schema.Replace("expect: { words: ..4 }", $"expect: {{ words: ..4, message: \"{new string('m', 1500)}\" }}"));
        for (var i = 0; i < 4000; i++)
            _folder.Write($"content/{i:D4}.txt", $"A title of far too many words {i}\n");
        var killed = 0;
        for (var round = 0; round < 12; round++)
        {
            for (var i = 0; i < 50; i++)
                _folder.Write($"content/{i:D4}.txt", $"A title of far too many words {i} {round}\n");
            using (var process = new CliProcess(_folder.Path, _cache.Path, "validate", "content", "--schema", "note.schema.yaml", "--quiet"))
            {
                // The first one may finish: there is to be an old one.
                process.Poll(() => process.HasExited || round > 0 && Directory.GetFiles(_cache.Path, "*.tmp").Length > killed, "it writes", pause: 0);
                if (!process.HasExited)
                    process.Kill();
                if (process.Code() != 1)
                    killed = Directory.GetFiles(_cache.Path, "*.tmp").Length;
            }
            var bytes = File.ReadAllBytes(Directory.GetFiles(_cache.Path, "*.pack").Single());
            var pack = ResultPack.Read(bytes, ContentKey.Read(bytes.AsSpan(8)));
            pack.ShouldNotBeNull();
            pack.Count.ShouldBeGreaterThanOrEqualTo(4000);
        }
        // Otherwise nothing was shown.
        killed.ShouldBeGreaterThan(0);
        var console = _folder.Console();
        console.Variables[CacheFolder.Variable] = _cache.Path;
        CommandResult.Of(console, "validate", "content", "--schema", "note.schema.yaml")
            .ShouldBe(_folder.Run("validate", "content", "--schema", "note.schema.yaml", "--no-cache"));
    }

    private void Damage()
    {
        foreach (var pack in Directory.GetFiles(_cache.Path, "*.pack"))
            File.WriteAllText(pack, "CGCACHE1 and nonsense");
    }
}
