namespace Electoral.Tally;

/// <summary>
/// The indexes of a sheet's counts in sums: the five fields in the order of the enum, then the votes.
/// </summary>
internal static class Cells
{
    public const int FirstVote = 5;

    public static int Count(Contest contest) => FirstVote + contest.Selections.Count;

    public static int Vote(int selection) => FirstVote + selection;

    public static int Field(CountField field) => (int)field;

    public static string NameOf(int cell, Contest contest) =>
        cell < FirstVote ? ((CountField)cell).ToString() : contest.Selections[cell - FirstVote].Id;

    /// <summary>The counts of a sheet in this order.</summary>
    public static int?[] Of(TallySheet sheet) =>
        [sheet.Registered, sheet.BallotsCast, sheet.Valid, sheet.Blank, sheet.Invalid, .. sheet.Votes];
}
