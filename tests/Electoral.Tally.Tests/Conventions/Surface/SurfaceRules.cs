using Electoral.Tally.Tests.Conventions.Api;

namespace Electoral.Tally.Tests.Conventions.Surface;

/// <summary>What every public type keeps to, as far as its shape tells.</summary>
internal static class SurfaceRules
{
    /// <summary>More would have to be learnt before the first verb is found.</summary>
    public const int MostNamespaces = 13;

    private static readonly string[] EmptySuffixes = ["Helper", "Helpers", "Manager", "Util", "Utils", "Utilities"];

    public static IEnumerable<string> Violations(IReadOnlyList<Type> types)
    {
        var seen = types.Where(t => t.IsVisible && !t.Name.Contains('<', StringComparison.Ordinal)).ToArray();
        var namespaces = seen.Select(t => t.Namespace).Distinct().Count();
        string[] many = namespaces > MostNamespaces ? [$"{namespaces} namespaces, at most {MostNamespaces}"] : [];
        return seen.SelectMany(type => Of(type).Select(violation => $"{type}: {violation}")).Concat(many);
    }

    private static IEnumerable<string> Of(Type type) =>
        [.. Kind(type), .. Names(type), .. Setters(type), .. Fields(type), .. Dependencies(type), .. Tuples(type)];

    private static IEnumerable<string> Kind(Type type)
    {
        var header = TypeHeader.Of(type);
        if (type is { IsValueType: true, IsEnum: false } && !header.StartsWith("readonly ", StringComparison.Ordinal))
        {
            yield return "a struct that is not readonly";
        }
        if (type is { IsClass: true, IsSealed: false, IsAbstract: false })
        {
            yield return "a class that is neither sealed nor static nor abstract";
        }
    }

    private static IEnumerable<string> Names(Type type)
    {
        if (type.Name == "Tally")
        {
            yield return "named like the last part of its namespace";
        }
        if (EmptySuffixes.FirstOrDefault(suffix => type.Name.EndsWith(suffix, StringComparison.Ordinal)) is { } found)
        {
            yield return $"a name that ends in {found} says nothing";
        }
        if (type.Namespace?.Split('.')[^1] is "IO" or "Numerics")
        {
            yield return $"the namespace {type.Namespace} hides one of the platform";
        }
    }

    private static IEnumerable<string> Setters(Type type) =>
        from property in type.GetProperties()
        where property.DeclaringType == type && property.SetMethod is { IsPublic: true } setter
            && !PropertyLine.IsInit(setter)
        select $"{property.Name} can be set at any time";

    private static IEnumerable<string> Fields(Type type) =>
        from field in type.GetFields()
        where field is { IsLiteral: false, IsSpecialName: false } && !(field.IsStatic && field.IsInitOnly)
        select $"{field.Name} is a public field";

    /// <summary>The parts of a tuple have names for the compiler alone, and no documentation.</summary>
    private static IEnumerable<string> Tuples(Type type) =>
        from used in SignatureTypes.Of(type)
        where used.IsGenericType
            && used.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true
        select "shows a tuple";

    private static IEnumerable<string> Dependencies(Type type) =>
        from used in SignatureTypes.Of(type)
        where used.Assembly.GetName().Name!.StartsWith("MathNet", StringComparison.Ordinal)
        select $"shows {used.Name} of MathNet";
}
