using System;
using System.Collections.Generic;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Expressions;

/// <summary>Binds <c>rules:</c>.</summary>
internal sealed class RuleBinder(NodeReader reader, RuleScope scope)
{
    private static readonly string[] FixedFindings = ["unclaimed", "too-large", "invalid-utf8"];

    private readonly Dictionary<string, YamlScalar> _ids = new(StringComparer.Ordinal);
    private readonly RuleExpressionReader _expressions = new(reader, scope);

    public BoundRules Bind(YamlNode node)
    {
        var reported = reader.Reported;
        var bound = new List<BoundRule>();
        var items = reader.Sequence(node, "`rules`", "a list of rules", "a rule such as `{ id: has-sections, assert: count(section) >= 2 }`") ?? [];
        for (var i = 0; i < items.Count; i++)
        {
            if (i == ExpressionLimits.Rules)
            {
                reader.Report(RuleDiagnostics.TooMany, items[i], ExpressionLimits.Rules, ExpressionLimits.Holes);
                break;
            }
            if (BindRule(items[i]) is { } rule)
                bound.Add(rule);
        }
        return new(new(bound.ToArray()), new(scope.Patterns.ToArray()), new(scope.Phrases.ToArray()), reader.Reported == reported);
    }

    private BoundRule? BindRule(YamlNode node)
    {
        if (reader.Map(node, SchemaKeys.Rule, "A rule") is not { } map)
            return null;
        var id = Id(map);
        var when = map["when"] is { } whenNode ? _expressions.Condition(whenNode, "`when`") : null;
        var (hook, hookSpan) = Hook(map);
        var assertion = map["assert"] is { } assertNode ? _expressions.Condition(assertNode, "`assert`") : null;
        if (map.Entry("assert") is null && map.Entry("hook") is null)
            reader.Missing(map, "assert", node, "A rule", "assert: count(section) >= 2");
        if (map.Entry("assert") is { } beside && map.Entry("hook") is { } other)
        {
            reader.Report(LanguageDiagnostics.KeysTogether, (beside.Key.Start > other.Key.Start ? beside : other).Key,
                beside.Key.Start > other.Key.Start ? "assert" : "hook", beside.Key.Start > other.Key.Start ? "hook" : "assert",
                "Keep the expression, or the method of the project; a rule that needs both is two rules.");
        }
        var severity = map["severity"] is { } level ? reader.Level(level, "severity") ?? FindingLevel.Error : FindingLevel.Error;
        var help = map["help"] is { } text ? reader.Scalar(text, "`help`")?.Text.TrimEnd('\n') : null;
        var message = map["message"] is { } messageNode ? _expressions.Message(messageNode) : Default(id?.Text, assertion, hook);
        if (id is null || message is null || (assertion is null && hook is null))
            return null;
        return new(id.Text, when?.Plan, assertion?.Plan, hook, assertion?.Place, message, severity, help, id.Span, hookSpan)
        {
            HasOwnMessage = map.Entry("message") is not null,
        };
    }

    private YamlScalar? Id(KeyedMap map)
    {
        if (map["id"] is not { } node)
        {
            if (map.Entry("id") is null)
                reader.Missing(map, "id", map.Node, "A rule", "id: has-sections");
            return null;
        }
        if (reader.Scalar(node, "`id`") is not { } id || !reader.Name(id, "the id of a rule"))
            return null;
        reader.Names?.Declare(NameKind.Rule, id);
        if (Array.IndexOf(FixedFindings, id.Text) >= 0)
            reader.Report(RuleDiagnostics.IdTaken, id, id.Text, "a finding that every schema has");
        else if (_ids.TryGetValue(id.Text, out var twin))
            reader.Report(RuleDiagnostics.IdTaken, id, id.Text, "the rule in line " + twin.Span.Line);
        else
            _ids.Add(id.Text, id);
        return id;
    }

    private (string? Name, SourceSpan? Span) Hook(KeyedMap map)
    {
        if (map["hook"] is not { } node || reader.Scalar(node, "`hook`", "the name of a method, such as `CheckLinks`") is not { } name)
            return default;
        if (NameSyntax.IsMethodName(name.Text))
            return (name.Text, name.Span);
        reader.Report(RuleDiagnostics.HookName, name, name.Text, NameSyntax.Longest);
        return default;
    }

    private static MessagePlan Default(string? id, RuleCondition? assertion, string? hook)
    {
        var start = "The rule '" + id + "' does not hold: ";
        if (hook is not null || assertion is null)
            return new(EquatableArray.Of(start + hook + " says so."), default);
        // count(section) >= 2 (count(section) is 1)
        var texts = new List<string> { start + assertion.Plan.Source };
        foreach (var value in assertion.Measured)
        {
            texts[texts.Count - 1] += (texts.Count == 1 ? " (" : ", ") + value.Source + " is ";
            texts.Add("");
        }
        if (texts.Count > 1)
            texts[texts.Count - 1] = ")";
        return new(new(texts.ToArray()), new(assertion.Measured.ToArray()));
    }
}
