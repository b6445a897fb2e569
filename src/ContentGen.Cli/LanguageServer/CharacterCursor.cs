using System;
using System.Text;

namespace ContentGen.Cli.LanguageServer;

/// <summary>From offsets in bytes to offsets in UTF-16 code units; what lies before the last one is not counted again.</summary>
internal sealed class CharacterCursor(byte[] utf8)
{
    private int _bytes;
    private int _characters;

    internal int At(int offset)
    {
        if (offset < _bytes)
            (_bytes, _characters) = (0, 0);
        _characters += Encoding.UTF8.GetCharCount(utf8, _bytes, offset - _bytes);
        _bytes = offset;
        return _characters;
    }
}
