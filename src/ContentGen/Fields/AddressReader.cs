using System;
using System.Buffers;
using ContentGen.Text.Unicode;

namespace ContentGen.Fields;

/// <summary>Whether a text is an address of the web or of a mailbox. Nothing is looked up, decoded or changed.</summary>
internal static class AddressReader
{
    private const int LongestLabel = 63;
    private const int LongestHost = 253;
    private const int LongestLocalPart = 64;
    private const int LongestMail = 254;

    // RFC 3986: unreserved, reserved and the percent sign; and what browsers read beside them.
    private static readonly SearchValues<byte> s_url =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&'()*+,;=%[]{}|^`"u8);

    // RFC 5322: atext.
    private static readonly SearchValues<byte> s_atom =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-/=?^_`{|}~"u8);

    private static readonly SearchValues<byte> s_hexadecimal = SearchValues.Create("0123456789ABCDEFabcdef"u8);

    /// <summary>
    /// <c>http://</c> or <c>https://</c> in any case, a host, a port from 1 to 65535 or none, and a path, query and fragment in which each percent sign has two
    /// hexadecimal digits behind it. Beside what RFC 3986 permits there, brackets, braces, bars, carets and grave accents are read, as browsers do (WHATWG URL):
    /// <c>?ids[]=1</c> is in many links. A host whose last label is a number is an IPv4 address, or nothing.
    /// Quotes, angle brackets and backslashes are not read: they are what stood around an address. Nor is a user name before the host.
    /// </summary>
    internal static bool IsUrl(ReadOnlySpan<byte> text)
    {
        var scheme = SchemeLength(text);
        if (scheme == 0)
            return false;
        var rest = text[scheme..];
        var hostEnd = rest.IndexOfAny((byte)'/', (byte)'?', (byte)'#');
        var authority = hostEnd < 0 ? rest : rest[..hostEnd];
        return IsAuthority(authority) && (hostEnd < 0 || IsUrlText(rest[hostEnd..]));
    }

    /// <summary>
    /// A local part of at most 64 bytes (letters, digits, <c>!#$%&amp;'*+-/=?^_`{|}~</c>, single full stops within it, and characters beyond ASCII), <c>@</c>, and a
    /// host of two labels or more; at most 254 bytes. Quoted local parts and numeric hosts are none.
    /// </summary>
    internal static bool IsEmail(ReadOnlySpan<byte> text)
    {
        var at = text.IndexOf((byte)'@');
        return at > 0 && text.Length <= LongestMail && IsLocalPart(text[..at]) && IsMailHost(text[(at + 1)..]);
    }

    /// <summary>How long <c>http://</c> or <c>https://</c> is at the start; 0: neither stands there.</summary>
    internal static int SchemeLength(ReadOnlySpan<byte> text) => StartsWith(text, "http://"u8) ? 7 : StartsWith(text, "https://"u8) ? 8 : 0;

    internal static bool IsLocalPart(ReadOnlySpan<byte> local) => local.Length <= LongestLocalPart && IsDotted(local, isHost: false);

    internal static bool IsMailHost(ReadOnlySpan<byte> host) => host.Contains((byte)'.') && !EndsNumeric(host) && IsDotted(host, isHost: true);

    /// <summary>Whether two hexadecimal digits stand behind a percent sign.</summary>
    internal static bool IsEscape(ReadOnlySpan<byte> text, int percent) =>
        percent + 2 < text.Length && char.IsAsciiHexDigit((char)text[percent + 1]) && char.IsAsciiHexDigit((char)text[percent + 2]);

    private static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> scheme) =>
        text.Length >= scheme.Length && System.Text.Ascii.EqualsIgnoreCase(text[..scheme.Length], scheme);

    internal static bool IsAuthority(ReadOnlySpan<byte> authority)
    {
        var colon = authority.LastIndexOf((byte)':');
        var bracket = authority.IndexOf((byte)']');
        if (colon > bracket)
        {
            if (!IsPort(authority[(colon + 1)..]))
                return false;
            authority = authority[..colon];
        }
        if (authority.Length > 2 && authority[0] == '[' && bracket == authority.Length - 1)
            return IsIPv6(authority[1..^1]);
        // What ends in a number is an address for browsers, never a name (WHATWG URL).
        return authority.Length is > 0 and <= LongestHost && (EndsNumeric(authority) ? IsIPv4(authority) : IsDotted(authority, isHost: true));
    }

    internal static bool IsPort(ReadOnlySpan<byte> digits)
    {
        if (digits.Length is 0 or > 5)
            return false;
        var port = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return false;
            port = port * 10 + (digit - '0');
        }
        return port is > 0 and <= 65535;
    }

    /// <summary>Eight groups of one to four hexadecimal digits, or fewer around one <c>::</c>; an IPv4 address may stand for the last two.</summary>
    private static bool IsIPv6(ReadOnlySpan<byte> text)
    {
        var (groups, digits, gaps) = (0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != ':')
            {
                if (digits == 0 && text[i..].IndexOfAny((byte)':', (byte)'.') is var mark and >= 0 && text[i + mark] == '.')
                {
                    if (!IsIPv4(text[i..]))
                        return false;
                    groups += 2;
                    break;
                }
                if (!char.IsAsciiHexDigit((char)text[i]) || ++digits > 4)
                    return false;
                groups += digits == 1 ? 1 : 0;
                continue;
            }
            var isGap = i + 1 < text.Length && text[i + 1] == ':';
            if (isGap)
            {
                i++;
                gaps++;
            }
            else if (digits == 0 || i == text.Length - 1)
            {
                return false;
            }
            digits = 0;
        }
        return gaps switch { 0 => groups == 8, 1 => groups < 8, _ => false };
    }

    /// <summary>Four numbers up to 255, without zeros before them.</summary>
    private static bool IsIPv4(ReadOnlySpan<byte> text)
    {
        var (number, digits, numbers) = (0, 0, 1);
        foreach (var value in text)
        {
            if (value == '.')
            {
                if (digits == 0)
                    return false;
                (number, digits, numbers) = (0, 0, numbers + 1);
                continue;
            }
            if (!char.IsAsciiDigit((char)value) || digits > 0 && number == 0)
                return false;
            (number, digits) = (number * 10 + (value - '0'), digits + 1);
            if (number > 255)
                return false;
        }
        return numbers == 4 && digits > 0;
    }

    /// <summary>Parts that are not empty, joined by full stops. Those of a host are labels: they neither begin nor end with a hyphen.</summary>
    private static bool IsDotted(ReadOnlySpan<byte> text, bool isHost)
    {
        while (true)
        {
            var dot = text.IndexOf((byte)'.');
            var part = dot < 0 ? text : text[..dot];
            if (part.IsEmpty || isHost && (part.Length > LongestLabel || part[0] == '-' || part[^1] == '-') || !IsPart(part, isHost))
                return false;
            if (dot < 0)
                return true;
            text = text[(dot + 1)..];
        }
    }

    private static bool IsPart(ReadOnlySpan<byte> part, bool isHost)
    {
        for (var i = 0; i < part.Length;)
        {
            if (part[i] < 0x80)
            {
                if (isHost ? !char.IsAsciiLetterOrDigit((char)part[i]) && part[i] != '-' : !s_atom.Contains(part[i]))
                    return false;
                i++;
                continue;
            }
            if (!IsWordScalar(part, ref i, isHost))
                return false;
        }
        return true;
    }

    /// <summary>A well-formed scalar beyond ASCII: in a host one of words, elsewhere any but white space and what has no glyph.</summary>
    private static bool IsWordScalar(ReadOnlySpan<byte> text, ref int at, bool isHost)
    {
        at += Utf8Scalar.Decode(text, at, out var scalar, out var isWellFormed);
        var scalarClass = UnicodeData.ClassOf(scalar);
        return isWellFormed && scalar >= 0xA0
            && (isHost ? (scalarClass & ScalarClass.WordCharacter) != 0 : (scalarClass & ScalarClass.Trimmed) == 0);
    }

    /// <summary>Whether the last label is a number: of digits alone, or hexadecimal behind <c>0x</c>.</summary>
    private static bool EndsNumeric(ReadOnlySpan<byte> host)
    {
        var label = host[(host.LastIndexOf((byte)'.') + 1)..];
        if (label is [(byte)'0', (byte)'x' or (byte)'X', ..])
            return !label[2..].ContainsAnyExcept(s_hexadecimal);
        return !label.ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }

    private static bool IsUrlText(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (text[i] >= 0x80)
            {
                if (!IsWordScalar(text, ref i, isHost: false))
                    return false;
                continue;
            }
            if (!s_url.Contains(text[i]))
                return false;
            if (text[i] == '%' && !IsEscape(text, i))
                return false;
            i++;
        }
        return true;
    }
}
