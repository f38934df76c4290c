namespace Electoral.Tally.Tests.Margins.Estimation;

/// <summary>Some of the sheets of a synthetic election, held against all of its stations.</summary>
/// <param name="Seed">The seed of the election and of what is collected.</param>
/// <param name="Percent">How many of 100 stations are collected, by chance.</param>
/// <param name="Dropped">How many centres are missing as a whole.</param>
public sealed record Collected(int Seed, int Percent, int Dropped)
{
    public TallyTable Whole => field ??= new SyntheticElection
    {
        Seed = (ulong)Seed,
        Levels = [new("state", 3), new("municipality", 8), new("centre", 40)],
    }.Generate();

    public SheetFrame Frame => field ??= SheetFrame.OfStations(Whole);

    public TallyTable Table { get => field ??= Collect(); init; }

    public LinearCount Margin =>
        LinearCount.Votes(Whole.Contest.Selections[0].Id) - LinearCount.Votes(Whole.Contest.Selections[1].Id);

    public StratifiedSample Sample(SampleOptions? options = null) => Table.SampleFrom(Frame, options);

    public MarginEstimates Estimates(EstimationOptions options) =>
        Table.AssessMargin(Frame).Estimate(options)!;

    /// <summary>The same sheets added in another order.</summary>
    public Collected Shuffled()
    {
        var random = new Random(Seed);
        return new Collected(Seed, Percent, Dropped) { Table = Rebuilt(Table.Sheets().OrderBy(_ => random.Next())) };
    }

    private TallyTable Collect()
    {
        var random = new Random(Seed);
        var chosen = Whole.Sheets().Where((_, row) => random.Next(100) < Percent || row < 4).ToArray();
        var centres = chosen.Select(sheet => sheet.Unit).Distinct().Skip(3).Take(Dropped).ToHashSet();
        return Rebuilt(chosen.Where(sheet => !centres.Contains(sheet.Unit)));
    }

    private TallyTable Rebuilt(IEnumerable<TallySheet> sheets)
    {
        string[] levels = [.. Whole.Units.Levels.Select(level => level.Name), Whole.SheetLevel];
        var builder = new TallyTable.Builder(Whole.Contest, levels);
        foreach (var sheet in sheets) builder.Add(sheet);
        return builder.Build();
    }
}
