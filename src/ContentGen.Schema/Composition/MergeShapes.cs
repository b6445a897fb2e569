using System.Collections.Generic;
using ContentGen.Schema.Binding;

namespace ContentGen.Schema.Composition;

/// <summary>What merges in which way: the table behind docs/language/extending.md.</summary>
internal static class MergeShapes
{
    private static readonly MergeShape Own = new(MergeKind.Own);
    private static readonly MergeShape Text = new(MergeKind.Text);
    private static readonly MergeShape Range = new(MergeKind.Range);
    private static readonly MergeShape Share = new(MergeKind.Share);
    private static readonly MergeShape Texts = new(MergeKind.Texts);
    private static readonly MergeShape List = new(MergeKind.List);
    private static readonly MergeShape Model = new(MergeKind.Model);

    private static readonly MergeShape Neighbour = Keys("is", ("is", Texts), ("within", Text), ("at-least", Text));
    private static readonly MergeShape Document = Keys(null, ("is", Texts), ("blocks", Range), ("share", Share), ("text", Share));
    private static readonly MergeShape Echo = Keys(null, ("is", Texts), ("share", Share), ("at-least", Text));
    private static readonly MergeShape Scores = Names("score", Range);

    /// <summary>A predicate: its keys are those of the catalog.</summary>
    public static readonly MergeShape Predicate = new(MergeKind.Keys) { MakeKeys = PredicateKeys };

    private static readonly MergeShape Fields = new(MergeKind.Names, "field")
    {
        Each = Keys("type",
            ("type", Text), ("list", Text), ("separators", Texts), ("formats", Texts), ("offset", Text), ("decimal", Text),
            ("values", new(MergeKind.Texts)), ("true", Texts), ("false", Texts), ("description", Text)),
        GoesWithItsLast = true,
    };

    private static readonly MergeShape Role = Keys(null,
        ("when", Predicate), ("any", List), ("take", Keys(null, ("until", Text))), ("taken", Predicate), ("expect", new(MergeKind.Expect) { GoesWithItsLast = true }), ("description", Text),
        ("deprecated", Text), ("pattern", Text), ("fields", Fields));

    private static readonly MergeShape Noise = Keys(null,
        ("when", Predicate), ("opens", Predicate), ("until", Predicate), ("while", Predicate), ("max-blocks", Text), ("at-most", Text), ("items", Model),
        ("description", Text));

    /// <summary>A schema. What is marked as merging plainly is merged without a <c>+</c>.</summary>
    public static readonly MergeShape Schema = Keys(null,
        ("contentgen", Own), ("schema", Own), ("version", Own), ("extends", Own), ("imports", new(MergeKind.Imports)), ("examples", Own),
        ("namespace", Text), ("description", Text), ("access", Text),
        ("input", Plainly("format", "block", "language")), ("article", Model),
        ("phrases", Section("phrase set", Texts)), ("traits", Section("trait", Predicate)), ("patterns", Section("pattern", Text)),
        ("roles", Section("role", Role)), ("noise", Section("noise entry", Noise)),
        ("unclaimed", Plainly("severity", "at-most")), ("severity", Section("severity", Text)),
        ("region", Plainly("weigh", "at-least")),
        ("scores", Section("score", Keys(null, ("base", Text), ("add", List)))),
        ("elect", Section("election", Keys(null, ("among", Predicate), ("within", Range), ("score", Text), ("at-least", Text)))),
        ("rules", new(MergeKind.ById, "rule") { GoesWithItsLast = true }));

    /// <summary>What a pack gives to the schemas that import it, beside what they name (phrases, patterns, traits, words).</summary>
    public static readonly string[] OfPacks = ["roles", "noise", "scores", "region", "elect", "severity", "rules"];

    private static Dictionary<string, MergeShape> PredicateKeys()
    {
        var keys = new Dictionary<string, MergeShape>();
        foreach (var key in PredicateCatalog.Keys)
        {
            keys.Add(key.Name, key.Value switch
            {
                PredicateValue.Range or PredicateValue.SignedRange => Range,
                PredicateValue.Share => Share,
                PredicateValue.Starts or PredicateValue.Ends or PredicateValue.Tags or PredicateValue.Phrases or PredicateValue.Traits or PredicateValue.Zones => Texts,
                PredicateValue.Neighbours => Neighbour,
                PredicateValue.Scores => Scores,
                PredicateValue.Document => Document,
                PredicateValue.Echo => Echo,
                PredicateValue.Predicate => Predicate,
                PredicateValue.Predicates => List,
                _ => Text,
            });
        }
        return keys;
    }

    private static MergeShape Keys(string? brief, params (string Key, MergeShape Shape)[] keys) =>
        new(MergeKind.Keys) { Short = brief, MakeKeys = () => Index(keys) };

    private static MergeShape Names(string what, MergeShape each) => new(MergeKind.Names, what) { Each = each };

    private static MergeShape Section(string what, MergeShape each) => new(MergeKind.Names, what) { Each = each, MergesPlainly = true };

    private static MergeShape Plainly(params string[] keys) => new(MergeKind.Keys)
    {
        MergesPlainly = true,
        MakeKeys = () =>
        {
            var shapes = new Dictionary<string, MergeShape>();
            foreach (var key in keys)
                shapes.Add(key, Text);
            return shapes;
        },
    };

    private static Dictionary<string, MergeShape> Index((string Key, MergeShape Shape)[] keys)
    {
        var index = new Dictionary<string, MergeShape>();
        foreach (var (key, shape) in keys)
            index.Add(key, shape);
        return index;
    }
}
