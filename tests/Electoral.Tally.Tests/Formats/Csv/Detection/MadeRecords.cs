namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Small files with a record for each sheet and selection, with the true totals.</summary>
internal sealed class MadeRecords
{
    private static readonly string[] Names = ["Adams", "Baker", "Clark"];

    /// <param name="sheets">How many sheets.</param>
    /// <param name="further">Records beside those of selections: blank, invalid, ballots, valid, electors.</param>
    /// <param name="columns">Counts on each record.</param>
    /// <param name="offices">The contests; none makes no column of them.</param>
    /// <param name="bySheet">Whether contests follow each other within each sheet, else one after another.</param>
    /// <param name="withoutZeros">Whether records without votes are left out.</param>
    public MadeRecords(
        int sheets = 24, string[]? further = null, string[]? columns = null, string[]? offices = null,
        bool bySheet = true, bool withoutZeros = false)
    {
        string[] contests = offices ?? [""];
        var lines = new List<string>();
        for (int i = 0; i < sheets * contests.Length; i++)
        {
            int sheet = bySheet ? i / contests.Length : i % sheets;
            int contest = bySheet ? i % contests.Length : i / sheets;
            var counts = CountsOf(sheet, contest);
            foreach (string who in Names.Concat(further ?? []))
            {
                long votes = counts[who.Split('=')[^1]];
                if (withoutZeros && votes == 0) continue;
                string office = offices is null ? "" : $"{contests[contest]},";
                string more = string.Concat((columns ?? []).Select(column => $",{counts[column.Split('=')[^1]]}"));
                lines.Add($"District {sheet / 8},P{sheet + 1},{office}{who.Split('=')[0]},{votes}{more}");
                string key = contests[contest] + who.Split('=')[^1];
                Totals[key] = Totals.GetValueOrDefault(key) + votes;
            }
        }

        string header = "district,precinct," + (offices is null ? "" : "office,") + "candidate,votes"
            + string.Concat((columns ?? []).Select(column => $",{column.Split('=')[0]}"));
        Text = $"{header}\n{string.Join('\n', lines)}\n";
        Sheets = sheets;
    }

    public string Text { get; }

    public int Sheets { get; }

    /// <summary>The true total of each contest and record.</summary>
    public Dictionary<string, long> Totals { get; } = [];

    private static Dictionary<string, long> CountsOf(int sheet, int contest)
    {
        long Noise(int of, int most) => (long)((((ulong)sheet * 7919) + ((ulong)of * 104729) + ((ulong)contest * 13))
            * 2654435761 % 1_000_003) % most;
        long adams = 60 + Noise(1, 140), baker = 40 + Noise(2, 120), clark = Noise(3, 4) * 7;
        long blank = Noise(4, 5), invalid = 1 + Noise(5, 9), valid = adams + baker + clark;
        return new()
        {
            ["Adams"] = adams,
            ["Baker"] = baker,
            ["Clark"] = clark,
            ["blank"] = blank,
            ["invalid"] = invalid,
            ["valid"] = valid,
            ["ballots"] = valid + blank + invalid,
            ["electors"] = valid + blank + invalid + 70 + Noise(6, 90),
            ["order"] = Noise(7, 9),
        };
    }
}
