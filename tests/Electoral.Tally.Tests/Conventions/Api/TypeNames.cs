using System.Reflection;

namespace Electoral.Tally.Tests.Conventions.Api;

/// <summary>Types as C# writes them: keywords, generic arguments, <c>?</c> where null is allowed.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(nint)] = "nint",
        [typeof(nuint)] = "nuint",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    /// <summary>The name of a type, and <c>?</c> where its nullability says that a reference may be null.</summary>
    public static string Of(Type type, NullabilityInfo? nullability = null)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nullability);
        }
        if (type.IsPointer)
        {
            return Of(type.GetElementType()!) + "*";
        }
        // Of an unconstrained T nothing is known: its "may be null" is not a promise that somebody wrote.
        var isReference = !type.IsValueType && !type.IsGenericParameter;
        var mark = isReference && nullability is { ReadState: NullabilityState.Nullable } ? "?" : "";
        if (type.IsArray)
        {
            var commas = new string(',', type.GetArrayRank() - 1);
            return $"{Of(type.GetElementType()!, nullability?.ElementType)}[{commas}]{mark}";
        }
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying) + "?";
        }
        return (Keywords.TryGetValue(type, out var keyword) ? keyword : Written(type, nullability)) + mark;
    }

    private static string Written(Type type, NullabilityInfo? nullability)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }
        var all = type.GetGenericArguments();
        var outer = type.DeclaringType is { } declaring ? declaring.GetGenericArguments().Length : 0;
        var states = nullability?.GenericTypeArguments is { } known && known.Length == all.Length ? known : null;
        var own = all.Select((argument, i) => Of(argument, states?[i])).Skip(outer).ToArray();
        var name = type.Name.Split('`')[0] + (own.Length == 0 ? "" : $"<{string.Join(", ", own)}>");
        return type.DeclaringType is { } parent ? $"{Written(Closed(parent, all), null)}.{name}" : name;
    }

    /// <summary>Reflection forgets the arguments of a declaring type, though the nested one knows them.</summary>
    private static Type Closed(Type declaring, Type[] arguments) =>
        declaring.IsGenericTypeDefinition
            ? declaring.MakeGenericType(arguments[..declaring.GetGenericArguments().Length])
            : declaring;
}
