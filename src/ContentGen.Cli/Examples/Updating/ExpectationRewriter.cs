using System;
using System.Collections.Generic;
using System.Globalization;
using ContentGen.Engine.Examples;
using ContentGen.Schema;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Examples;

namespace ContentGen.Cli.Examples.Updating;

/// <summary>Turns the expectations of an example that do not hold into edits of the schema's text. Findings are never among them.</summary>
/// <param name="source">The schema's text.</param>
/// <param name="path">The schema's file inside the compiler: what stands in another file stays as it is.</param>
/// <param name="uses">By its place in the text, how many expectations something written is: more than one through an alias.</param>
internal sealed class ExpectationRewriter(string source, string path, IReadOnlyDictionary<int, int> uses)
{
    /// <param name="Path">The part of the JSON output.</param>
    private readonly record struct Spot(string Path, ExpectationPath Where);

    private readonly List<TextEdit> _edits = [];

    internal IReadOnlyList<TextEdit> Edits => _edits;

    internal List<UpdateChange> Changes { get; } = [];

    internal List<UpdateProblem> Problems { get; } = [];

    internal void Rewrite(ExampleOutcome outcome)
    {
        var example = outcome.Example;
        var inFlow = example.ExpectSpan is { } map && IsOpen(map);
        foreach (var member in example.Expect)
        {
            var prefix = member.Name is "noise" or "unclaimed" or "coverage" ? "$." : "$.article.";
            Rewrite(member.Value, outcome.Result.Find(member.Name), new(prefix + member.Name, new(null, member.Name, 0)), inFlow);
        }
    }

    private void Rewrite(Expected expected, ResultNode? got, Spot at, bool inFlow)
    {
        if (ExampleExpectation.Meets(expected, got))
            return;
        inFlow |= expected is ExpectedMap or ExpectedList or ExpectedAll && IsOpen(expected.Span);
        switch (expected)
        {
            case ExpectedAll all:
                for (var i = 0; i < all.Parts.Count; i++)
                    Rewrite(all.Parts[i], got, at with { Where = at.Where.Of(i) }, inFlow);
                break;
            case ExpectedMap map when got is { Kind: ResultKind.Map }:
                foreach (var member in map.Members)
                    Rewrite(member.Value, got.Find(member.Name), new(at.Path + "." + member.Name, at.Where.Of(member.Name)), inFlow);
                break;
            case ExpectedList list when got is { Kind: ResultKind.List }:
                RewriteItems(list, got, at, inFlow);
                break;
            case ExpectedMap or ExpectedList when got is null:
                Replace(expected, "absent", at);
                break;
            case ExpectedText text when got is null or { Kind: ResultKind.Text }:
                Replace(expected, got is null ? "absent" : text.IsStart ? Like(text.Span, Start(got.Text, text.Text), inFlow) : Whole(text.Span, got.Text, inFlow), at);
                break;
            case ExpectedExactly exactly when got is { Kind: ResultKind.Text }:
                Replace(expected, Like(exactly.Span, got.Text, inFlow), at);
                break;
            case ExpectedText or ExpectedValue when got is null or { Kind: ResultKind.Value or ResultKind.Text }:
                Replace(expected, got is null ? "absent" : got.Kind == ResultKind.Value ? got.Text : Whole(expected.Span, got.Text, inFlow), at);
                break;
            case ExpectedNumber when got is { Kind: ResultKind.Value }:
                Replace(expected, got.Text, at);
                break;
            case ExpectedCount when got is { Kind: ResultKind.List }:
                Replace(expected, got.Items.Count.ToString(CultureInfo.InvariantCulture), at);
                break;
            case ExpectedAbsent absent:
                Replace(expected, Written(absent.Span) == "absent" ? ResultYaml.Of(got, null, quote: false, inFlow) : absent.IsAbsent ? "false" : "true", at);
                break;
            default:
                Problems.Add(new(at.Path, expected.Span, "it says what the text or list holds, not what it is; write it anew"));
                break;
        }
    }

    private void RewriteItems(ExpectedList list, ResultNode got, Spot at, bool inFlow)
    {
        var steps = new List<ListEdits.Step>();
        var inner = new ExpectationRewriter(source, path, uses);
        Expected? like = null;
        foreach (var item in list.Items)
            like ??= item;
        var quote = list.ItemSpans.Count > 0 && source[list.ItemSpans[0].Start] == '"';
        var moves = false;
        foreach (var (wanted, index) in ListAlignment.Of(list.Items, got.Items))
        {
            moves |= wanted < 0 || index < 0;
            if (wanted < 0)
                steps.Add(new(-1, false, ResultYaml.Of(got.Items[index], like, quote, inFlow)));
            else
                steps.Add(new(wanted, index < 0, null));
            if (wanted >= 0 && index >= 0)
                inner.Rewrite(list.Items[wanted], got.Items[index], new($"{at.Path}[{index.ToString(CultureInfo.InvariantCulture)}]", at.Where.Of(index)), inFlow);
        }
        if (!moves)
        {
            _edits.AddRange(inner._edits);
            Changes.AddRange(inner.Changes);
        }
        else if (list.Items.Count == 0)
            Replace(list, "[" + string.Join(", ", steps.ConvertAll(step => step.New)) + "]", at);
        else if (!IsMine(list, at))
            return;
        else if (ListEdits.Of(source, list, steps, inner._edits) is { } edit)
        {
            _edits.Add(edit);
            Changes.Add(new(at.Path, list.Span, at.Where, ExampleText.Of(list)));
        }
        else
            Problems.Add(new(at.Path, list.Span, "items of the list are written elsewhere; write it anew"));
        Problems.AddRange(inner.Problems);
    }

    private void Replace(Expected expected, string text, Spot at)
    {
        if (!IsMine(expected, at))
            return;
        _edits.Add(new(expected.Span.Start, expected.Span.Length, text));
        Changes.Add(new(at.Path, expected.Span, at.Where, ExampleText.Of(expected)));
    }

    private bool IsMine(Expected expected, Spot at)
    {
        if (expected.Span.Path != path)
            Problems.Add(new(at.Path, expected.Span, "it stands in another file; test that one"));
        else if (uses.GetValueOrDefault(expected.Span.Start) > 1)
            Problems.Add(new(at.Path, expected.Span, "through an alias it stands for several expectations; write them apart"));
        else
            return true;
        return false;
    }

    private string Like(SourceSpan span, string text, bool inFlow) => ScalarText.Like(source, span.Start, span.Length, text, inFlow);

    private string Whole(SourceSpan span, string text, bool inFlow) => ScalarText.Whole(source, span.Start, span.Length, text, inFlow);

    private string Written(SourceSpan span) => source.Substring(span.Start, span.Length);

    private bool IsOpen(SourceSpan span) => span.Path == path && source[span.Start] is '{' or '[';

    /// <summary>As much of a text as there was, to the end of a word.</summary>
    private static string Start(string text, string old)
    {
        var end = Math.Min(text.Length, old.Length);
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || char.IsSurrogate(text[end])))
            end++;
        var lineEnd = text.IndexOf('\n', StringComparison.Ordinal);
        return text[..(lineEnd > 0 && lineEnd < end && !old.Contains('\n', StringComparison.Ordinal) ? lineEnd : end)] + "…";
    }
}
