namespace System.Diagnostics.CodeAnalysis;

/// <summary>Tells the compiler that an argument is not null where the method gives a certain answer; newer frameworks bring the type themselves.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue { get; } = returnValue;
}
