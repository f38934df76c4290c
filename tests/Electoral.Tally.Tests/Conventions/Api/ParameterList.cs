using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Electoral.Tally.Tests.Conventions.Api;

/// <summary>The parameters of a method, constructor, delegate or indexer, with their default values.</summary>
internal static class ParameterList
{
    public static string Of(MethodBase method)
    {
        var receiver = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return receiver + Of(method.GetParameters());
    }

    public static string Of(IEnumerable<ParameterInfo> parameters) => string.Join(", ", parameters.Select(Of));

    /// <summary>A constant as C# writes it.</summary>
    public static string Literal(object? value, Type type) => value switch
    {
        null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        string text => $"\"{text}\"",
        char character => $"'{character}'",
        bool flag => flag ? "true" : "false",
        _ when type.IsEnum => $"{type.Name}.{Enum.ToObject(type, value)}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string Of(ParameterInfo parameter)
    {
        var variadic = parameter.IsDefined(typeof(ParamArrayAttribute))
            || parameter.IsDefined(typeof(ParamCollectionAttribute));
        var passing = (parameter.ParameterType.IsByRef, parameter.IsOut, parameter.IsIn) switch
        {
            (false, _, _) => variadic ? "params " : "",
            (_, true, _) => "out ",
            (_, _, true) => parameter.IsDefined(typeof(RequiresLocationAttribute)) ? "ref readonly " : "in ",
            _ => "ref ",
        };
        var type = TypeNames.Of(parameter.ParameterType, new NullabilityInfoContext().Create(parameter));
        return $"{passing}{type} {parameter.Name}{Default(parameter)}";
    }

    private static string Default(ParameterInfo parameter) =>
        parameter.HasDefaultValue ? " = " + Literal(parameter.RawDefaultValue, parameter.ParameterType) : "";
}
