using System.Globalization;

namespace ContentGen.Schema.Comparison;

/// <summary>By how much the version of a schema should rise.</summary>
public enum VersionBump
{
    /// <summary>Nothing differs.</summary>
    None,
    Patch,
    Minor,
    Major,
}

/// <summary>What the changes ask of the schema's version (SemVer), beside what is written.</summary>
/// <param name="Old">As written in the old schema.</param>
/// <param name="New">As written in the new schema.</param>
/// <param name="Needed">What the changes ask for: something breaking a major version, something additive a minor one, anything else a patch.</param>
/// <param name="Suggested">The least version behind <paramref name="Old"/> that says so.</param>
/// <param name="IsEnough"><paramref name="New"/> is that version or a later one.</param>
public sealed record VersionAdvice(string Old, string New, VersionBump Needed, string Suggested, bool IsEnough)
{
    internal static VersionAdvice Of(string oldVersion, string newVersion, EquatableArray<SchemaChange> changes)
    {
        var needed = VersionBump.None;
        foreach (var change in changes)
        {
            var bump = change.IsBreaking ? VersionBump.Major : change.Kind != ChangeKind.Info ? VersionBump.Minor : change.Path == "version" ? VersionBump.None : VersionBump.Patch;
            needed = bump > needed ? bump : needed;
        }
        var (major, minor, patch, isEarly) = Numbers(oldVersion);
        // Before 1.0.0 nothing is promised: by custom the minor number says what breaks. What is left out is smaller than what is written (1.0.0-rc.1).
        var step = major == 0 && needed > VersionBump.Patch ? needed - 1 : needed;
        var suggested = step switch
        {
            VersionBump.None => (major, minor, patch),
            VersionBump.Patch => isEarly ? (major, minor, patch) : (major, minor, patch + 1),
            VersionBump.Minor => isEarly && patch == 0 ? (major, minor, patch) : (major, minor + 1, 0),
            _ => isEarly && patch == 0 && minor == 0 ? (major, minor, patch) : (major + 1, 0, 0),
        };
        var written = Numbers(newVersion);
        var isEnough = needed == VersionBump.None || newVersion != oldVersion && (written.Major, written.Minor, written.Patch).CompareTo(suggested) >= 0;
        var text = needed == VersionBump.None
            ? oldVersion
            : string.Join(".", Text(suggested.Item1), Text(suggested.Item2), Text(suggested.Item3));
        return new(oldVersion, newVersion, needed, text, isEnough);
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The numbers of a version; one that is too large for that is as large as can be.</summary>
    private static (decimal Major, decimal Minor, decimal Patch, bool IsEarly) Numbers(string version)
    {
        var core = version.Split('+')[0];
        var hyphen = core.IndexOf('-');
        var parts = (hyphen < 0 ? core : core.Substring(0, hyphen)).Split('.');
        return (Number(parts, 0), Number(parts, 1), Number(parts, 2), hyphen >= 0);
    }

    private static decimal Number(string[] parts, int index) =>
        index < parts.Length && decimal.TryParse(parts[index], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : decimal.MaxValue / 2;
}
