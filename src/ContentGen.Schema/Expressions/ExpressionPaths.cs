using System.Collections.Generic;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Expressions;

/// <summary>The paths that stand in an expression, from left to right.</summary>
internal static class ExpressionPaths
{
    /// <summary>What each path begins with.</summary>
    public static IEnumerable<PathExpression> Roots(RuleExpression expression)
    {
        foreach (var path in Of(expression))
        {
            var root = path;
            while (Before(root) is { } of)
                root = of;
            yield return root;
        }
    }

    public static List<PathExpression> Of(RuleExpression expression)
    {
        var paths = new List<PathExpression>();
        Collect(expression, paths);
        return paths;
    }

    private static PathExpression? Before(PathExpression path) => path switch
    {
        MemberPath member => member.Of,
        FieldPath field => field.Of,
        EndPath end => end.Of,
        _ => null,
    };

    private static void Collect(RuleExpression expression, List<PathExpression> paths)
    {
        switch (expression)
        {
            case PathExpression path:
                paths.Add(path);
                break;
            case ExistsExpression exists:
                paths.Add(exists.Path);
                break;
            case CountExpression count:
                paths.Add(count.Path);
                break;
            case ValueExpression value:
                paths.Add(value.Path);
                break;
            case ContainsExpression contains:
                paths.Add(contains.Path);
                break;
            case MatchesExpression matches:
                paths.Add(matches.Path);
                break;
            case UniqueExpression unique:
                paths.Add(unique.Path);
                break;
            case NegateExpression negate:
                Collect(negate.Of, paths);
                break;
            case NotExpression not:
                Collect(not.Of, paths);
                break;
            case QuantifierExpression each:
                paths.Add(each.Path);
                Collect(each.Body, paths);
                break;
            case ComparisonExpression comparison:
                Collect(comparison.Left, paths);
                Collect(comparison.Right, paths);
                break;
            case ArithmeticExpression arithmetic:
                Collect(arithmetic.Left, paths);
                Collect(arithmetic.Right, paths);
                break;
            case LogicExpression logic:
                Collect(logic.Left, paths);
                Collect(logic.Right, paths);
                break;
        }
    }
}
