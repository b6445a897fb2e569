using System;
using System.Buffers;
using System.Diagnostics;
using ContentGen.Findings;
using ContentGen.Matching;
using ContentGen.Rules;
using ContentGen.Runtime;
using ContentGen.Text;

namespace ContentGen;

/// <summary>
/// The memory that parsing works in. Make one for each thread and reuse it: it owns its arrays, grows to the largest document it has seen, and
/// after that nothing is allocated. Not thread-safe. A view reads from the buffer it was parsed into, until the next parse.
/// </summary>
[DebuggerDisplay("{ScannedCount} blocks")]
public sealed class ContentBuffer
{
    /// <summary>The scanner's blocks.</summary>
    internal ScannedBlock[] Scanned = [];

    /// <summary>What tests asked to be counted of each; a count that is not <see cref="BlockValues.Measured"/> is not there.</summary>
    internal CountValues[] Counts = [];

    /// <summary>How many blocks the scanner found.</summary>
    internal int ScannedCount;

    internal readonly Text.Vectors.LineScratch Lines = new();

    internal readonly Text.Markdown.MarkdownScratch Markdown = new();

    internal readonly MatchScratch Match = new();

    internal readonly FindingStore Findings = new();

    /// <summary>The findings of a document that is only checked, apart from those of the last parse, which may still be read.</summary>
    internal readonly FindingStore CheckedFindings = new();

    /// <summary>UTF-8 of the last document that was given as UTF-16.</summary>
    private byte[] _transcoded = [];

    /// <summary>What is parsed of a document; changes take effect with the next parse.</summary>
    public ContentLimits Limits
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = ContentLimits.Default;

    /// <summary>Whether the members of all groups that matching opened may have their records.</summary>
    internal bool HasRoomForSlots => Match.SlotCount <= Limits.MaxSlots;

    /// <summary>Counts parses; a view remembers the number of its own.</summary>
    internal int Version;

    /// <summary>Gives the memory back. Views over this buffer become unusable.</summary>
    /// <exception cref="InvalidOperationException">A method of a rule (<c>hook</c>) was called for a document in this buffer, and has not returned.</exception>
    public void Trim()
    {
        Begin();
        Scanned = [];
        Counts = [];
        _transcoded = [];
        Markdown.Trim();
        Match.Trim();
        Findings.Trim();
        CheckedFindings.Trim();
    }

    /// <summary>Methods of rules are being asked about a document in this buffer, which must not change meanwhile.</summary>
    internal bool IsAskingRules;

    /// <summary>Begins a document: views of earlier ones no longer read.</summary>
    internal void Begin()
    {
        CheckAtRest();
        Version = unchecked(Version + 1);
    }

    /// <exception cref="InvalidOperationException">A method of a rule uses the buffer of its own document.</exception>
    internal void CheckAtRest()
    {
        if (IsAskingRules)
            RuleGuard.ThrowReentered();
    }

    /// <summary>Encodes text into memory of this buffer; a lone surrogate becomes U+FFFD.</summary>
    internal ReadOnlySpan<byte> Transcode(ReadOnlySpan<char> text)
    {
        CheckAtRest();
        // The usual bound is three bytes a UTF-16 unit; only a text too long for that is counted first.
        var most = text.Length <= Array.MaxLength / 3 ? text.Length * 3 : System.Text.Encoding.UTF8.GetByteCount(text);
        if (_transcoded.Length < most)
            _transcoded = new byte[Grow.To(_transcoded.Length, most)];
        System.Text.Unicode.Utf8.FromUtf16(text, _transcoded, out _, out var written, replaceInvalidSequences: true, isFinalBlock: true);
        return _transcoded.AsSpan(0, written);
    }
}
