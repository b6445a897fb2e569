namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler hand the parts of an interpolated string to a type of ours; .NET Standard 2.0 has no such attribute.</summary>
[AttributeUsage(AttributeTargets.Struct)]
internal sealed class InterpolatedStringHandlerAttribute : Attribute;

/// <summary>Which arguments of a call such a type is made with; <c>""</c> is what the method is called on.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class InterpolatedStringHandlerArgumentAttribute(params string[] arguments) : Attribute
{
    /// <summary>The arguments' names.</summary>
    public string[] Arguments { get; } = arguments;
}
