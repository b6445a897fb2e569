using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using ContentGen.Generator.Inputs;
using ContentGen.Schema;
using ContentGen.Schema.Plans;

namespace ContentGen.Generator;

/// <summary>
/// What was made of the schemas that this process has seen last. A compiler server lives on between builds, and starts a generator anew in each: a build after an
/// edit of C# would compile every schema again. Compiling is a pure function, so what equal inputs gave once they give always.
/// </summary>
internal sealed class RecentResults
{
    /// <summary>As many schemas as most projects have. A plan with its code can take megabytes.</summary>
    internal const int Most = 32;

    private readonly object _lock = new();
    // The most recent last.
    private readonly List<(SourceFile File, Importables Importables, CompiledFile Compiled)> _compiled = [];
    private readonly ConditionalWeakTable<SchemaPlan, Emission> _emitted = new();

    internal static RecentResults OfProcess { get; } = new();

    internal CompiledFile Compile(SourceFile file, Importables importables, Func<SourceFile, Importables, CompiledFile> compile)
    {
        lock (_lock)
        {
            var at = _compiled.FindLastIndex(known => known.File == file && known.Importables == importables);
            if (at >= 0)
            {
                var known = _compiled[at];
                _compiled.RemoveAt(at);
                _compiled.Add(known);
                return known.Compiled;
            }
        }
        var compiled = compile(file, importables);
        // What has no plan is being written, and next time another.
        if (compiled.Plan is null)
            return compiled;
        lock (_lock)
        {
            // An editor compiles a file at every pause in typing; only the last text is asked for again.
            _compiled.RemoveAll(known => known.File.Path == file.Path && known.Importables.Folder == importables.Folder);
            if (_compiled.Count == Most)
                _compiled.RemoveAt(0);
            _compiled.Add((file, importables, compiled));
        }
        return compiled;
    }

    /// <summary>The code of a plan, kept as long as the plan itself.</summary>
    internal string Emit(SchemaPlan plan, string? rootNamespace, string version, Func<string> emit)
    {
        if (_emitted.TryGetValue(plan, out var known) && known.RootNamespace == rootNamespace && known.Version == version)
            return known.Code;
        var code = emit();
        lock (_lock)
        {
            _emitted.Remove(plan);
            _emitted.Add(plan, new(rootNamespace, version, code));
        }
        return code;
    }

    private sealed record Emission(string? RootNamespace, string Version, string Code);
}
