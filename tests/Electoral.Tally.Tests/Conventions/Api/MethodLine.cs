using System.Reflection;

namespace Electoral.Tally.Tests.Conventions.Api;

/// <summary>A method or operator as one line.</summary>
internal static class MethodLine
{
    public static string Of(MethodInfo method)
    {
        var generic = method.IsGenericMethod
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>"
            : "";
        var returns = TypeNames.Of(method.ReturnType, new NullabilityInfoContext().Create(method.ReturnParameter));
        var reference = method.ReturnType.IsByRef ? "ref " : "";
        return $"{MemberLines.Visibility(method)}{Modifier(method)}{reference}{returns} {method.Name}{generic}"
            + $"({ParameterList.Of(method)}){Constraints.Of(method)}";
    }

    /// <summary>What the method is beside its type; members of an interface are abstract without saying so.</summary>
    public static string Modifier(MethodInfo method)
    {
        var isStatic = method.IsStatic ? "static " : "";
        if (method.DeclaringType!.IsInterface)
        {
            return isStatic + (method is { IsStatic: true, IsAbstract: true } ? "abstract " : "");
        }
        if (method.GetBaseDefinition().DeclaringType != method.DeclaringType)
        {
            return "override ";
        }
        return method.IsAbstract ? "abstract " : method is { IsVirtual: true, IsFinal: false } ? "virtual " : isStatic;
    }
}
