using System.Collections.Generic;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Composition;

/// <summary>
/// The phrase sets, traits and patterns that a schema sees in packs. They are not inherited: who tries to change one hears what can be done instead.
/// </summary>
/// <param name="packs">Those whose names can be used.</param>
internal sealed class PackNames(NodeReader reader, List<LoadedFile> packs)
{
    public static readonly PackNames None = new(new NodeReader([]), []);

    /// <param name="what">What is named: <c>trait</c>.</param>
    /// <param name="isAddition">Something was to be added to it.</param>
    /// <returns>What can be done; null where no pack declares the name.</returns>
    public string? Advice(string what, string name, bool isAddition)
    {
        var section = what switch
        {
            "phrase set" => "phrases",
            "trait" => "traits",
            "pattern" => "patterns",
            _ => null,
        };
        if (section is null)
            return null;
        foreach (var pack in packs)
        {
            if (pack.Own?.Node.Find(section)?.Value is not YamlMapping names || names.Find(name) is null)
                continue;
            return "It is one of " + reader.FileName(pack.Source) + (section == "phrases" && isAddition
                ? ", and sets of one name are joined: write `" + name + ":` with the phrases to add."
                : ", and stays as it is there: declare a " + what + " of another name with what is wanted, and write that name where `" + name + "` is used.");
        }
        return null;
    }

    /// <summary>Whether a <c>key-</c> names something that packs declare.</summary>
    public bool AreTaken(string what, YamlNode names)
    {
        foreach (var item in MergedNodes.Items(names))
        {
            if (item is YamlScalar name && Advice(what, name.Text, false) is not null)
                return true;
        }
        return false;
    }
}
