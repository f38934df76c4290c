namespace Electoral.Tally;

/// <summary>The usable sheets of a table by centre: counts of a part and of its whole.</summary>
internal sealed class CentreSheets
{
    private CentreSheets(CentreStations stations, int[] rows, long alone, IReadOnlyList<ExcludedCounts> excluded) =>
        (Stations, Rows, Alone, Excluded) = (stations, rows, alone, excluded);

    public CentreStations Stations { get; }

    /// <summary>The row of each station.</summary>
    public int[] Rows { get; }

    /// <summary>The usable sheets that are the only one of their centre.</summary>
    public long Alone { get; }

    public IReadOnlyList<ExcludedCounts> Excluded { get; }

    /// <param name="table">The sheets.</param>
    /// <param name="stations">Their counts.</param>
    /// <param name="level">The level of the centres.</param>
    /// <param name="parts">The tested count of each counted sheet, -1 where it lacks one.</param>
    /// <param name="wholes">What it is a part of, -1 where it is missing.</param>
    public static CentreSheets Of(
        TallyTable table, StationCounts stations, UnitLevel level, int[] parts, int[] wholes)
    {
        int[] starts = StartsIn(table, level);
        var (rows, votes, totals, first) = (new List<int>(), new List<int>(), new List<int>(), new List<int>());
        long missing = 0, tooMany = 0, alone = 0;
        int at = 0;
        for (int unit = 0; unit + 1 < starts.Length; unit++)
        {
            int begin = rows.Count;
            for (; at < stations.Rows.Length && stations.Rows[at] < starts[unit + 1]; at++)
            {
                if (parts[at] < 0 || wholes[at] < 0)
                {
                    missing++;
                }
                else if (parts[at] > wholes[at])
                {
                    tooMany++;
                }
                else
                {
                    rows.Add(stations.Rows[at]);
                    votes.Add(parts[at]);
                    totals.Add(wholes[at]);
                }
            }

            if (rows.Count - begin < 2)
            {
                alone += rows.Count - begin;
                rows.RemoveRange(begin, rows.Count - begin);
                votes.RemoveRange(begin, votes.Count - begin);
                totals.RemoveRange(begin, totals.Count - begin);
            }
            else
            {
                first.Add(begin);
            }
        }

        first.Add(rows.Count);
        var excluded = new List<ExcludedCounts>();
        if (stations.NotCountedExcluded is { } notCounted) excluded.Add(notCounted);
        Exclude(missing, "lacks-counts", CentreTexts.LacksCounts);
        Exclude(tooMany, "part-above-whole", CentreTexts.TooManyVotes);
        Exclude(alone, "alone-in-centre", CentreTexts.Alone);
        return new(new([.. first], [.. votes], [.. totals]), [.. rows], alone, excluded);

        void Exclude(long count, string code, ReportText text)
        {
            if (count > 0) excluded.Add(new(count, new(code, text)));
        }
    }

    /// <summary>The first row of each unit of a level in the table, and the end after the last.</summary>
    public static int[] StartsIn(TallyTable table, UnitLevel level)
    {
        var starts = new List<int> { 0 };
        foreach (var unit in table.Units.UnitsAt(level))
        {
            var (start, count) = table.StartAndCountOf(unit);
            if (count > 0) starts.Add(start + count);
        }

        return [.. starts];
    }
}
