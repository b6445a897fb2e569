using System;
using System.Buffers;
using System.Text.Json;
using ContentGen.Engine;
using ContentGen.Schema.Plans;

namespace ContentGen.Conformance.Harness;

/// <summary>One engine running one schema.</summary>
internal interface IEngine
{
    string Name { get; }

    Outcome Parse(ReadOnlySpan<byte> utf8);

    /// <summary>Parses, stores the offsets as bytes, opens from what is read of these.</summary>
    Outcome ParseAndOpen(ReadOnlySpan<byte> utf8);

    /// <summary>Parses into memory of the caller that is at first too small.</summary>
    Outcome TryParse(ReadOnlySpan<byte> utf8);

    bool IsValid(ReadOnlySpan<byte> utf8);
}

/// <summary>What only generated code can do.</summary>
internal interface IGeneratedEngine : IEngine
{
    /// <summary>The document's record as JSON (<see cref="RecordJson"/>).</summary>
    string Record(ReadOnlySpan<byte> utf8);

    /// <summary>What it parses into.</summary>
    ContentBuffer Buffer { get; }
}

/// <summary>The interpreter.</summary>
internal sealed class InterpreterEngine(SchemaPlan plan) : IEngine
{
    private readonly InterpretedSchema _schema = InterpretedSchema.Create(plan);
    private readonly ContentBuffer _buffer = new();

    public string Name => "interpreter";

    internal InterpretedSchema Schema => _schema;

    internal ContentBuffer Buffer => _buffer;

    public Outcome Parse(ReadOnlySpan<byte> utf8) => Of(_schema.Parse(utf8, _buffer));

    public Outcome ParseAndOpen(ReadOnlySpan<byte> utf8) => Of(_schema.Open(utf8, LayoutBytes.Stored(_schema.Parse(utf8, _buffer).ToLayout())));

    public Outcome TryParse(ReadOnlySpan<byte> utf8)
    {
        if (_schema.TryParse(utf8, [], out _, out var needed) != ParseStatus.BufferTooSmall)
            throw new InvalidOperationException("No memory at all was enough.");
        if (_schema.TryParse(utf8, new Block[needed], out var document, out _) != ParseStatus.Success)
            throw new InvalidOperationException("The memory asked for was not enough.");
        return Of(document);
    }

    public bool IsValid(ReadOnlySpan<byte> utf8) => _schema.IsValid(utf8, _buffer);

    private static Outcome Of(InterpretedDocument document)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
            document.WriteTo(writer);
        var text = new ArrayBufferWriter<byte>();
        document.CopyText(text);
        return Outcome.Create(document.ToLayout(), json.WrittenSpan, text.WrittenSpan, document.Validate());
    }
}

/// <summary>Code generated from the schema, called through the interface that every view implements.</summary>
internal sealed class GeneratedEngine<T>(GeneratedEngine<T>.TryParseView tryParse, GeneratedEngine<T>.CopyView copy) : IGeneratedEngine
    where T : IContentView<T>, allows ref struct
{
    private readonly ContentBuffer _buffer = new();
    private readonly JsonSerializerOptions _json = RecordJson.Options();

    internal delegate object CopyView(ref T view);

    internal delegate ParseStatus TryParseView(ReadOnlySpan<byte> utf8, Span<Block> blocks, out T view, out int blocksNeeded);

    public string Name => "generated code";

    public ContentBuffer Buffer => _buffer;

    public Outcome Parse(ReadOnlySpan<byte> utf8) => Outcome.Of(T.Parse(utf8, _buffer));

    public Outcome ParseAndOpen(ReadOnlySpan<byte> utf8) => Outcome.Of(T.Open(utf8, LayoutBytes.Stored(T.Parse(utf8, _buffer).ToLayout())));

    public Outcome TryParse(ReadOnlySpan<byte> utf8)
    {
        if (tryParse(utf8, [], out _, out var needed) != ParseStatus.BufferTooSmall)
            throw new InvalidOperationException("No memory at all was enough.");
        if (tryParse(utf8, new Block[needed], out var view, out _) != ParseStatus.Success)
            throw new InvalidOperationException("The memory asked for was not enough.");
        return Outcome.Of(view);
    }

    public bool IsValid(ReadOnlySpan<byte> utf8) => T.IsValid(utf8, _buffer);

    public string Record(ReadOnlySpan<byte> utf8)
    {
        var view = T.Parse(utf8, _buffer);
        return RecordJson.OfRecord(copy(ref view), _json);
    }
}
