namespace Electoral.Tally;

/// <summary>The test of sheets with equal counts.</summary>
internal sealed class DuplicateRun(TallyTable table, StationCounts stations, ShapeOptions options)
{
    // Differences of two sheets with f votes and more on each selection have a variance of f or more, where the sum of
    // the votes varies too (else the counts are steep); and with a variance v the curve of the neighbours misses 0.5/v²
    // of the pairs: no more than a twentieth of √E of E pairs.
    private const double SquareOfRoot = 10;

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
            counts.AddRange(lines.Select(line => line[i]));
        }

        var excluded = new List<ExcludedCounts>();
        if (stations.NotCountedExcluded is { } notCounted) excluded.Add(notCounted);
        if (missing > 0) excluded.Add(new(missing, new("lacks-counts", TurnoutTexts.LacksCounts)));
        if (small > 0)
        {
            excluded.Add(new(small, new("small-sheet", TurnoutTexts.Small, options.FewestVotesOfSheet)));
        }

        var (fewest, found) = Compared([.. counts], lines.Length);
        int sheets = found.Count, thin = counts.Count / lines.Length - sheets;
        if (thin > 0) excluded.Add(new(thin, new("thin-line", TurnoutTexts.Thin, fewest)));
        draft = draft with { N = sheets, Excluded = excluded };
        if (sheets < options.MinimumStations)
        {
            return draft with { NotComputable = new("too-few", AnomalyTexts.TooFew, sheets, options.MinimumStations) };
        }

        double attainable = found.AttainableLevel(options.SignificanceLevel);
        return draft with
        {
            Descriptive = Objection(found, fewest),
            Statistic = found.EqualPairs,
            PValue = found.PValue,
            Effect = new(new("pairs-beyond", TurnoutTexts.PairsBeyond), found.EqualPairs - found.ExpectedPairs),
            AttainableLevel = attainable,
            Warnings = [new("attainable-level", TurnoutTexts.Attainable, attainable)],
        };
    }

    /// <summary>
    /// Compares the sheets with the least count asked for; where so many pairs are equal by chance that the curve of
    /// their neighbours is not good enough, those with more votes, if they are enough.
    /// </summary>
    private (int Fewest, DuplicateVectors Found) Compared(int[] counts, int columns)
    {
        int fewest = options.FewestVotesCompared;
        var all = DuplicateVectors.Of(counts, columns, fewest);
        if (IsSmooth(all, fewest)) return (fewest, all);
        int more = (int)Math.Ceiling(Math.Sqrt(SquareOfRoot * Math.Sqrt(all.ExpectedPairs)));
        // So many pairs would show a border of small sheets as a step in the curve: no pair reaches it.
        more = Math.Max(more, options.FewestVotesOfSheet / columns + 1);
        var found = DuplicateVectors.Of(counts, columns, more);
        return found.Count < options.MinimumStations ? (fewest, all) : (more, found);
    }

    private static ReportStatement? Objection(DuplicateVectors found, int fewest)
    {
        if (found.IsSteep) return new("steep-counts", TurnoutTexts.Steep);
        return IsSmooth(found, fewest)
            ? null
            : new("many-alike", TurnoutTexts.ManyAlike, 2 * found.ExpectedPairs / found.Count);
    }

    private static bool IsSmooth(DuplicateVectors found, int fewest) =>
        (double)fewest * fewest >= SquareOfRoot * Math.Sqrt(found.ExpectedPairs);

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
