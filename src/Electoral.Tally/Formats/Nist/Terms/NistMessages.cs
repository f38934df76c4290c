using System.Globalization;

namespace Electoral.Tally;

/// <summary>Why a report cannot be read, in words.</summary>
internal static class NistMessages
{
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Rounds(IEnumerable<long> rounds) =>
        $"The contest has counts of several rounds ({string.Join(", ", rounds.Select(Number))}): choose one by "
        + $"{nameof(Nist.NistReadOptions)}.{nameof(Nist.NistReadOptions.Round)}.";

    public static string Repeated(NistMember member) => $"'{member}' is there twice in one object.";

    public static string NotAnObject(NistMember member) => $"'{member}' is no object.";

    public static string NotAValue(NistMember member) => $"'{member}' is an object or a list, expected one value.";

    public static string NotText(NistMember member) => $"'{member}' has bytes or escapes that are no Unicode text.";

    public static string NotAChoice(NistMember member, string found) =>
        VisibleText.Line($"'{member.ToString()}' is '{found}', which is none of the values that the standard lists.");

    public static string NoReport(string found) =>
        VisibleText.Line($"Found '{found}', expected an ElectionReport of NIST SP 1500-100 v2.");

    public static string NoForm =>
        "The source is neither a JSON object nor an XML document: expected an ElectionReport of NIST SP 1500-100 v2.";

    public static string TooLong(int limit) =>
        $"A text or tag is longer than {Number(limit)} bytes "
        + $"({nameof(ReadOptions)}.{nameof(ReadOptions.MaxRecordLength)}).";

    public static string TooDeep(int limit) => $"Elements are nested deeper than {Number(limit)} levels.";

    public static string WithoutUnit(NistClass counts) =>
        $"{counts} without a GpUnitId: whose counts they are is not known.";

    public static string WithoutType(NistClass counts) =>
        $"{counts} without a Type: which ballots they count is not known.";

    public static string WithoutId(NistClass found) => $"{found} without an identifier.";

    public static string TwoOfId(NistClass found, string id) =>
        VisibleText.Line($"Two objects of the kind {found.ToString()} have the identifier '{id}'.");

    public static string Cycle(string id) =>
        VisibleText.Line($"The unit '{id}' is among the units that it is composed of.");

    public static string NoContest => "The report has no contest.";

    public static string NoSuchContest(string wanted, IEnumerable<string> contests) =>
        VisibleText.Line($"No contest has the identifier or name '{wanted}'.")
        + $" The report has: {string.Join("; ", contests)}.";

    public static string SeveralContests(IEnumerable<string> contests) =>
        "The report has several contests: choose one by "
        + $"{nameof(Nist.NistReadOptions)}.{nameof(Nist.NistReadOptions.Contest)}: {string.Join("; ", contests)}.";

    public static string SeveralFit(string wanted, IEnumerable<string> contests) =>
        VisibleText.Line($"Several contests have the identifier or name '{wanted}'; choose one by its identifier:")
        + $" {string.Join("; ", contests)}.";

    public static string Missing(NistMember member) => $"The report lacks '{member}'.";

    public static string NoDate(NistMember member, string found) =>
        VisibleText.Line(
            $"'{member.ToString()}' is '{found}', expected a date as yyyy-mm-dd, or a time with its zone.");
}
