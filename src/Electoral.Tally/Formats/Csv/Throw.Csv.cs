using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static CsvLayout LayoutIsNoJson(Exception failure) =>
        throw new CsvLayoutException($"The layout is no JSON: {failure.Message}", failure);

    [DoesNotReturn]
    public static T LayoutValue<T>(JsonPlace place, string expected) =>
        throw new CsvLayoutException($"{At(place.Path)}: found {Cut(place.Value.GetRawText())}, expected {expected}.");

    [DoesNotReturn]
    public static void LayoutRepeatedKey(JsonPlace place, string key) =>
        throw new CsvLayoutException($"{At(place.Path)}: the key \"{key}\" stands there twice.");

    [DoesNotReturn]
    public static void LayoutUnknownKey(JsonPlace place, string key, ReadOnlySpan<string> known) =>
        throw new CsvLayoutException(
            $"{At(place.Path)}: unknown key \"{key}\". The keys here are: {string.Join(", ", known)}.");

    [DoesNotReturn]
    public static JsonPlace LayoutMissingKey(JsonPlace place, string key) =>
        throw new CsvLayoutException($"{At(place.Path)}: the key \"{key}\" is missing.");

    [DoesNotReturn]
    public static void LayoutInvalid(string place, string why) => throw new CsvLayoutException($"{At(place)}: {why}.");

    [DoesNotReturn]
    public static CsvLayout LayoutNotProved(string source, CsvDetection detection)
    {
        const int most = 200;
        string json = detection.ToComplete.ToJson();
        var columns = detection.Columns.Take(most).Select((name, i) => $"{i + 1} '{Cut(name)}'");
        string more = detection.Columns.Count > most ? $" and {detection.Columns.Count - most} more" : "";
        throw new CsvLayoutException(
            $"{source}: no layout was given, and none is proved by the data: {detection.Explanation}.\n"
            + $"Columns seen: {string.Join(", ", columns)}{more}.\nComplete this layout and read with it:\n{json}")
        {
            LayoutToComplete = json,
        };
    }

    [DoesNotReturn]
    public static void NewLine() =>
        throw new ArgumentException("The NewLine of the options is neither \\n nor \\r\\n.", "options");

    private static string At(string place) => place.Length == 0 ? "The layout" : $"The layout at {place}";

    private static string Cut(string found) => found.Length <= 100 ? found : found[..100] + "…";
}
