using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Small against large stations of a polling place; not run without registered voters and ballots.</summary>
internal sealed class StationSizesTest() : CentreTest("small-large", isTurnout: false)
{
    private static readonly ReportText Difference = new(
        "mean score of small less large stations", "puntuación media de mesas pequeñas menos grandes");

    private static readonly ReportText NoThree = new(
        "fewer than ten centres have three stations that differ, small and large ones",
        "menos de diez centros tienen tres mesas que difieren, pequeñas y grandes");

    public override ReportText Title { get; } = new("Small and large stations", "Mesas pequeñas y grandes");

    public override string StatisticName => "z";

    public override ReportText NullHypothesis { get; } = new(
        "inside a centre, the size of a station is unrelated to its turnout and share",
        "dentro de un centro, el tamaño de la mesa no guarda relación con su participación ni su proporción");

    public override ReportText NotEvidenceOf { get; } = new(
        "Small stations often hold voters who registered late and are younger.",
        "Las mesas pequeñas suelen tener electores inscritos más tarde y más jóvenes.");

    public override string Reference => "Jiménez, Hidalgo and Klimek 2017, Sci. Adv. 3:e1602363";

    public override ReportText? Descriptive => NotEvidenceOf;

    protected override AnomalyTest? Run(AnomalyTestInput input, ComparedCentres centres, AnomalyTest test)
    {
        var figures = CentreFigures.Of(input);
        if (figures.Registered is not { } registered || figures.Ballots is not { } ballots) return null;
        var stations = input.Sheets.Stations;
        // A sheet without registered voters or ballots has no turnout: it is left out as one that lacks its votes.
        int[] parts = stations.Votes(input.SelectionIndex!.Value);
        for (int i = 0; i < parts.Length; i++) parts[i] = registered[i] > 0 && ballots[i] > 0 ? parts[i] : -1;
        var sheets = CentreSheets.Of(input.Table, stations, centres.Level.Level, parts, ballots);
        var byRow = new Dictionary<int, int>(stations.Rows.Length);
        for (int i = 0; i < stations.Rows.Length; i++) byRow[stations.Rows[i]] = registered[i];
        var found = StandardisedFingerprint.Of(sheets.Stations, Array.ConvertAll(sheets.Rows, row => byRow[row]));
        test = test with { N = found?.Stations.Count ?? 0, Excluded = sheets.Excluded };
        if (found?.ShareScore is not { } score) return test with { NotComputable = new("no-three-stations", NoThree) };
        var (small, large) = found.MeanShareZ;
        double logTail = NormalDistribution.LogSurvival(Math.Abs(score));
        return test with
        {
            Statistic = score,
            PValue = PValue.FromLog(logTail, PValueMethod.Asymptotic, PValueSides.OneSided).Doubled(),
            Effect = new(new("small-less-large", Difference), small!.Value - large!.Value),
        };
    }
}
