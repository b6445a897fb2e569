using System;

namespace ContentGen.Engine.Fitting;

/// <summary>Deals documents to folds by their site, so that pages of one site are never both fitted to and measured on.</summary>
internal static class Folds
{
    /// <summary>The fold of a document, from 0.</summary>
    internal static int Of(string id, int folds)
    {
        // FNV-1a over UTF-16 units, its high bits mixed into the low ones (finaliser of MurmurHash3): the same on every machine.
        var hash = 14695981039346656037UL;
        foreach (var unit in SiteOf(id))
            hash = unchecked((hash ^ unit) * 1099511628211UL);
        hash = unchecked((hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL);
        hash ^= hash >> 33;
        return (int)(hash % (ulong)folds);
    }

    /// <summary>The host of an address; what stands before a date, as in <c>de-Stern_2024_11_05</c>; else the whole id.</summary>
    internal static string SiteOf(string id)
    {
        var scheme = id.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
        {
            var host = id.AsSpan(scheme + 3);
            var end = host.IndexOfAny('/', '?', '#');
            return (end >= 0 ? host[..end] : host).ToString();
        }
        for (var i = 1; i + 11 <= id.Length; i++)
        {
            if (IsDate(id.AsSpan(i, 11)))
                return id[..i];
        }
        return id;
    }

    private static bool IsDate(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var separates = i is 0 or 5 or 8;
            if (separates ? text[i] is not ('_' or '-') : !char.IsAsciiDigit(text[i]))
                return false;
        }
        return true;
    }
}
