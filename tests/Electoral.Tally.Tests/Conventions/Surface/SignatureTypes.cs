using System.Reflection;
using Electoral.Tally.Tests.Conventions.Api;

namespace Electoral.Tally.Tests.Conventions.Surface;

/// <summary>Every type that a caller meets in what a type shows: bases, fields, parameters, results.</summary>
internal static class SignatureTypes
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<Type> Of(Type type) => Direct(type).SelectMany(Parts).Distinct();

    private static IEnumerable<Type> Direct(Type type)
    {
        Type[] bases = type.BaseType is { } parent ? [parent, .. type.GetInterfaces()] : type.GetInterfaces();
        var methods = type.GetMethods(Declared).Where(MemberLines.IsSeen).ToArray();
        var constructors = type.GetConstructors(Declared).Where(MemberLines.IsSeen);
        return
        [
            .. bases.Where(b => b.IsVisible),
            .. type.GetGenericArguments(),
            .. type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily).Select(f => f.FieldType),
            .. methods.Select(m => m.ReturnType),
            .. methods.SelectMany(m => m.GetGenericArguments()),
            .. methods.Concat<MethodBase>(constructors).SelectMany(m => m.GetParameters(), (_, p) => p.ParameterType),
        ];
    }

    /// <summary>The type, its element, its arguments, and the constraints of a parameter.</summary>
    private static IEnumerable<Type> Parts(Type type)
    {
        IEnumerable<Type> inner = type switch
        {
            { HasElementType: true } => [type.GetElementType()!],
            { IsGenericParameter: true } => type.GetGenericParameterConstraints().Where(IsClosed),
            _ => type.GetGenericArguments(),
        };
        return inner.SelectMany(Parts).Prepend(type);
    }

    /// <summary>A constraint such as <c>T : IComparable&lt;T&gt;</c> would be followed for ever.</summary>
    private static bool IsClosed(Type constraint) => !constraint.ContainsGenericParameters;
}
