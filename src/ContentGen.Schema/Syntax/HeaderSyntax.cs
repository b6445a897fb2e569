namespace ContentGen.Schema.Syntax;

/// <summary>The small notations of a file's header.</summary>
internal static class HeaderSyntax
{
    /// <summary>Semantic Versioning 2.0.0: three numbers, then an optional pre-release and build.</summary>
    public static bool IsSemanticVersion(string text)
    {
        if (text.Length > 128)
            return false;
        var plus = text.IndexOf('+');
        if (plus >= 0 && !AreIdentifiers(text.Substring(plus + 1), false))
            return false;
        var core = plus < 0 ? text : text.Substring(0, plus);
        var hyphen = core.IndexOf('-');
        if (hyphen >= 0 && !AreIdentifiers(core.Substring(hyphen + 1), true))
            return false;
        var numbers = (hyphen < 0 ? core : core.Substring(0, hyphen)).Split('.');
        if (numbers.Length != 3)
            return false;
        foreach (var number in numbers)
        {
            if (number.Length is 0 or > 9 || !IsDigits(number) || number.Length > 1 && number[0] == '0')
                return false;
        }
        return true;
    }

    /// <summary>ASCII identifiers that are no C# words, joined by dots.</summary>
    public static bool IsNamespace(string text)
    {
        if (text.Length > 256)
            return false;
        foreach (var part in text.Split('.'))
        {
            if (part.Length == 0 || part[0] is >= '0' and <= '9' || CSharpNames.IsWord(part))
                return false;
            foreach (var c in part)
            {
                if (c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_'))
                    return false;
            }
        }
        return true;
    }

    /// <summary>A primary language of two or three letters with optional subtags: <c>en</c>, <c>pt-BR</c>.</summary>
    public static bool IsLanguageTag(string text)
    {
        var parts = text.Split('-');
        if (text.Length > 35 || parts[0].Length is < 2 or > 3)
            return false;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length is 0 or > 8)
                return false;
            foreach (var c in parts[i])
            {
                if (c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z') && (i == 0 || c is < '0' or > '9'))
                    return false;
            }
        }
        return true;
    }

    private static bool AreIdentifiers(string text, bool noLeadingZero)
    {
        foreach (var part in text.Split('.'))
        {
            if (part.Length == 0 || noLeadingZero && part.Length > 1 && part[0] == '0' && IsDigits(part))
                return false;
            foreach (var c in part)
            {
                if (c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-'))
                    return false;
            }
        }
        return true;
    }

    private static bool IsDigits(string text)
    {
        foreach (var c in text)
        {
            if (c is < '0' or > '9')
                return false;
        }
        return true;
    }
}
