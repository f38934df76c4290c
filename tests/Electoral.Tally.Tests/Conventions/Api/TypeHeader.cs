using System.Reflection;
using System.Runtime.CompilerServices;

namespace Electoral.Tally.Tests.Conventions.Api;

/// <summary>The first line of a type: its kind, name, bases and constraints.</summary>
internal static class TypeHeader
{
    public static string Of(Type type)
    {
        var name = $"{type.Namespace}.{TypeNames.Of(type)}";
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            var invoke = type.GetMethod("Invoke")!;
            var returns = TypeNames.Of(invoke.ReturnType);
            return $"delegate {returns} {name}({ParameterList.Of(invoke)}){Constraints.Of(type)}";
        }
        var bases = Bases(type).ToArray();
        var inherits = bases.Length == 0 ? "" : " : " + string.Join(", ", bases);
        return $"{Kind(type)} {name}{inherits}{Constraints.Of(type)}";
    }

    /// <summary>Records are told by the members that the compiler gives them.</summary>
    public static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$") is not null
        || (type.IsValueType
            && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is { } print
            && print.IsDefined(typeof(CompilerGeneratedAttribute)));

    private static string Kind(Type type)
    {
        if (type.IsEnum)
        {
            return $"{(type.IsDefined(typeof(FlagsAttribute)) ? "[Flags] " : "")}enum";
        }
        if (type.IsInterface)
        {
            return "interface";
        }
        if (type.IsValueType)
        {
            var isReadOnly = type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "";
            return isReadOnly + (type.IsByRefLike ? "ref " : "") + (IsRecord(type) ? "record " : "") + "struct";
        }
        var modifier = (type.IsAbstract, type.IsSealed) switch
        {
            (true, true) => "static ",
            (true, false) => "abstract ",
            (false, true) => "sealed ",
            _ => "",
        };
        return modifier + (IsRecord(type) ? "record" : "class");
    }

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.IsEnum)
        {
            var underlying = Enum.GetUnderlyingType(type);
            return underlying == typeof(int) ? [] : [TypeNames.Of(underlying)];
        }
        var all = type.GetInterfaces();
        var inherited = all.SelectMany(i => i.GetInterfaces()).Concat(type.BaseType?.GetInterfaces() ?? []);
        var own = all.Except(inherited).Where(i => i.IsVisible && !IsRecordEquality(type, i));
        var parent = type.BaseType is { } b && b != typeof(object) && b != typeof(ValueType) ? new[] { b } : [];
        var interfaces = own.Select(i => TypeNames.Of(i)).Order(StringComparer.Ordinal);
        return parent.Select(b => TypeNames.Of(b)).Concat(interfaces);
    }

    private static bool IsRecordEquality(Type type, Type implemented) =>
        IsRecord(type) && implemented == typeof(IEquatable<>).MakeGenericType(type);
}
