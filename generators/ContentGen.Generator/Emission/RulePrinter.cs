using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>Prints the expressions of one rule as C#. What loops over parts of the document becomes a method; these are remembered until they are written.</summary>
internal sealed class RulePrinter
{
    private const string Runtime = PlanEmitter.Runtime;
    private const int Or = 1;
    private const int And = 2;
    private const int Comparison = 4;
    private const int Sum = 5;
    private const int Product = 6;
    private const int Unary = 7;
    private const int Atom = 8;

    private static readonly string[] s_comparisons = ["", "", "<", "<=", ">", ">="];
    private static readonly string[] s_operations = ["+", "-", "*", "/"];

    private readonly string _method;
    private readonly NameScope _methods;
    private readonly NameScope _locals = new("rule", "parts", "result", "holds", "when", "assert", "hole", "context", "message");
    private readonly Dictionary<int, string> _variables = [];
    private readonly Dictionary<int, string> _cached = [];
    private readonly Dictionary<QuantifierExpression, string> _loops = [];

    /// <param name="method">The name of the rule's method, from which those of its loops are made.</param>
    /// <param name="methods">The scope in which these are declared.</param>
    internal RulePrinter(string method, NameScope methods) => (_method, _methods) = (method, methods);

    /// <summary>The loops that were printed as calls and are not written yet.</summary>
    internal Queue<RuleLoop> Pending { get; } = new();

    /// <summary>Begins an expression: its slots are its own.</summary>
    internal void Begin()
    {
        _cached.Clear();
        _loops.Clear();
    }

    internal string Print(RuleExpression expression) => Text(expression).Text;

    /// <summary>A local variable that holds what is worked out before the rest.</summary>
    internal string Declaration(CachedPlan cached)
    {
        var value = Print(cached.Expression);
        var name = _locals.Declare("before");
        _cached[cached.Slot] = name;
        return $"{TypeOf(cached.Expression)} {name} = {value}; // {CSharpText.Comment(RuleExpressionText.Of(cached.Expression))}";
    }

    internal static string TypeOf(RuleExpression expression) => Runtime + expression.Type switch
    {
        RuleType.Boolean => "RuleBoolean",
        RuleType.Text => "RuleText",
        RuleType.Nodes => "RuleNodes",
        _ => "RuleNumber",
    };

    private string Within(RuleExpression expression, int least)
    {
        var (text, level) = Text(expression);
        return level < least ? $"({text})" : text;
    }

    private (string Text, int Level) Text(RuleExpression expression) => expression switch
    {
        AbsentConstant => ($"{TypeOf(expression)}.Absent", Atom),
        NumberConstant constant => (Number(constant.Value), constant.Value < 0 ? Unary : Atom),
        BooleanConstant constant => (constant.Value ? "true" : "false", Atom),
        TextConstant constant => ($"new {Runtime}RuleText({Utf8(constant.Value)})", Atom),
        ArticlePath => ("rule.Article", Atom),
        VariablePath variable => (_variables[variable.Variable], Atom),
        NoisePath noise => ($"rule.Noise({PlanEmitter.Number(noise.Kind)} /* {CSharpText.Comment(noise.Name)} */)", Atom),
        MemberPath member => ($"rule.Member({Print(member.Of)}, {PlanEmitter.Number(member.Member)} /* {CSharpText.Comment(member.Name)} */)", Atom),
        FieldPath field => ($"rule.Field({Print(field.Of)}, {PlanEmitter.Number(field.Field)} /* {CSharpText.Comment(field.Name)} */)", Atom),
        EndPath end => ($"rule.{(end.IsFirst ? "First" : "Last")}({Print(end.Of)})", Atom),
        CachedPath cached => (_cached[cached.Slot], Atom),
        CachedExpression cached => (_cached[cached.Slot], Atom),
        ExistsExpression exists => ($"rule.Exists({Print(exists.Path)})", Atom),
        CountExpression count => ($"rule.{count.Measure}({Print(count.Path)})", Atom),
        ValueExpression value => ($"rule.{Reader(value.Type)}({Print(value.Path)})", Atom),
        ContainsExpression contains => ($"rule.Contains({Print(contains.Path)}, {PlanEmitter.Number(contains.Phrases)})", Atom),
        MatchesExpression matches => ($"rule.Matches({Print(matches.Path)}, {PlanEmitter.Number(matches.Pattern)})", Atom),
        UniqueExpression unique => ($"rule.Unique({Print(unique.Path)})", Atom),
        ComparisonExpression comparison => Compared(comparison),
        ArithmeticExpression arithmetic => Arithmetic(arithmetic),
        NegateExpression negate => ("-" + Within(negate.Of, Atom), Unary),
        NotExpression not => ("!" + Within(not.Of, Atom), Unary),
        LogicExpression { IsAnd: true } and => ($"{Within(and.Left, And)} && {Within(and.Right, Comparison)}", And),
        LogicExpression or => ($"{Within(or.Left, Or)} || {Within(or.Right, And)}", Or),
        QuantifierExpression each => (Loop(each), Atom),
        _ => throw new InvalidOperationException($"The emitter does not know the expression {expression.GetType().Name}."),
    };

