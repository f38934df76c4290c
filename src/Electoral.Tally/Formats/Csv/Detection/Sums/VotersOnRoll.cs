namespace Electoral.Tally;

/// <summary>
/// "Voters" are those who voted or those who could: a number larger than the ballots cast is the latter.
/// </summary>
internal static class VotersOnRoll
{
    private static readonly HashSet<string> Words = ["voters", "voter", "kiezers", "izbiraci"];

    /// <summary>The first column that is named voters and is larger than the total; or null.</summary>
    public static int? Of(CsvSample sample, int total, IEnumerable<int> columns)
    {
        var totals = new CountTotals(sample, []);
        return columns.Where(column => column != total && HeaderWords.Of(sample.Header[column]).Any(Words.Contains)
            && CountWords.RoleOf(sample.Header[column]) == CountField.BallotsCast && totals.IsLarger(column, total))
            .Cast<int?>().FirstOrDefault();
    }
}
