using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using Shouldly;

namespace ContentGen.Cli.Tests.Support;

/// <summary>A folder of its own for one test, with a schema in it.</summary>
internal sealed class TempFolder : IDisposable
{
    /// <summary>A title, then lines; an opener <c>More:</c> begins noise to the end.</summary>
    internal const string Schema =
        """
        contentgen: 1
        schema: note
        version: 1.0.0
        input: { format: text, block: line, language: en }
        article:
          - title
          - line*
        roles:
          title:
            when: { words: 1.. }
            expect: { words: ..4 }
          line: { when: { words: 1.. } }
          link: {}
        noise:
          more:
            opens: { text: More }
            until: end
            items: [ link* ]

        """;

    private string? _tooDeep;

    internal TempFolder()
    {
        Path = Directory.CreateTempSubdirectory("contentgen-cli-").FullName;
        Write("note.schema.yaml", Schema);
    }

    internal string Path { get; }

    internal void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    internal void Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>Makes a named pipe; not on Windows.</summary>
    internal void WritePipe(string name)
    {
        using var make = Process.Start("mkfifo", [System.IO.Path.Combine(Path, name)]);
        make.WaitForExit();
        make.ExitCode.ShouldBe(0);
    }

    /// <summary>Makes a folder in which one lies that is too deep for any path, so that nobody can search it, not even who may read all; not on Windows.</summary>
    internal void WriteTooDeep(string name)
    {
        if (OperatingSystem.IsWindows())
            return;
        // Either half has a path that the system takes; one is moved into the other.
        var half = string.Join('/', Enumerable.Repeat(new string('d', 240), 9));
        var upper = System.IO.Path.Combine(Path, name, half);
        var lower = System.IO.Path.Combine(Path, "lower");
        Directory.CreateDirectory(upper);
        Directory.CreateDirectory(System.IO.Path.Combine(lower, half));
        _tooDeep = System.IO.Path.Combine(upper, "lower");
        Directory.Move(lower, _tooDeep);
    }

    internal string Read(string name) => File.ReadAllText(System.IO.Path.Combine(Path, name));

    internal bool Has(string name) => File.Exists(System.IO.Path.Combine(Path, name));

    internal TestConsole Console() => new(Path);

    internal CommandResult Run(params string[] args) => CommandResult.Of(Console(), args);

    public void Dispose()
    {
        if (_tooDeep is not null)
            Directory.Move(_tooDeep, System.IO.Path.Combine(Path, "lower"));
        Directory.Delete(Path, recursive: true);
    }
}
