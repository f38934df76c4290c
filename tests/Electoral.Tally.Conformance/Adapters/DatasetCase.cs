namespace Electoral.Tally.Conformance.Cases;

/// <summary>The sheets that other cases name, added up: nothing was lost on the way in.</summary>
internal static class DatasetCase
{
    public static Findings Run(GoldenCase golden)
    {
        if (golden.Has("sheets")) return new() { ["rows"] = golden.Items("sheets").Count() };
        var totals = TableOf(golden).Totals();
        return new()
        {
            ["rows"] = totals.Sheets,
            ["registered"] = totals.Registered,
            ["ballots"] = totals.BallotsCast,
            ["votes"] = totals.VotesOf("votes"),
        };
    }

    private static TallyTable TableOf(GoldenCase golden)
    {
        int[] registered = golden.Ints("registered"), ballots = golden.Ints("ballots"), votes = golden.Ints("votes");
        var builder = new TallyTable.Builder(new(new Selection("votes")), ["station"]);
        for (int row = 0; row < votes.Length; row++)
        {
            builder.Add(new()
            {
                Code = Numbered.Name(row),
                Registered = registered[row],
                BallotsCast = ballots[row],
                Votes = [votes[row]],
            });
        }

        return builder.Build();
    }
}
