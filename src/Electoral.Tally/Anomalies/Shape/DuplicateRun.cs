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
        long missing = 0, small = 0, thin = 0;
        for (int i = 0; i < stations.Rows.Length; i++)
        {
            long sum = 0, least = long.MaxValue;
            foreach (int[] line in lines)
            {
                least = Math.Min(least, line[i]);
                sum += line[i];
            }

            bool isMissing = least < 0, isSmall = !isMissing && sum < options.FewestVotesOfSheet;
            if (isMissing) missing++;
            if (isSmall) small++;
            if (isMissing || isSmall) continue;
            // One vote fewer may be the neighbour of a sheet that is compared.
            if (least < options.FewestVotesCompared) thin++;
            counts.AddRange(lines.Select(line => line[i]));
        }

        var excluded = new List<ExcludedCounts>();
        if (stations.NotCountedExcluded is { } notCounted) excluded.Add(notCounted);
        if (missing > 0) excluded.Add(new(missing, new("lacks-counts", TurnoutTexts.LacksCounts)));
        if (small > 0)
        {
            excluded.Add(new(small, new("small-sheet", TurnoutTexts.Small, options.FewestVotesOfSheet)));
        }

        if (thin > 0) excluded.Add(new(thin, new("thin-line", TurnoutTexts.Thin, options.FewestVotesCompared)));
        int sheets = (int)(counts.Count / lines.Length - thin);
        draft = draft with { N = sheets, Excluded = excluded };
        if (sheets < options.MinimumTables)
        {
            return draft with { NotComputable = new("too-few", AnomalyTexts.TooFew, sheets, options.MinimumTables) };
        }

        var found = DuplicateVectors.Of([.. counts], lines.Length, options.FewestVotesCompared);
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
