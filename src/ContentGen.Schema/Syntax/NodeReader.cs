using System.Collections.Generic;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Syntax;

/// <summary>
/// Reads nodes as what they should be, and reports what they are instead. What has been reported gives null, so that callers go on
/// and a schema's other mistakes are found too.
/// </summary>
internal sealed class NodeReader(List<SchemaDiagnostic> diagnostics)
{
    internal static readonly string[] LevelNames = ["error", "warning", "info"];
    private static readonly FindingLevel[] Levels = [FindingLevel.Error, FindingLevel.Warning, FindingLevel.Info];
    internal static readonly string[] BooleanNames = ["true", "false"];

    private int _unread;
    private int _looked;
    private int _errors;

    /// <summary>Receives what is written for each predicate; null: nobody wants to know.</summary>
    public WrittenTests? Written { get; init; }

    /// <summary>Receives where names are declared and used; null: nobody wants to know.</summary>
    public NameRecorder? Names { get; init; }

    /// <summary>What finds the files, and knows what people call them.</summary>
    public IImportResolver Resolver { get; init; } = ImportResolvers.None;

    /// <summary>A file as messages name it.</summary>
    public string FileName(SourceText file) => FileNaming.Name(Resolver, file.Path);

    /// <summary>A place as messages name it: <c>path:line:column</c>.</summary>
    public string Place(YamlNode node) => FileNaming.Place(Resolver, node.Span);

    /// <summary>A test in place of one that could not be read.</summary>
    public UnreadTest Unread() => new(_unread++);

    /// <summary>How many errors have been reported so far: what grows it between two looks was wrong. Warnings and infos speak of what has been read.</summary>
    public int Reported
    {
        get
        {
            for (; _looked < diagnostics.Count; _looked++)
                _errors += diagnostics[_looked].Level == DiagnosticLevel.Error ? 1 : 0;
            return _errors;
        }
    }

    public void Report(DiagnosticDefinition definition, YamlNode node, params object[] arguments) =>
        diagnostics.Add(definition.At(node.Span, arguments));

    /// <summary>Reports a piece of a scalar's text, given in UTF-16 code units.</summary>
    public void ReportWithin(DiagnosticDefinition definition, YamlScalar scalar, int start, int length, params object[] arguments) =>
        diagnostics.Add(definition.At(ScalarPlaces.Span(scalar, start, length), arguments));

    /// <param name="what">The value as messages name it, capitalised or in backticks: <c>`words`</c>.</param>
    public YamlScalar? Scalar(YamlNode node, string what, string wanted = "text")
    {
        if (node is YamlScalar scalar)
            return scalar;
        WrongKind(node, what, wanted);
        return null;
    }

    public YamlMapping? Mapping(YamlNode node, string what, string wanted = "a map (`key: value`)")
    {
        if (node is YamlMapping mapping)
            return mapping;
        WrongKind(node, what, wanted);
        return null;
    }

    /// <summary>A list of at least one item.</summary>
    public IReadOnlyList<YamlNode>? Sequence(YamlNode node, string what, string wanted, string contents)
    {
        if (node is not YamlSequence sequence)
        {
            WrongKind(node, what, wanted);
            return null;
        }
        if (sequence.Items.Count > 0)
            return sequence.Items;
        Report(StructureDiagnostics.EmptyCollection, node, what, contents);
        return null;
    }

    /// <summary>One text, or a list of texts that is not empty; what is no text is reported and left out.</summary>
    public List<YamlScalar> Texts(YamlNode node, string what, string contents)
    {
        var texts = new List<YamlScalar>();
        if (node is YamlScalar one)
        {
            texts.Add(one);
            return texts;
        }
        foreach (var item in Sequence(node, what, "text or a list of texts", contents) ?? [])
        {
            if (Scalar(item, "An item of " + what) is { } text)
                texts.Add(text);
        }
        return texts;
    }

    /// <summary>A map with known keys; unknown ones and those of later versions are reported.</summary>
    /// <param name="mayChange">Keys that change inherited values (<c>key+</c>, <c>key-</c>) may stand here and are left to the merger.</param>
    public KeyedMap? Map(YamlNode node, KeySet keys, string what, bool mayChange = false)
    {
        if (Mapping(node, what, keys.Wanted) is not { } mapping)
            return null;
        var entries = new YamlEntry?[keys.Keys.Length];
        foreach (var entry in mapping.Entries)
        {
            var index = keys.IndexOf(entry.Key.Text);
            var changed = index < 0 && MergedKey(entry.Key.Text) is { } merged ? keys.IndexOf(merged) : -1;
            if (index < 0 && changed < 0)
                UnknownKey(entry.Key, keys);
            else if ((index < 0 ? keys.Keys[changed] : keys.Keys[index]).IsLater)
                Report(StructureDiagnostics.Later, entry.Key, entry.Key.Text);
            else if (index < 0 && !mayChange)
                NothingInherited(entry.Key);
            else if (index < 0)
                continue;
            else
                entries[index] = entry;
        }
        return new KeyedMap(keys, mapping, entries);
    }

