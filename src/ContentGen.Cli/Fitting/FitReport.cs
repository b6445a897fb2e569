using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using ContentGen.Cli.Output;
using ContentGen.Engine.Fitting;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Fitting;

/// <summary>Prints what fitting a score gave: values of each set, numbers, and what each term contributes.</summary>
internal static class FitReport
{
    private const int LongestTest = 72;

    internal static void Write(Utf8Output output, FitTarget target, ScoreFit fit, NumberPlaces places, bool report)
    {
        output.Write("score ");
        VisibleText.Write(output, fit.Name);
        output.Write($": {Value(fit.Objective.Written)} -> {Value(fit.Objective.Fitted)}\n");
        foreach (var aim in fit.Aims)
            WriteAim(output, aim);
        WriteNumbers(output, target, fit, places);
        if (report)
            WriteTerms(output, target, fit);
        output.Write("\n");
    }

    private static void WriteAim(Utf8Output output, AimFit aim)
    {
        var width = aim.Name.Length;
        foreach (var set in aim.Sets)
            width = Math.Max(width, set.Name.Length);
        output.Write($"  {aim.Name.PadRight(width)}  documents  written   fitted{(aim.Sets[^1].CrossValidated is null ? "" : "  held out")}\n");
        foreach (var set in aim.Sets)
        {
            output.Write("  ");
            VisibleText.Write(output, set.Name);
            output.Spaces(width - set.Name.Length);
            output.Write($"  {set.Documents,9}  {Value(set.Written),7}  {Value(set.Fitted),7}");
            output.Write(set.CrossValidated is { } held ? $"  {Value(held),8}\n" : "\n");
        }
    }

    private static void WriteNumbers(Utf8Output output, FitTarget target, ScoreFit fit, NumberPlaces places)
    {
        output.Write("   line  written  fitted  number\n");
        for (var i = 0; i < fit.Fitted.Count; i++)
        {
            var place = places.Places[i];
            if (place is null && fit.Written[i] == 0)
                continue;
            output.Write($"  {(place is null ? "-" : place.Line.ToString(CultureInfo.InvariantCulture)),5}  {fit.Written[i],7}  {fit.Fitted[i],6}  ");
            VisibleText.Write(output, NameOf(target, fit, i));
            output.Write(place is null ? " (not fitted: through an alias it is several numbers, or its digits are escaped)\n" : "\n");
        }
    }

    private static void WriteTerms(Utf8Output output, FitTarget target, ScoreFit fit)
    {
        output.Write("  blocks  documents  weight      loss  without the term\n");
        foreach (var term in fit.Terms)
        {
            output.Write($"  {term.Blocks,6}  {term.Documents,9}  {fit.Fitted[ScoreNumbers.Weight(term.Term)],6}  {Value(term.Loss),8}  ");
            VisibleText.Write(output, Test(target, fit, term.Term));
            output.Write("\n");
        }
    }

    private static string NameOf(FitTarget target, ScoreFit fit, int number)
    {
        var term = fit.Fitted.TermOf(number);
        if (number == 0)
            return "base";
        if (term < 0)
            return $"at-least of {target.Plan.Elections[fit.Fitted.Elections[number - fit.Fitted.AtLeast(0)]].Name}";
        return (number == ScoreNumbers.PerWord(term) ? "per-word " : "") + Test(target, fit, term);
    }

    /// <summary>A term's test as it is written, on one line.</summary>
    private static string Test(FitTarget target, ScoreFit fit, int term)
    {
        foreach (var score in target.Page.Scores)
        {
            if (score.Name != fit.Name)
                continue;
            if (score.Terms[term].WhenPlace is not { } place)
                return "always";
            var text = new StringBuilder();
            foreach (var word in target.TextAt(place).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                text.Append(text.Length > 0 ? " " : "").Append(word);
            return text.Length > LongestTest ? text.ToString(0, LongestTest - 1) + "…" : text.ToString();
        }
        return "";
    }

    private static string Value(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
