using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using ContentGen.Cli.Content;

namespace ContentGen.Cli.Caching;

/// <summary>A pack in use: what was kept, and what this run adds. Used by several threads.</summary>
internal sealed class OpenPack(ContentKey key, ResultPack kept)
{
    private readonly ConcurrentDictionary<ContentKey, byte[]> _added = new();
    private readonly ConcurrentDictionary<ContentKey, byte> _used = new();

    internal bool HasNew => !_added.IsEmpty;

    internal bool IsUsed => !_used.IsEmpty;

    /// <summary>The findings of a document; null: they are not known.</summary>
    /// <param name="document">The document's key.</param>
    /// <param name="declarations">How many findings the plan declares.</param>
    /// <param name="size">The document's bytes.</param>
    internal List<RawFinding>? Find(ContentKey document, int declarations, int size)
    {
        if (!kept.TryGet(document, out var bytes) || FindingRecords.Read(bytes, declarations, size) is not { } findings)
            return null;
        _used.TryAdd(document, 0);
        return findings;
    }

    internal void Add(ContentKey document, IReadOnlyList<RawFinding> findings) => _added.TryAdd(document, FindingRecords.Write(findings));

    /// <summary>The bytes of a pack of the new, of what was kept, and of what others have written meanwhile.</summary>
    internal byte[] Merge(ResultPack? others)
    {
        var run = Math.Max(kept.Run, others?.Run ?? 0) + 1;
        var entries = new List<ResultPack.Entry>(kept.Count + _added.Count);
        var seen = new HashSet<ContentKey>(kept.Count + _added.Count);
        foreach (var (document, findings) in _added)
        {
            seen.Add(document);
            entries.Add(new(document, run, findings));
        }
        AddAll(kept);
        if (others is not null)
            AddAll(others);
        return ResultPack.Write(key, run, entries, CacheFolder.MostPackBytes);

        void AddAll(ResultPack pack)
        {
            foreach (var entry in pack.Entries())
            {
                if (seen.Add(entry.Key))
                    entries.Add(_used.ContainsKey(entry.Key) ? entry with { Run = run } : entry);
            }
        }
    }
}
