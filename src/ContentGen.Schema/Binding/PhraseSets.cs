using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>The phrase sets of all files, and the lists of phrases that predicates hold.</summary>
internal sealed class PhraseSets(NodeReader reader)
{
    private readonly Dictionary<string, string[]> _phrases = new(System.StringComparer.Ordinal);

    /// <summary>The sets in which something is wrong.</summary>
    private readonly HashSet<string> _partial = new(System.StringComparer.Ordinal);

    public Definitions Sets { get; } = new(reader, "phrases", "phrase set");

    /// <summary>Reads every set, once all files have declared theirs.</summary>
    public void Bind()
    {
        foreach (var set in Sets.All)
        {
            var phrases = new List<string>();
            var reported = reader.Reported;
            foreach (var text in reader.Texts(set.Value, "The phrase set `" + set.Name + "`", "phrases"))
            {
                if (IsReference(text))
                    reader.Report(HeaderDiagnostics.SetInSet, text, text.Text);
                else if (IsPhrase(text))
                    phrases.Add(text.Text);
            }
            _phrases[set.Name] = phrases.ToArray();
            if (phrases.Count == 0 || reader.Reported > reported)
                _partial.Add(set.Name);
        }
    }

    /// <summary>The phrases of a predicate's value: phrases and <c>$set</c>, one or a list.</summary>
    /// <param name="name">The set's name where the value is one set alone.</param>
    /// <param name="isPartial">A set that is named could not be read as it was meant.</param>
    public EquatableArray<string> Read(YamlNode node, string key, LoadedFile from, out string? name, out bool isPartial)
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
                if (IsPhrase(text))
                    phrases.Add(text.Text);
                continue;
            }
            var set = text.Text.Substring(1);
            if (Sets.Find(set, from) is not null)
            {
                isPartial |= _partial.Contains(set);
                if (texts.Count == 1)
                {
                    // One array however often a set is used.
                    name = set;
                    return new EquatableArray<string>(_phrases[set]);
                }
                if ((sets ??= new HashSet<string>(System.StringComparer.Ordinal)).Add(set))
                    phrases.AddRange(_phrases[set]);
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

    private bool IsPhrase(YamlScalar text)
    {
        var folded = PhraseFolding.Fold(text.Text);
        var scalars = PhraseFolding.Scalars(folded);
        if (folded.Trim(' ').Length == 0)
            reader.Report(HeaderDiagnostics.EmptyPhrase, text);
        else if (scalars > PhraseFolding.LongestPhrase)
            reader.Report(HeaderDiagnostics.LongPhrase, text, scalars, PhraseFolding.LongestPhrase);
        else
            return true;
        return false;
    }
}
