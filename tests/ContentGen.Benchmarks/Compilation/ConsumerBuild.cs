using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ContentGen.Benchmarks.Measuring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace ContentGen.Benchmarks.Compilation;

/// <summary>A project's compilation, phase by phase, in milliseconds of processor time.</summary>
/// <param name="Generate">Running the generator.</param>
/// <param name="ParseGenerated">Parsing what it wrote.</param>
/// <param name="Declare">Types, members and attributes.</param>
/// <param name="Emit">Method bodies, from syntax to the file and its symbols.</param>
internal sealed record ConsumerBuild(double Generate, double ParseGenerated, double Declare, double Emit)
{
    private const string Program =
        """
        namespace Consumer;

        public static class Program
        {
            public static int Main() => 0;
        }
        """;

    internal int TextLength { get; private init; }

    internal int AssemblyLength { get; private init; }

    internal int IntermediateLength { get; private init; }

    internal double Total => Generate + ParseGenerated + Declare + Emit;

    internal static ConsumerBuild Run(ImmutableArray<AdditionalText> files)
    {
        var compilation = CompilerHost.Compilation([Program]);
        var start = ThreadClock.Now;
        var driver = CompilerHost.Driver(files).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        var generated = ThreadClock.Now;
        var sources = driver.GetRunResult().Results.Single().GeneratedSources;
        // The driver leaves this to whoever first looks at the trees.
        var parse = ThreadClock.Now;
        foreach (var source in sources)
            source.SyntaxTree.GetRoot();
        var parsed = ThreadClock.Now;
        output.GetDeclarationDiagnostics();
        var declared = ThreadClock.Now;
        var (image, symbols) = (new MemoryStream(), new MemoryStream());
        var result = output.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        var emitted = ThreadClock.Now;
        if (!result.Success)
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        return new(Milliseconds(generated - start), Milliseconds(parsed - parse), Milliseconds(declared - parsed), Milliseconds(emitted - declared))
        {
            TextLength = sources.Sum(source => source.SourceText.Length),
            AssemblyLength = (int)image.Length,
            IntermediateLength = BodyLength(image),
        };
    }

    private static int BodyLength(MemoryStream image)
    {
        image.Position = 0;
        using var reader = new PEReader(image, PEStreamOptions.LeaveOpen);
        var metadata = reader.GetMetadataReader();
        return metadata.MethodDefinitions
            .Select(handle => metadata.GetMethodDefinition(handle).RelativeVirtualAddress)
            .Where(address => address != 0)
            .Sum(address => reader.GetMethodBody(address).GetILReader().Length);
    }

    private static double Milliseconds(long nanoseconds) => nanoseconds / 1e6;
}
