using System.Collections.Generic;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Composition;

/// <summary>The roles that the content models of a schema name.</summary>
internal static class ModelRoles
{
    public static HashSet<string> Of(YamlMapping schema)
    {
        var roles = new HashSet<string>(System.StringComparer.Ordinal);
        Collect(schema.Find("article")?.Value, roles);
        foreach (var entry in schema.Find("noise")?.Value is YamlMapping noise ? noise.Entries : [])
            Collect((entry.Value as YamlMapping)?.Find("items")?.Value, roles);
        return roles;
    }

    private static void Collect(YamlNode? model, HashSet<string> roles)
    {
        foreach (var item in model is YamlSequence list ? list.Items : [])
        {
            switch (item)
            {
                case YamlScalar role:
                    roles.Add(ModelMerger.Bare(role.Text));
                    break;
                case YamlMapping map when (map.Find("of") ?? map.Find("one-of")) is { } content:
                    CollectContent(content.Value, roles);
                    break;
                case YamlMapping map when map.Find("name")?.Value is YamlScalar role:
                    roles.Add(ModelMerger.Bare(role.Text));
                    break;
                case YamlMapping { Entries.Count: 1 } map:
                    CollectContent(map.Entries[0].Value, roles);
                    break;
            }
        }
    }

    private static void CollectContent(YamlNode content, HashSet<string> roles)
    {
        if (content is YamlScalar role)
            roles.Add(ModelMerger.Bare(role.Text));
        else
            Collect(content, roles);
    }
}
