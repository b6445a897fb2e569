using System;
using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Patterns;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>Reads patterns and keeps each once.</summary>
internal sealed class PatternBinder(NodeReader reader)
{
    /// <summary>There is no pattern.</summary>
    public const int None = -1;

    /// <summary>There is one, but it could not be read.</summary>
    public const int Unread = -2;

    private readonly List<PatternPlan> _plans = [];
    private readonly List<(YamlScalar Written, List<int> Groups)> _places = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    public EquatableArray<PatternPlan> Plans() => new(_plans.ToArray());

    /// <summary>The names of a pattern's groups, empty for those without.</summary>
    public EquatableArray<string> Groups(int pattern) => _plans[pattern].Groups;

    /// <summary>Reports a group of a pattern.</summary>
    public void ReportGroup(DiagnosticDefinition definition, int pattern, int group, params object[] arguments) =>
        reader.ReportWithin(definition, _places[pattern].Written, _places[pattern].Groups[group], 1, arguments);

    /// <summary>The index of a pattern, or <see cref="Unread"/>.</summary>
    public int Read(YamlNode node)
    {
        if (reader.Scalar(node, "`pattern`", "a pattern") is not { } text)
            return Unread;
        if (_known.TryGetValue(text.Text, out var known))
            return known;
        var parser = PatternParser.Read(text.Text);
        if (parser.Mistake is { IsLarge: true } large)
        {
            reader.ReportWithin(FieldDiagnostics.LargePattern, text, large.Start, large.Length, "more than " + NfaCompiler.MostInstructions, NfaCompiler.MostInstructions);
            return Unread;
        }
        if (parser.Mistake is { } mistake)
        {
            reader.ReportWithin(
                mistake.IsUnsupported ? FieldDiagnostics.UnsupportedPattern : FieldDiagnostics.Pattern, text, mistake.Start, mistake.Length, mistake.Text);
            return Unread;
        }
        RepeatNode? largest = null;
        var size = NfaCompiler.Size(parser.Root!, ref largest) + 1;
        if (size > NfaCompiler.MostInstructions)
        {
            reader.ReportWithin(FieldDiagnostics.LargePattern, text, largest?.Start ?? 0, largest?.Length ?? text.Text.Length, size, NfaCompiler.MostInstructions);
            return Unread;
        }
        var plan = NfaCompiler.Compile(text.Text, parser.Root!, parser.Groups);
        if (plan.Dfa is null)
            reader.ReportWithin(FieldDiagnostics.PatternWithoutDfa, text, 0, text.Text.Length, DfaCompiler.MostStates, DfaCompiler.MostEntries);
        _plans.Add(plan);
        _places.Add((text, parser.GroupPlaces));
        return _known[text.Text] = _plans.Count - 1;
    }
}
