namespace Electoral.Tally;

/// <summary>Runs the families one after the other; each uses the threads it may use by itself.</summary>
internal sealed class BatteryRun(
    TallyTable table, AnomalyBatteryOptions options, CancellationToken cancellation)
{
    // Votes are added up once for all families.
    private readonly string[] _selections =
        [.. options.PlacesIn(table).Select(place => table.Contest.Selections[place].Id)];

    public IReadOnlyList<AnomalyFamily> Families()
    {
        var families = new List<AnomalyFamily>();
        if (options.Has(AnomalyFamilies.Digits)) Add(table.TestDigits(Digits(), cancellation));
        if (options.Has(AnomalyFamilies.Percentages)) Add(table.TestPercentages(Percentages(), cancellation));
        if (options.Has(AnomalyFamilies.Centres)) Add(table.TestCentres(Centres(), cancellation));
        if (options.Has(AnomalyFamilies.Turnout) && options.Descriptions)
        {
            Add(table.TestTurnout(Turnout(), cancellation));
        }

        if (options.Has(AnomalyFamilies.Shape)) Add(table.TestShape(Shape(), cancellation));
        return families;

        void Add(AnomalyFamily family)
        {
            cancellation.ThrowIfCancellationRequested();
            families.Add(options.Calibration is { } calibration ? calibration.Apply(family) : family);
        }
    }

    private DigitOptions Digits() => new()
    {
        Selections = _selections,
        Level = options.Level,
        SignificanceLevel = options.SignificanceLevel,
        MinimumTables = options.MinimumTables,
        Simulations = options.Simulations,
        Seed = options.Seed,
        MaxDegreeOfParallelism = options.MaxDegreeOfParallelism,
        Descriptions = options.Descriptions,
    };

    private PercentageOptions Percentages() => new()
    {
        Selections = _selections,
        Level = options.Level,
        SignificanceLevel = options.SignificanceLevel,
        MinimumTables = options.MinimumTables,
        Simulations = options.Simulations,
        Seed = options.Seed,
        MaxDegreeOfParallelism = options.MaxDegreeOfParallelism,
        Descriptions = options.Descriptions,
    };

    // The report counts sheets, so that none may be left off the list.
    private CentreOptions Centres() => new()
    {
        Selections = _selections,
        Level = options.Level,
        SignificanceLevel = options.SignificanceLevel,
        MinimumTables = options.MinimumTables,
        Simulations = options.Simulations,
        Seed = options.Seed,
        MaxDegreeOfParallelism = options.MaxDegreeOfParallelism,
        Descriptions = options.Descriptions,
        CentreLevel = options.CentreLevel,
        MaxFlags = int.MaxValue,
    };

    private TurnoutOptions Turnout() => new()
    {
        Selections = _selections,
        Level = options.Level,
        SignificanceLevel = options.SignificanceLevel,
        MinimumTables = options.MinimumTables,
        Simulations = options.Simulations,
        Seed = options.Seed,
        MaxDegreeOfParallelism = options.MaxDegreeOfParallelism,
    };

    private ShapeOptions Shape() => new()
    {
        Selections = _selections,
        Level = options.Level,
        SignificanceLevel = options.SignificanceLevel,
        MinimumTables = options.MinimumTables,
        Simulations = options.Simulations,
        Seed = options.Seed,
        MaxDegreeOfParallelism = options.MaxDegreeOfParallelism,
        Descriptions = options.Descriptions,
    };
}
