using static ContentGen.Schema.Diagnostics.DiagnosticLevel;

namespace ContentGen.Schema.Diagnostics;

/// <summary>CG1350–CG1399: fields, dates, and the names of which dates are made.</summary>
internal static class FieldDiagnostics
{
    public static readonly DiagnosticDefinition DateNameCount = new("CG1350", "Wrong number of date names", Error,
        "`{0}` has {1} items, but there are {2}. List every one in its order, {3} first; an item with several names is a list.");

    public static readonly DiagnosticDefinition DateName = new("CG1351", "Not a date name", Error,
        "`{0}` cannot stand in a date as a name. A name has at most {1} characters, and neither begins nor ends with a digit.");

    public static readonly DiagnosticDefinition DateNameTwice = new("CG1352", "Date name with two meanings", Error,
        "`{0}` is a name of item {1} of `{2}` already, and cannot be one of item {3} too. Remove it from one of them.");

    public static readonly DiagnosticDefinition UnknownDatePart = new("CG1353", "Unknown part of a date", Error,
        "`{0}` is no part of a date.{1}");

    public static readonly DiagnosticDefinition OpenLiteral = new("CG1354", "Literal left open", Error,
        "Here a literal begins that does not end. Put a single quote (`'`) behind it.");

    public static readonly DiagnosticDefinition DatePartTwice = new("CG1355", "Part of a date twice", Error,
        "The format says the {0} twice. Remove one of them.");

    public static readonly DiagnosticDefinition DatePartMissing = new("CG1356", "Part of a date missing", Error,
        "`{0}` does not say {1}.{2}");

    public static readonly DiagnosticDefinition NoDateNames = new("CG1357", "Date without names", Error,
        "`{0}` reads the names of `{1}`, but no imported pack has any. Import one such as `std/dates.en`.");

    public static readonly DiagnosticDefinition DateNameClash = new("CG1358", "Date name of two packs", Warning,
        "`{0}` is the name of a different one of the `{1}` in {2} and in {3}; the first counts. Import only the packs whose dates are read.");

    public static readonly DiagnosticDefinition NoOffset = new("CG1359", "Time without an offset", Error,
        "`{0}` gives a time, but not how far it is from UTC. Add `zzz` to the format, or to the field the offset that is meant: `offset: \"+00:00\"`.");

    public static readonly DiagnosticDefinition Offset = new("CG1360", "Not an offset from UTC", Error,
        "`{0}` is no offset from UTC. Write hours and minutes with their sign, as in `+01:00`, at most 14 hours.");

    public static readonly DiagnosticDefinition FieldsWithoutPattern = new("CG1361", "Fields without a pattern", Error,
        "The role `{0}` has fields, but no pattern that could find them. Give it a `pattern` with a group for each, such as `(?<{1}>.+)`.");

    public static readonly DiagnosticDefinition UnknownGroup = new("CG1362", "Field without a group", Error,
        "No pattern of the role `{0}` has a group `{1}`.{2} Name the field as its group, or add the group `(?<{1}>…)`.");

    public static readonly DiagnosticDefinition GroupWithoutField = new("CG1363", "Group without a field", Warning,
        "The group `{0}` of the pattern is none of the fields of the role `{1}`, so nothing comes of it. Add the field, or write the group as `(?:…)`.");

    public static readonly DiagnosticDefinition KeyOfOtherType = new("CG1364", "Key of another type of field", Error,
        "`{0}` means nothing for {1}; it is for {2}. Remove it, or change the type.");

    public static readonly DiagnosticDefinition FieldMember = new("CG1365", "Clash of a field's name", Error,
        "The field `{0}` would be the member `{1}`, as is {2}. Rename the field and its group.");

    public static readonly DiagnosticDefinition ValueName = new("CG1366", "Value without a C# name", Error,
        "`{0}` gives no name for C#: it has no Latin letter to begin one with. Write `values` as a map from names: `{{ phone: [手机, 電話] }}`.");

    /// <summary>What to do about a text that is compared like another one.</summary>
    public const string AnotherText = "Remove it, or write another text.";

    public static readonly DiagnosticDefinition ValueTwice = new("CG1367", "Value twice", Error,
        "`{0}` {1} already. {2}");

    public static readonly DiagnosticDefinition EnumWithoutValues = new("CG1368", "Enumeration without values", Error,
        "The field `{0}` is an `enum` but lists no values. Add them: `values: [news, opinion]`.");

    public static readonly DiagnosticDefinition EmptyWord = new("CG1369", "Text that cannot be compared", Error,
        "This has {0} characters once it is folded. Write 1 to {1}.");

    public static readonly DiagnosticDefinition TooManyFields = new("CG1370", "Too many fields", Error,
        "The role `{0}` has more than {1} fields. Divide its text among several roles, or remove some.");

    public static readonly DiagnosticDefinition Pattern = new("CG1371", "Not a pattern", Error,
        "{0}");

    public static readonly DiagnosticDefinition UnsupportedPattern = new("CG1372", "Not matched in linear time", Error,
        "{0}");

    public static readonly DiagnosticDefinition LargePattern = new("CG1373", "Pattern too large", Error,
        "The pattern takes {0} instructions once its repetitions are written out; at most {1} are permitted.{2} Ask for fewer repetitions or alternatives, or for any number (`*`, `+`).");

    public static readonly DiagnosticDefinition PatternWithoutDfa = new("CG1379", "Pattern without a table", Info,
        "The table of this pattern would have more than {0} states or {1} entries, so it is matched some ten times slower, by the same rules. Counted repetitions of large classes make it so: ask for any number (`*`, `+`), or for fewer characters.");

    public static readonly DiagnosticDefinition LettersOfEscape = new("CG1374", "Separator of a backslash and a letter", Warning,
        "This separator is a backslash and the letter `{0}`, as they stand in single quotes or without quotes. For {1} write `\"\\{0}\"`, in double quotes.");

    public static readonly DiagnosticDefinition[] All =
    [
        DateNameCount, DateName, DateNameTwice, UnknownDatePart, OpenLiteral, DatePartTwice, DatePartMissing, NoDateNames, DateNameClash, NoOffset, Offset,
        FieldsWithoutPattern, UnknownGroup, GroupWithoutField, KeyOfOtherType, FieldMember, ValueName, ValueTwice, EnumWithoutValues, EmptyWord, TooManyFields, Pattern,
        UnsupportedPattern, LargePattern, LettersOfEscape, PatternWithoutDfa,
    ];
}