    private static string Reader(RuleType type) => type switch
    {
        RuleType.Text => "Text",
        RuleType.Boolean => "Boolean",
        _ => "Number",
    };

    private (string Text, int Level) Compared(ComparisonExpression comparison)
    {
        if (comparison.Comparison is RuleComparison.Equal or RuleComparison.NotEqual)
        {
            var equal = $"{TypeOf(comparison.Left)}.Equal({Print(comparison.Left)}, {Print(comparison.Right)})";
            return comparison.Comparison == RuleComparison.Equal ? (equal, Atom) : ("!" + equal, Unary);
        }
        return ($"{Within(comparison.Left, Sum)} {s_comparisons[(int)comparison.Comparison]} {Within(comparison.Right, Sum)}", Comparison);
    }

    private (string Text, int Level) Arithmetic(ArithmeticExpression arithmetic)
    {
        var level = arithmetic.Operation is RuleArithmetic.Add or RuleArithmetic.Subtract ? Sum : Product;
        return ($"{Within(arithmetic.Left, level)} {s_operations[(int)arithmetic.Operation]} {Within(arithmetic.Right, level + 1)}", level);
    }

    /// <summary>The call of a loop's method.</summary>
    private string Loop(QuantifierExpression each)
    {
        var uses = new RuleUses();
        uses.Add(each);
        var arguments = uses.Variables.Select(variable => (Type: Runtime + "RuleNodes", Name: _variables[variable]))
            .Concat(uses.Slots.Select(slot => (Type: TypeOf(slot.Value), Name: _cached[slot.Key]))).ToList();
        if (!_loops.TryGetValue(each, out var method))
        {
            _loops[each] = method = _methods.Declare(_method + (each.IsAll ? "All" : "Any"));
            // The names by which the loop knows what is around it are those that it has there.
            Pending.Enqueue(new(method, each, arguments, new(_variables), new(_cached)));
        }
        return $"{method}({string.Join(", ", new[] { "in rule" }.Concat(arguments.Select(argument => argument.Name)))})";
    }

    /// <summary>Goes into a loop; the name of the part at which it stands.</summary>
    internal string Enter(RuleLoop loop)
    {
        _variables.Clear();
        _cached.Clear();
        _loops.Clear();
        foreach (var pair in loop.Variables)
            _variables[pair.Key] = pair.Value;
        foreach (var pair in loop.Cached)
            _cached[pair.Key] = pair.Value;
        var wanted = CSharpText.Pascal(loop.Each.Name);
        wanted = char.ToLowerInvariant(wanted[0]) + wanted.Substring(1);
        return _variables[loop.Each.Variable] = _locals.Declare(CSharpText.IsKeyword(wanted) ? wanted + "Part" : wanted);
    }

    private static string Number(decimal value)
    {
        var text = value.ToString("0.############################", CultureInfo.InvariantCulture);
        return value == decimal.Truncate(value) && Math.Abs(value) <= int.MaxValue ? text : text + "m";
    }

    /// <summary>As bytes of UTF-8, a lone surrogate as the character that replaces it, as the interpreter has it.</summary>
    private static string Utf8(string text) => CSharpText.Literal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))) + "u8";
}

/// <summary>A loop that becomes a method.</summary>
/// <param name="Parameters">What it is given, by the names that it has around the loop.</param>
/// <param name="Variables">The parts of the loops around it, by number.</param>
/// <param name="Cached">What was worked out before, by slot.</param>
internal sealed record RuleLoop(
    string Method,
    QuantifierExpression Each,
    IReadOnlyList<(string Type, string Name)> Parameters,
    Dictionary<int, string> Variables,
    Dictionary<int, string> Cached);
