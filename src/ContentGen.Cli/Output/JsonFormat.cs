using System.Buffers;
using System.Text.Json;
using ContentGen.Engine;

namespace ContentGen.Cli.Output;

/// <summary>One JSON object for one document, an array for several; or one object a line (<c>jsonl</c>).</summary>
internal sealed class JsonFormat(bool lines) : IDocumentFormat
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private bool _several;
    private bool _first = true;

    public void Begin(CommandContext context, bool several)
    {
        _several = several && !lines;
        if (_several)
            context.Out.Write("["u8);
    }

    public void Write(CommandContext context, ParsedFile file, InterpretedDocument document, FindingList findings)
    {
        _buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_buffer, Json.Options(indented: !lines)))
        {
            document.WriteTo(writer, file.Name, (json, finding) =>
            {
                Json.WritePlace(json, file.Schema.Places[finding]);
                return true;
            });
        }
        if (_several && !_first)
            context.Out.Write(","u8);
        if (_several)
            context.Out.Write("\n"u8);
        _first = false;
        Json.Copy(context.Out, context.IsTerminal, _buffer.WrittenSpan);
        if (!_several)
            context.Out.Write("\n"u8);
        // Whoever reads lines wants each as soon as it is there.
        if (lines)
            context.Out.Flush();
    }

    public void End(CommandContext context)
    {
        if (_several)
            context.Out.Write("\n]\n"u8);
    }
}
