namespace ContentGen.Engine.Inference;

/// <summary>A document of the kind that a schema is wanted for.</summary>
/// <param name="Name">What it is called in messages and comments.</param>
/// <param name="Utf8">Its bytes, whatever they are.</param>
public sealed record Sample(string Name, byte[] Utf8);
