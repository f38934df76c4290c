using System.Globalization;
using System.Text.Json;

namespace Electoral.Tally.Conformance;

/// <summary>How far a number may be from the expected one, leaf by leaf.</summary>
/// <remarks>
/// Two ways of writing it: one number, relative where the expected value is above 1 in size, else absolute, and 0 for
/// exact; or an object with <c>rel</c> and <c>abs</c>, either of which suffices, or <c>exact</c>, and a <c>note</c>
/// that gives single leaves another one.
/// </remarks>
internal sealed record Tolerance(double? Relative, double? Absolute, double? Either, ToleranceNote? Note)
{
    private const double Tail = 1e-15;

    public static Tolerance Of(JsonElement? element)
    {
        if (element is not { } tolerance) return new(null, null, 0, null);
        if (tolerance.ValueKind == JsonValueKind.Number) return new(null, null, tolerance.GetDouble(), null);
        string note = tolerance.TryGetProperty("note", out var text) ? text.GetString() ?? "" : "";
        double? relative = Number(tolerance, "rel"), absolute = Number(tolerance, "abs");
        bool isExact = tolerance.TryGetProperty("exact", out var exact) && exact.ValueKind == JsonValueKind.True;
        return new(relative, absolute, isExact || (relative ?? absolute) is null ? 0 : null, ToleranceNote.Parse(note));
    }

    public bool IsOptional(string key) => Note?.IsOptional(key) ?? false;

    public bool Accepts(string key, JsonElement expected, object found)
    {
        double wanted = expected.GetDouble(), got = Convert.ToDouble(found, CultureInfo.InvariantCulture);
        var (relative, absolute) = Note?.For(key) ?? (null, null);
        (relative, absolute) = (relative ?? Relative, absolute ?? Absolute);
        if (Note?.TailRelative is double tail && wanted != 0 && Math.Abs(wanted) < Tail)
        {
            (relative, absolute) = (tail, null);
        }

        double distance = Math.Abs(got - wanted);
        if (relative is not null || absolute is not null)
        {
            return distance <= relative * Math.Abs(wanted) || distance <= absolute;
        }

        return Either is double one and > 0
            ? distance <= one * Math.Max(1, Math.Abs(wanted))
            : IsSame(expected, found, wanted, got);
    }

    private static bool IsSame(JsonElement expected, object found, double wanted, double got) =>
        found is long or int or decimal && expected.TryGetDecimal(out decimal number)
            ? number == Convert.ToDecimal(found, CultureInfo.InvariantCulture)
            : wanted.Equals(got);

    private static double? Number(JsonElement tolerance, string key) =>
        tolerance.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number
            ? value.GetDouble()
            : null;
}
