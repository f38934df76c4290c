namespace Electoral.Tally;

/// <summary>How false-alarm rates and power are measured.</summary>
/// <remarks>Equality compares lists as objects. Immutable and safe to share between threads.</remarks>
public sealed record CalibrationOptions : ComputationOptions
{
    /// <summary>The default options.</summary>
    public static CalibrationOptions Default { get; } = new();

    /// <summary>Clean elections to simulate, and as many for each irregularity. <value>The default is 400.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 20.</exception>
    public int Replicates
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 20);
    } = 400;

    /// <summary>The nominal false-alarm rate of each test. <value>The default is 0.05.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">Not strictly between 0 and 1.</exception>
    public double SignificanceLevel
    {
        get;
        init => field = OptionGuard.Probability(this, value);
    } = 0.05;

    /// <summary>What to plant for the measurement of power; nothing where empty.</summary>
    /// <value>The default is empty. Seed and replicate of an irregularity are replaced.</value>
    /// <exception cref="ArgumentException">An irregularity is null.</exception>
    public IReadOnlyList<Irregularity> Irregularities
    {
        get;
        init => field = OptionGuard.Complete(this, value);
    } = [];

    /// <summary>
    /// The families of tests. <value>The default is null: digits, percentages, centres and shape without their
    /// descriptions, for the two selections with the most votes in the table.</value>
    /// </summary>
    /// <exception cref="ArgumentException">A family is null.</exception>
    public IReadOnlyList<Func<TallyTable, CancellationToken, AnomalyFamily>>? Families
    {
        get;
        init => field = OptionGuard.CompleteOrNull(this, value);
    }

    /// <summary>Families of your own to be measured with those of the library, where <see cref="Families"/> is null.
    /// </summary>
    /// <value>The default is none.</value>
    /// <exception cref="ArgumentException">Two have the same name, or one has the name of a family of the library.
    /// </exception>
    public IReadOnlyList<AnomalyFamilyDefinition> AdditionalFamilies
    {
        get;
        init => field = FamilyRegistry.Checked(OptionGuard.Complete(this, value));
    } = [];

    /// <summary>The seed of all elections. <value>The default is 1.</value></summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Receives the share of the work that is done, from 0 to 1.</summary>
    /// <value>The default is null: no progress is reported.</value>
    public IProgress<double>? Progress { get; init; }

    /// <summary>The families to measure, each on one thread: elections are what runs at the same time.</summary>
    internal IReadOnlyList<Func<TallyTable, CancellationToken, AnomalyFamily>> FamiliesFor(TallyTable table)
    {
        if (Families is { } given) return given;
        var votes = table.Totals().Votes;
        string[] selections =
        [
            .. Enumerable.Range(0, votes.Count).OrderByDescending(index => votes[index].Sum).Take(2)
                .Select(index => table.Contest.Selections[index].Id),
        ];
        var common = new AnomalyBatteryOptions
        {
            Selections = selections,
            MaxDegreeOfParallelism = 1,
            SignificanceLevel = SignificanceLevel,
            Descriptions = false,
            AdditionalFamilies = AdditionalFamilies,
        };
        var how = new FamilyOptions(common, ListsSheets: false);
        return
        [
            .. FamilyRegistry.In(common).Select(family =>
                (Func<TallyTable, CancellationToken, AnomalyFamily>)((sheets, cancellation) =>
                    family.Test(sheets, how, cancellation))),
        ];
    }
}
