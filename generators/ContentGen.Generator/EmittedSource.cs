using System;
using System.Linq;
using ContentGen.Emission;
using ContentGen.Generator.Diagnostics;
using ContentGen.Schema;

namespace ContentGen.Generator;

/// <summary>One file of C#, or why there is none.</summary>
internal sealed record EmittedSource(string HintName, string? Code, GeneratorDiagnostic? Problem)
{
    internal static EmittedSource Emit(PlannedFile file, EquatableArray<Placement> placements, string? defaultNamespace, string version)
    {
        var placement = placements.First(place => place.Path == file.Path);
        if (placement.Clash is not null)
            return new("", null, null);
        try
        {
            return new(placement.HintName, CSharpEmitter.Emit(file.Plan, new EmitOptions(defaultNamespace, version)), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new("", null, GeneratorDiagnostics.Internal(file.Path, exception));
        }
    }
}
