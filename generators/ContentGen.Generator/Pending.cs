using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ContentGen.Generator.Inputs;
using Microsoft.CodeAnalysis;

namespace ContentGen.Generator;

/// <summary>
/// A value of the pipeline that is made when it is first asked for, once. The compiler asks a step for one value after the other; as pending ones all that a run
/// needs are known first, and are made side by side where the compiler itself may work so. Two are equal only if they are one: an input that has not changed keeps
/// its own, made already.
/// </summary>
internal sealed class Pending<T>(Func<T> make)
    where T : class
{
    /// <summary>Fewer are not worth waking threads for.</summary>
    private const int Fewest = 8;

    // Null once the value is there: what it is made of need not be kept.
    private Func<T>? _make = make;
    private T? _value;

    /// <summary>The value. Two threads that ask at once may both make it; it is a pure function of its input, and both get the first.</summary>
    internal T Value
    {
        get
        {
            if (Volatile.Read(ref _value) is { } known)
                return known;
            if (Volatile.Read(ref _make) is { } make)
                Interlocked.CompareExchange(ref _value, make(), null);
            Volatile.Write(ref _make, null);
            return Volatile.Read(ref _value)!;
        }
    }

    /// <summary>Makes those that are not made, if they are many; a few are made where they are asked for.</summary>
    internal static void Make(Batch<Pending<T>> all, Concurrency concurrency, CancellationToken cancellationToken)
    {
        if (!concurrency.IsAllowed)
            return;
        var missing = all.Items.Where(static pending => pending._value is null).ToArray();
        if (missing.Length >= Fewest)
        {
            Parallel.ForEach(missing, new ParallelOptions { CancellationToken = cancellationToken }, pending =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                _ = pending.Value;
            });
        }
    }
}

/// <summary>That all pending values of a step are made: what the steps behind it wait for.</summary>
internal sealed class Made
{
    internal static readonly Made All = new();
}

/// <summary>Whether the compiler may use several threads (<c>/parallel</c>, which is its default).</summary>
internal sealed record Concurrency(bool IsAllowed)
{
    internal static Concurrency Of(Compilation compilation) => new(compilation.Options.ConcurrentBuild);
}
