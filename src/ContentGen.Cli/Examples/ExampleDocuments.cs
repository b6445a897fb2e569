using System;
using System.IO;
using System.Text;
using ContentGen.Cli.Files;
using ContentGen.Schema.Examples;

namespace ContentGen.Cli.Examples;

/// <summary>Reads the documents of examples: what stands in the schema, files beside it, and of built-in schemas what travels in this program.</summary>
internal sealed class ExampleDocuments(CommandContext context, LoadedSchema schema)
{
    /// <exception cref="CliException">It cannot be read.</exception>
    internal byte[] Read(BoundExample example)
    {
        if (example.Text is not null)
            return Encoding.UTF8.GetBytes(example.Text);
        var place = schema.Shown(example.DocumentSpan);
        try
        {
            return schema.Files is null ? ReadBuiltIn(example) : ReadFile(example, schema.Files);
        }
        catch (CliException problem)
        {
            throw new CliException($"{place.Path}:{place.Line}:{place.Column}: the example '{example.Name}' has no document: {problem.Message}");
        }
    }

    private byte[] ReadFile(BoundExample example, FileImportResolver files)
    {
        var (full, shown) = files.Document(example.File!, example.DocumentSpan.Path);
        try
        {
            return DocumentReader.ReadFile(context, full);
        }
        catch (CliException problem)
        {
            throw new CliException(problem.Message.Replace(full, shown, StringComparison.Ordinal));
        }
    }

    private static byte[] ReadBuiltIn(BoundExample example)
    {
        var folder = example.DocumentSpan.Path[..(example.DocumentSpan.Path.LastIndexOf('/') + 1)];
        using var stream = typeof(ExampleDocuments).Assembly.GetManifestResourceStream(folder + example.File)
            ?? throw new CliException($"there is no file '{example.File}'.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
