using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace ContentGen.UnicodeTables;

/// <summary>What the product uses of the Unicode Character Database, read from its text files.</summary>
public sealed partial class UnicodeDatabase
{
    /// <summary>Code points of Unicode: 0 to 10FFFF.</summary>
    public const int CodePoints = 0x110000;

    private UnicodeDatabase(string version) => Version = version;

    /// <summary>The version that the files themselves name.</summary>
    public string Version { get; }

    /// <summary>General category by code point; "Cn" where unassigned.</summary>
    public string[] Category { get; } = Enumerable.Repeat("Cn", CodePoints).ToArray();

    /// <summary>Script by code point, as Scripts.txt names it; empty where it names none.</summary>
    public string[] Script { get; } = Enumerable.Repeat("", CodePoints).ToArray();

    public byte[] CombiningClass { get; } = new byte[CodePoints];

    /// <summary>Canonical decompositions as listed, one level deep. Hangul syllables are algorithmic and not here.</summary>
    public SortedDictionary<int, int[]> Decomposition { get; } = [];

    /// <summary>Simple case folding: statuses C and S.</summary>
    public SortedDictionary<int, int> CaseFolding { get; } = [];

    public bool[] WhiteSpace { get; } = new bool[CodePoints];

    /// <summary>Script or Script_Extensions has one of the scripts that are written without spaces between words.</summary>
    public bool[] ScriptWithoutSpaces { get; } = new bool[CodePoints];

    public static UnicodeDatabase Read(string folder)
    {
        var header = File.ReadLines(Path.Combine(folder, "PropList.txt")).First();
        var version = VersionPattern().Match(header);
        if (!version.Success)
            throw new FormatException($"PropList.txt does not name its version: {header}");

        var database = new UnicodeDatabase(version.Groups[1].Value);
        database.ReadUnicodeData(Path.Combine(folder, "UnicodeData.txt"));
        foreach (var (first, _, fields) in Rows(Path.Combine(folder, "CaseFolding.txt")))
        {
            if (fields[0] is "C" or "S")
                database.CaseFolding.Add(first, Hex(fields[1]));
        }
        foreach (var (first, last, fields) in Rows(Path.Combine(folder, "PropList.txt")))
        {
            if (fields[0] == "White_Space")
                database.WhiteSpace.AsSpan(first, last - first + 1).Fill(true);
        }
        foreach (var (first, last, fields) in Rows(Path.Combine(folder, "Scripts.txt")))
            database.Script.AsSpan(first, last - first + 1).Fill(fields[0]);
        database.ReadScripts(Path.Combine(folder, "Scripts.txt"), ["Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer"]);
        database.ReadScripts(Path.Combine(folder, "ScriptExtensions.txt"), ["Hani", "Hira", "Kana", "Thai", "Laoo", "Khmr"]);
        return database;
    }

    private void ReadUnicodeData(string path)
    {
        var rangeStart = -1;
        foreach (var line in File.ReadLines(path))
        {
            var fields = line.Split(';');
            if (fields.Length != 15)
                throw new FormatException($"UnicodeData.txt: 15 fields expected: {line}");
            var scalar = Hex(fields[0]);
            if (fields[1].EndsWith(", First>", StringComparison.Ordinal))
            {
                rangeStart = scalar;
                continue;
            }
            var first = rangeStart >= 0 ? rangeStart : scalar;
            rangeStart = -1;
            Category.AsSpan(first, scalar - first + 1).Fill(fields[2]);
            CombiningClass.AsSpan(first, scalar - first + 1).Fill(byte.Parse(fields[3], CultureInfo.InvariantCulture));
            // A decomposition with a <tag> is a compatibility one.
            if (fields[5].Length > 0 && fields[5][0] != '<')
                Decomposition.Add(scalar, fields[5].Split(' ').Select(Hex).ToArray());
        }
    }

    private void ReadScripts(string path, string[] scripts)
    {
        foreach (var (first, last, fields) in Rows(path))
        {
            if (fields[0].Split(' ').Intersect(scripts).Any())
                ScriptWithoutSpaces.AsSpan(first, last - first + 1).Fill(true);
        }
    }

    private static IEnumerable<(int First, int Last, string[] Fields)> Rows(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            var content = line.Split('#')[0];
            if (string.IsNullOrWhiteSpace(content))
                continue;
            var fields = content.Split(';', StringSplitOptions.TrimEntries);
            var ends = fields[0].Split("..");
            yield return (Hex(ends[0]), Hex(ends[^1]), fields[1..]);
        }
    }

    private static int Hex(string text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^# PropList-(\d+\.\d+\.\d+)\.txt$")]
    private static partial Regex VersionPattern();
}
