using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Electoral.Tally.Tests.Conventions.Api;

/// <summary>One line for each member of a type that a caller can see and somebody wrote.</summary>
internal static class MemberLines
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>
    /// Sorted by name, values of an enum by value; without what the compiler adds to records: the header says they are.
    /// </summary>
    public static IEnumerable<string> Of(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return [];
        }
        var fields = type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily);
        if (type.IsEnum)
        {
            return fields.Where(f => f.IsLiteral).OrderBy(Value).Select(EnumMember);
        }
        MemberInfo[] members =
        [
            .. type.GetConstructors(Declared).Where(IsWritten),
            .. fields,
            .. type.GetProperties(Declared).Where(IsWritten),
            .. type.GetEvents(Declared).Where(e => IsSeen(e.AddMethod!)),
            .. type.GetMethods(Declared).Where(m => IsWritten(m) && !IsAccessor(m)),
        ];
        return members.Select(m => (m.Name, Line: Line(m)))
            .OrderBy(m => m.Name, StringComparer.Ordinal)
            .ThenBy(m => m.Line, StringComparer.Ordinal)
            .Select(m => m.Line);
    }

    /// <summary>Public, or protected in a type that others may derive from.</summary>
    public static bool IsSeen(MethodBase method) =>
        method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && !method.DeclaringType!.IsSealed);

    /// <summary>What comes before a member: its visibility where it is not public.</summary>
    public static string Visibility(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static bool IsWritten(MethodBase method) =>
        IsSeen(method) && !IsGenerated(method) && !method.Name.Contains('<', StringComparison.Ordinal);

    private static bool IsWritten(PropertyInfo property) =>
        property.GetAccessors(true).Any(IsSeen) && !IsGenerated(property);

    private static bool IsGenerated(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute));

    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string Line(MemberInfo member) => member switch
    {
        ConstructorInfo c => $"{Visibility(c)}{c.DeclaringType!.Name.Split('`')[0]}({ParameterList.Of(c)})",
        FieldInfo field => Field(field),
        PropertyInfo property => PropertyLine.Of(property),
        EventInfo e => $"event {TypeNames.Of(e.EventHandlerType!)} {e.Name}",
        _ => MethodLine.Of((MethodInfo)member),
    };

    private static decimal Value(FieldInfo field) =>
        Convert.ToDecimal(field.GetRawConstantValue(), CultureInfo.InvariantCulture);

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
