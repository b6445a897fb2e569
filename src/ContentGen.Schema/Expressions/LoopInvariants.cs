using System;
using System.Collections.Generic;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Expressions;

/// <summary>
/// Takes out of loops what does not depend on their parts, so that each loop goes over the parts within the part of the loop around it, and a rule over the
/// document once for each of its functions. Where that is impossible, the rule is refused.
/// </summary>
internal sealed class LoopInvariants
{
    // By level: what is worked out once for each part of the loop there; level 0 is the rule.
    private readonly List<List<CachedPlan>> _before = [[]];

    // Names of the loops around, by level - 1.
    private readonly List<string> _names = [];

    // By variable, the level of its loop where that stands now.
    private readonly int[] _levels = new int[ExpressionLimits.Quantifiers + 1];
    private int _slots;
    private int _variables;

    /// <summary>The loop that would go over a path outside of the part on which its body depends: that path, and that part's name.</summary>
    public (PathExpression Path, string Variable)? Refused { get; private set; }

    /// <summary>Prepares an expression.</summary>
    public ExpressionPlan Prepare(RuleExpression expression, string source)
    {
        var root = Rewrite(expression);
        return new(root, new(_before[0].ToArray()), _slots, _variables, source);
    }

    private int Depth => _names.Count;

    private RuleExpression Rewrite(RuleExpression expression)
    {
        var level = LevelOf(expression);
        if (level < Depth && IsWalk(expression))
            return Cached(expression, level);
        return expression switch
        {
            PathExpression path => Path(path),
            ExistsExpression exists => exists with { Path = Path(exists.Path) },
            CountExpression count => count with { Path = Path(count.Path) },
            ValueExpression value => value with { Path = Path(value.Path) },
            ContainsExpression contains => contains with { Path = Path(contains.Path) },
            MatchesExpression matches => matches with { Path = Path(matches.Path) },
            UniqueExpression unique => unique with { Path = Path(unique.Path) },
            ComparisonExpression comparison => comparison with { Left = Rewrite(comparison.Left), Right = Rewrite(comparison.Right) },
            ArithmeticExpression arithmetic => arithmetic with { Left = Rewrite(arithmetic.Left), Right = Rewrite(arithmetic.Right) },
            NegateExpression negate => negate with { Of = Rewrite(negate.Of) },
            NotExpression not => not with { Of = Rewrite(not.Of) },
            LogicExpression logic => logic with { Left = Rewrite(logic.Left), Right = Rewrite(logic.Right) },
            QuantifierExpression each => Quantifier(each, level),
            _ => expression,
        };
    }

    private PathExpression Path(PathExpression path) => path switch
    {
        EndPath when LevelOf(path) is var level && level < Depth => (PathExpression)Cached(path, level),
        EndPath end => end with { Of = Path(end.Of) },
        MemberPath member => member with { Of = Path(member.Of) },
        FieldPath field => field with { Of = Path(field.Of) },
        _ => path,
    };

    private QuantifierExpression Quantifier(QuantifierExpression each, int level)
    {
        if (LevelOf(each.Path) < level)
            Refused ??= (each.Path, _names[level - 1]);
        var path = Path(each.Path);
        _names.Add(each.Name);
        _before.Add([]);
        _levels[each.Variable] = Depth;
        _variables = Math.Max(_variables, each.Variable + 1);
        var body = Rewrite(each.Body);
        var before = _before[Depth];
        _before.RemoveAt(Depth);
        _names.RemoveAt(Depth - 1);
        return each with { Path = path, Body = body, Before = new(before.ToArray()) };
    }

    /// <summary>Works an expression out at its own level, where what it goes over is gone over once.</summary>
    private RuleExpression Cached(RuleExpression expression, int level)
    {
        foreach (var known in _before[level])
        {
            if (known.Expression.Equals(expression))
                return Use(known.Slot, expression);
        }
        // As if it stood there: what is inside may stand further out yet.
        var (names, before) = (_names.GetRange(level, Depth - level), _before.GetRange(level + 1, _before.Count - level - 1));
        _names.RemoveRange(level, names.Count);
        _before.RemoveRange(level + 1, before.Count);
        var prepared = Rewrite(expression);
        _names.AddRange(names);
        _before.AddRange(before);
        var slot = _slots++;
        _before[level].Add(new(slot, prepared));
        return Use(slot, expression);
    }

    private static RuleExpression Use(int slot, RuleExpression expression) =>
        expression is PathExpression path ? new CachedPath(slot, path) : new CachedExpression(slot, expression);

    /// <summary>What goes over more than a few records of the layout. A value and a text are read at one place.</summary>
    private static bool IsWalk(RuleExpression expression) =>
        expression is EndPath or ExistsExpression or CountExpression or ContainsExpression or MatchesExpression or UniqueExpression or QuantifierExpression;

    /// <summary>The innermost loop on whose part an expression depends: 1 for the outermost, 0 for none.</summary>
    private int LevelOf(RuleExpression expression) => expression switch
    {
        VariablePath variable => _levels[variable.Variable],
        MemberPath member => LevelOf(member.Of),
        FieldPath field => LevelOf(field.Of),
        EndPath end => LevelOf(end.Of),
        ExistsExpression exists => LevelOf(exists.Path),
        CountExpression count => LevelOf(count.Path),
        ValueExpression value => LevelOf(value.Path),
        ContainsExpression contains => LevelOf(contains.Path),
        MatchesExpression matches => LevelOf(matches.Path),
        UniqueExpression unique => LevelOf(unique.Path),
        ComparisonExpression comparison => Math.Max(LevelOf(comparison.Left), LevelOf(comparison.Right)),
        ArithmeticExpression arithmetic => Math.Max(LevelOf(arithmetic.Left), LevelOf(arithmetic.Right)),
        NegateExpression negate => LevelOf(negate.Of),
        NotExpression not => LevelOf(not.Of),
        LogicExpression logic => Math.Max(LevelOf(logic.Left), LevelOf(logic.Right)),
        QuantifierExpression each => Math.Max(LevelOf(each.Path), Free(each)),
        _ => 0,
    };

    /// <summary>The innermost loop around a loop on whose part its body depends.</summary>
    private int Free(QuantifierExpression each)
    {
        var level = 0;
        foreach (var root in ExpressionPaths.Roots(each.Body))
        {
            if (root is VariablePath variable && variable.Variable < each.Variable)
                level = Math.Max(level, _levels[variable.Variable]);
        }
        return level;
    }
}
