using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Text;
using ContentGen.Cli.Content;

namespace ContentGen.Cli.Caching;

/// <summary>Findings of one document as bytes: for each six little-endian integers of 32 bits, the last the message's length, then the message in UTF-8.</summary>
internal static class FindingRecords
{
    private const int Head = 24;

    internal static byte[] Write(IReadOnlyList<RawFinding> findings)
    {
        if (findings.Count == 0)
            return [];
        var output = new ArrayBufferWriter<byte>();
        foreach (var finding in findings)
        {
            var length = Encoding.UTF8.GetByteCount(finding.Message);
            var span = output.GetSpan(Head + length);
            BinaryPrimitives.WriteInt32LittleEndian(span, finding.Declaration);
            BinaryPrimitives.WriteInt32LittleEndian(span[4..], finding.Line);
            BinaryPrimitives.WriteInt32LittleEndian(span[8..], finding.Column);
            BinaryPrimitives.WriteInt32LittleEndian(span[12..], finding.Offset);
            BinaryPrimitives.WriteInt32LittleEndian(span[16..], finding.Length);
            BinaryPrimitives.WriteInt32LittleEndian(span[20..], length);
            Encoding.UTF8.GetBytes(finding.Message, span[Head..]);
            output.Advance(Head + length);
        }
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Null where the bytes are no findings of such a document: then it is validated as if nothing were kept.</summary>
    /// <param name="bytes">What <see cref="Write"/> gave.</param>
    /// <param name="declarations">How many findings the plan declares.</param>
    /// <param name="size">The document's bytes.</param>
    internal static List<RawFinding>? Read(ReadOnlySpan<byte> bytes, int declarations, int size)
    {
        var findings = new List<RawFinding>();
        while (bytes.Length > 0)
        {
            if (bytes.Length < Head)
                return null;
            var declaration = BinaryPrimitives.ReadInt32LittleEndian(bytes);
            var line = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
            var column = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
            var offset = BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]);
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes[16..]);
            var message = BinaryPrimitives.ReadInt32LittleEndian(bytes[20..]);
            bytes = bytes[Head..];
            if ((uint)declaration >= (uint)declarations || line < 1 || column < 1 || (uint)offset > (uint)size || (uint)length > (uint)(size - offset)
                || (uint)message > (uint)bytes.Length)
            {
                return null;
            }
            findings.Add(new(declaration, Encoding.UTF8.GetString(bytes[..message]), line, column, offset, length));
            bytes = bytes[message..];
        }
        return findings;
    }
}
