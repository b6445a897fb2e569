using System;
using System.Buffers;
using System.IO;
using System.Text;

namespace ContentGen.Cli.Output;

/// <summary>Buffered bytes on their way to a stream.</summary>
internal sealed class Utf8Output(Stream stream) : IBufferWriter<byte>
{
    private const int Size = 32 * 1024;

    // ERROR_BROKEN_PIPE and ERROR_NO_DATA of Windows; EPIPE of everything else.
    private const int BrokenPipe = unchecked((int)0x8007006D);
    private const int NoData = unchecked((int)0x800700E8);
    private const int UnixBrokenPipe = 32;

    private byte[] _buffer = new byte[Size];
    private int _count;
    private bool _isClosed;

    /// <summary>Called before bytes go to the stream; null: nothing is to be done.</summary>
    internal Action? Sending { get; set; }

    public void Advance(int count) => _count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_count);
    }

    internal void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _count)
        {
            Flush();
            if (bytes.Length > _buffer.Length)
            {
                Send(bytes);
                return;
            }
        }
        bytes.CopyTo(_buffer.AsSpan(_count));
        _count += bytes.Length;
    }

    /// <summary>Text that this program made; what comes from documents, schemas or file names goes through <see cref="VisibleText"/>.</summary>
    internal void Write(string text)
    {
        Reserve(text.Length * 3);
        _count += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_count));
    }

    internal void Write(int number)
    {
        Reserve(11);
        number.TryFormat(_buffer.AsSpan(_count), out var written, default, null);
        _count += written;
    }

    internal void Spaces(int count)
    {
        for (; count > 0; count--)
            Write(" "u8);
    }

    internal void Flush()
    {
        var count = _count;
        _count = 0;
        if (count > 0)
            Send(_buffer.AsSpan(0, count));
    }

    private void Reserve(int size)
    {
        size = Math.Max(size, 256);
        if (_buffer.Length - _count >= size)
            return;
        Flush();
        if (_buffer.Length < size)
            _buffer = new byte[size];
    }

    private void Send(ReadOnlySpan<byte> bytes)
    {
        if (_isClosed)
            return;
        Sending?.Invoke();
        try
        {
            stream.Write(bytes);
            stream.Flush();
        }
        catch (IOException e) when (e.HResult is UnixBrokenPipe or BrokenPipe or NoData)
        {
            // Who reads has seen enough (as in "| head"). What the run answers, and writes elsewhere, others may wait for.
            _isClosed = true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"the output could not be written: {e.Message}");
        }
    }
}
