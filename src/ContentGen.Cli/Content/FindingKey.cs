using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;
using ContentGen.Cli.Output;
using ContentGen.Text;

namespace ContentGen.Cli.Content;

/// <summary>
/// What tells a finding from all others of its file, and stays the same when other lines change: its id, the text of the line that it begins on, and its
/// number among those that agree in both.
/// </summary>
/// <param name="Line">A hash of the line's text, without white space at its ends; hexadecimal.</param>
/// <param name="Ordinal">From 0, in document order.</param>
/// <param name="IsPlace">It marks no text: something is missing, and the line is only where that was noticed.</param>
internal sealed record FindingKey(string Id, string Line, int Ordinal, bool IsPlace)
{
    /// <summary>Hexadecimal digits of a hash.</summary>
    internal const int HashLength = 32;

    /// <summary>One text for all of it, the same whatever file it is in.</summary>
    internal string Fingerprint => Hash(Encoding.UTF8.GetBytes($"{Id}\0{Line}\0{Ordinal}"));

    internal static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashLength];

    /// <summary>The keys of a file's findings, in their order.</summary>
    internal static IReadOnlyList<FindingKey> Of(ReadOnlySpan<byte> utf8, IReadOnlyList<ReportedFinding> findings)
    {
        var keys = new FindingKey[findings.Count];
        var ordinals = new Dictionary<(string, string), int>();
        var (start, end, hash) = (0, -1, "");
        for (var i = 0; i < keys.Length; i++)
        {
            var finding = findings[i];
            var offset = Math.Min(finding.Offset, utf8.Length);
            // Many findings of one long line hash it once.
            if (offset < start || offset > end)
            {
                (start, end) = (LineBreaks.LineStart(utf8, offset), LineEnds.Find(utf8, offset, out _));
                hash = Hash(Text(utf8[start..end]));
            }
            var ordinal = ordinals.GetValueOrDefault((finding.Id, hash));
            ordinals[(finding.Id, hash)] = ordinal + 1;
            keys[i] = new(finding.Id, hash, ordinal, finding.Length == 0);
        }
        return keys;
    }

    private static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("\uFEFF"u8))
            line = line[3..];
        return line.Trim(" \t"u8);
    }
}
