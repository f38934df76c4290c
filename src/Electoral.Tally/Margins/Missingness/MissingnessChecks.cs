namespace Electoral.Tally;

/// <summary>Runs the checks of an assessment: every level of the frame, then arrival, for lead and turnout.</summary>
internal sealed class MissingnessChecks
{
    private readonly Coverage _coverage;
    private readonly SheetFigures _figures;
    private readonly LevelChecks _levels;
    private readonly bool _hasRival;
    private readonly ParallelOptions _parallel;

    /// <param name="coverage">What is collected and what is missing.</param>
    /// <param name="capacities">The registered voters of the collected stations.</param>
    /// <param name="bounds">Who leads.</param>
    /// <param name="parallel">How many threads to use; every check is computed by one, so that its bits stay.</param>
    public MissingnessChecks(
        Coverage coverage, ICapacityMap capacities, ContestBounds bounds, ParallelOptions parallel)
    {
        (_coverage, _parallel) = (coverage, parallel);
        _figures = new(coverage.Collected, capacities, bounds, parallel);
        _levels = new(coverage, _figures);
        _hasRival = bounds.RunnerUp is not null;
    }

    public MissingnessCheck[] All()
    {
        MissingnessMeasure[] measures = _hasRival
            ? [MissingnessMeasure.Lead, MissingnessMeasure.Turnout]
            : [MissingnessMeasure.Turnout];
        UnitLevel?[] levels = [.. _coverage.Frame.Units.Levels.Select(level => (UnitLevel?)level)];
        if (_coverage.Collected.HasArrivals) levels = [.. levels, null];
        var checks = new MissingnessCheck[measures.Length * levels.Length];
        Parallel.For(0, checks.Length, _parallel, index =>
        {
            var measure = measures[index / levels.Length];
            checks[index] = levels[index % levels.Length] is { } level
                ? _levels.Of(level, measure)
                : ArrivalCheck.Of(_coverage.Collected, _figures, measure);
        });
        return checks;
    }
}
