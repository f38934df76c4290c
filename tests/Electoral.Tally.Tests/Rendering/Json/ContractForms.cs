using System.Reflection;

namespace Electoral.Tally.Tests.Rendering.Json;

/// <summary>The types of the contract and the shapes of their objects.</summary>
internal static class ContractForms
{
    /// <summary>The types whose objects have keys of the contract, in the order of their names.</summary>
    public static IReadOnlyList<Type> Types { get; } =
    [
        .. JsonTypes.All.Types.Where(type => ShapeOf(type) is not null)
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>The shape of a type; null for one that has no keys of its own.</summary>
    public static JsonShape? ShapeOf(Type type)
    {
        var described = Described(type);
        if (described is null) return null;
        object form = typeof(JsonForms<>).MakeGenericType(described)
            .GetProperty("Form", BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!;
        return (JsonShape)form.GetType().GetProperty("Shape")!.GetValue(form)!;
    }

    // A rule derived from another is written in its form.
    private static Type? Described(Type type) => type.GetInterfaces()
        .Where(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IJsonResult<>))
        .Select(one => one.GetGenericArguments()[0]).SingleOrDefault();
}
