using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;
using ContentGen.Text.Unicode;

namespace ContentGen.Schema.Binding;

/// <summary>The phrase sets of all files, and the lists of phrases that predicates hold.</summary>
internal sealed class PhraseSets(NodeReader reader)
{
    // By name: what each file declares.
    private readonly Dictionary<string, List<DeclaredPhrases>> _declared = new(System.StringComparer.Ordinal);

    // By name, and the files whose declarations are joined.
    private readonly Dictionary<(string Name, ulong Files), string[]> _joined = [];

    public Definitions Sets { get; } = new(reader, "phrases", "phrase set", NameKind.PhraseSet, areJoined: true);

    /// <summary>Reads every set, once all files have declared theirs.</summary>
    public void Bind()
    {
        foreach (var set in Sets.All)
        {
            var declared = new List<DeclaredPhrases> { Bind(set.Name, new Declaration(set.Value, set.File)) };
            foreach (var further in set.Further)
                declared.Add(Bind(set.Name, further));
            _declared[set.Name] = declared;
        }
    }

    private DeclaredPhrases Bind(string name, Declaration declaration)
    {
        var phrases = new List<DeclaredPhrase>();
        var known = new HashSet<string>(System.StringComparer.Ordinal);
        var reported = reader.Reported;
        foreach (var text in reader.Texts(declaration.Value, "The phrase set `" + name + "`", "phrases"))
        {
            if (IsReference(text))
                reader.Report(HeaderDiagnostics.SetInSet, text, text.Text);
            else if (!IsPhrase(text, false, out var folded))
                continue;
            else if (known.Add(folded))
                phrases.Add(new(text.Text, folded));
            else
                reader.Report(PackDiagnostics.RepeatedPhrase, text, text.Text, name);
        }
        return new DeclaredPhrases(declaration.File, phrases, phrases.Count == 0 || reader.Reported > reported);
    }

    /// <summary>
    /// The phrases that a file sees under a name: those of all declarations that reach it, in the order in which files are bound, each phrase once.
    /// </summary>
    private string[] Join(Definition set, LoadedFile from, ref bool isPartial)
    {
        // One array however often a set is used.
        var files = set.Files & from.Visible;
        var isKnown = _joined.TryGetValue((set.Name, files), out var joined);
        var phrases = new List<string>();
        var folded = new HashSet<string>(System.StringComparer.Ordinal);
        foreach (var declared in _declared[set.Name])
        {
            if ((files & 1UL << declared.File.Index) == 0)
                continue;
            isPartial |= declared.IsPartial;
            for (var i = 0; i < declared.Phrases.Count && !isKnown; i++)
            {
                if (folded.Add(declared.Phrases[i].Folded))
                    phrases.Add(declared.Phrases[i].Written);
            }
        }
        return isKnown ? joined : _joined[(set.Name, files)] = phrases.ToArray();
    }

    /// <summary>The phrases of a predicate's value: phrases and <c>$set</c>, one or a list.</summary>
    /// <param name="scope">The file whose names a text may use.</param>
    /// <param name="name">The set's name where the value is one set alone.</param>
    /// <param name="isPartial">A set that is named could not be read as it was meant.</param>
    public EquatableArray<string> Read(YamlNode node, string key, System.Func<YamlNode, LoadedFile> scope, out string? name, out bool isPartial)
    {
        isPartial = false;
        var phrases = new List<string>();
        var texts = reader.Texts(node, "`" + key + "`", "a phrase or a `$set`");
        name = null;
        HashSet<string>? sets = null;
        foreach (var text in texts)
        {
            if (!IsReference(text))
            {
                if (IsPhrase(text, key == "text", out _))
                    phrases.Add(text.Text);
                WarnOfSet(text, scope(text));
                continue;
            }
            var set = text.Text.Substring(1);
            var from = scope(text);
            if (Sets.Find(set, from) is { } found)
            {
                reader.Names?.Use(NameKind.PhraseSet, text, 1, set.Length, found, from);
                var joined = Join(found, from, ref isPartial);
                if (texts.Count == 1)
                {
                    name = set;
                    return new EquatableArray<string>(joined);
                }
                if ((sets ??= new HashSet<string>(System.StringComparer.Ordinal)).Add(set))
                    phrases.AddRange(joined);
            }
            else
            {
                isPartial = true;
                if (!from.IsIncomplete)
                    reader.Report(LanguageDiagnostics.UnknownSet, text, set, Sets.Hint(set, from, "$"));
            }
        }
        return new EquatableArray<string>(phrases.ToArray());
    }

    /// <summary><c>$</c> and a lower-case letter; <c>$5 off</c> is a phrase.</summary>
    private static bool IsReference(YamlScalar text) => text.Text.Length > 1 && text.Text[0] == '$' && text.Text[1] is >= 'a' and <= 'z';

    /// <summary>Warns of <c>$Share</c> where the set <c>share</c> can be used.</summary>
    private void WarnOfSet(YamlScalar text, LoadedFile from)
    {
        if (text.Text.Length < 2 || text.Text[0] != '$')
            return;
        var name = text.Text.Substring(1).ToLowerInvariant();
        if (Sets.Find(name, from) is not null)
            reader.Report(LanguageDiagnostics.LikeASet, text, text.Text, "$" + name);
    }

    /// <param name="isWholeBlock">It is compared with blocks without the punctuation at their end, and so without its own.</param>
    private bool IsPhrase(YamlScalar text, bool isWholeBlock, out string folded)
    {
        folded = PhraseFolding.Fold(text.Text);
        var scalars = PhraseFolding.Scalars(folded);
        if ((isWholeBlock ? TextFolder.TrimEndPunctuation(folded) : folded).Trim(' ').Length == 0)
            reader.Report(HeaderDiagnostics.EmptyPhrase, text);
        else if (scalars > PhraseFolding.LongestPhrase)
            reader.Report(HeaderDiagnostics.LongPhrase, text, scalars, PhraseFolding.LongestPhrase);
        else
            return true;
        return false;
    }

    /// <param name="IsPartial">Something in it is wrong, or it is empty.</param>
    private readonly record struct DeclaredPhrases(LoadedFile File, List<DeclaredPhrase> Phrases, bool IsPartial);

    private sealed record DeclaredPhrase(string Written, string Folded);
}
