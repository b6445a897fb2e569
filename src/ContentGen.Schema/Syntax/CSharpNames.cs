using System.Collections.Generic;
using ContentGen.Text.Unicode;

namespace ContentGen.Schema;

/// <summary>What can be a name in generated code. Decided by the product's own tables and not by the host's, so that every host writes the same code.</summary>
public static class CSharpNames
{
    internal static readonly string[] Words =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default",
        "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto",
        "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out",
        "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc",
        "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort",
        "using", "virtual", "void", "volatile", "while",
    ];

    private static readonly HashSet<string> s_words = [.. Words];

    /// <summary>Whether a name means something else to the language.</summary>
    public static bool IsWord(string name) => s_words.Contains(name);

    /// <summary>A letter or a decimal digit of the first plane of Unicode.</summary>
    public static bool IsLetterOrDigit(char c) => !char.IsSurrogate(c) && (UnicodeData.ClassOf(c) & ScalarClass.Alphanumeric) != 0;

    /// <summary>A decimal digit of the first plane of Unicode.</summary>
    public static bool IsDigit(char c) => !char.IsSurrogate(c) && (UnicodeData.ClassOf(c) & ScalarClass.Digit) != 0;
}
