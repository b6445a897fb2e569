using System.Collections.Generic;

namespace ContentGen.Schema.Tests.Editors;

/// <summary>What the JSON Schema says of files with a diagnostic.</summary>
internal enum Verdict
{
    /// <summary>It refuses them.</summary>
    Refused,

    /// <summary>It refuses some of them.</summary>
    Partly,

    /// <summary>It accepts them where nothing else is wrong.</summary>
    Accepted,

    /// <summary>The file is no YAML, or has a mistake that editors report by themselves.</summary>
    NotYaml,
}

/// <summary>For every diagnostic of the compiler, what JSON Schema can say of it, and why not more.</summary>
internal static class Said
{
    private const string Names = "it does not know which names the file, or an import, declares";
    private const string Meaning = "it compares no two values of a file";
    private const string Model = "it does not compute what a content model permits";
    private const string Size = "it does not count through nested values, or folded text";
    private const string Notation = "regular expressions cannot tell it of this notation";

    internal static readonly Dictionary<string, (Verdict Verdict, string Why)> Of = new()
    {
        ["CG1001"] = (Verdict.NotYaml, "syntax"),
        ["CG1002"] = (Verdict.NotYaml, "characters"),
        ["CG1003"] = (Verdict.NotYaml, "budget"),
        ["CG1004"] = (Verdict.NotYaml, "budget"),
        ["CG1005"] = (Verdict.NotYaml, "budget"),
        ["CG1006"] = (Verdict.NotYaml, "aliases"),
        ["CG1007"] = (Verdict.NotYaml, "tags"),
        ["CG1008"] = (Verdict.NotYaml, "merge keys"),
        ["CG1009"] = (Verdict.NotYaml, "several documents"),
        ["CG1010"] = (Verdict.Accepted, "of a key that stands twice it sees one"),
        ["CG1011"] = (Verdict.Refused, ""),
        ["CG1012"] = (Verdict.NotYaml, "keys are texts"),
        ["CG1013"] = (Verdict.NotYaml, "nothing to look at"),
        ["CG1014"] = (Verdict.Refused, ""),
        ["CG1015"] = (Verdict.Refused, ""),
        ["CG1016"] = (Verdict.Refused, ""),
        ["CG1017"] = (Verdict.Refused, ""),
        ["CG1018"] = (Verdict.Refused, ""),
        ["CG1040"] = (Verdict.Refused, ""),
        ["CG1050"] = (Verdict.Partly, "`1.0` is the number 1 to an editor, and another text to the compiler"),
        ["CG1051"] = (Verdict.Refused, ""),
        ["CG1052"] = (Verdict.Refused, ""),
        ["CG1053"] = (Verdict.Accepted, "it does not see how a file is used"),
        ["CG1054"] = (Verdict.Partly, "it does not know in which folder a file lies, so that `..` may go up any number of times"),
        ["CG1055"] = (Verdict.Partly, "it knows the packs of the product, and no files"),
        ["CG1056"] = (Verdict.Accepted, Names),
        ["CG1057"] = (Verdict.Accepted, Size),
        ["CG1058"] = (Verdict.Accepted, Names),
        ["CG1059"] = (Verdict.Refused, ""),
        ["CG1060"] = (Verdict.Refused, ""),
        ["CG1061"] = (Verdict.Accepted, "it does not fold texts"),
        ["CG1062"] = (Verdict.Accepted, Size),
        ["CG1063"] = (Verdict.Refused, ""),
        ["CG1100"] = (Verdict.Refused, ""),
        ["CG1101"] = (Verdict.Accepted, Names),
        ["CG1102"] = (Verdict.Accepted, Names),
        ["CG1103"] = (Verdict.Accepted, Names),
        ["CG1104"] = (Verdict.Accepted, Names),
        ["CG1105"] = (Verdict.Refused, ""),
        ["CG1106"] = (Verdict.Accepted, Meaning),
        ["CG1107"] = (Verdict.Partly, "it does not compare `at-least` with `within`"),
        ["CG1108"] = (Verdict.Refused, ""),
        ["CG1109"] = (Verdict.Refused, ""),
        ["CG1110"] = (Verdict.Refused, ""),
        ["CG1111"] = (Verdict.Accepted, Names),
        ["CG1112"] = (Verdict.Refused, ""),
        ["CG1113"] = (Verdict.Refused, ""),
        ["CG1114"] = (Verdict.Refused, ""),
        ["CG1115"] = (Verdict.Refused, ""),
        ["CG1116"] = (Verdict.Accepted, "it does not count levels"),
        ["CG1117"] = (Verdict.Refused, ""),
        ["CG1118"] = (Verdict.Refused, ""),
        ["CG1119"] = (Verdict.Refused, ""),
        ["CG1120"] = (Verdict.Accepted, Size),
        ["CG1121"] = (Verdict.Refused, ""),
        ["CG1122"] = (Verdict.Refused, ""),
        ["CG1200"] = (Verdict.Accepted, Model),
        ["CG1201"] = (Verdict.Accepted, Model),
        ["CG1202"] = (Verdict.Accepted, Model),
        ["CG1203"] = (Verdict.Accepted, Model),
        ["CG1204"] = (Verdict.Accepted, Model),
        ["CG1205"] = (Verdict.Accepted, Model),
        ["CG1206"] = (Verdict.Accepted, Model),
        ["CG1207"] = (Verdict.Accepted, Model),
        ["CG1208"] = (Verdict.Accepted, Names),
        ["CG1209"] = (Verdict.Accepted, Names),
        ["CG1210"] = (Verdict.Accepted, Names),
        ["CG1211"] = (Verdict.Accepted, Names),
        ["CG1212"] = (Verdict.Accepted, Size),
        ["CG1213"] = (Verdict.Accepted, Size),
        ["CG1214"] = (Verdict.Accepted, Names),
        ["CG1350"] = (Verdict.Refused, ""),
        ["CG1351"] = (Verdict.Accepted, "it does not fold texts"),
        ["CG1352"] = (Verdict.Accepted, Meaning),
        ["CG1353"] = (Verdict.Accepted, Notation),
        ["CG1354"] = (Verdict.Accepted, Notation),
        ["CG1355"] = (Verdict.Accepted, Notation),
        ["CG1356"] = (Verdict.Accepted, Notation),
        ["CG1357"] = (Verdict.Accepted, Names),
        ["CG1358"] = (Verdict.Accepted, Names),
        ["CG1359"] = (Verdict.Accepted, Notation),
        ["CG1360"] = (Verdict.Refused, ""),
        ["CG1361"] = (Verdict.Refused, ""),
        ["CG1362"] = (Verdict.Accepted, Notation),
        ["CG1363"] = (Verdict.Accepted, Notation),
        ["CG1364"] = (Verdict.Refused, ""),
        ["CG1365"] = (Verdict.Accepted, Names),
        ["CG1366"] = (Verdict.Accepted, "letters of a list of values that give no name are permitted in a map"),
        ["CG1367"] = (Verdict.Accepted, Meaning),
        ["CG1368"] = (Verdict.Refused, ""),
        ["CG1369"] = (Verdict.Accepted, Size),
        ["CG1370"] = (Verdict.Refused, ""),
        ["CG1371"] = (Verdict.Accepted, Notation),
        ["CG1372"] = (Verdict.Accepted, Notation),
        ["CG1373"] = (Verdict.Accepted, Notation),
        ["CG1379"] = (Verdict.Accepted, Notation),
        ["CG1390"] = (Verdict.Accepted, Names),
        ["CG1391"] = (Verdict.Accepted, Names),
        ["CG1392"] = (Verdict.Accepted, Size),
        ["CG1393"] = (Verdict.Accepted, Notation),
        ["CG1400"] = (Verdict.Accepted, Names),
        ["CG1401"] = (Verdict.Accepted, Names),
        ["CG1402"] = (Verdict.Accepted, Names),
        ["CG1403"] = (Verdict.Accepted, Names),
        ["CG1404"] = (Verdict.Refused, ""),
        ["CG1405"] = (Verdict.Accepted, "whether there is a region is said elsewhere in the file"),
        ["CG1406"] = (Verdict.Partly, "echoes are counted through nested values"),
        ["CG1407"] = (Verdict.Accepted, Names),
        ["CG1408"] = (Verdict.Accepted, Names),
        ["CG1409"] = (Verdict.Refused, ""),
        ["CG1410"] = (Verdict.Refused, ""),
        ["CG1411"] = (Verdict.Refused, ""),
        ["CG1412"] = (Verdict.Refused, ""),
        ["CG1470"] = (Verdict.Accepted, "it does not fold texts"),
        ["CG1500"] = (Verdict.Accepted, "the format is said elsewhere in the file"),
        ["CG1501"] = (Verdict.Accepted, "it is a warning, and JSON Schema has only errors"),
    };
}
