namespace ContentGen.Emission;

/// <summary>What the host decides about emitted code.</summary>
/// <param name="DefaultNamespace">The namespace of types whose schema names none; null or empty: the global namespace.</param>
/// <param name="GeneratorVersion">Stated in the header and in <c>[GeneratedCode]</c>.</param>
internal sealed record EmitOptions(string? DefaultNamespace, string GeneratorVersion);
