using System;
using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Patterns;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>Reads patterns, those under <c>patterns:</c> of all files and those in place, and keeps each once.</summary>
internal sealed class PatternBinder
{
    /// <summary>There is no pattern.</summary>
    public const int None = -1;

    /// <summary>There is one, but it could not be read.</summary>
    public const int Unread = -2;

    private readonly NodeReader _reader;
    private readonly Definitions _definitions;
    private readonly GroupRecorder? _groups;

    // By name and what holds where it stands; null: it could not be read.
    private readonly Dictionary<(string Name, PatternFlags Flags), NamedPattern?> _named = [];
    private readonly List<CompiledPattern> _compiled = [];
    private readonly Dictionary<string, List<int>> _byText = new(StringComparer.Ordinal);

    public PatternBinder(NodeReader reader, List<LoadedFile> files)
    {
        _reader = reader;
        _groups = reader.Names is { } names ? new GroupRecorder(names) : null;
        _definitions = new Definitions(reader, "patterns", "pattern", NameKind.Pattern);
        foreach (var file in files)
            _definitions.Add(file);
        foreach (var definition in DefinitionOrder.Sort(_definitions, reader, PatternDiagnostics.PatternCycle, Collect))
            _named[(definition.Name, PatternFlags.None)] = Bind(definition);
    }

    public EquatableArray<PatternPlan> Plans() => new(_compiled.ConvertAll(static pattern => pattern.Plan).ToArray());

    /// <summary>The names of a pattern's groups, empty for those without.</summary>
    public EquatableArray<string> Groups(int pattern) => _compiled[pattern].Plan.Groups;

    public bool IsWrittenIn(int pattern, LoadedFile file) => ReferenceEquals(_compiled[pattern].Place.Source, file.Source);

    /// <summary>Reports a group of a pattern; not one of a named pattern, which may be there for others.</summary>
    public void ReportGroup(DiagnosticDefinition definition, int pattern, int group, params object[] arguments)
    {
        var compiled = _compiled[pattern];
        if (compiled.GroupPlaces[group] >= 0)
            _reader.ReportWithin(definition, compiled.Place, compiled.GroupPlaces[group], 1, arguments);
    }

    /// <summary>Records the groups of a role's patterns that are its fields, where someone wants to know.</summary>
    public void RecordGroups(KeyedMap role)
    {
        if (_groups is null || role["fields"] is not YamlMapping fields)
            return;
        if (role["pattern"] is YamlScalar own)
            _groups.Record(own, fields);
        foreach (var alternative in role["any"] is YamlSequence any ? any.Items : [])
        {
            if (alternative is YamlMapping map && map.Find("pattern")?.Value is YamlScalar pattern)
                _groups.Record(pattern, fields);
        }
    }

    /// <summary>The index of a pattern that whole texts are to match, or of the <c>$name</c> of one, or <see cref="Unread"/>.</summary>
    public int Read(YamlNode node, LoadedFile from)
    {
        var index = Compile(node, from, "`pattern`", out var scalar);
        if (index < 0 || _compiled[index].MatchWhole())
            return index;
        _reader.ReportWithin(FieldDiagnostics.PatternWithoutDfa, scalar!, 0, scalar!.Text.Length, DfaCompiler.MostStates, DfaCompiler.MostEntries);
        return index;
    }

    /// <summary>The same of a pattern that is looked for within a text: it must match a character at least.</summary>
    /// <param name="what">The value as messages name it: <c>`until`</c>.</param>
    public int ReadPartOf(YamlNode node, LoadedFile from, string what)
    {
        var index = Compile(node, from, what, out _);
        if (index < 0)
            return index;
        if (!PatternCost.CanBeEmpty(_compiled[index].Root))
        {
            _compiled[index].Search();
            return index;
        }
        _reader.Report(PatternDiagnostics.EmptyUntil, node);
        return Unread;
    }

    private int Compile(YamlNode node, LoadedFile from, string what, out YamlScalar? scalar)
    {
        scalar = _reader.Scalar(node, what, "a pattern or the `$name` of one");
        if (scalar is null)
            return Unread;
        if (scalar.Text.Length > 1 && scalar.Text[0] == '$' && NameSyntax.IsName(scalar.Text.Substring(1)))
        {
            if (Find(scalar.Text.Substring(1), PatternFlags.None, from, scalar, 0, scalar.Text.Length, "$") is not { } named)
                return Unread;
            return Keep(new(scalar, scalar.Text, named.Root, named.Groups, named.Groups.ConvertAll(static _ => -1)));
        }
        if (Parse(scalar, from, PatternFlags.None) is not { } parser || SizeOf(parser, scalar) < 0)
            return Unread;
        return Keep(new(scalar, TextOf(scalar), parser.Root!, parser.Groups, parser.GroupPlaces));
    }

    private int Keep(CompiledPattern pattern)
    {
        var written = pattern.Plan.Written;
        if (!_byText.TryGetValue(written, out var alike))
            _byText[written] = alike = [];
        // Files can mean different patterns by one name only where that has been reported.
        foreach (var index in alike)
        {
            if (_compiled[index].IsSame(pattern))
                return index;
        }
        _compiled.Add(pattern);
        alike.Add(_compiled.Count - 1);
        return _compiled.Count - 1;
    }

