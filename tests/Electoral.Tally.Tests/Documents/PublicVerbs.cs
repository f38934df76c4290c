using System.Reflection;
using System.Runtime.CompilerServices;

namespace Electoral.Tally.Tests.Documents;

/// <summary>What callers can do with tables and results: the verbs that the cookbook must show.</summary>
/// <remarks>
/// A verb is a public method of an instance, an extension method, or a static method that takes or gives one of
/// <see cref="Nouns"/>; <c>Of</c> on a figure computed from plain numbers belongs to the page of its method, and what
/// makes an outcome rule to the page of rules. Not verbs: what the platform asks of every type, and overrides. What
/// every result can do is one verb, whoever does it.
/// </remarks>
internal static class PublicVerbs
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly HashSet<string> OfThePlatform = new(StringComparer.Ordinal)
    {
        "ToString", "Equals", "GetHashCode", "CompareTo", "GetEnumerator", "GetFormat", "Deconstruct",
    };

    /// <summary>What every result can do.</summary>
    private static readonly HashSet<string> OfResults = new(StringComparer.Ordinal)
    {
        "Describe", "ToHtml", "WriteJson", "WriteSectionJson",
    };

    private static readonly HashSet<Type> Nouns =
    [
        typeof(TallyTable), typeof(SheetFrame), typeof(Contest), typeof(CsvContent), typeof(CsvLayout), typeof(Claim),
        typeof(Bulletin), typeof(Totals), typeof(RollUp), typeof(OutstandingVote), typeof(OutcomeRule),
        typeof(ClaimCheck), typeof(AuditReport),
    ];

    /// <summary>
    /// What makes an outcome rule: the names of the members of <see cref="OutcomeRule"/> that give one.
    /// </summary>
    public static IReadOnlyList<string> Rules { get; } =
    [
        .. typeof(OutcomeRule).GetProperties(Declared).Where(property => property.GetMethod!.IsStatic)
            .Select(property => property.Name),
        .. typeof(OutcomeRule).GetMethods(Declared).Where(MakesRule).Select(method => method.Name),
    ];

    /// <summary>The verbs of the library, as <c>Type.Method</c>.</summary>
    public static IReadOnlySet<string> All { get; } = Of(typeof(TallyTable).Assembly.GetExportedTypes());

    public static IReadOnlySet<string> Of(IEnumerable<Type> types) => types
        .Where(type => !typeof(Delegate).IsAssignableFrom(type))
        .SelectMany(type => type.GetMethods(Declared))
        .Where(IsVerb)
        .Select(method => Name(TypeName(method.DeclaringType!), method.Name))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The name of a verb, whichever result does what all of them do.</summary>
    public static string Name(string type, string method) =>
        OfResults.Contains(method) ? $"(every result).{method}" : $"{type}.{method}";

    private static bool IsVerb(MethodInfo method) =>
        !method.IsSpecialName
        && !OfThePlatform.Contains(method.Name)
        && !method.Name.Contains('<', StringComparison.Ordinal)
        && !MakesRule(method)
        && method.GetBaseDefinition().DeclaringType == method.DeclaringType
        && (!method.IsStatic || method.IsDefined(typeof(ExtensionAttribute)) || Mentioned(method).Any(Nouns.Contains));

    private static bool MakesRule(MethodInfo method) =>
        method.IsStatic && !method.IsSpecialName && method.DeclaringType == typeof(OutcomeRule)
        && typeof(OutcomeRule).IsAssignableFrom(method.ReturnType);

    private static IEnumerable<Type> Mentioned(MethodInfo method) => method.GetParameters()
        .Select(parameter => parameter.ParameterType)
        .Append(method.ReturnType)
        .SelectMany(type => type.IsGenericType ? type.GetGenericArguments() : [type]);

    private static string TypeName(Type type) =>
        type.DeclaringType is { } outer ? $"{TypeName(outer)}.{type.Name}" : type.Name;
}
