using System.Reflection;

namespace Electoral.Tally.Tests.Conventions.Api;

/// <summary>The constraints of type parameters: <c> where T : struct, IComparable&lt;T&gt;</c>.</summary>
internal static class Constraints
{
    public static string Of(Type type) =>
        Each(type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0));

    public static string Of(MethodBase method) => method.IsGenericMethod ? Each(method.GetGenericArguments()) : "";

    private static string Each(IEnumerable<Type> parameters) => string.Concat(
        from parameter in parameters
        where parameter.IsGenericParameter
        let constraints = OfOne(parameter).ToArray()
        where constraints.Length > 0
        select $" where {parameter.Name} : {string.Join(", ", constraints)}");

    private static IEnumerable<string> OfOne(Type parameter)
    {
        var flags = parameter.GenericParameterAttributes;
        var isStruct = flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        if (isStruct)
        {
            var unmanaged = parameter.CustomAttributes.Any(a => a.AttributeType.Name == "IsUnmanagedAttribute");
            yield return unmanaged ? "unmanaged" : "struct";
        }
        else if (flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            yield return "class";
        }
        foreach (var constraint in parameter.GetGenericParameterConstraints().Where(c => c != typeof(ValueType)))
        {
            yield return TypeNames.Of(constraint);
        }
        if (!isStruct && flags.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
        {
            yield return "new()";
        }
        if (flags.HasFlag(GenericParameterAttributes.AllowByRefLike))
        {
            yield return "allows ref struct";
        }
    }
}
