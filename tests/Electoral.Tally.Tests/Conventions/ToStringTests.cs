using System.Reflection;
using System.Runtime.CompilerServices;

namespace Electoral.Tally.Tests.Conventions;

/// <summary>
/// No public type leaves it to the compiler to show names: what the compiler writes for a record shows them as they
/// are, hidden characters included.
/// </summary>
public sealed class ToStringTests
{
    [Fact]
    public void No_record_with_names_shows_itself_as_the_compiler_would() => Violations.None(
        from type in typeof(TallyTable).Assembly.GetExportedTypes()
        where !type.IsEnum && !type.Name.EndsWith("Options", StringComparison.Ordinal)
        let text = type.GetMethod("ToString", BindingFlags.Public | BindingFlags.Instance, [])
        where text?.GetCustomAttribute<CompilerGeneratedAttribute>() is not null
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where IsName(property.PropertyType)
        select $"{type.Name} has {property.Name}: say how it shows itself, with VisibleText.Line");

    private static bool IsName(Type type) => type == typeof(string) || type == typeof(char)
        || (type.IsGenericType && type.GetGenericArguments().Contains(typeof(string)));
}
