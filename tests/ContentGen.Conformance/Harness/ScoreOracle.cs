using System;
using System.Globalization;
using ContentGen.Engine;
using ContentGen.Matching;
using ContentGen.Runtime;
using ContentGen.Schema.Plans;

namespace ContentGen.Conformance.Harness;

/// <summary>Scores term by term, each test walked as the plan has it: what the table of terms is held to.</summary>
internal sealed class ScoreOracle(SchemaPlan plan)
{
    private readonly SchemaProgram _program = new(plan);
    private readonly ContentBuffer _buffer = new();

    /// <summary>How many scores were compared, for tests that must have seen some.</summary>
    internal long Compared { get; private set; }

    /// <summary>What is wrong with the scores of a document that was parsed into a buffer; null: nothing.</summary>
    internal string? Problem(ReadOnlySpan<byte> utf8, ContentBuffer parsed)
    {
        if (plan.Scores.Count == 0)
            return null;
        var interpreted = new InterpretedPlan(_program);
        _buffer.Begin();
        var scan = ContentDriver<InterpretedPlan>.Scan(utf8, _buffer, interpreted, _buffer.Limits.MaxBlocks);
        var matcher = new Matcher<InterpretedPlan>(ContentDriver<InterpretedPlan>.Measured(utf8, _buffer, interpreted), _buffer, interpreted, scan);
        PagePasses<InterpretedPlan>.BeforeNoise(ref matcher, _buffer, interpreted, scan.Count);
        var page = _buffer.Match.Page;
        for (var score = 0; score < plan.Scores.Count; score++)
        {
            for (var block = 0; block < scan.Count; block++)
            {
                var (sum, table, generated) = (_program.Sum(score, matcher.Raw(block)), page.Score(score, block), parsed.Match.Page.Score(score, block));
                Compared++;
                if (sum != table || sum != generated)
                {
                    return string.Create(CultureInfo.InvariantCulture,
                        $"score '{plan.Scores[score].Name}' of block {block + 1}: {sum} term by term, {table} in the interpreter, {generated} in generated code");
                }
            }
        }
        return null;
    }
}
