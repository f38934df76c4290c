using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

/// <summary>Tells .NET Interactive which type formats another, without a reference to it.</summary>
/// <remarks>
/// A kernel finds the attribute by the name of its class, and reads both properties by name (dotnet/interactive,
/// docs/formatting.md and Formatter.cs, "convention based formatter sources"). Rename nothing here.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
internal sealed class TypeFormatterSourceAttribute(
    [DynamicallyAccessedMembers(TypeFormatterSourceAttribute.Needed)] Type formatterSourceType) : Attribute
{
    private const DynamicallyAccessedMemberTypes Needed =
        DynamicallyAccessedMemberTypes.PublicParameterlessConstructor | DynamicallyAccessedMemberTypes.PublicMethods;

    /// <summary>The type that makes the formatters; it has a public constructor without parameters.</summary>
    [DynamicallyAccessedMembers(Needed)]
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>What the type is shown as first.</summary>
    public string[] PreferredMimeTypes { get; } = [NotebookFormatter.Html];
}
