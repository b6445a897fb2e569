using System.Collections.Generic;
using ContentGen.Cli.Configuration;
using ContentGen.Schema.Configuration;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Content;

/// <summary>The suppressions of a project, and which of them suppressed something.</summary>
internal sealed class SuppressionList
{
    private readonly List<(Suppression Suppression, PatternList Files)> _suppressions = [];
    private readonly bool[] _isUsed;

    internal SuppressionList(Project? project)
    {
        foreach (var suppression in project?.Configuration.Suppressions ?? default)
            _suppressions.Add((suppression, new(suppression.Files)));
        _isUsed = new bool[_suppressions.Count];
    }

    /// <summary>The numbers of those that name a file.</summary>
    internal IReadOnlyList<int> Of(ProjectPlace place)
    {
        if (_suppressions.Count == 0)
            return [];
        var numbers = new List<int>();
        for (var i = 0; i < _suppressions.Count; i++)
        {
            if (_suppressions[i].Files.Holds(place) is not null)
                numbers.Add(i);
        }
        return numbers;
    }

    /// <summary>The first of these that suppresses a finding, or null; all that do have suppressed something.</summary>
    internal Acceptance? Find(IReadOnlyList<int> numbers, string id)
    {
        Acceptance? first = null;
        foreach (var number in numbers)
        {
            var suppression = _suppressions[number].Suppression;
            if (suppression.Id.Text != id)
                continue;
            first ??= new Acceptance.Suppressed(suppression.Reason, suppression.Span);
            _isUsed[number] = true;
        }
        return first;
    }

    /// <summary>A warning for each that suppressed nothing, in their order. Only a run over all content can tell.</summary>
    internal List<SchemaDiagnostic> Stale()
    {
        var stale = new List<SchemaDiagnostic>();
        for (var i = 0; i < _isUsed.Length; i++)
        {
            if (!_isUsed[i])
                stale.Add(ConfigurationDiagnostics.StaleSuppression.At(_suppressions[i].Suppression.Span, _suppressions[i].Suppression.Id.Text));
        }
        return stale;
    }
}
