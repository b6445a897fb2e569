using System;
using ContentGen.Emission;
using ContentGen.Generator.Diagnostics;

namespace ContentGen.Generator;

/// <summary>One file of C#, or why there is none.</summary>
internal sealed record EmittedSource(string HintName, string? Code, GeneratorDiagnostic? Problem)
{
    internal static EmittedSource Emit(RecentResults results, PlannedFile file, EmissionContext context, string version)
    {
        var placement = context.Placements.Of(file.Path);
        if (placement.Clash is not null)
            return new("", null, null);
        try
        {
            return new(placement.HintName, results.Emit(file.Plan, context.RootNamespace, version, () => CSharpEmitter.Emit(file.Plan, new EmitOptions(context.RootNamespace, version))), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new("", null, GeneratorDiagnostics.Internal(file.Path, exception));
        }
    }
}

/// <summary>What of the project the code of every schema depends on.</summary>
internal sealed record EmissionContext(Placements Placements, string? RootNamespace);
