using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace ContentGen;

/// <summary>
/// A document that owns its bytes and its layout, so that it can live between awaits and in collections, where a view cannot.
/// </summary>
[DebuggerDisplay("{_utf8.Length} bytes, {Layout.Schema.Id,nq} {Layout.Schema.Version,nq}")]
public sealed class ContentDocument<T>
    where T : IContentView<T>, allows ref struct
{
    private readonly byte[] _utf8;

    private ContentDocument(byte[] utf8, ContentLayout layout)
    {
        _utf8 = utf8;
        Layout = layout;
    }

    /// <summary>The document's bytes.</summary>
    public ReadOnlyMemory<byte> Utf8 => _utf8;

    /// <summary>Where its parts lie.</summary>
    public ContentLayout Layout { get; }

    /// <summary>The document as a view: opened from offsets, not parsed again.</summary>
    public T View => T.Open(_utf8, Layout);

    /// <summary>Parses bytes that the document takes over; do not change them afterwards.</summary>
    public static ContentDocument<T> Parse(byte[] utf8, ContentBuffer buffer)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentNullException.ThrowIfNull(buffer);
        return new(utf8, T.Parse(utf8, buffer).ToLayout());
    }

    /// <summary>Makes the document of bytes that it takes over and of their layout, one that was stored for instance, without parsing.</summary>
    /// <exception cref="ArgumentException">
    /// The layout was made with another schema, or for a document of another length; or it was read from bytes, and its records do not fit together.
    /// </exception>
    public static ContentDocument<T> Open(byte[] utf8, ContentLayout layout)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentNullException.ThrowIfNull(layout);
        // Asked here and now, not when somebody looks at the view.
        _ = T.Open(utf8, layout);
        return new(utf8, layout);
    }

    /// <summary>Reads a stream from its position to its end and parses what it held. The stream stays open.</summary>
    /// <exception cref="IOException">The stream could not be read, or holds more than an array can (2 GiB).</exception>
    public static ValueTask<ContentDocument<T>> ReadAsync(Stream stream, ContentBuffer buffer, CancellationToken cancellationToken = default)
    {
        // Wrong arguments throw here and now, not when the task is awaited.
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(buffer);
        return ReadToEndAsync(stream, buffer, cancellationToken);
    }

    private static async ValueTask<ContentDocument<T>> ReadToEndAsync(Stream stream, ContentBuffer buffer, CancellationToken cancellationToken)
    {
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return Parse(memory.ToArray(), buffer);
    }
}
