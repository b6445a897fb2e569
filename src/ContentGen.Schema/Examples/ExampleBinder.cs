using System;
using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Examples;

/// <summary>Binds <c>examples:</c>.</summary>
/// <param name="shape">What the JSON output of the schema's documents can hold.</param>
/// <param name="isOpen">The schema has mistakes, so that nobody knows what an example of it can name.</param>
internal sealed class ExampleBinder(NodeReader reader, MapShape shape, bool isOpen)
{
    private const int LongestName = 200;

    private readonly ExpectationBinder _expectations = new(reader);

    public EquatableArray<BoundExample> Bind(YamlNode node)
    {
        var examples = new List<BoundExample>();
        var names = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        var number = 0;
        foreach (var item in reader.Sequence(node, "`examples`", "a list of examples", "an example such as `- { name: …, text: … }`") ?? [])
        {
            number++;
            if (reader.Map(item, SchemaKeys.Example, "An example") is not { } map)
                continue;
            var example = BindOne(map, item, number);
            if (names.TryGetValue(example.Name, out var twin))
                reader.Report(ExampleDiagnostics.SameName, map["name"] ?? item, example.Name, twin.Line);
            else
                names.Add(example.Name, example.Span);
            examples.Add(example);
        }
        return new EquatableArray<BoundExample>(examples.ToArray());
    }

    private BoundExample BindOne(KeyedMap map, YamlNode item, int number)
    {
        var name = map["name"] is { } nameNode ? reader.Scalar(nameNode, "`name`") : null;
        var text = map["text"] is { } textNode ? reader.Scalar(textNode, "`text`") : null;
        var file = map["file"] is { } fileNode ? reader.Scalar(fileNode, "`file`") : null;
        if (map.Entry("text") is { } inline && map.Entry("file") is { } outside)
        {
            reader.Report(LanguageDiagnostics.KeysTogether, outside.Key.Start > inline.Key.Start ? outside.Key : inline.Key, "file", "text",
                "Keep the one that holds the document.");
        }
        else if (map.Entry("text") is null && map.Entry("file") is null && !map.IsMeant("text") && !map.IsMeant("file"))
            reader.Report(ExampleDiagnostics.NoDocument, map.Node.Entries.Count > 0 ? map.Node.Entries[0].Key : item);
        if (file is not null && ImportPath.Resolve(file.Text, file.Source.Path, out var problem) is null)
            reader.Report(ExampleDiagnostics.DocumentPath, file, file.Text, problem);
        EquatableArray<ExpectedMember> expect = default;
        if (map["expect"] is { } wanted && reader.Mapping(wanted, "`expect`", "a map of parts of the JSON output") is { } members)
        {
            if (members.Entries.Count == 0)
                reader.Report(StructureDiagnostics.EmptyCollection, wanted, "`expect`", "a part of the JSON output such as `headline: …`");
            else if (!isOpen)
                expect = _expectations.Members(members, shape);
        }
        return new BoundExample(
            OneLine(name?.Text ?? file?.Text ?? "example " + number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            text?.Text,
            text is null ? file?.Text : null,
            (text ?? file ?? (YamlNode)map.Node).Span,
            expect,
            map["findings"] is { } findings ? BindFindings(findings) : null,
            (name ?? item).Span)
        {
            ExpectSpan = map["expect"] is YamlMapping expected ? expected.Span : null,
        };
    }

    private EquatableArray<ExpectedFinding> BindFindings(YamlNode node)
    {
        var findings = new List<ExpectedFinding>();
        if (node is not YamlSequence sequence)
        {
            // The reader says so; a list without items is what it may not be elsewhere.
            reader.Sequence(node, "`findings`", "a list such as `[3:1 headline/words]`", "findings");
            return default;
        }
        foreach (var item in sequence.Items)
        {
            if (reader.Scalar(item, "An item of `findings`") is not { } scalar)
                continue;
            if (ReadFinding(scalar) is { } finding)
            {
                findings.Add(finding);
                reader.Names?.FindingIds.Add((scalar, scalar.Text.LastIndexOf(finding.Id, StringComparison.Ordinal)));
            }
            else
                reader.Report(ExampleDiagnostics.NotAFinding, scalar, scalar.Text);
        }
        return new EquatableArray<ExpectedFinding>(findings.ToArray());
    }

    /// <summary><c>line:column id</c>.</summary>
    private static ExpectedFinding? ReadFinding(YamlScalar scalar)
    {
        var text = scalar.Text;
        var colon = text.IndexOf(':');
        var space = text.IndexOf(' ');
        if (colon <= 0 || space <= colon)
            return null;
        var id = text.Substring(space + 1).Trim(' ');
        return RangeSyntax.ReadNumber(text.Substring(0, colon), out var line) == RangeProblem.None && line > 0
            && RangeSyntax.ReadNumber(text.Substring(colon + 1, space - colon - 1), out var column) == RangeProblem.None && column > 0
            && NameSyntax.IsFindingId(id)
            ? new ExpectedFinding(line, column, id, scalar.Span)
            : null;
    }

    /// <summary>Names are shown in lines of reports.</summary>
    private static string OneLine(string name)
    {
        name = name.Trim().Replace('\n', ' ');
        return name.Length <= LongestName ? name : name.Substring(0, char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName) + "…";
    }
}