    /// <summary>A map of which everything has been reported before.</summary>
    public static KeyedMap Keyed(YamlMapping mapping, KeySet keys)
    {
        var entries = new YamlEntry?[keys.Keys.Length];
        foreach (var entry in mapping.Entries)
        {
            if (keys.IndexOf(entry.Key.Text) is >= 0 and var index && !keys.Keys[index].IsLater)
                entries[index] = entry;
        }
        return new KeyedMap(keys, mapping, entries);
    }

    /// <summary>The key that <c>key+</c> adds to or <c>key-</c> takes from, where a schema extends another; null for what is written otherwise.</summary>
    public static string? MergedKey(string key) => key.Length > 1 && key[key.Length - 1] is ('+' or '-') ? key.Substring(0, key.Length - 1) : null;

    /// <summary>A <c>key+</c> or <c>key-</c> where nothing is inherited that it could change.</summary>
    public void NothingInherited(YamlScalar key, string advice = "Write the key without its last character; or write the map around it with `+`, too, where it is inherited.") =>
        Report(CompositionDiagnostics.NothingInherited, key, key.Text, MergedKey(key.Text) ?? key.Text, advice);

    public void UnknownKey(YamlScalar key, string owner, IEnumerable<string> known)
    {
        var suggestion = NearestName.Suggest(key.Text, known);
        Report(StructureDiagnostics.UnknownKey, key, key.Text, owner,
            (suggestion.Length > 0 ? suggestion : " Known are: " + string.Join(", ", known) + ".") + YamlSpaces.Hint(key.Text));
    }

    private void UnknownKey(YamlScalar key, KeySet keys)
    {
        if (keys.TestKey is { } test && PredicateCatalog.Find(key.Text) is not null)
            Report(StructureDiagnostics.UnknownKey, key, key.Text, keys.Owner, " It is one of a predicate: write `" + test + ": { " + key.Text + ": … }`.");
        else
            UnknownKey(key, keys.Owner, keys.Names);
    }

    /// <summary>Reports that a key is missing in a map, unless it stands there misspelt.</summary>
    /// <param name="place">Where it is reported.</param>
    /// <param name="what">The map as messages name it.</param>
    public void Missing(KeyedMap map, string key, YamlNode place, string what, string example)
    {
        if (!map.IsMeant(key))
            Report(StructureDiagnostics.MissingKey, place, what, key, example);
    }

    /// <summary>The index of one of the choices, or −1.</summary>
    /// <param name="node">What was written.</param>
    /// <param name="key">Its key.</param>
    /// <param name="choices">What can be written as a scalar.</param>
    /// <param name="also">What else can be written, for the message.</param>
    public int Choice(YamlNode node, string key, string[] choices, string? also = null)
    {
        var all = string.Join(", ", System.Array.ConvertAll(choices, Shown)) + (also is null ? "" : ", " + also);
        if (Scalar(node, "`" + key + "`", "one of: " + all) is not { } scalar)
            return -1;
        var index = System.Array.IndexOf(choices, scalar.Text);
        if (index < 0)
            Report(StructureDiagnostics.Choice, node, scalar.Text, key, all, NearestName.FindWord(scalar.Text, choices) is { } nearest ? " Did you mean `" + nearest + "`?" : "");
        return index;
    }

    /// <summary>A choice in a list of them; signs are told from the commas between them.</summary>
    private static string Shown(string choice) => NameSyntax.IsName(choice) ? choice : "`" + choice + "`";

    public bool? Boolean(YamlNode node, string key) => Choice(node, key, BooleanNames) switch
    {
        0 => true,
        1 => false,
        _ => null,
    };

    public FindingLevel? Level(YamlNode node, string key)
    {
        var index = Choice(node, key, LevelNames);
        return index < 0 ? null : Levels[index];
    }

    /// <param name="what">What is named, with its article: <c>the name of a trait</c>.</param>
    public bool Name(YamlScalar name, string what)
    {
        if (NameSyntax.IsName(name.Text))
            return true;
        Report(LanguageDiagnostics.Name, name, name.Text, what, LanguageDiagnostics.NameAdvice);
        return false;
    }

    /// <summary>A pack's id: names joined by dots, so that it can end with its language: <c>noise.en</c>.</summary>
    public bool PackId(YamlScalar id)
    {
        if (id.Text.Length <= NameSyntax.Longest && NameSyntax.IsPath(id.Text))
            return true;
        Report(LanguageDiagnostics.Name, id, id.Text, "the id of a pack", LanguageDiagnostics.NameAdvice);
        return false;
    }

