using System.Globalization;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Expressions;

/// <summary>
/// Types an expression: names are resolved, constants folded, and every mistake is reported at its place. A part that is wrong gives null, and what
/// it stands in says nothing more of it.
/// </summary>
internal sealed partial class ExpressionBinder
{
    private readonly RuleScope _scope;
    private readonly ExpressionReporter _reporter;
    private readonly PathBinder _paths;

    public ExpressionBinder(RuleScope scope, ExpressionReporter reporter)
    {
        (_scope, _reporter) = (scope, reporter);
        _paths = new(scope, reporter);
    }

    /// <summary>An expression that is true or false.</summary>
    /// <param name="where">What wants it, as messages name it: <c>`assert`</c>.</param>
    public RuleExpression? Condition(ExpressionSyntax syntax, string where)
    {
        if (Value(syntax) is not { } bound)
            return null;
        if (bound.Expression.Type == RuleType.Boolean)
            return bound.Expression;
        WrongType(syntax, bound, where + " wants what is true or false", "Compare it: `" + _reporter.Written(syntax) + (bound.Expression.Type == RuleType.Number ? " > 0`." : " == …`."));
        return null;
    }

    /// <summary>What a hole of a message shows. A path alone stands for its value.</summary>
    public RuleExpression? Shown(ExpressionSyntax syntax) => PathOf(syntax) is { } path
        ? path.Bound is { } bound ? ValueOf(bound, syntax, "a hole of a message")?.Expression : null
        : Value(syntax)?.Expression;

    /// <summary>A value, and for one of an enumeration its field.</summary>
    private readonly record struct Typed(RuleExpression Expression, BoundField? Field = null);

    private readonly record struct PathResult(BoundPath? Bound);

    private Typed? Value(ExpressionSyntax syntax)
    {
        switch (syntax)
        {
            case NumberSyntax number:
                return new(ConstantFolder.Number(RuleType.Number, decimal.Parse(number.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), number.Text));
            case TextSyntax text:
                return new(new TextConstant(text.Text));
            case BooleanSyntax boolean:
                return new(new BooleanConstant(boolean.Value));
            case ReferenceSyntax reference:
                _reporter.Report(RuleDiagnostics.WrongType, reference.Start, reference.Length,
                    "`$" + reference.Name + "` is no value. It stands in `matches(path, $pattern)` and `contains(path, $phrases)`.");
                return null;
            case UnarySyntax unary:
                return Unary(unary);
            case BinarySyntax binary:
                return Binary(binary);
            default:
                return PathOf(syntax) is { } path ? NotAValue(path, syntax) : Call((CallSyntax)syntax);
        }
    }

    private Typed? NotAValue(PathResult path, ExpressionSyntax syntax)
    {
        if (path.Bound is not { } bound)
            return null;
        var written = _reporter.Written(syntax);
        var advice = bound.IsMany ? "Write `count(" + written + ")`, or another function of it." : "Write `value(" + written + ")`, `words(" + written + ")` or another function of it.";
        _reporter.Report(RuleDiagnostics.WrongType, syntax.Start, syntax.Length, "`" + written + "` is a part of the document and no value. " + advice);
        return null;
    }

    private Typed? Unary(UnarySyntax unary)
    {
        if (unary.Operator.Text == "not")
            return Condition(unary.Of, "`not`") is { } condition ? new(ConstantFolder.Not(condition)) : null;
        return Number(unary.Of, "`-`") is { } number ? new(ConstantFolder.Negate(number)) : null;
    }

    private RuleExpression? Number(ExpressionSyntax syntax, string where)
    {
        if (Value(syntax) is not { } bound)
            return null;
        if (bound.Expression.Type == RuleType.Number)
            return bound.Expression;
        WrongType(syntax, bound, where + " wants a number", "");
        return null;
    }

    private Typed? Binary(BinarySyntax binary)
    {
        var sign = "`" + binary.Operator.Text + "`";
        switch (binary.Operator.Text)
        {
            case "and" or "or":
            {
                var (left, right) = (Condition(binary.Left, sign), Condition(binary.Right, sign));
                return left is null || right is null ? null : new(ConstantFolder.Logic(binary.Operator.Text == "and", left, right));
            }
            case "+" or "-" or "*" or "/":
            {
                var (left, right) = (Number(binary.Left, sign), Number(binary.Right, sign));
                if (left is null || right is null)
                    return null;
                var result = ConstantFolder.Arithmetic(ArithmeticOf(binary.Operator.Text), left, right);
                if (result is AbsentConstant && left is not AbsentConstant && right is not AbsentConstant)
                    _reporter.Report(RuleDiagnostics.Constant, binary.Start, binary.Length, "without a value", "Divide by what is not 0, and keep numbers below 10^27.");
                return new(result);
            }
            default:
                return Comparison(binary);
        }
    }

    private static RuleArithmetic ArithmeticOf(string sign) => sign switch
    {
        "+" => RuleArithmetic.Add,
        "-" => RuleArithmetic.Subtract,
        "*" => RuleArithmetic.Multiply,
        _ => RuleArithmetic.Divide,
    };

