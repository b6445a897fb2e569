namespace ContentGen.Schema.Syntax;

/// <summary>Ids and names: <c>[a-z][a-z0-9]*(-[a-z0-9]+)*</c>.</summary>
internal static class NameSyntax
{
    /// <summary>In characters.</summary>
    public const int Longest = 64;

    public static bool IsName(string text)
    {
        if (text.Length is 0 or > Longest || text[0] is < 'a' or > 'z')
            return false;
        for (var i = 1; i < text.Length; i++)
        {
            var isHyphen = text[i] == '-';
            if (!isHyphen && text[i] is not (>= 'a' and <= 'z' or >= '0' and <= '9'))
                return false;
            if (isHyphen && (text[i - 1] == '-' || i == text.Length - 1))
                return false;
        }
        return true;
    }

    /// <summary>A finding's id: a name, or two parts joined by a slash, the second a path of names joined by dots.</summary>
    public static bool IsFindingId(string text)
    {
        var slash = text.IndexOf('/');
        if (slash < 0)
            return IsName(text);
        return IsName(text.Substring(0, slash)) && IsPath(text.Substring(slash + 1));
    }

    /// <summary>A name of C# that begins with a capital: ASCII letters and digits.</summary>
    public static bool IsMethodName(string text)
    {
        if (text.Length is 0 or > Longest || text[0] is < 'A' or > 'Z')
            return false;
        foreach (var c in text)
        {
            if (c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9'))
                return false;
        }
        return true;
    }

    /// <summary>Names joined by dots.</summary>
    public static bool IsPath(string text)
    {
        foreach (var part in text.Split('.'))
        {
            if (!IsName(part))
                return false;
        }
        return true;
    }
}
