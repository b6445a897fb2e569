using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using ContentGen.Schema;

namespace ContentGen.BuiltInPlans;

/// <summary>A value that a record is made of.</summary>
/// <param name="IsNullable">Null is one of its values.</param>
/// <param name="Element">Of an array, what it holds; else null.</param>
internal sealed record ValueShape(Type Type, bool IsNullable, ValueShape? Element);

/// <param name="IsArgument">It is given to the constructor, else set behind it.</param>
internal sealed record MemberShape(string Name, ValueShape Value, bool IsArgument, PropertyInfo Property);

/// <summary>What the records of a plan are made of, read from their declarations: writer and reader follow the same order.</summary>
internal static class Shapes
{
    private static readonly NullabilityInfoContext s_nullability = new();

    /// <summary>The records of a plan (binding has others) that stand for an abstract one, in ordinal order of their names; a record's number is its place here.</summary>
    internal static Type[] Cases(Type type) =>
        [.. type.Assembly.GetTypes().Where(other => other.Namespace == type.Namespace && other.IsSealed && other.IsSubclassOf(type)).OrderBy(other => other.Name, StringComparer.Ordinal)];

    /// <summary>The members of a record: those of its constructor, then those that are set behind it, as declared.</summary>
    internal static List<MemberShape> Members(Type type)
    {
        var members = new List<MemberShape>();
        foreach (var parameter in Constructor(type).GetParameters())
            members.Add(new(parameter.Name!, Value(s_nullability.Create(parameter)), true, type.GetProperty(parameter.Name!)!));
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).OrderBy(property => property.MetadataToken))
        {
            if (property.SetMethod is not null && !members.Exists(member => member.Name == property.Name))
                members.Add(new(property.Name, Value(s_nullability.Create(property)), false, property));
        }
        return members;
    }

    internal static bool IsArray(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>);

    /// <summary>The primary constructor: not the one that copies.</summary>
    private static ConstructorInfo Constructor(Type type) =>
        type.GetConstructors().Single(constructor => constructor.GetParameters() is not [var only] || only.ParameterType != type);

    private static ValueShape Value(NullabilityInfo info)
    {
        if (Nullable.GetUnderlyingType(info.Type) is { } value)
            return new(value, true, null);
        return new(
            info.Type,
            !info.Type.IsValueType && info.ReadState == NullabilityState.Nullable,
            IsArray(info.Type) ? Value(info.GenericTypeArguments[0]) : null);
    }
}