    private NamedPattern? Bind(Definition definition)
    {
        if (_reader.Scalar(definition.Value, "The pattern `" + definition.Name + "`", "a pattern") is not { } scalar)
            return null;
        return Parse(scalar, definition.File, PatternFlags.None) is { } parser && SizeOf(parser, scalar) is var size and >= 0 ? Named(definition.Name, scalar, parser, size) : null;
    }

    private static NamedPattern Named(string name, YamlScalar scalar, PatternParser parser, long size)
    {
        var (written, most) = PatternCost.Repetition(parser.Root!, TextOf(scalar));
        return new(name, parser.Root!, parser.Groups, parser.Height, size, written, most, PatternCost.CanBeEmpty(parser.Root!));
    }

    /// <summary>The pattern of a name that stands in a text, or null, with whatever is wrong reported.</summary>
    private NamedPattern? Find(string name, PatternFlags flags, LoadedFile from, YamlScalar written, int start, int length, string sigil)
    {
        if (_definitions.Find(name, from) is not { } definition)
        {
            if (!from.IsIncomplete)
                _reader.ReportWithin(PatternDiagnostics.UnknownPattern, written, start, length, name, _definitions.Hint(name, from, sigil));
            return null;
        }
        // Behind the `$` or the brace.
        _reader.Names?.Use(NameKind.Pattern, written, start + 1, name.Length, definition, from);
        if (definition.Value is YamlScalar named)
            _groups?.Refer(written, named);
        // Not there yet: it stands in a circle.
        name = definition.Name;
        if (!_named.TryGetValue((name, PatternFlags.None), out var found) || found is null || flags == PatternFlags.None)
            return found;
        if (_named.TryGetValue((name, flags), out var flagged))
            return flagged;
        // It was read before, so nothing in it is wrong and nothing is reported twice; its height bounds how deep this goes.
        var scalar = (YamlScalar)definition.Value;
        return _named[(name, flags)] = Parse(scalar, definition.File, flags) is { } parser ? Named(name, scalar, parser, found.Size) : null;
    }

    private PatternParser? Parse(YamlScalar scalar, LoadedFile from, PatternFlags flags)
    {
        var parser = PatternParser.Read(TextOf(scalar), flags, (name, start, length, around) => Find(name, around, from, scalar, start, length, ""));
        _groups?.Read(scalar, parser);
        if (parser.Mistake is { IsLarge: true } large)
        {
            _reader.ReportWithin(
                FieldDiagnostics.LargePattern, scalar, large.Start, large.Length, "more than " + NfaCompiler.MostInstructions, NfaCompiler.MostInstructions, "");
        }
        else if (parser.Mistake is { } mistake)
        {
            _reader.ReportWithin(
                mistake.IsUnsupported ? FieldDiagnostics.UnsupportedPattern : FieldDiagnostics.Pattern, scalar, mistake.Start, mistake.Length, mistake.Text);
        }
        return parser.Mistake is null && !parser.IsPartial ? parser : null;
    }

    /// <summary>The instructions of a pattern; −1 where they are too many, which is reported.</summary>
    private long SizeOf(PatternParser parser, YamlScalar scalar)
    {
        var size = NfaCompiler.Size(parser.Root!);
        if (size < NfaCompiler.MostInstructions)
            return size;
        var (repetition, cost) = PatternCost.Costliest(parser.Root!);
        var include = PatternCost.Include(parser.Root!);
        var (start, length, reason) = (include?.Start ?? 0, include?.Length ?? scalar.Text.Length, "");
        if (repetition is not null && (include is null || cost >= include.Pattern.Size))
        {
            (start, length) = (repetition.Start, repetition.Length);
            include = PatternCost.Include(repetition);
            reason = " Its repetition `" + TextOf(scalar).Substring(start, length) + "` takes " + cost + " of them.";
        }
        _reader.ReportWithin(FieldDiagnostics.LargePattern, scalar, start, length, size + 1, NfaCompiler.MostInstructions, reason + Reason(include));
        return -1;
    }

    /// <summary>What an included pattern has to do with it, a sentence led by a space.</summary>
    private static string Reason(IncludeNode? include)
    {
        if (include is null)
            return "";
        var pattern = include.Pattern;
        var repetition = pattern.Costliest is { } written ? ", " + pattern.CostliestSize + " of them for its repetition `" + written + "`" : "";
        return " `{" + pattern.Name + "}` takes " + pattern.Size + repetition + ".";
    }

    private static void Collect(YamlNode node, List<DefinitionOrder.Use> uses)
    {
        if (node is not YamlScalar scalar)
            return;
        foreach (var (name, start, length) in PatternNames.Of(TextOf(scalar)))
            uses.Add(new(name, scalar, start, length));
    }

    /// <summary>The line end that closes a block of YAML (<c>|</c>) is none of the pattern's.</summary>
    private static string TextOf(YamlScalar scalar) => scalar.Style == YamlStyle.Block ? scalar.Text.TrimEnd('\n') : scalar.Text;
}
