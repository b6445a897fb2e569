using System.Collections.Generic;

namespace ContentGen.Schema.Comparison;

/// <summary>Short names for texts, the same for both schemas: equal texts have equal names. So what a definition means can be named without writing it out again and again.</summary>
internal sealed class TestIds
{
    private readonly Dictionary<string, string> _ids = new(System.StringComparer.Ordinal);

    public string Of(string text)
    {
        if (!_ids.TryGetValue(text, out var id))
        {
            id = "~" + _ids.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
            _ids.Add(text, id);
        }
        return id;
    }
}
