using System;
using System.Collections.Generic;
using ContentGen.Matching;
using ContentGen.Runtime;
using ContentGen.Schema;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine.Tracing;

/// <summary>Explains what roles had to do with a text that was offered to a content model.</summary>
internal sealed class RoleExplainer(WrittenSchema schema, SchemaProgram program, PlaceNames places, TestExplainer tests)
{
    private readonly BoundSchema _bound = schema.Bound!;
    private readonly SchemaPlan _plan = schema.Compiled.Plan!;

    /// <summary>The roles that the model permitted next.</summary>
    internal List<RoleTrace> Permitted(TracedOffer offer)
    {
        var step = offer.Step;
        var (table, state) = (program.Models[step.Model], _plan.Models[step.Model].States[step.State]);
        var choices = table.Choices(step.State);
        var traces = new List<RoleTrace>();
        var isTaken = false;
        for (var i = 0; i < choices.Length; i++)
        {
            var recognition = step.Choices[i];
            var edge = table.Permitted(in choices[i], step.Counters);
            var place = state.Choices[i].Edges[edge < 0 ? 0 : edge - choices[i].Edges.Start.Value].Place;
            var status = edge < 0 ? RoleStatus.Counted
                : !recognition.Holds ? RoleStatus.Failed
                : isTaken ? RoleStatus.After
                : RoleStatus.Took;
            isTaken |= status == RoleStatus.Took;
            traces.Add(Role(recognition.Role, places.Path(step.Model, place), status, recognition.Holds, offer.Place) with
            {
                Count = edge < 0 ? Count(step, state.Choices[i].Edges[0]) : null,
            });
        }
        return traces;
    }

    /// <summary>The first counter that does not permit a step.</summary>
    private CountTrace? Count(TracedStep step, EdgePlan edge)
    {
        foreach (var guard in edge.Guards)
        {
            var count = step.Counters[guard.Counter];
            if (count >= guard.AtLeast && !(count >= guard.Below))
                continue;
            var node = places.Counted(step.Model, guard.Counter);
            return new(node.Path, count, node.Min, node.Max, count >= guard.Below);
        }
        return null;
    }

    /// <summary>What recovery considered. The search is the parser's own, made again; what it asked and what came of it is of the trace.</summary>
    internal RecoveryTrace Recovery(TracedOffer offer, TracedBlock block)
    {
        var step = offer.Step;
        var model = program.Tables.Models[step.Model];
        var search = new RecoverySearch(model, program.Tables, new MatchScratch(), step.State - 1, step.Counters);
        var found = search.Candidates().ToArray();
        var vetoes = new List<VetoTrace>();
        var (asked, answers) = (0, new List<Recognition>());
        foreach (var question in step.Recovery)
        {
            if (question.Block == step.Text.Block && question.Start == step.Text.Start)
                answers.Add(question);
            else
                vetoes.Add(new(_bound.Roles[question.Role].Name, LineOf(offer, question.Block), question.Holds));
        }
        var traces = new List<RecoveryCandidateTrace>();
        for (; asked < found.Length; asked++)
        {
            var candidate = found[asked];
            var passed = new List<string>();
            foreach (var unit in search.PassedOver(in candidate))
                passed.Add(RecoverySearch.Unit(model, unit).Path);
            var isAsked = asked < answers.Count;
            var holds = isAsked && answers[asked].Holds;
            var status = !isAsked ? RecoveryStatus.After
                : !holds ? RecoveryStatus.Failed
                : block.Role is null ? RecoveryStatus.Vetoed
                : RecoveryStatus.Took;
            var roleStatus = status switch
            {
                RecoveryStatus.Took => RoleStatus.Took,
                RecoveryStatus.Failed => RoleStatus.Failed,
                _ => RoleStatus.After,
            };
            var role = Role(candidate.Role, places.Path(step.Model, candidate.Place), roleStatus, holds, offer.Place);
            traces.Add(new(role, status, passed, holds ? vetoes : []));
        }
        return new(traces);
    }

    /// <summary>Roles of the article whose tests hold, but which neither a step nor recovery reaches.</summary>
    internal List<string> Elsewhere(TracedOffer offer, IReadOnlyList<RoleTrace> permitted, RecoveryTrace recovery)
    {
        var names = new List<string>();
        for (var role = 0; role < _bound.Roles.Count; role++)
        {
            var name = _bound.Roles[role].Name;
            var isReached = false;
            foreach (var trace in permitted)
                isReached |= trace.Role == name;
            foreach (var candidate in recovery.Candidates)
                isReached |= candidate.Role.Role == name;
            if (!isReached && places.ArticleRoles.Contains(role) && _bound.Roles[role].Alternatives.Count > 0 && Alternatives(role, offer.Place)[^1].Holds)
                names.Add(name);
        }
        return names;
    }

    internal List<ExpectationTrace> Expectations(TracedOffer offer, string roleName)
    {
        var role = 0;
        while (_bound.Roles[role].Name != roleName)
            role++;
        var traces = new List<ExpectationTrace>();
        for (var i = 0; i < _bound.Roles[role].Expect.Count; i++)
        {
            var expect = _bound.Roles[role].Expect[i];
            var test = tests.Explain(expect.Test, offer.TakenPlace);
            var finding = _plan.Findings[_plan.Roles[role].Expect[i].Finding];
            traces.Add(new(finding.Id, (Severity)finding.Severity, tests.Shown(expect.Span), test.Holds, test));
        }
        return traces;
    }

    internal RoleTrace Role(int role, string path, RoleStatus status, bool holds, TracedPlace place) =>
        new(_bound.Roles[role].Name, path, tests.Shown(_bound.Roles[role].Span), status, holds, Alternatives(role, place));

    /// <summary>The ways of a role to recognise a block, up to the first that holds.</summary>
    private List<AlternativeTrace> Alternatives(int role, TracedPlace place)
    {
        var traces = new List<AlternativeTrace>();
        var alternatives = _bound.Roles[role].Alternatives;
        for (var i = 0; i < alternatives.Count; i++)
        {
            var alternative = alternatives[i];
            var when = tests.Explain(alternative.When, place);
            var (end, taken) = (0, (TestTrace?)null);
            if (when.Holds)
            {
                TestTrace? miss = null;
                var text = alternative.Take switch
                {
                    TakeMode.Sentence => tests.FirstSentence(place.Text),
                    TakeMode.Until => tests.Before(alternative, place.Text, out miss),
                    _ => place.Text,
                };
                end = text?.End ?? 0;
                taken = text is null ? miss
                    : alternative.Taken is null ? null
                    : tests.Explain(alternative.Taken, place with { Text = text });
            }
            traces.Add(new(i + 1, tests.Shown(alternative.Span), when, alternative.Take.ToString().ToLowerInvariant(), end, taken));
            if (traces[^1].Holds)
                break;
        }
        return traces;
    }

    private static int LineOf(TracedOffer offer, int block)
    {
        var pending = offer.Run.Pending;
        var i = offer.Index;
        while (pending[i].Block != block)
            i++;
        return pending[i].Line;
    }
}
