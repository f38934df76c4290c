namespace Electoral.Tally;

/// <summary>Options of all families of anomaly tests; a family adds its own.</summary>
/// <remarks>Equality compares lists as objects. Immutable and safe to share between threads.</remarks>
public abstract record AnomalyOptions : ComputationOptions
{
    private protected AnomalyOptions()
    {
    }

    /// <summary>The ids of the selections to test.</summary>
    /// <value>The default is null: the two with the most votes.</value>
    /// <exception cref="ArgumentException">An id is null or empty.</exception>
    public IReadOnlyList<string>? Selections
    {
        get;
        init => field = OptionGuard.CompleteOrNull(this, value);
    }

    /// <summary>The level whose units are tested one by one besides the whole table, such as "state".</summary>
    /// <value>The default is null: only the whole table is tested.</value>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public string? Level
    {
        get;
        init => field = OptionGuard.NameOrNull(this, value);
    }

    /// <summary>The probability of a false alarm of the family as a whole, in a clean election.</summary>
    /// <value>The default is 0.05.</value>
    /// <exception cref="ArgumentOutOfRangeException">Not strictly between 0 and 1.</exception>
    public double SignificanceLevel
    {
        get;
        init => field = OptionGuard.Probability(this, value);
    } = 0.05;

    /// <summary>The fewest usable sheets a test needs.</summary>
    /// <value>The default is 100.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int MinimumStations
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 1);
    } = 100;

    /// <summary>Simulated outcomes where a p-value has to be simulated.</summary>
    /// <value>The default is 9,999: no p-value below 0.0001 is possible.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 99.</exception>
    public int Simulations
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 99);
    } = 9_999;

    /// <summary>The seed of simulated outcomes: the same seed gives the same answer on any number of threads.</summary>
    /// <value>The default is 1.</value>
    public ulong Seed { get; init; } = 1;

    /// <summary>Whether descriptions are given besides the tests that count.</summary>
    internal virtual bool HasDescriptions => true;

    /// <summary>
    /// The indexes of the selections to test: those asked for, or the two with the most counted votes.
    /// </summary>
    internal IReadOnlyList<int> IndexesIn(TallyTable table)
    {
        if (Selections is { } wanted) return [.. wanted.Select(table.Contest.IndexOf).Distinct()];
        var votes = table.Totals(new() { MaxDegreeOfParallelism = MaxDegreeOfParallelism }).Votes;
        return [.. Enumerable.Range(0, votes.Count).OrderByDescending(index => votes[index].Sum).Take(2)];
    }

    /// <summary>The units to test: null for the whole table first, then those of <see cref="Level"/>.</summary>
    internal IReadOnlyList<ReportingUnit?> UnitsIn(TallyTable table)
    {
        if (Level is null) return [null];
        var units = table.Units.UnitsAt(table.Units.Level(Level)).Where(unit => table.StartAndCountOf(unit).Count > 0);
        return [null, .. units.Select(unit => (ReportingUnit?)unit)];
    }
}
