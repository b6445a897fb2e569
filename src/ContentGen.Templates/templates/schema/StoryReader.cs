using ContentGen;

namespace LibraryNamespace;

/// <summary>Reads stories with the parser that is generated from <c>schemas/story.schema.yaml</c>: the type <see cref="Story"/>.</summary>
/// <remarks>One reader a thread: parsing allocates nothing once its buffer has grown, and the buffer belongs to one document at a time.</remarks>
public sealed class StoryReader
{
    private readonly ContentBuffer _buffer = new();

    /// <summary>Whether a document has no error. Stops at the first.</summary>
    /// <param name="utf8">The document.</param>
    public bool IsValid(ReadOnlySpan<byte> utf8) => Story.IsValid(utf8, _buffer);

    /// <summary>A document as a view over its bytes, without a copy. It is valid until the next call of this reader.</summary>
    /// <param name="utf8">The document.</param>
    public Story Parse(ReadOnlySpan<byte> utf8) => Story.Parse(utf8, _buffer);

    /// <summary>A document as a plain record, which lives as long as it is wanted, with what is wrong with it.</summary>
    /// <param name="utf8">The document.</param>
    public (StoryRecord Story, IReadOnlyList<string> Findings) Read(ReadOnlySpan<byte> utf8)
    {
        var story = Parse(utf8);
        var findings = new List<string>();
        foreach (var finding in story.Validate())
            findings.Add($"{finding.Line}:{finding.Column}: {finding.Severity} {finding.Id}: {finding.Message}");
        return (story.ToRecord(), findings);
    }
}
