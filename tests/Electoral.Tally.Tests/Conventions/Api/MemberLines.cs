using System.Reflection;
using System.Runtime.CompilerServices;

namespace Electoral.Tally.Tests.Conventions.Api;

/// <summary>One line for each member of a type that a caller can see and somebody wrote.</summary>
internal static class MemberLines
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Sorted ordinally, without what the compiler adds to records: the header says they are.</summary>
    public static IEnumerable<string> Of(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return [];
        }
        if (type.IsEnum)
        {
            var members = type.GetFields(BindingFlags.Public | BindingFlags.Static);
            return members.Select(EnumMember).Order(StringComparer.Ordinal);
        }
        string[] lines =
        [
            .. type.GetConstructors(Declared).Where(IsWritten).Select(Constructor),
            .. type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily).Select(Field),
            .. type.GetProperties(Declared).Where(IsWritten).Select(PropertyLine.Of),
            .. type.GetEvents(Declared).Where(e => IsSeen(e.AddMethod!)).Select(Event),
            .. type.GetMethods(Declared).Where(m => IsWritten(m) && !IsAccessor(m)).Select(MethodLine.Of),
        ];
        return lines.Order(StringComparer.Ordinal);
    }

    /// <summary>Public, or protected in a type that others may derive from.</summary>
    public static bool IsSeen(MethodBase method) =>
        method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && !method.DeclaringType!.IsSealed);

    /// <summary>What stands before a member: its visibility where it is not public.</summary>
    public static string Visibility(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static bool IsWritten(MethodBase method) =>
        IsSeen(method) && !IsGenerated(method) && !method.Name.Contains('<', StringComparison.Ordinal);

    private static bool IsWritten(PropertyInfo property) =>
        property.GetAccessors(true).Any(IsSeen) && !IsGenerated(property);

    private static bool IsGenerated(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute));

    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string Constructor(ConstructorInfo constructor) =>
        $"{Visibility(constructor)}{constructor.DeclaringType!.Name.Split('`')[0]}({ParameterList.Of(constructor)})";

    private static string Event(EventInfo e) => $"event {TypeNames.Of(e.EventHandlerType!)} {e.Name}";

    private static string EnumMember(FieldInfo field) =>
        $"{field.Name} = {ParameterList.Literal(field.GetRawConstantValue(), typeof(long))}";

    private static string Field(FieldInfo field)
    {
        var type = TypeNames.Of(field.FieldType);
        return field.IsLiteral
            ? $"const {type} {field.Name} = {ParameterList.Literal(field.GetRawConstantValue(), field.FieldType)}"
            : $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{type} {field.Name}";
    }
}
