using System;
using System.Collections.Generic;
using System.Text;
using ContentGen.Cli.Files;
using ContentGen.Engine.Fitting;
using ContentGen.Schema;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Cli.Fitting;

/// <summary>The schema whose weights are fitted, with its text.</summary>
internal sealed class FitTarget
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly LoadedSchema _schema;
    private readonly bool _hasMark;

    private FitTarget(LoadedSchema schema, string text, bool hasMark, bool isBuiltIn)
    {
        (_schema, Text, _hasMark, IsBuiltIn) = (schema, text, hasMark, isBuiltIn);
        Plan = schema.Plan;
        Page = schema.Written!.Bound!.Page;
        Places = NumberPlaces.Of(Page, OwnPath, text);
    }

    internal SchemaPlan Plan { get; }

    internal BoundPage Page { get; }

    /// <summary>By score.</summary>
    internal NumberPlaces[] Places { get; }

    /// <summary>The schema's text, without a byte-order mark.</summary>
    internal string Text { get; }

    internal bool IsBuiltIn { get; }

    private string OwnPath => _schema.Written!.Bound!.IdSpan.Path;

    /// <exception cref="CliException">There is no such schema, it has errors, or it has nothing to fit.</exception>
    internal static FitTarget Load(CommandContext context, string name)
    {
        var schema = SchemaLoader.LoadValid(context, name, withSource: true);
        if (schema.Plan.Scores.Count == 0)
            throw new CliException($"the schema '{name}' has no scores; there is nothing to fit.");
        if (schema.IsBuiltIn)
        {
            var known = BuiltIn.TryGetSchema(name, out var file);
            return new(schema, known ? file!.Text : "", hasMark: false, isBuiltIn: true);
        }
        var bytes = DocumentReader.ReadFile(context, name).AsSpan();
        var hasMark = bytes.StartsWith("\uFEFF"u8);
        try
        {
            return new(schema, s_strict.GetString(hasMark ? bytes[3..] : bytes), hasMark, isBuiltIn: false);
        }
        catch (DecoderFallbackException)
        {
            throw new CliException($"'{name}' is not well-formed UTF-8, so it cannot be written back unchanged; save it as UTF-8.");
        }
    }

    /// <summary>The scores of some names, in the order of the schema; all where there are none.</summary>
    internal List<int> Choose(string[] names)
    {
        var chosen = new SortedSet<int>();
        foreach (var name in names)
            chosen.Add(Find("--score", name));
        for (var s = 0; names.Length == 0 && s < Plan.Scores.Count; s++)
            chosen.Add(s);
        foreach (var score in chosen)
        {
            if (Array.TrueForAll(Places[score].IsFree, static free => !free) && Page.Scores[score].Span is { } place && place.Path != OwnPath)
                throw new CliException($"the score '{Plan.Scores[score].Name}' is written in '{_schema.Shown(place).Path}'; fit the schema there, or write the score anew.");
        }
        return [.. chosen];
    }

    /// <summary>What stands at a place, in whichever file it is.</summary>
    internal string TextAt(SourceSpan place)
    {
        if (place.Path == OwnPath)
            return Text.Substring(place.Start, place.Length);
        return _schema.Sources.Find(_schema.Shown(place)) is { } found ? Encoding.UTF8.GetString(found.Utf8, found.Offset, found.Length) : "";
    }

    /// <exception cref="CliException">There is no such score.</exception>
    internal int Find(string option, string name)
    {
        var known = new List<string>();
        foreach (var score in Plan.Scores)
        {
            if (score.Name == name)
                return known.Count;
            known.Add(score.Name);
        }
        var nearest = NearestName.Find(name, known);
        throw new CliException($"{option}: the schema has no score '{name}'; " + (nearest is null ? $"it has {string.Join(", ", known)}." : $"did you mean '{nearest}'?"));
    }

    /// <summary>The text with fitted numbers in it.</summary>
    internal string Rewritten(List<(ScoreFit Fit, NumberPlaces Places)> fits)
    {
        var numbers = new List<(SourceSpan, int)>();
        foreach (var (fit, places) in fits)
        {
            for (var i = 0; i < fit.Fitted.Count; i++)
            {
                if (places.Places[i] is { } place && fit.Fitted[i] != fit.Written[i])
                    numbers.Add((place, fit.Fitted[i]));
            }
        }
        return SchemaRewriter.Rewrite(Text, numbers);
    }

    /// <summary>The bytes of a text, with the mark that the file had.</summary>
    internal byte[] Encode(string text) => [.. _hasMark ? "\uFEFF"u8 : default, .. s_strict.GetBytes(text)];
}
