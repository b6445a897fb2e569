using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Tests.Cases;
using Shouldly;

namespace ContentGen.Schema.Tests.NamePlaces;

/// <summary>
/// Files in which every name is marked. <c>‹=Trait prose›</c> declares a trait, <c>‹Trait prose›</c> uses it; where names share a place, <c>‹=Item&amp;Role lead›</c>.
/// <c>‹Trait pr\x6fse|prose›</c> is written otherwise than it is meant; <c>‹Field#byline author›</c> is one of several of that name; <c>‹File ./a.pack.yaml›</c> stands for the file
/// <c>a.pack.yaml</c>, <c>‹File std/noise.en>std/noise.en.pack.yaml›</c> for the one named behind it.
/// </summary>
internal sealed partial class MarkedFiles
{
    private readonly Dictionary<string, string> _texts = [];
    private readonly List<Mark> _marks = [];

    /// <param name="files">Imported ones before those that import them; the last is the one that is compiled.</param>
    public MarkedFiles(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
            _texts.Add(path, Read(path, text));
        var (root, rootText) = (files[^1].Path, _texts[files[^1].Path]);
        var resolver = new MemoryResolver(_texts);
        if (root.EndsWith(".pack.yaml", StringComparison.Ordinal))
        {
            var pack = SchemaCompiler.CheckPackWithSource(new SourceFile(root, rootText), resolver);
            (Names, Messages) = (pack.Names, [.. pack.Diagnostics.Select(static said => said.Id)]);
            pack.Diagnostics.ShouldBe(SchemaCompiler.CheckPack(new SourceFile(root, rootText), resolver));
        }
        else
        {
            var schema = SchemaCompiler.CompileWithSource(new SourceFile(root, rootText), resolver);
            (Names, Messages) = (schema.Names, [.. schema.Compiled.Diagnostics.Select(static said => said.Id)]);
            schema.Compiled.Diagnostics.ShouldBe(SchemaCompiler.Compile(new SourceFile(root, rootText), resolver).Diagnostics);
        }
    }

    public WrittenNames Names { get; }

    /// <summary>The ids of the diagnostics.</summary>
    public string[] Messages { get; }

    /// <summary>Asserts that the names of the files are those which are marked, and that they are found in both directions.</summary>
    public MarkedFiles Check(params string[] diagnostics)
    {
        Messages.ShouldBe(diagnostics);
        var expected = _marks.ConvertAll(Line);
        Names.All.Where(name => _texts.ContainsKey(name.Span.Path) && !IsFile(name)).Select(Line).ShouldBe(expected);
        foreach (var mark in _marks)
        {
            for (var offset = mark.Start; offset <= mark.Start + mark.Written.Length; offset++)
                Names.AllAt(mark.Path, offset).Select(Line).ShouldBe(_marks.Where(other => other.Path == mark.Path && other.Start == mark.Start).Select(Line));
            Names.At(mark.Path, mark.Start).ShouldBe(Names.AllAt(mark.Path, mark.Start)[0]);
        }
        foreach (var declaration in Names.All.Where(static name => name.IsDeclaration))
        {
            Names.UsesOf(declaration.Span).Where(name => _texts.ContainsKey(name.Span.Path)).Select(Line)
                .ShouldBe(_marks.Where(mark => !mark.IsDeclaration && Target(mark) == (declaration.Span.Path, declaration.Span.Start, declaration.Span.Length)).Select(Line));
        }
        foreach (var path in _texts.Keys)
            Names.DeclaredIn(path).Select(Line).ShouldBe(_marks.Where(mark => mark.Path == path && mark.IsDeclaration).Select(Line));
        return this;
    }

    /// <summary>The declarations that can be used in a file, each as <c>PATH NAME</c>.</summary>
    public string[] Visible(NameKind kind, string path) => [.. Names.Visible(kind, path).Select(static name => name.Span.Path + " " + name.Name)];

    private static bool IsFile(WrittenName name) => name.Kind == NameKind.File && name.IsDeclaration;

    private static string Line(WrittenName name) =>
        $"{name.Span.Path}:{name.Span.Start}+{name.Span.Length} {name.Kind} {name.Name} -> {name.Declaration.Path}:{name.Declaration.Start}+{name.Declaration.Length}";

    private string Line(Mark mark)
    {
        var (path, start, length) = Target(mark);
        return $"{mark.Path}:{mark.Start}+{mark.Written.Length} {mark.Kind} {mark.Name} -> {path}:{start}+{length}";
    }

    private (string Path, int Start, int Length) Target(Mark use)
    {
        if (use.File is not null)
            return (use.File, 0, 0);
        // Of several declarations, a file's own are its own; a use is one of the first.
        var declaration = use.IsDeclaration ? use : _marks.First(mark => mark.IsDeclaration && mark.Label == use.Label);
        return (declaration.Path, declaration.Start, declaration.Written.Length);
    }

    private string Read(string path, string marked)
    {
        var text = new StringBuilder();
        var end = 0;
        foreach (Match match in MarkPattern().Matches(marked))
        {
            text.Append(marked, end, match.Index - end);
            end = match.Index + match.Length;
            var written = match.Groups["written"].Value;
            var name = match.Groups["name"] is { Success: true, Value: var meant } ? meant : written;
            foreach (var kind in match.Groups["kinds"].Value.Split('&').OrderBy(static kind => kind[0] == '='))
            {
                var parts = kind.TrimStart('=').Split('#');
                var file = match.Groups["file"] is { Success: true, Value: var target } ? target : kind == "File" ? written.TrimStart('.', '/') : null;
                _marks.Add(new(path, text.Length, written, name, Enum.Parse<NameKind>(parts[0]), kind.TrimStart('=') + " " + name, kind[0] == '=', file));
            }
            text.Append(written);
        }
        return text.Append(marked, end, marked.Length - end).ToString();
    }

    [GeneratedRegex("‹(?<kinds>[^ ]+) (?<written>[^›|>]+)([|](?<name>[^›]+))?(>(?<file>[^›]+))?›")]
    private static partial Regex MarkPattern();

    private sealed record Mark(string Path, int Start, string Written, string Name, NameKind Kind, string Label, bool IsDeclaration, string? File);
}
