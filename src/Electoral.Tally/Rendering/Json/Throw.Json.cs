using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static T NoJson<T>(JsonTextSource source, Exception failure) =>
        throw source.Failure($"{Shown(source.Name)} is not JSON: {Shown(failure.Message)}", failure);

    [DoesNotReturn]
    public static T JsonValue<T>(JsonItem item, string expected, string? found = null) =>
        throw item.Failure($"found {Cut(found ?? item.Value.GetRawText())}, expected {Shown(expected)}.");

    [DoesNotReturn]
    public static void JsonRepeatedKey(JsonItem item, string key) =>
        throw item.Failure($"the key \"{Cut(key)}\" appears twice.");

    [DoesNotReturn]
    public static void JsonUnknownKey(JsonItem item, string key, ReadOnlySpan<string> known) =>
        throw item.Failure(
            $"unknown key \"{Cut(key)}\". The keys here are: {Shown(string.Join(", ", known))}.");

    [DoesNotReturn]
    public static JsonItem JsonMissingKey(JsonItem item, string key) =>
        throw item.Failure($"the key \"{Shown(key)}\" is missing.");

    [DoesNotReturn]
    public static void JsonBothKeys(JsonItem item, string key, string other) =>
        throw item.Failure($"the keys \"{Shown(key)}\" and \"{Shown(other)}\" mean the same: leave one out.");

    [DoesNotReturn]
    public static T ResultFromJson<T>() => throw new NotSupportedException(
        $"{Shown(typeof(T).Name)} is a result: it is computed from sheets, and cannot be read from JSON.");

    [DoesNotReturn]
    public static void NoJsonForm<T>() => throw new NotSupportedException(
        $"{Shown(typeof(T).Name)} is not a result of this library and has no JSON form.");

    /// <summary>What was found, as messages show it: its first 100 characters.</summary>
    private static string Cut(string found) => Shown(JsonMemberFault.Cut(found));
}
