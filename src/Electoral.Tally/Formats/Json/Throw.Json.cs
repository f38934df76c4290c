using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static Claim ClaimIsNoJson(string source, Exception failure) =>
        throw new FormatException($"{source} is no JSON: {failure.Message}", failure);

    [DoesNotReturn]
    public static void ClaimUnknownKey(string source, string key, string[] known) =>
        throw new FormatException(
            $"{source}: unknown key \"{key}\". The keys of a claim are: {string.Join(", ", known)}.");

    [DoesNotReturn]
    public static void ClaimMissingKey(string source, string key) =>
        throw new FormatException($"{source}: the key \"{key}\" is missing.");

    [DoesNotReturn]
    public static void ClaimRepeatedKey(string place, string key) =>
        throw new FormatException($"{place}: the key \"{key}\" stands there twice.");

    [DoesNotReturn]
    public static void ClaimValue(string source, string place, string found, string expected)
    {
        string at = place.Length == 0 ? source : $"{source} at {place}";
        string shown = found.Length <= 100 ? found : found[..100] + "…";
        throw new FormatException($"{at}: found {shown}, expected {expected}.");
    }
}
