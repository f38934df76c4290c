namespace Electoral.Tally;

/// <summary>The test of sheets with equal counts.</summary>
internal sealed class DuplicateRun(TallyTable table, StationCounts stations, ShapeOptions options)
{
    // Where each sheet has several equals by chance, small deviations from the curve between neighbours decide.
    private const double MostAlike = 0.25;

    public AnomalyTest Test(ReportingUnit? unit)
    {
        var draft = new ShapeDrafts(unit, null).Duplicates;
        int[][] lines = Lines();
        if (lines.Length < 2)
        {
            return draft with { NotComputable = new("few-lines", TurnoutTexts.FewLines, options.FewestVotesOfLine) };
        }

        var counts = new List<int>(stations.Rows.Length * lines.Length);
        long missing = 0, small = 0;
        for (int i = 0; i < stations.Rows.Length; i++)
        {
            long sum = 0;
            bool isWhole = true;
            foreach (int[] line in lines)
            {
                isWhole &= line[i] >= 0;
                sum += line[i];
            }

            if (!isWhole) missing++;
            else if (sum < options.FewestVotesOfSheet) small++;
            else counts.AddRange(lines.Select(line => line[i]));
        }

        var excluded = new List<ExcludedCounts>();
        if (stations.NotCountedExcluded is { } notCounted) excluded.Add(notCounted);
        if (missing > 0) excluded.Add(new(missing, new("lacks-counts", TurnoutTexts.LacksCounts)));
        if (small > 0)
        {
            excluded.Add(new(small, new("small-sheet", TurnoutTexts.Small, options.FewestVotesOfSheet)));
        }

        int sheets = counts.Count / lines.Length;
        draft = draft with { N = sheets, Excluded = excluded };
        if (sheets < options.MinimumTables)
        {
            return draft with { NotComputable = new("too-few", AnomalyTexts.TooFew, sheets, options.MinimumTables) };
        }

        var found = DuplicateVectors.Of(counts.ToArray(), lines.Length);
        double attainable = found.AttainableLevel(options.SignificanceLevel);
        double alike = 2 * found.ExpectedPairs / sheets;
        return draft with
        {
            Descriptive = alike > MostAlike ? new("many-alike", TurnoutTexts.ManyAlike, alike) : null,
            Statistic = found.EqualPairs,
            PValue = found.PValue,
            Effect = new(new("pairs-beyond", TurnoutTexts.PairsBeyond), found.EqualPairs - found.ExpectedPairs),
            AttainableLevel = attainable,
            Warnings = [new("attainable-level", TurnoutTexts.Attainable, attainable)],
        };
    }

    /// <summary>The selections with enough votes a sheet.</summary>
    private int[][] Lines()
    {
        var lines = new List<int[]>();
        for (int place = 0; place < table.Votes.Count; place++)
        {
            int[] votes = stations.Votes(place);
            long sum = 0, sheets = 0;
            foreach (int count in votes)
            {
                if (count < 0) continue;
                sum += count;
                sheets++;
            }

            if (sheets > 0 && sum >= (long)options.FewestVotesOfLine * sheets) lines.Add(votes);
        }

        return [.. lines];
    }
}
