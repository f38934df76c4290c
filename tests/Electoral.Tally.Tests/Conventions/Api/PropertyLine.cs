using System.Reflection;
using System.Runtime.CompilerServices;

namespace Electoral.Tally.Tests.Conventions.Api;

/// <summary>A property or indexer as one line, with the accessors that a caller can see.</summary>
internal static class PropertyLine
{
    public static string Of(PropertyInfo property)
    {
        var accessor = property.GetAccessors(true).First(MemberLines.IsSeen);
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var reference = property.PropertyType.IsByRef ? "ref " : "";
        var type = TypeNames.Of(property.PropertyType, new NullabilityInfoContext().Create(property));
        var indices = property.GetIndexParameters();
        var name = indices.Length == 0 ? property.Name : $"this[{ParameterList.Of(indices)}]";
        return $"{MemberLines.Visibility(accessor)}{required}{MethodLine.Modifier(accessor)}{reference}{type} {name} "
            + $"{{ {Get(property)}{Set(property)}}}";
    }

    /// <summary>Whether the setter may only be called while the object is made.</summary>
    public static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Get(PropertyInfo property) =>
        property.GetMethod is { } getter && MemberLines.IsSeen(getter) ? "get; " : "";

    private static string Set(PropertyInfo property) =>
        property.SetMethod is { } setter && MemberLines.IsSeen(setter) ? (IsInit(setter) ? "init; " : "set; ") : "";
}
