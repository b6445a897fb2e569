using System;
using System.Collections.Generic;

namespace ContentGen.Emission;

/// <summary>
/// The names of the runtime that generated code calls. The generator sees the project and not the runtime's types in it, and what a name clashes with must not depend
/// on every edit of the project; so they stand here, and a test holds them to the runtime.
/// </summary>
internal static class RuntimeNames
{
    /// <summary>Full names of types without type parameters; others can have the name of a generated type beside them.</summary>
    internal static readonly HashSet<string> Types = new(StringComparer.Ordinal);

    /// <summary>Full names of namespaces, and those in which a project's types have no place at their root.</summary>
    internal static readonly string[] Namespaces =
    [
        "ContentGen", "ContentGen.Fields", "ContentGen.Findings", "ContentGen.Findings.Reasons", "ContentGen.Matching", "ContentGen.Output", "ContentGen.Patterns", "ContentGen.Rules", "ContentGen.Runtime",
        "ContentGen.Text", "ContentGen.Text.Markdown", "ContentGen.Text.Phrases", "ContentGen.Text.Standard", "ContentGen.Text.Unicode", "ContentGen.Text.Vectors",
        "Microsoft", "System",
    ];

    static RuntimeNames()
    {
        Add(
            "ContentGen.",
            """
            Block ContentBuffer ContentLayout ContentLimits Coverage Finding FindingList NoiseRegion ParseStatus SchemaInfo Severity TextField TextFieldList TextSlice
            TextSliceList
            """);
        Add(
            "ContentGen.Runtime.",
            """
            BlockContext BlockFeatures BlockTags BlockUnit CommonFindings ContentJson ContentModel ContentNode ContentPattern ContentText DateNames DatePart DateRules
            DateStep EchoInfo ElectionInfo EndKinds ExpectationInfo FeatureSet FieldInfo FieldPattern FieldType FindingInfo FindingKind IContentPlan MeasureKind ModelNode
            NoiseInfo PatternDfa PatternPrefilter PhraseTable RecordCopy RegionEnd RegionInfo RoleInfo RuleBoolean RuleContext RuleCursor RuleInfo RuleMessage RuleNodes
            RuleNumber RuleOutcome RuleText SchemaTables ScoreInfo ScoreMeasure ScoreMeasureInfo ScoreTable SeparatorTable ShareLimit StandardTexts StartKinds TextRules Transition
            WordList WordTable Zones
            """);
    }

    private static void Add(string prefix, string names)
    {
        foreach (var name in names.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
            Types.Add(prefix + name);
    }
}
