using System.Globalization;

namespace Electoral.Tally;

// Why a report cannot be read, in words: whoever reads it adds the source and the line.
internal static partial class Throw
{
    private static string NistNumber(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string NistRounds(IEnumerable<long> rounds) =>
        $"The contest has counts of several rounds ({string.Join(", ", rounds.Select(NistNumber))}): choose one by "
        + $"{nameof(Nist.NistReadOptions)}.{nameof(Nist.NistReadOptions.Round)}.";

    public static string NistRepeated(NistMember member) => $"'{member}' is repeated in one object.";

    public static string NistNotAnObject(NistMember member) => $"'{member}' is not an object.";

    public static string NistNotAValue(NistMember member) => $"'{member}' is an object or a list, expected one value.";

    public static string NistNotText(NistMember member) => $"'{member}' has bytes or escapes that are not Unicode "
        + "text.";

    public static string NistNotAChoice(NistMember member, string found) =>
        VisibleText.Line($"'{member.ToString()}' is '{found}', which is none of the values that the standard lists.");

    public static string NistNoReport(string found) =>
        VisibleText.Line($"Found '{found}', expected an ElectionReport of NIST SP 1500-100 v2.");

    public static string NistNoForm() =>
        "The source is neither a JSON object nor an XML document: expected an ElectionReport of NIST SP 1500-100 v2.";

    public static string NistTooLong(int limit) =>
        $"A text or tag is longer than {NistNumber(limit)} bytes "
        + $"({nameof(ReadOptions)}.{nameof(ReadOptions.MaxRecordLength)}).";

    public static string NistTooDeep(int limit) => $"Elements are nested deeper than {NistNumber(limit)} levels.";

    public static string NistWithoutUnit(NistClass counts) =>
        $"{counts} without a GpUnitId: whose counts they are is not known.";

    public static string NistWithoutType(NistClass counts) =>
        $"{counts} without a Type: which ballots they count is not known.";

    public static string NistWithoutId(NistClass found) => $"{found} without an identifier.";

    public static string NistTwoOfId(NistClass found, string id) =>
        VisibleText.Line($"Two objects of the kind {found.ToString()} have the identifier '{id}'.");

    public static string NistCycle(string id) =>
        VisibleText.Line($"The unit '{id}' is among the units that it is composed of.");

    public static string NistNoContest() => "The report has no contest.";

    public static string NistNoSuchContest(string wanted, IEnumerable<string> contests) =>
        VisibleText.Line($"No contest has the identifier or name '{wanted}'.")
        + $" The report has: {string.Join("; ", contests)}.";

    public static string NistSeveralContests(IEnumerable<string> contests) =>
        "The report has several contests: choose one by "
        + $"{nameof(Nist.NistReadOptions)}.{nameof(Nist.NistReadOptions.Contest)}: {string.Join("; ", contests)}.";

    public static string NistSeveralFit(string wanted, IEnumerable<string> contests) =>
        VisibleText.Line($"Several contests have the identifier or name '{wanted}'; choose one by its identifier:")
        + $" {string.Join("; ", contests)}.";

    public static string NistMissing(NistMember member) => $"The report lacks '{member}'.";

    public static string NistNoDate(NistMember member, string found) =>
        VisibleText.Line(
            $"'{member.ToString()}' is '{found}', expected a date as yyyy-mm-dd, or a time with its zone.");
}
