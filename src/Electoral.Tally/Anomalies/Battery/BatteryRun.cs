using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Runs the families, two at a time where there are threads for two.</summary>
internal sealed class BatteryRun
{
    private const int FamiliesAtOnce = 2;

    private readonly TallyTable _table;
    private readonly AnomalyBatteryOptions _options;
    private readonly AnomalyBatteryOptions _common;
    private readonly CancellationToken _cancellation;

    public BatteryRun(TallyTable table, AnomalyBatteryOptions options, CancellationToken cancellation)
    {
        (_table, _options, _cancellation) = (table, options, cancellation);
        // A level that the table lacks is refused here, before anything runs at the same time.
        foreach (string? level in (string?[])[options.Level, options.CentreLevel])
        {
            if (level is not null) table.Units.Level(level);
        }

        _common = options with
        {
            // Votes are added up once for all families.
            Selections = [.. options.PlacesIn(table).Select(place => table.Contest.Selections[place].Id)],
            MaxDegreeOfParallelism = Math.Max(1, options.MaxDegreeOfParallelism / FamiliesAtOnce),
        };
    }

    public IReadOnlyList<AnomalyFamily> Families()
    {
        // The longest first, so that the others can run beside it; the answer is in the order of the families.
        (AnomalyFamilies Family, Func<AnomalyFamily> Test)[] wanted =
        [
            .. new (AnomalyFamilies Family, Func<AnomalyFamily> Test)[]
            {
                (AnomalyFamilies.Centres, TestCentres), (AnomalyFamilies.Digits, TestDigits),
                (AnomalyFamilies.Percentages, TestPercentages), (AnomalyFamilies.Turnout, TestTurnout),
                (AnomalyFamilies.Shape, TestShape),
            }.Where(one => IsWanted(one.Family)),
        ];
        var families = new AnomalyFamily[wanted.Length];
        int threads = Math.Min(FamiliesAtOnce, _options.MaxDegreeOfParallelism);
        new Workload(threads, 1, 0, _cancellation).ForUnlike(wanted.Length, place =>
        {
            var family = wanted[place].Test();
            families[place] = _options.Calibration is { } calibration ? calibration.Apply(family) : family;
        });
        Array.Sort(Array.ConvertAll(wanted, one => one.Family), families);
        return families;
    }

    // Turnout has nothing but descriptions.
    private bool IsWanted(AnomalyFamilies family) =>
        _options.Has(family) && (family != AnomalyFamilies.Turnout || _options.Descriptions);

    private AnomalyFamily TestDigits() => _table.TestDigits(
        new(_common) { Descriptions = _options.Descriptions }, _cancellation);

    private AnomalyFamily TestPercentages() => _table.TestPercentages(
        new(_common) { Descriptions = _options.Descriptions }, _cancellation);

    // The report counts sheets, so that none may be left off the list.
    private AnomalyFamily TestCentres() => _table.TestCentres(
        new(_common)
        {
            Descriptions = _options.Descriptions,
            CentreLevel = _options.CentreLevel,
            CentresArePollingPlaces = _options.CentresArePollingPlaces,
            MaxFlags = int.MaxValue,
        },
        _cancellation);

    private AnomalyFamily TestTurnout() => _table.TestTurnout(new(_common), _cancellation);

    private AnomalyFamily TestShape() => _table.TestShape(
        new(_common) { Descriptions = _options.Descriptions }, _cancellation);
}