    private Typed? Comparison(BinarySyntax binary)
    {
        // A name beside a value, without quotes.
        if (IsValue(binary.Left) || IsValue(binary.Right))
            _paths.Compared = (IsValue(binary.Left) ? binary.Right : binary.Left) as PathSyntax;
        var (left, right) = (Value(binary.Left), Value(binary.Right));
        _paths.Compared = null;
        if (left is not { } one || right is not { } other)
            return null;
        var comparison = binary.Operator.Text switch
        {
            "==" => RuleComparison.Equal,
            "!=" => RuleComparison.NotEqual,
            "<" => RuleComparison.Less,
            "<=" => RuleComparison.LessOrEqual,
            ">" => RuleComparison.Greater,
            _ => RuleComparison.GreaterOrEqual,
        };
        if (one.Expression is not TextConstant && other.Expression is TextConstant written)
        {
            if (Literal(written, binary.Right, one) is not { } converted)
                return null;
            other = converted;
        }
        else if (other.Expression is not TextConstant && one.Expression is TextConstant text)
        {
            if (Literal(text, binary.Left, other) is not { } converted)
                return null;
            one = converted;
        }
        var type = one.Expression.Type;
        if (type != other.Expression.Type || type == RuleType.Enum && !one.Field!.Plan.Values.Equals(other.Field!.Plan.Values))
        {
            _reporter.Report(RuleDiagnostics.WrongType, binary.Start, binary.Length,
                "`" + _reporter.Written(binary.Left) + "` is " + TypeName(one) + " and `" + _reporter.Written(binary.Right) + "` is " + TypeName(other) + ": the two cannot be compared."
                + ((one.Expression.Type, other.Expression.Type) switch
                {
                    (RuleType.Text, RuleType.Number) => NumberAdvice(one.Expression),
                    (RuleType.Number, RuleType.Text) => NumberAdvice(other.Expression),
                    _ => "",
                })
                + QuotesAdvice(binary, type, other.Expression.Type));
            return null;
        }
        if (type is RuleType.Boolean or RuleType.Text or RuleType.Enum && comparison is not (RuleComparison.Equal or RuleComparison.NotEqual))
        {
            _reporter.Report(RuleDiagnostics.WrongType, binary.Operator.Start, binary.Operator.Length,
                "`" + _reporter.Written(binary.Left) + "` is " + TypeName(one) + ", which is neither less nor greater than another. Write `==` or `!=`.");
            return null;
        }
        return new(ConstantFolder.Comparison(comparison, one.Expression, other.Expression));
    }

    private static bool IsValue(ExpressionSyntax syntax) => syntax is CallSyntax { Name.Text: "value" };

    /// <summary>What to write where a text stands beside a number.</summary>
    private static string NumberAdvice(RuleExpression text)
    {
        if (text is not TextConstant written)
            return " A field of type `number` is compared as one: give the role a `pattern` and the field.";
        var number = written.Value.Trim();
        return decimal.TryParse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            && char.IsDigit(number[number.Length - 1]) && number[0] is '-' or (>= '0' and <= '9')
            ? " Take the quotes away: `" + number + "`."
            : " Write a number, without quotes.";
    }

    /// <summary>What to write where numbers stand beside a day: without quotes its hyphens subtract.</summary>
    private string QuotesAdvice(BinarySyntax binary, RuleType left, RuleType right)
    {
        var numbers = (left, right) switch
        {
            (RuleType.Date, RuleType.Number) => binary.Right,
            (RuleType.Number, RuleType.Date) => binary.Left,
            _ => null,
        };
        if (numbers is null || ConstantNumbers(numbers) is not { } written)
            return "";
        return LiteralValues.Convert(written, RuleType.Date, null).Constant is null
            ? " A day stands between quotes, as in `'2025-03-01'`."
            : " Put the day between quotes: `'" + written + "'`.";
    }

    /// <summary>An expression as it was written, where it is of numbers alone.</summary>
    private string? ConstantNumbers(ExpressionSyntax syntax)
    {
        var written = _reporter.Written(syntax);
        foreach (var c in written)
        {
            if (c is not (>= '0' and <= '9' or '-' or '.'))
                return null;
        }
        return written;
    }

    /// <summary>A text beside a day, a moment or a value of an enumeration is one too.</summary>
    private Typed? Literal(TextConstant text, ExpressionSyntax syntax, Typed beside)
    {
        var (constant, wanted) = LiteralValues.Convert(text.Value, beside.Expression.Type, beside.Field);
        if (wanted is null)
            return new(constant ?? text, beside.Field);
        _reporter.Report(RuleDiagnostics.Literal, syntax.Start, syntax.Length, text.Value, wanted.Value.Problem, wanted.Value.Advice);
        return null;
    }

    private void WrongType(ExpressionSyntax syntax, Typed bound, string wants, string advice)
    {
        _reporter.Report(RuleDiagnostics.WrongType, syntax.Start, syntax.Length,
            "`" + _reporter.Written(syntax) + "` is " + TypeName(bound) + ", but " + wants + "." + (advice.Length > 0 ? " " + advice : ""));
    }

    private static string TypeName(Typed bound) => bound.Expression.Type switch
    {
        RuleType.Boolean => "true or false",
        RuleType.Number => "a number",
        RuleType.Text => "a text",
        RuleType.Date => "a day",
        RuleType.Moment => "a moment",
        RuleType.Enum => "a value of the enumeration `" + bound.Field!.Plan.Name + "`",
        _ => "a part of the document",
    };
}
