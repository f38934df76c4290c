namespace Electoral.Tally;

/// <summary>Sheets with equal counts, against those whose counts differ by one vote.</summary>
internal sealed class DuplicateSheetsTest() : AnomalyTestDefinition("shape.duplicates")
{
    // Differences of two sheets with f votes and more on each selection have a variance of f or more, where the sum of
    // the votes varies too (else the counts are steep); and with a variance v the curve of the neighbours misses 0.5/v²
    // of the pairs: no more than a twentieth of √E of E pairs.
    private const double SquareOfRoot = 10;

    private static readonly ReportText PairsBeyond = new(
        "pairs beyond those expected",
        "pares más allá de los esperados");

    private static readonly ReportText Attainable = new(
        "pairs are few and whole: the level that the test can reach is {0:P1}",
        "los pares son pocos y enteros: el nivel que la prueba alcanza es {0:P1}");

    private static readonly ReportText ManyAlike = new(
        "descriptive here: each sheet has {0:N2} equal ones by chance, and the test keeps its level only with few",
        "descriptiva aquí: cada acta tiene {0:N2} iguales por azar, y la prueba solo mantiene su nivel con pocas");

    private static readonly ReportText Steep = new(
        "descriptive here: in one direction counts vary by few votes, and neighbouring ones are not equally likely",
        "descriptiva aquí: en una dirección los recuentos varían poco, y los vecinos no son igual de probables");

    private static readonly ReportText Small = new(
        "the sheet has fewer than {0:N0|vote|votes} on the lines compared",
        "el acta tiene menos de {0:N0} votos en las opciones comparadas");

    private static readonly ReportText Thin = new(
        "the sheet has fewer than {0:N0|vote|votes} on one of the lines compared",
        "el acta tiene menos de {0:N0} votos en una de las opciones comparadas");

    private static readonly ReportText FewLines = new(
        "fewer than two selections have {0:N0|vote|votes} a sheet on average",
        "menos de dos opciones tienen {0:N0|voto|votos} por acta en promedio");

    public override ReportText Title { get; } = new("Sheets with equal counts", "Actas con datos iguales");

    public override string StatisticName => "pairs";

    public override ReportText NullHypothesis { get; } = new(
        "counts that differ by one vote are about as likely as equal ones",
        "datos que difieren en un voto son casi tan probables como los iguales");

    public override ReportText NotEvidenceOf { get; } = new(
        "A sheet entered or published twice under two codes makes a pair.",
        "Un acta cargada o publicada dos veces con dos códigos forma un par.");

    public override string Reference => "pairs of equal against pairs of neighbouring counts, binomial test";

    public override AnomalyTestSubject Subject => AnomalyTestSubject.Sheets;

    public override AnomalyTest? Run(AnomalyTestInput input)
    {
        var (draft, options, stations) = (input.Draft, (ShapeOptions)input.Options, input.Sheets.Stations);
        int[][] lines = Lines(stations, input.Table.Votes.Count, options);
        if (lines.Length < 2)
        {
            return draft with { NotComputable = new("few-lines", FewLines, options.FewestVotesOfLine) };
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
            excluded.Add(new(small, new("small-sheet", Small, options.FewestVotesOfSheet)));
        }

        var (fewest, found) = Compared([.. counts], lines.Length, options);
        int sheets = found.Count, thin = counts.Count / lines.Length - sheets;
        if (thin > 0) excluded.Add(new(thin, new("thin-line", Thin, fewest)));
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
            Effect = new(new("pairs-beyond", PairsBeyond), found.EqualPairs - found.ExpectedPairs),
            AttainableLevel = attainable,
            Warnings = [new("attainable-level", Attainable, attainable)],
        };
    }

    /// <summary>
    /// Compares the sheets with the least count asked for; where so many pairs are equal by chance that the curve of
    /// their neighbours is not good enough, those with more votes, if they are enough.
    /// </summary>
    private static (int Fewest, DuplicateVectors Found) Compared(
        int[] counts, int columns, ShapeOptions options)
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
        if (found.IsSteep) return new("steep-counts", Steep);
        return IsSmooth(found, fewest)
            ? null
            : new("many-alike", ManyAlike, 2 * found.ExpectedPairs / found.Count);
    }

    private static bool IsSmooth(DuplicateVectors found, int fewest) =>
        (double)fewest * fewest >= SquareOfRoot * Math.Sqrt(found.ExpectedPairs);

    /// <summary>The selections with enough votes per sheet.</summary>
    private static int[][] Lines(StationCounts stations, int selections, ShapeOptions options)
    {
        var lines = new List<int[]>();
        for (int index = 0; index < selections; index++)
        {
            int[] votes = stations.Votes(index);
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
