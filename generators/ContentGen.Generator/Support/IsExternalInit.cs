namespace System.Runtime.CompilerServices;

/// <summary>Lets this netstandard2.0 assembly declare records; newer frameworks bring the type themselves.</summary>
internal static class IsExternalInit;
