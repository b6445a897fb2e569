using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using ContentGen.Generator.Inputs;
using ContentGen.Schema;
using ContentGen.Schema.Plans;

namespace ContentGen.Generator;

/// <summary>
/// What was made of the files that this process has seen last. A compiler server lives on between builds, and starts a generator anew in each: a build after an
/// edit of C# would compile every schema again, and an editor's analyzer after every pause in typing. Compiling is a pure function, so what equal inputs gave once
/// they give always.
/// </summary>
/// <param name="most">How many characters of code are kept, those of the files themselves among them. A plan takes about as much memory as its code.</param>
internal sealed class RecentResults(int most = RecentResults.Most)
{
    /// <summary>The code of some hundred schemas.</summary>
    internal const int Most = 1 << 24;

    private readonly object _lock = new();
    private readonly Dictionary<(string Path, string? Folder), Known> _known = [];

    // An emitter asks by the plan alone, also for code of what is not kept any more.
    private readonly ConditionalWeakTable<SchemaPlan, Known> _ofPlans = new();
    private readonly ConditionalWeakTable<Importables, Importables> _importables = new();
    private int _runs;
    private long _size;

    internal static RecentResults OfProcess { get; } = new();

    /// <summary>
    /// The number of a run that begins. A run asks for all files of a project, in about the same order as the one before: when there are too many, other projects' give way
    /// and, after those, what comes last. By what was used longest ago each would give way just before it is asked for again.
    /// </summary>
    internal int Begin() => Interlocked.Increment(ref _runs);

    internal CompiledFile Compile(int run, SourceFile file, Importables importables, Func<SourceFile, Importables, CompiledFile> compile)
    {
        var key = (file.Path, importables.Folder);
        Known? known;
        lock (_lock)
        {
            importables = Same(importables);
            _known.TryGetValue(key, out known);
        }
        if (known is not null && known.File == file && known.Importables == importables)
        {
            known.Touch(run);
            return known.Compiled;
        }
        var made = new Known(file, importables, compile(file, importables));
        made.Touch(run);
        if (made.Compiled.IsFailure)
            return made.Compiled;
        lock (_lock)
        {
            // An editor compiles a file at every pause in typing; only the last text is asked for again.
            if (_known.TryGetValue(key, out var earlier))
                Drop(earlier);
            _known[key] = made;
            _size += made.Size;
            if (made.Compiled.Plan is { } plan)
            {
                _ofPlans.Remove(plan);
                _ofPlans.Add(plan, made);
            }
            MakeRoom(made);
        }
        return made.Compiled;
    }

    /// <summary>The code of a plan, kept as long as the plan itself.</summary>
    internal string Emit(SchemaPlan plan, string? rootNamespace, string version, Func<string> emit)
    {
        if (!_ofPlans.TryGetValue(plan, out var known))
            return emit();
        if (known.Emission is { } kept && kept.RootNamespace == rootNamespace && kept.Version == version)
            return kept.Code;
        var code = emit();
        lock (_lock)
        {
            var before = known.Size;
            known.Emission = new(rootNamespace, version, code);
            if (!IsKept(known))
                return code;
            _size += known.Size - before;
            MakeRoom(known);
        }
        return code;
    }

    /// <summary>
    /// Drops what was last used by runs before that of a result, other projects' first and the earliest first, until all fits; where that does not do, the result itself.
    /// </summary>
    private void MakeRoom(Known newest)
    {
        if (_size <= most)
            return;
        foreach (var old in _known.Values.Where(known => known.Run < newest.Run).OrderBy(known => known.Importables.Folder == newest.Importables.Folder).ThenBy(static known => known.Run).ToList())
        {
            Drop(old);
            if (_size <= most)
                return;
        }
        Drop(newest);
    }

    /// <summary>Equal ones as one: else they would be compared for each file, and each result could keep the texts of all packs alive once more.</summary>
    private Importables Same(Importables importables)
    {
        if (_importables.TryGetValue(importables, out var same))
            return same;
        same = _known.Values.Select(static known => known.Importables).Distinct(ByReference.Comparer).FirstOrDefault(known => known == importables) ?? importables;
        _importables.Add(importables, same);
        return same;
    }

    private void Drop(Known known)
    {
        if (IsKept(known) && _known.Remove(known.Key))
            _size -= known.Size;
    }

    private bool IsKept(Known known) => _known.TryGetValue(known.Key, out var kept) && ReferenceEquals(kept, known);

    private sealed class Known(SourceFile file, Importables importables, CompiledFile compiled)
    {
        private int _run;

        internal SourceFile File => file;

        internal Importables Importables => importables;

        internal CompiledFile Compiled => compiled;

        internal (string Path, string? Folder) Key => (file.Path, importables.Folder);

        internal Emission? Emission { get; set; }

        internal int Size => file.Text.Length + (Emission?.Code.Length ?? 0);

        /// <summary>The last run that asked for it.</summary>
        internal int Run => Volatile.Read(ref _run);

        internal void Touch(int run)
        {
            for (var last = Run; last < run && Interlocked.CompareExchange(ref _run, run, last) != last;)
                last = Run;
        }
    }

    private sealed class ByReference : IEqualityComparer<Importables>
    {
        internal static readonly ByReference Comparer = new();

        public bool Equals(Importables left, Importables right) => ReferenceEquals(left, right);

        public int GetHashCode(Importables importables) => RuntimeHelpers.GetHashCode(importables);
    }

    private sealed record Emission(string? RootNamespace, string Version, string Code);
}
