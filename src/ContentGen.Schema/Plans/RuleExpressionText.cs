using System.Globalization;

namespace ContentGen.Schema.Plans;

/// <summary>An expression as it is written, brackets only where they are needed. The same on every host.</summary>
public static class RuleExpressionText
{
    private const int Or = 1;
    private const int And = 2;
    private const int Not = 3;
    private const int Comparison = 4;
    private const int Sum = 5;
    private const int Product = 6;
    private const int Unary = 7;
    private const int Atom = 8;

    private static readonly string[] Comparisons = ["==", "!=", "<", "<=", ">", ">="];
    private static readonly string[] Operations = ["+", "-", "*", "/"];

    /// <summary>The text of an expression.</summary>
    public static string Of(RuleExpression expression) => Text(expression).Text;

    private static string Within(RuleExpression expression, int least)
    {
        var (text, level) = Text(expression);
        return level < least ? "(" + text + ")" : text;
    }

    private static (string Text, int Level) Text(RuleExpression expression) => expression switch
    {
        AbsentConstant absent => (absent.Written, Sum),
        NumberConstant constant => (constant.Written, constant.Value < 0 ? Unary : Atom),
        BooleanConstant constant => (constant.Value ? "true" : "false", Atom),
        TextConstant constant => (Quoted(constant.Value), Atom),
        ArticlePath => ("article", Atom),
        VariablePath variable => (variable.Name, Atom),
        NoisePath noise => ("noise." + noise.Name, Atom),
        MemberPath { Of: ArticlePath } member => (member.Name, Atom),
        MemberPath member => (Of(member.Of) + "." + member.Name, Atom),
        FieldPath field => (Of(field.Of) + "." + field.Name, Atom),
        EndPath end => ((end.IsFirst ? "first(" : "last(") + Of(end.Of) + ")", Atom),
        CachedPath cached => Text(cached.Of),
        CachedExpression cached => Text(cached.Of),
        ExistsExpression exists => ("exists(" + Of(exists.Path) + ")", Atom),
        CountExpression count => (count.Measure.ToString().ToLowerInvariant() + "(" + Of(count.Path) + ")", Atom),
        ValueExpression value => ("value(" + Of(value.Path) + ")", Atom),
        ContainsExpression contains => ("contains(" + Of(contains.Path) + ", " + contains.Written + ")", Atom),
        MatchesExpression matches => ("matches(" + Of(matches.Path) + ", " + matches.Written + ")", Atom),
        UniqueExpression unique => ("unique(" + Of(unique.Path) + ")", Atom),
        ComparisonExpression comparison =>
            (Within(comparison.Left, Sum) + " " + Comparisons[(int)comparison.Comparison] + " " + Within(comparison.Right, Sum), Comparison),
        ArithmeticExpression arithmetic => Arithmetic(arithmetic),
        NegateExpression negate => ("-" + Within(negate.Of, Atom), Unary),
        NotExpression not => ("not " + Within(not.Of, Not), Not),
        LogicExpression { IsAnd: true } and => (Within(and.Left, And) + " and " + Within(and.Right, Not), And),
        LogicExpression or => (Within(or.Left, Or) + " or " + Within(or.Right, And), Or),
        QuantifierExpression each =>
            ((each.IsAll ? "all(" : "any(") + Of(each.Path) + " as " + each.Name + ", " + Of(each.Body) + ")", Atom),
        _ => (expression.ToString(), Atom),
    };

    private static (string Text, int Level) Arithmetic(ArithmeticExpression arithmetic)
    {
        var level = arithmetic.Operation is RuleArithmetic.Add or RuleArithmetic.Subtract ? Sum : Product;
        return (Within(arithmetic.Left, level) + " " + Operations[(int)arithmetic.Operation] + " " + Within(arithmetic.Right, level + 1), level);
    }

    /// <summary>A text between the quotes that it does not hold; where it holds both, its own double ones are doubled.</summary>
    public static string Quoted(string text) =>
        text.IndexOf('\'') < 0 ? "'" + text + "'" : "\"" + text.Replace("\"", "\"\"") + "\"";

    /// <summary>A number as an expression writes it.</summary>
    public static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
