using System.Linq;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Comparison;

/// <summary>Which findings there are, and how severe they are.</summary>
internal static class FindingPart
{
    public static SchemaPlan Without(SchemaPlan plan) => plan with { Findings = default };

    public static void Compare(ChangeList changes)
    {
        var pairs = Pairs<Found>.Of(Of(changes.Old), Of(changes.New), static finding => finding.Plan.Id);
        foreach (var finding in pairs.Removed)
            Presence(changes, finding, false);
        foreach (var finding in pairs.Added)
            Presence(changes, finding, true);
        foreach (var (old, now) in pairs.Both)
            Both(changes, old, now);
    }

    private static System.Collections.Generic.IEnumerable<Found> Of(ComparedSide side) =>
        side.Plan.Findings.Select((finding, i) => new Found(finding, side.PlaceOfFinding(i)));

    private static void Presence(ChangeList changes, Found finding, bool isNew)
    {
        // Told of the items themselves, with what else became of them.
        if (finding.Plan.Kind is FindingKind.Missing or FindingKind.NotEvaluated)
            return;
        var text = finding.Plan.Wanted.Length > 0 ? finding.Plan.Wanted : finding.Plan.Id;
        changes.AddExact(ChangeKind.Accept, isNew, PathOf(finding.Plan), isNew ? "can be found" : "is no longer found", isNew ? null : text, isNew ? text : null,
            isNew ? null : finding.Place, isNew ? finding.Place : null);
    }

    private static void Both(ChangeList changes, Found old, Found now)
    {
        if (old.Plan.Severity != now.Plan.Severity)
        {
            var isBreaking = now.Plan.Severity > old.Plan.Severity;
            changes.AddExact(ChangeKind.Accept, isBreaking, PathOf(now.Plan), isBreaking ? "is more severe" : "is less severe", Text(old.Plan.Severity), Text(now.Plan.Severity),
                SeverityPlace(changes.Old, old), SeverityPlace(changes.New, now));
        }
        if (old.Plan.Message != now.Plan.Message)
            changes.AddExact(ChangeKind.Info, false, PathOf(now.Plan), "has another message", old.Plan.Message, now.Plan.Message, old.Place, now.Place);
        if (old.Plan.Wanted != now.Plan.Wanted || old.Plan.Measure != now.Plan.Measure)
            changes.AddAside(PathOf(now.Plan), "has another message", old.Plan.Wanted, now.Plan.Wanted);
        if (old.Plan != (now.Plan with { Severity = old.Plan.Severity, Message = old.Plan.Message, Wanted = old.Plan.Wanted, Measure = old.Plan.Measure }))
            changes.AddUnknown(PathOf(now.Plan));
    }

    private static SourceSpan? SeverityPlace(ComparedSide side, Found finding) =>
        side.Node("severity/" + finding.Plan.Id) is null ? finding.Place ?? side.Place(PathOf(finding.Plan)) : side.Place("severity/" + finding.Plan.Id);

    /// <summary>The path of what asks for a finding.</summary>
    private static string PathOf(FindingPlan finding)
    {
        var name = finding.Id.Substring(finding.Id.IndexOf('/') + 1);
        return finding.Kind switch
        {
            FindingKind.Expect => "roles/" + finding.Subject + "/expect/" + name,
            FindingKind.Missing => "article/" + finding.Subject,
            FindingKind.Noise => "noise/" + finding.Subject,
            FindingKind.Rule or FindingKind.NotEvaluated => "rules/" + finding.Subject,
            FindingKind.Field when finding.Subject.IndexOf('.') is > 0 and var dot => "roles/" + finding.Subject.Substring(0, dot) + "/fields/" + finding.Subject.Substring(dot + 1),
            _ => finding.Id,
        };
    }

    private static string Text(FindingLevel level) => level.ToString().ToLowerInvariant();

    private sealed record Found(FindingPlan Plan, SourceSpan? Place);
}
