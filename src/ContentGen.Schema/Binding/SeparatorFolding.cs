using ContentGen.Text.Unicode;

namespace ContentGen.Schema.Binding;

/// <summary>Separators of lists in the form in which they are compared: folded, but that white space with a line feed in it stays one.</summary>
internal static class SeparatorFolding
{
    public static string Fold(string separator)
    {
        var folded = TextFolder.FoldWithEnds(separator);
        if (separator.IndexOf('\n') < 0)
            return folded;
        // A run of white space becomes a space, and nothing else does.
        var result = folded.ToCharArray();
        var at = -1;
        for (var i = 0; i < separator.Length;)
        {
            if (!IsWhiteSpace(separator[i]))
            {
                i++;
                continue;
            }
            at = folded.IndexOf(' ', at + 1);
            for (; i < separator.Length && IsWhiteSpace(separator[i]); i++)
            {
                if (separator[i] == '\n')
                    result[at] = '\n';
            }
        }
        return new string(result);
    }

    private static bool IsWhiteSpace(char c) => (UnicodeData.ClassOf(c) & ScalarClass.WhiteSpace) != 0;
}
