using System.Collections.Generic;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;

namespace ContentGen.Schema.Expressions;

/// <summary>Resolves paths: the variables of loops first, then <c>article</c>, the content model's items, and <c>noise</c>.</summary>
internal sealed class PathBinder(RuleScope scope, ExpressionReporter reporter)
{
    private const string Article = "article";
    private const string Noise = "noise";

    private readonly List<(string Name, BoundPath Part)> _variables = [];
    private readonly List<bool> _used = [];

    /// <summary>What stands beside a value: where it is one unknown name, a text is meant.</summary>
    public PathSyntax? Compared { get; set; }

    /// <summary>How many loops stand around what is being read.</summary>
    public int Depth => _variables.Count;

    /// <summary>Begins a loop over the parts of a path; their number as a variable.</summary>
    public int Enter(ExpressionToken name, BoundPath path)
    {
        if (Meaning(name.Text) is { } taken)
            reporter.Report(RuleDiagnostics.VariableTaken, name.Start, name.Length, name.Text, taken);
        var number = _variables.Count;
        _variables.Add((name.Text, path.Of(new VariablePath(number, name.Text))));
        _used.Add(false);
        return number;
    }

    /// <summary>Ends a loop; whether anything in it began with its variable.</summary>
    public bool Leave()
    {
        var isUsed = _used[_used.Count - 1];
        _variables.RemoveAt(_variables.Count - 1);
        _used.RemoveAt(_used.Count - 1);
        return isUsed;
    }

    /// <param name="of">What the names stand behind, where they do not stand at the beginning.</param>
    public BoundPath? Bind(PathSyntax path, BoundPath? of)
    {
        var at = 0;
        if (path.Of is null)
        {
            of = Root(path, ref at);
            if (of is null)
                return null;
        }
        for (; at < path.Names.Count && of is not null; at++)
            of = Member(of, path.Names[at], path.Names[at].Start, path.Names.Count == 1 && ReferenceEquals(path, Compared));
        return of;
    }

    private string? Meaning(string name)
    {
        foreach (var (variable, _) in _variables)
        {
            if (variable == name)
                return "the part of a loop around it";
        }
        if (name is Article or Noise)
            return "a part of the document";
        return Child(scope.Article, name) >= 0 ? "an item of the content model" : null;
    }

    private BoundPath? Root(PathSyntax path, ref int at)
    {
        var first = path.Names[0];
        for (var i = _variables.Count - 1; i >= 0; i--)
        {
            if (_variables[i].Name != first.Text)
                continue;
            _used[i] = true;
            at = 1;
            return _variables[i].Part;
        }
        var article = new BoundPath(new ArticlePath(), PathKind.Article, scope.Article, null);
        if (first.Text == Article)
        {
            at = 1;
            return article;
        }
        if (first.Text != Noise || Child(scope.Article, Noise) >= 0)
            return article;
        if (path.Names.Count < 2)
        {
            reporter.Report(RuleDiagnostics.UnknownPath, first.Start, first.Length, "A path", Noise, " Name a kind of noise: `noise.share-bar`.");
            return null;
        }
        at = 2;
        return NoiseOf(path.Names[1]);
    }

    private BoundPath? NoiseOf(ExpressionToken name)
    {
        var known = new List<string>();
        for (var kind = 0; kind < scope.Noise.Count; kind++)
        {
            if (scope.Noise[kind].Name == name.Text)
            {
                reporter.Use(NameKind.Noise, name, scope.Noise[kind].Span);
                return new BoundPath(new NoisePath(kind, name.Text), PathKind.Noise, null, null);
            }
            known.Add(scope.Noise[kind].Name);
        }
        if (!scope.IsNoiseUnread && BrokenNames.Meant(name.Text, known) is null)
            reporter.Report(RuleDiagnostics.UnknownPath, name.Start, name.Length, "The noise", name.Text, NearestName.Suggest(name.Text, known));
        return null;
    }

    private BoundPath? Member(BoundPath of, ExpressionToken name, int start, bool isCompared)
    {
        if (of.Kind is PathKind.Article or PathKind.Group)
        {
            var index = Child(of.Item!, name.Text);
            if (index >= 0)
            {
                var item = of.Item!.Children[index];
                reporter.Use(NameKind.Item, name, item.Span);
                var plan = new MemberPath(of.Plan, index, name.Text, of.IsMany || item.Max is null or > 1);
                return new BoundPath(plan, item.Kind == ModelNodeKind.Place ? PathKind.Place : PathKind.Group, item, null);
            }
        }
        else if (of.Kind == PathKind.Place && of.Item!.Role is >= 0 and var role)
        {
            var fields = scope.Roles[role].Fields;
            for (var i = 0; i < fields.Count; i++)
            {
                if (fields[i].Plan.Name == name.Text)
                {
                    reporter.Use(NameKind.Field, name, fields[i].Span);
                    return new BoundPath(new FieldPath(of.Plan, i, name.Text, of.IsMany || fields[i].Plan.IsList), PathKind.Field, of.Item, fields[i]);
                }
            }
        }
        ReportUnknown(of, name, start, isCompared);
        return null;
    }

    private static int Child(BoundItem group, string name)
    {
        for (var i = 0; i < group.Children.Count; i++)
        {
            if (group.Children[i].Name == name)
                return i;
        }
        return -1;
    }

    /// <param name="isCompared">It stands beside a value, and a part is none.</param>
    private void ReportUnknown(BoundPath of, ExpressionToken name, int start, bool isCompared)
    {
        if (of.Kind == PathKind.Article && scope.IsArticleUnread)
            return;
        var known = new List<string>();
        var owner = of.Kind == PathKind.Article ? "The article" : "`" + RuleExpressionText.Of(of.Plan) + "`";
        switch (of.Kind)
        {
            case PathKind.Article or PathKind.Group:
                foreach (var child in of.Item!.Children)
                {
                    // An item that could not be read may be the one that is meant.
                    if (child.Name == BoundItem.Unread)
                        return;
                    known.Add(child.Name);
                }
                break;
            case PathKind.Place:
                var role = scope.Roles[of.Item!.Role];
                if (role.HasUnreadFields || role.Alternatives.Count > 0 && role.Alternatives[0].When is UnreadTest)
                    return;
                foreach (var field in role.Fields)
                    known.Add(field.Plan.Name);
                break;
        }
        if (BrokenNames.Meant(name.Text, known) is not null)
            return;
        List<string> loops = of.Kind == PathKind.Article ? _variables.ConvertAll(static variable => variable.Name) : [];
        var further = of.Kind is PathKind.Article or PathKind.Group ? PathsBelow.Of(of, name.Text, scope.Roles) : [];
        var advice = further.Count > 0 ? " Did you mean `" + string.Join("` or `", further) + "`?" : NearestName.Suggest(name.Text, [.. known, .. loops]);
        if (advice.Length == 0 && of.Kind is (PathKind.Article or PathKind.Group) && scope.IsArticlePartial)
            return;
        if (advice.Length == 0 && isCompared)
            advice = " If a text is meant, put it between quotes: `'" + name.Text + "'`.";
        else if (advice.Length == 0 && name.Text.IndexOf('-') >= 0)
            advice = " If a subtraction is meant, put spaces around the minus.";
        else if (advice.Length == 0)
        {
            advice = (known.Count > 0 ? " It has: " + string.Join(", ", known) + "." : " It has no parts with names.")
                + (loops.Count > 0 ? " The loop has: " + string.Join(", ", loops) + "." : "");
        }
        reporter.Report(RuleDiagnostics.UnknownPath, start, name.Length, owner, name.Text, advice);
    }
}
