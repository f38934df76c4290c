using System.Globalization;

namespace Electoral.Tally.Evaluation;

/// <summary>Hides stations of a complete file in a stated order, and compares estimate, bound and truth.</summary>
internal sealed class HistoricalStudy : IStudy
{
    private static readonly double[] Coverages = [0.03, 0.2, 0.5, 0.8, 0.95];

    public string Name => "historical";

    public string Usage =>
        "--file FILE.csv --layout LAYOUT.json [--order random|size|lead|arrival] [--seed 1] [--level LEVEL]";

    public int Run(Arguments arguments, TextWriter output)
    {
        string order = arguments.Text("--order") ?? "random";
        var whole = arguments.Text("--file") is string file
            ? TallyCsv.Read(file, arguments.Text("--layout") is string layout ? CsvLayout.Load(layout) : null)
            : new SyntheticElection().Generate();
        var frame = SheetFrame.OfStations(whole);
        var totals = whole.Totals();
        var (leader, rival) = (totals.Leader!.Value.Candidate.Id, totals.RunnerUp!.Value.Candidate.Id);
        double truth = (double)(totals.VotesByCandidate(leader).Sum - totals.VotesByCandidate(rival).Sum)
            / totals.ByCandidate.Sum(candidate => candidate.Votes.Sum);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{whole.Count:N0} stations, collected in the order '{order}'; "
            + $"true lead of {leader} {100 * truth:0.000} points"));
        output.WriteLine();
        output.WriteLine("| collected | combined ratio | separate ratio | finest units | bound | missingness warns |");
        output.WriteLine("|--:|--:|--:|--:|--:|---|");
        int[] ranks = Ranks(whole, order, arguments.Whole("--seed", 1), leader);
        foreach (double coverage in Coverages)
        {
            int last = (int)Math.Round(coverage * whole.Count);
            var sheets = whole.Where(row => ranks[row.Index] < last);
            output.WriteLine(Line(coverage, sheets, frame, leader, rival, arguments.Text("--level")));
        }

        return 0;
    }

    private static string Line(
        double coverage, TallyTable sheets, SheetFrame frame, string leader, string rival, string? level)
    {
        var assessment = sheets.AssessMargin(frame, new() { StratumLevel = level });
        double sign = assessment.Bounds.Leader.Candidate.Id == leader ? 1 : -1;
        var estimates = assessment.Estimate()!;
        var bound = assessment.Bounds.Between(leader, rival);
        string warns = assessment.Missingness.Any(check => check.IsWarning) ? "yes" : "no";
        string ends = bound.LeadShareMin is double low && bound.LeadShareMax is double high
            ? string.Create(CultureInfo.InvariantCulture, $"{100 * low:0.0} to {100 * high:0.0}")
            : "none";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {coverage:0 %} | {Cell(estimates[EstimationMethod.CombinedRatio], sign)} "
            + $"| {Cell(estimates[EstimationMethod.SeparateRatio], sign)} "
            + $"| {Cell(estimates[EstimationMethod.HierarchicalRatio], sign)} | {ends} | {warns} |");
    }

    private static string Cell(MethodEstimate estimate, double sign)
    {
        if (estimate.MarginShare is not double share) return "–";
        string point = string.Create(CultureInfo.InvariantCulture, $"{100 * sign * share:0.00}");
        return estimate.Margin is { } margin
            ? point + string.Create(CultureInfo.InvariantCulture, $" ± {50 * margin.Interval.Width:0.00}")
            : point;
    }

    /// <summary>The index of each station in the order of arrival.</summary>
    private static int[] Ranks(TallyTable whole, string order, int seed, string leader)
    {
        var random = new Random(seed);
        double[] keys = new double[whole.Count];
        for (int row = 0; row < keys.Length; row++)
        {
            var sheet = whole[row];
            keys[row] = order switch
            {
                "random" => random.NextDouble(),
                "size" => sheet.Registered ?? 0,
                "lead" => -ShareOf(whole, row, leader),
                "arrival" => sheet.Provenance.Arrived?.Ticks ?? long.MaxValue,
                _ => throw new ArgumentException($"There is no order '{order}'."),
            };
        }

        int[] rows = [.. Enumerable.Range(0, keys.Length).OrderBy(row => keys[row])];
        int[] ranks = new int[rows.Length];
        for (int index = 0; index < rows.Length; index++) ranks[rows[index]] = index;
        return ranks;
    }

    private static double ShareOf(TallyTable whole, int row, string candidate)
    {
        var lines = whole.Contest.Candidates.Single(known => known.Id == candidate).Selections;
        double all = whole.Votes.Sum(votes => (double)(votes[row] ?? 0));
        double own = lines.Sum(line => (double)(whole.Votes[line][row] ?? 0));
        return all == 0 ? 0 : own / all;
    }
}
