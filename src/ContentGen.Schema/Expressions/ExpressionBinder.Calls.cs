using System.Collections.Generic;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Expressions;

/// <summary>The functions.</summary>
internal sealed partial class ExpressionBinder
{
    private Typed? Call(CallSyntax call)
    {
        if (RuleFunctions.Find(call.Name.Text) is not { } function)
        {
            _reporter.Report(RuleDiagnostics.UnknownFunction, call.Name.Start, call.Name.Length, call.Name.Text,
                NearestName.Suggest(call.Name.Text, RuleFunctions.Names), string.Join(", ", RuleFunctions.Names));
            return null;
        }
        if (!HasArguments(call, function))
            return null;
        return function.Function switch
        {
            RuleFunction.Count => Count(call, RuleMeasure.Count),
            RuleFunction.Words => Count(call, RuleMeasure.Words),
            RuleFunction.Chars => Count(call, RuleMeasure.Chars),
            RuleFunction.Sentences => Count(call, RuleMeasure.Sentences),
            RuleFunction.Exists => Path(call) is { } path ? new(new ExistsExpression(path.Plan)) : null,
            RuleFunction.Value => Path(call) is { } path ? ValueOf(path, call.Arguments[0].Value, "`value`") : null,
            RuleFunction.Contains => Contains(call),
            RuleFunction.Matches => Matches(call),
            RuleFunction.Unique => Unique(call),
            _ => Quantifier(call, function),
        };
    }

    private bool HasArguments(CallSyntax call, FunctionInfo function)
    {
        var isLoop = function.Function is RuleFunction.All or RuleFunction.Any;
        var wanted = isLoop || function.Function is RuleFunction.Contains or RuleFunction.Matches ? 2 : 1;
        var fits = call.Arguments.Count == wanted;
        for (var i = 0; i < call.Arguments.Count; i++)
            fits &= call.Arguments[i].Alias is not null == (isLoop && i == 0);
        if (!fits)
            _reporter.Report(RuleDiagnostics.Arguments, call.Start, call.Length, function.Name, function.Form);
        return fits;
    }

    /// <summary>What a path leads to; null: this is no path. With null inside, something in it is wrong and has been reported.</summary>
    private PathResult? PathOf(ExpressionSyntax syntax)
    {
        switch (syntax)
        {
            case PathSyntax { Of: null } path:
                return new(_paths.Bind(path, null));
            case PathSyntax path:
                return PathOf(path.Of!) is { } of ? new(of.Bound is null ? null : _paths.Bind(path, of.Bound)) : NoPath(path.Of!);
            case CallSyntax { Name.Text: "first" or "last" } call:
                return new(End(call));
            default:
                return null;
        }
    }

    private PathResult NoPath(CallSyntax call)
    {
        if (Call(call) is { } bound)
            WrongType(call, bound, "a name behind a dot wants a path before it", "");
        return default;
    }

    private BoundPath? End(CallSyntax call)
    {
        var function = RuleFunctions.Find(call.Name.Text)!;
        if (!HasArguments(call, function) || Path(call) is not { } path)
            return null;
        // Of one part, it is the first and the last.
        return path.IsMany ? path.Of(new EndPath(path.Plan, function.Function == RuleFunction.First)) : path;
    }

    /// <summary>The path that is a function's first argument.</summary>
    private BoundPath? Path(CallSyntax call)
    {
        var argument = call.Arguments[0].Value;
        if (PathOf(argument) is { } path)
            return path.Bound;
        // The value of a path is asked about as the path is.
        if (argument is CallSyntax { Name.Text: "value" } value && HasArguments(value, RuleFunctions.Find("value")!) && PathOf(value.Arguments[0].Value) is { } inner)
            return inner.Bound;
        if (Value(argument) is { } bound)
            WrongType(argument, bound, "`" + call.Name.Text + "` wants a path such as `section.heading`", "");
        return null;
    }

    private Typed? Count(CallSyntax call, RuleMeasure measure) => Path(call) is { } path ? new(new CountExpression(measure, path.Plan)) : null;

    private Typed? ValueOf(BoundPath path, ExpressionSyntax syntax, string where)
    {
        if (!IsOne(path, syntax, where) || !HasText(path, syntax, where, false))
            return null;
        var type = path.Field is null ? RuleType.Text : path.Field.Plan.Type switch
        {
            FieldType.Integer or FieldType.Number => RuleType.Number,
            FieldType.Boolean => RuleType.Boolean,
            FieldType.Date => RuleType.Date,
            FieldType.DateTime => RuleType.Moment,
            FieldType.Enum => RuleType.Enum,
            _ => RuleType.Text,
        };
        return new(new ValueExpression(type, path.Plan), path.Field);
    }

