using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static Claim ClaimIsNoJson(string source, Exception failure) =>
        throw new FormatException($"{Shown(source)} is no JSON: {Shown(failure.Message)}", failure);

    [DoesNotReturn]
    public static void ClaimUnknownKey(string source, string key, string[] known) =>
        throw new FormatException(
            $"{Shown(source)}: unknown key \"{Shown(key)}\". The keys of a claim are: "
            + $"{Shown(string.Join(", ", known))}.");

    [DoesNotReturn]
    public static void ClaimMissingKey(string source, string key) =>
        throw new FormatException($"{Shown(source)}: the key \"{Shown(key)}\" is missing.");

    [DoesNotReturn]
    public static void ClaimRepeatedKey(string place, string key) =>
        throw new FormatException($"{Shown(place)}: the key \"{Shown(key)}\" stands there twice.");

    [DoesNotReturn]
    public static void ClaimValue(string source, string place, string found, string expected)
    {
        string at = place.Length == 0 ? Shown(source) : $"{Shown(source)} at {Shown(place)}";
        string shown = Shown(found.Length <= 100 ? found : found[..100] + "…");
        throw new FormatException($"{at}: found {shown}, expected {Shown(expected)}.");
    }
}
