using System;
using System.Collections.Generic;
using System.Text;

namespace ContentGen.Cli.Files;

/// <summary>
/// Names of files that another program lists: a line each, or, where there is a NUL, each up to a NUL. No name holds one, so that the list itself says which
/// it is, and names with line breaks come through.
/// </summary>
internal static class FileList
{
    internal static List<string> Read(ReadOnlySpan<byte> utf8)
    {
        var names = new List<string>();
        var isByNul = utf8.Contains((byte)0);
        if (!isByNul && utf8.StartsWith("\uFEFF"u8))
            utf8 = utf8[3..];
        foreach (var range in utf8.Split(isByNul ? (byte)0 : (byte)'\n'))
        {
            var name = utf8[range];
            if (!isByNul)
                name = name.TrimEnd((byte)'\r');
            // Nothing is an option or standard input here: a file may have such a name.
            if (!name.IsEmpty)
                names.Add(name is [(byte)'-'] ? "./-" : Encoding.UTF8.GetString(name));
        }
        return names;
    }
}
