using System;
using ContentGen.Fields;
using ContentGen.Text;
using ContentGen.Text.Unicode;

namespace ContentGen.Findings.Reasons;

/// <summary>Why a text is no address: <see cref="AddressReader"/> did not read it.</summary>
internal static class AddressReasons
{
    private const string WhiteSpace = "white space stands in it";

    internal static string OfUrl(ReadOnlySpan<byte> text)
    {
        if (HasWhiteSpace(text))
            return WhiteSpace;
        var scheme = AddressReader.SchemeLength(text);
        if (scheme == 0)
            return "it does not begin with http:// or https://";
        var rest = text[scheme..];
        var hostEnd = rest.IndexOfAny((byte)'/', (byte)'?', (byte)'#');
        var authority = hostEnd < 0 ? rest : rest[..hostEnd];
        if (authority.IsEmpty)
            return "its host is missing";
        if (authority.Contains((byte)'@'))
            return "a user name stands before its host";
        if (!AddressReader.IsAuthority(authority))
        {
            var colon = authority.LastIndexOf((byte)':');
            return colon > authority.IndexOf((byte)']') && !AddressReader.IsPort(authority[(colon + 1)..])
                ? "its port is not a number from 1 to 65535"
                : "its host is neither a name nor an address";
        }
        return HasOpenPercent(rest) ? "a '%' has no two hexadecimal digits behind it" : "it has a character that an address cannot have";
    }

    internal static string OfEmail(ReadOnlySpan<byte> text)
    {
        if (HasWhiteSpace(text))
            return WhiteSpace;
        var at = text.IndexOf((byte)'@');
        if (at < 0)
            return "it has no '@'";
        if (at == 0)
            return "nothing stands before its '@'";
        if (!AddressReader.IsLocalPart(text[..at]))
            return "what stands before its '@' is no name of a mailbox";
        var host = text[(at + 1)..];
        if (!host.Contains((byte)'.'))
            return "its host has no full stop";
        return AddressReader.IsMailHost(host) ? "it is longer than 254 bytes" : "its host is not a name";
    }

    private static bool HasWhiteSpace(ReadOnlySpan<byte> text) => TextScan.Find(text, 0, ScalarClass.WhiteSpace) < text.Length;

    private static bool HasOpenPercent(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && !AddressReader.IsEscape(text, i))
                return true;
        }
        return false;
    }
}
