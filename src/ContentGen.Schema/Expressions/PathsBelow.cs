using System.Collections.Generic;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Expressions;

/// <summary>Where a part stands that is not where it was looked for: deeper in the content model, or in a place of another name that its role takes.</summary>
internal static class PathsBelow
{
    /// <summary>More than these are no help.</summary>
    private const int Most = 3;

    /// <summary>The paths of parts of that name, and if there are none, of that role, in the order of the content model.</summary>
    public static List<string> Of(BoundPath path, string name, EquatableArray<BoundRole> roles)
    {
        var prefix = path.Kind == PathKind.Article ? "" : RuleExpressionText.Of(path.Plan) + ".";
        var found = new List<string>();
        Add(found, path.Item!, prefix, item => item.Name == name);
        if (found.Count == 0)
            Add(found, path.Item!, prefix, item => item.Kind == ModelNodeKind.Place && item.Role >= 0 && roles[item.Role].Name == name);
        return found;
    }

    private static void Add(List<string> found, BoundItem group, string prefix, System.Predicate<BoundItem> isMeant)
    {
        foreach (var item in group.Children)
        {
            if (found.Count == Most)
                return;
            if (item.Name == BoundItem.Unread)
                continue;
            if (isMeant(item))
                found.Add(prefix + item.Name);
            Add(found, item, prefix + item.Name + ".", isMeant);
        }
    }
}
