using System;
using System.Collections.Generic;
using ContentGen.Runtime;
using ContentGen.Schema;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Plans;
using RegionEnd = ContentGen.Schema.Plans.RegionEnd;

namespace ContentGen.Engine.Tracing;

/// <summary>Explains blocks of one traced document.</summary>
internal sealed class BlockExplainer(
    WrittenSchema schema, SchemaProgram program, PlaceNames places, TraceLog log, TraceAssembly assembly, TestExplainer tests, PageExplainer page)
{
    private readonly BoundSchema _bound = schema.Bound!;
    private readonly SchemaPlan _plan = schema.Compiled.Plan!;
    private readonly RoleExplainer _roles = new(schema, program, places, tests);

    internal PageTrace? Page() => page.Page();

    internal BlockTrace Explain(TracedBlock block)
    {
        var index = block.Position - 1;
        var offer = block.Outcome == BlockOutcome.NotRead ? null : assembly.Offers[block.Index];
        var permitted = offer is null ? [] : _roles.Permitted(offer);
        var recovery = offer is { Step: { Model: 0, Answer: < 0 } } ? _roles.Recovery(offer, block) : null;
        return new(
            block,
            NoiseTests(index),
            Region(index),
            Ended(index),
            offer is { Step.State: > 0 } ? places.Path(offer.Step.Model, offer.Step.State - 1) : null,
            permitted,
            Nearest(permitted),
            recovery,
            block.Outcome == BlockOutcome.Unclaimed && recovery is not null ? _roles.Elsewhere(offer!, permitted, recovery) : [],
            block.Role is null ? [] : _roles.Expectations(offer!, block.Role))
        {
            Zone = index < 0 ? null : page.Zone(index),
            Scores = index < 0 ? [] : page.Scores(Raw(index)),
            Candidacies = index < 0 ? [] : page.Candidacies(Raw(index)),
        };
    }

    private static RoleTrace? Nearest(IReadOnlyList<RoleTrace> permitted)
    {
        RoleTrace? nearest = null;
        foreach (var role in permitted)
        {
            if (role.Status == RoleStatus.Failed && (nearest is null || role.Miss.CompareTo(nearest.Miss) < 0))
                nearest = role;
        }
        return nearest;
    }

    private List<NoiseTrace> NoiseTests(int index)
    {
        var traces = new List<NoiseTrace>();
        if (!log.Noise.TryGetValue(index, out var answer))
            return traces;
        var last = answer < 0 ? _plan.Noise.Count - 1 : answer;
        for (var i = 0; i <= last; i++)
            traces.Add(new(_bound.Noise[i].Name, tests.Shown(_bound.Noise[i].Span), i == answer, tests.Explain(_bound.Noise[i].Test, Raw(index))));
        return traces;
    }

    private RegionTrace? Region(int index)
    {
        if (assembly.RegionOf(index) is var number && number < 0)
            return null;
        var region = assembly.Regions[number];
        var noise = _bound.Noise[region.Noise];
        var goesOn = index > region.First && noise.Stop is not null ? tests.Explain(noise.Stop, Raw(index)) : null;
        return new(noise.Name, tests.Shown(noise.Span), noise.IsRegion, log.Blocks[region.First].Line, log.Blocks[region.End - 1].LastLine,
            noise.IsRegion ? Name(noise.End) : "", goesOn);
    }

    private RegionEndTrace? Ended(int index)
    {
        var number = assembly.RegionOf(index - 1);
        if (index >= log.Blocks.Count || number < 0 || assembly.Regions[number].End != index)
            return null;
        var region = assembly.Regions[number];
        var noise = _bound.Noise[region.Noise];
        if (!noise.IsRegion)
            return null;
        // A region of the most blocks ends without a question about the next one.
        var asked = noise.Stop is not null && log.Ends.TryGetValue(index, out var end) && end.Ends;
        var isFull = noise.MaxBlocks > 0 && region.End - region.First >= noise.MaxBlocks;
        return new(noise.Name, tests.Shown(noise.Span), isFull ? "max-blocks" : Name(noise.End), asked ? tests.Explain(noise.Stop!, Raw(index)) : null);
    }

    private static string Name(RegionEnd end) => end switch
    {
        RegionEnd.End => "end",
        RegionEnd.Blank => "blank",
        RegionEnd.Until => "until",
        _ => "while",
    };

    /// <summary>A block among all blocks of the document.</summary>
    private TracedPlace Raw(int index) => new(log.Blocks[index], log.Blocks, index);
}
