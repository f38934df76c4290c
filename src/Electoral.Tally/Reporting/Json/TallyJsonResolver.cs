using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Electoral.Tally.Json;

/// <summary>
/// What a serializer needs to know about the types of this library if it may not use reflection: in a program that is
/// trimmed, compiled ahead of time, or has reflection of the serializer turned off.
/// </summary>
/// <remarks>
/// <para>The types are those of <c>docs/json.md</c>, arrays and lists of them (<c>List</c>, <c>IReadOnlyList</c>,
/// <c>IEnumerable</c>, <c>IAsyncEnumerable</c>), and nullable structs. Put it into
/// <see cref="JsonSerializerOptions.TypeInfoResolver"/>, or into the
/// <see cref="JsonSerializerOptions.TypeInfoResolverChain"/> after a context for the program's own types, which can
/// have members of these types. A program that serialises by reflection does not need it.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
public sealed class TallyJsonResolver : IJsonTypeInfoResolver
{
    private TallyJsonResolver()
    {
    }

    /// <summary>The resolver.</summary>
    public static TallyJsonResolver Default { get; } = new();

    JsonTypeInfo? IJsonTypeInfoResolver.GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(options);
        return JsonTypes.All.Find(type, options);
    }
}
