using System;
using ContentGen.Runtime;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine;

/// <summary>A schema that parses without generated code: for the command line, for tools, and as the oracle of the tests.</summary>
public sealed class InterpretedSchema
{
    private readonly InterpretedPlan _plan;

    private InterpretedSchema(SchemaPlan plan)
    {
        Plan = plan;
        _plan = new(new SchemaProgram(plan));
    }

    /// <summary>The plan that is run.</summary>
    public SchemaPlan Plan { get; }

    /// <summary>The schema's data.</summary>
    public SchemaTables Tables => _plan.Tables;

    /// <summary>Prepares a plan for parsing. Do it once a schema.</summary>
    public static InterpretedSchema Create(SchemaPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new(plan);
    }

    /// <summary>Parses a document. Never throws for any bytes; allocates nothing once the buffer has grown.</summary>
    public InterpretedDocument Parse(ReadOnlySpan<byte> utf8, ContentBuffer buffer) =>
        new(ContentDriver<InterpretedPlan>.Parse(utf8, buffer, _plan), _plan);

    /// <summary>Parses text given as UTF-16; offsets are into <see cref="InterpretedDocument.Utf8"/>.</summary>
    public InterpretedDocument ParseText(ReadOnlySpan<char> text, ContentBuffer buffer) =>
        new(ContentDriver<InterpretedPlan>.ParseText(text, buffer, _plan), _plan);

    /// <summary>Parses into the caller's memory.</summary>
    public ParseStatus TryParse(ReadOnlySpan<byte> utf8, Span<Block> blocks, out InterpretedDocument document, out int blocksNeeded)
    {
        var status = ContentDriver<InterpretedPlan>.TryParse(utf8, blocks, _plan, out var node, out blocksNeeded);
        document = new(node, _plan);
        return status;
    }

    /// <summary>Opens a document from its layout, without parsing.</summary>
    public InterpretedDocument Open(ReadOnlySpan<byte> utf8, ContentLayout layout) =>
        new(ContentDriver<InterpretedPlan>.Open(utf8, layout, _plan), _plan);

    /// <summary>Whether a document has no finding of severity error; stops at the first.</summary>
    public bool IsValid(ReadOnlySpan<byte> utf8, ContentBuffer buffer) => ContentDriver<InterpretedPlan>.IsValid(utf8, buffer, _plan);
}
