using System.Globalization;

namespace Electoral.Tally;

/// <summary>A number and what it counts, in English and invariant: "1 sheet", "24,532 sheets".</summary>
internal static class Counted
{
    public static string Of(long number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");
}