    private bool IsOne(BoundPath path, ExpressionSyntax syntax, string where)
    {
        if (!path.IsMany)
            return true;
        _reporter.Report(RuleDiagnostics.Many, syntax.Start, syntax.Length, _reporter.Written(syntax), where);
        return false;
    }

    /// <param name="orNoise">A region of noise has a text, too.</param>
    private bool HasText(BoundPath path, ExpressionSyntax syntax, string where, bool orNoise)
    {
        if (path.Kind is PathKind.Place or PathKind.Field || orNoise && path.Kind == PathKind.Noise)
            return true;
        var written = _reporter.Written(syntax);
        _reporter.Report(RuleDiagnostics.WrongType, syntax.Start, syntax.Length,
            "`" + written + "` has no text of its own, which " + where + " wants" + (path.Kind == PathKind.Noise ? "." : ". Name one of its parts, as in `" + written + "." + PartOf(path) + "`."));
        return false;
    }

    private static string PartOf(BoundPath path) => path.Item is { Children.Count: > 0 } item && item.Children[0].Name.Length > 0 ? item.Children[0].Name : "heading";

    private Typed? Contains(CallSyntax call)
    {
        var path = Path(call);
        var phrases = Scalar(call.Arguments[1].Value, "`contains` wants a phrase between quotes, or the `$name` of a set");
        if (phrases is null)
            return null;
        var set = _scope.Names.Phrases.Read(phrases, "contains", _scope.ScopeOf, out var name, out var isPartial);
        if (path is null || isPartial || set.Count == 0)
            return null;
        var sorted = EquatableArray.Sorted([.. set.Map(PhraseFolding.Fold)]);
        return new(new ContainsExpression(path.Plan, _scope.PhrasesOf(new(name, sorted)), _reporter.Written(call.Arguments[1].Value)));
    }

    private Typed? Matches(CallSyntax call)
    {
        var path = Path(call);
        var argument = call.Arguments[0].Value;
        var isText = path is not null && IsOne(path, argument, "`matches`") && HasText(path, argument, "`matches`", false);
        var pattern = Scalar(call.Arguments[1].Value, "`matches` wants a pattern between quotes, or the `$name` of one");
        if (pattern is null)
            return null;
        var index = _scope.Names.Patterns.Read(pattern, _scope.ScopeOf(pattern));
        return index < 0 || !isText ? null : new(new MatchesExpression(path!.Plan, _scope.PatternOf(index), _reporter.Written(call.Arguments[1].Value)));
    }

    /// <summary>A text or a <c>$name</c> as a value of YAML of its own, so that those who read such values read it too.</summary>
    private YamlScalar? Scalar(ExpressionSyntax syntax, string wants)
    {
        var text = syntax switch
        {
            TextSyntax literal => literal.Text,
            ReferenceSyntax reference => "$" + reference.Name,
            _ => null,
        };
        if (text is null)
        {
            _reporter.Report(RuleDiagnostics.WrongType, syntax.Start, syntax.Length, "`" + _reporter.Written(syntax) + "` does not fit: " + wants + ".");
            return null;
        }
        return ScalarPlaces.Part(_reporter.Scalar, syntax.Start, syntax.Length, text, syntax is TextSyntax ? 1 : 0);
    }

    private Typed? Unique(CallSyntax call)
    {
        if (Path(call) is not { } path || !HasText(path, call.Arguments[0].Value, "`unique`", true))
            return null;
        if (path.IsMany)
            return new(new UniqueExpression(path.Plan));
        _reporter.Report(RuleDiagnostics.WrongType, call.Arguments[0].Value.Start, call.Arguments[0].Value.Length,
            "`" + _reporter.Written(call.Arguments[0].Value) + "` is one part at most, and so always unique. Name a path that leads to several.");
        return null;
    }

    private Typed? Quantifier(CallSyntax call, FunctionInfo function)
    {
        var (path, name) = (Path(call), call.Arguments[0].Alias!.Value);
        if (_paths.Depth == ExpressionLimits.Quantifiers)
        {
            _reporter.Report(RuleDiagnostics.TooLarge, call.Start, call.Length,
                "More than " + ExpressionLimits.Quantifiers + " loops stand inside one another here. Make several rules of it.");
            return null;
        }
        // Without its path nothing is known of the parts, and so of what is said of them.
        if (path is null)
            return null;
        var variable = _paths.Enter(name, path);
        var body = Condition(call.Arguments[1].Value, "`" + function.Name + "`");
        if (!_paths.Leave() && body is not null)
            _reporter.Report(RuleDiagnostics.UnusedVariable, name.Start, name.Length, name.Text);
        return body is null ? null : new(ConstantFolder.Quantifier(function.Function == RuleFunction.All, variable, name.Text, path.Plan, body));
    }
}
