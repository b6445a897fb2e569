using System.Text;

namespace ContentGen.Cli.Tests.Support;

/// <summary>A schema and a document that would do harm wherever their text passed an escaper by.</summary>
internal static class HostileSchema
{
    /// <summary>Escapes, turned writing, markup, a log command, a NUL.</summary>
    internal const string Evil =
        "\u001b[2J \u202Ecba <script>alert(1)</script> </style></title><!-- --> <img src=x onerror=alert(1)> \" onload='x' &amp; ##vso[task.x]y \0 \u009B31m end.";

    /// <summary>The author's text shows wherever it can: phrases, demands, messages.</summary>
    private static readonly string s_schema =
        "contentgen: 1\nschema: evil\narticle: [thing*]\nroles:\n  thing:\n    when:\n      contains: [\"" + Escaped(Evil) + "\", \"end\"]\n      not: { text: \""
        + Escaped(Evil) + " not\" }\n    expect: { text: \"" + Escaped(Evil) + " other\", message: \"" + Escaped(Evil) + "\" }\n";

    /// <summary>A folder with <c>evil.schema.yaml</c> and <c>a.txt</c>, whose third line no role takes.</summary>
    internal static TempFolder Folder()
    {
        var folder = new TempFolder();
        folder.Write("evil.schema.yaml", s_schema);
        folder.Write("a.txt", Evil + "\n" + Evil + " again\n" + Evil[..20] + "\n");
        return folder;
    }

    /// <summary>For a double-quoted scalar of YAML.</summary>
    private static string Escaped(string text)
    {
        var yaml = new StringBuilder();
        foreach (var unit in text)
            yaml.Append(unit is '"' or '\\' or < ' ' or > '~' ? $"\\u{(int)unit:X4}" : unit.ToString());
        return yaml.ToString();
    }
}
