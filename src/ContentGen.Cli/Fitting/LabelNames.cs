using System;
using ContentGen.Engine.Fitting;

namespace ContentGen.Cli.Fitting;

/// <summary>The names of labels in files and on the command line.</summary>
internal static class LabelNames
{
    internal const string All = "HEADLINE, DEK, BYLINE, HEADING, BODY, NOISE";

    /// <summary>The label of a name, or null.</summary>
    internal static LineLabels? Find(string name) => name switch
    {
        "HEADLINE" => LineLabels.Headline,
        "DEK" => LineLabels.Dek,
        "BYLINE" => LineLabels.Byline,
        "HEADING" => LineLabels.Heading,
        "BODY" => LineLabels.Body,
        "NOISE" => LineLabels.Noise,
        _ => null,
    };

    /// <summary>Labels joined by <c>+</c>.</summary>
    /// <exception cref="CliException">One of them is none.</exception>
    internal static LineLabels Read(string option, string names)
    {
        var labels = LineLabels.None;
        foreach (var name in names.Split('+'))
            labels |= Find(name) ?? throw new CliException($"{option}: there is no label '{name}'; it is one of {All}.");
        return labels;
    }
}