    public RangeSyntax? Range(YamlNode node, string key)
    {
        if (Scalar(node, "`" + key + "`", "a range such as `3..25`, `..120`, `12..` or `5`") is not { } scalar)
            return null;
        switch (RangeSyntax.Read(scalar.Text, out var range))
        {
            case RangeProblem.None:
                return range;
            case RangeProblem.Empty:
                Report(LanguageDiagnostics.EmptyRange, node, scalar.Text);
                break;
            case RangeProblem.TooLarge:
                Report(LanguageDiagnostics.TooLargeNumber, node, scalar.Text, "each number", 0, RangeSyntax.Largest);
                break;
            default:
                Report(LanguageDiagnostics.Range, node, scalar.Text);
                break;
        }
        return null;
    }

    public ShareSyntax? ShareRange(YamlNode node, string key)
    {
        const string Wanted = "`60%..` (at least), `..5%` (at most) or `2.5%..10%`";
        if (Scalar(node, "`" + key + "`", "a share: " + Wanted) is not { } scalar)
            return null;
        switch (ShareSyntax.ReadRange(scalar.Text, out var share))
        {
            case RangeProblem.None:
                return share;
            case RangeProblem.Empty:
                Report(LanguageDiagnostics.EmptyRange, node, scalar.Text);
                break;
            default:
                Report(LanguageDiagnostics.Share, node, scalar.Text, Wanted, ShareSyntax.MostDecimals);
                break;
        }
        return null;
    }

    public SharePlan? Share(YamlNode node, string key)
    {
        if (Scalar(node, "`" + key + "`", "a share such as `5%`") is not { } scalar)
            return null;
        if (ShareSyntax.ReadOne(scalar.Text, out var share) == RangeProblem.None)
            return new SharePlan(share.Min, share.Scale);
        Report(LanguageDiagnostics.Share, node, scalar.Text, "one share such as `5%`", ShareSyntax.MostDecimals);
        return null;
    }

    public int? Number(YamlNode node, string key, int least, int most)
    {
        if (Scalar(node, "`" + key + "`", "a whole number") is not { } scalar)
            return null;
        var problem = RangeSyntax.ReadNumber(scalar.Text, out var number);
        if (problem == RangeProblem.Malformed)
            Report(LanguageDiagnostics.Number, node, scalar.Text, "`" + key + "`");
        else if (problem != RangeProblem.None || number < least || number > most)
            Report(LanguageDiagnostics.TooLargeNumber, node, scalar.Text, "`" + key + "`", least, most);
        else
            return number;
        return null;
    }

    public int? SignedNumber(YamlNode node, string key, int least, int most)
    {
        if (Scalar(node, "`" + key + "`", "a whole number") is not { } scalar)
            return null;
        var problem = SignedRangeSyntax.ReadNumber(scalar.Text, out var number);
        if (problem == RangeProblem.Malformed)
            Report(PageDiagnostics.SignedNumber, node, scalar.Text, "`" + key + "`");
        else if (problem != RangeProblem.None || number < least || number > most)
            Report(LanguageDiagnostics.TooLargeNumber, node, scalar.Text, "`" + key + "`", least, most);
        else
            return number;
        return null;
    }

    public SignedRangeSyntax? SignedRange(YamlNode node, string key)
    {
        if (Scalar(node, "`" + key + "`", "a range such as `-5..10`, `..-1`, `0..` or `7`") is not { } scalar)
            return null;
        switch (SignedRangeSyntax.Read(scalar.Text, out var range))
        {
            case RangeProblem.None:
                return range;
            case RangeProblem.Empty:
                Report(LanguageDiagnostics.EmptyRange, node, scalar.Text);
                break;
            case RangeProblem.TooLarge:
                Report(LanguageDiagnostics.TooLargeNumber, node, scalar.Text, "each number", -RangeSyntax.Largest, RangeSyntax.Largest);
                break;
            default:
                Report(PageDiagnostics.SignedRange, node, scalar.Text);
                break;
        }
        return null;
    }

    /// <summary><c>key:value</c>, which YAML takes for a text.</summary>
    private static bool SpaceIsMissing(YamlScalar text)
    {
        var colon = text.Style == YamlStyle.Plain ? text.Text.IndexOf(':') : -1;
        return colon > 0 && colon + 1 < text.Text.Length && text.Text[colon + 1] is not (' ' or '/') && NameSyntax.IsName(text.Text.Substring(0, colon));
    }

    private void WrongKind(YamlNode node, string what, string wanted)
    {
        var found = node switch
        {
            YamlScalar scalar when SpaceIsMissing(scalar) => "a text: a space is missing behind its colon",
            YamlScalar { Style: YamlStyle.Plain, Text: { Length: > 2 } text } when text[0] is '•' or '–' or '—' && text[1] == ' ' => "a text: `" + text[0] + "` is no dash of YAML",
            YamlScalar => "a text",
            YamlSequence => "a list",
            YamlMapping { Entries.Count: 1 } pair when wanted == "text" && pair.Entries[0].Value is YamlScalar && pair.Source.Text[pair.Start] != '{' => "a map: put quotes around a text with a colon in it",
            YamlMapping => "a map",
            _ => null,
        };
        if (found is not null)
            Report(StructureDiagnostics.Kind, node, what, wanted, found);
    }
}
