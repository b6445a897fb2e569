using System.Collections.Generic;
using ContentGen.Cli.Content;

namespace ContentGen.Cli.Caching;

/// <summary>
/// What earlier runs found in documents of the same bytes, by schema. Other processes may use the same files at the same time. It answers with what
/// validating would give, or not at all.
/// </summary>
internal sealed class ResultCache
{
    /// <summary>
    /// A pack is read only if it has at most so many bytes for each document of the run: reading and hashing more would cost more than it can save.
    /// </summary>
    private const long BytesPerDocument = 64 * 1024;

    private readonly CacheFolder _folder;
    private readonly Dictionary<PreparedSchema, OpenPack> _ofSchemas = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ContentKey, OpenPack> _packs = [];

    /// <param name="folder">Where packs lie.</param>
    /// <param name="files">The documents of the run.</param>
    internal ResultCache(CacheFolder folder, IReadOnlyList<ContentFile> files)
    {
        _folder = folder;
        var counts = new Dictionary<PreparedSchema, int>(ReferenceEqualityComparer.Instance);
        foreach (var file in files)
            counts[file.Schema] = counts.GetValueOrDefault(file.Schema) + 1;
        foreach (var (schema, count) in counts)
        {
            var key = PackKey.Of(schema.Schema.Plan);
            // The same schema with other severities.
            if (!_packs.TryGetValue(key, out var pack))
            {
                if (folder.SizeOf(key) > count * BytesPerDocument)
                    continue;
                pack = new(key, Read(key) ?? ResultPack.Empty);
                _packs.Add(key, pack);
            }
            _ofSchemas.Add(schema, pack);
        }
    }

    /// <summary>The results under a schema; null where they are not worth reading.</summary>
    internal OpenPack? Of(PreparedSchema schema) => _ofSchemas.GetValueOrDefault(schema);

    /// <summary>Keeps what is new.</summary>
    internal void Save()
    {
        foreach (var (key, pack) in _packs)
        {
            if (pack.HasNew)
                _folder.Write(key, pack.Merge(Read(key)));
            else if (pack.IsUsed)
                _folder.Touch(key);
        }
    }

    private ResultPack? Read(ContentKey key) => _folder.Read(key) is { } bytes ? ResultPack.Read(bytes, key) : null;
}
