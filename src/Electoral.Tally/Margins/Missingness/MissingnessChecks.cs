namespace Electoral.Tally;

/// <summary>Runs the checks of an assessment: every level of the frame, then arrival, for lead and turnout.</summary>
internal sealed class MissingnessChecks
{
    private readonly Coverage _coverage;
    private readonly SheetFigures _figures;
    private readonly LevelChecks _levels;
    private readonly bool _hasRival;

    public MissingnessChecks(Coverage coverage, ICapacityMap capacities, ContestBounds bounds)
    {
        _coverage = coverage;
        _figures = new(coverage.Collected, capacities, bounds);
        _levels = new(coverage, _figures);
        _hasRival = bounds.RunnerUp is not null;
    }

    public MissingnessCheck[] All(CancellationToken cancellation)
    {
        var checks = new List<MissingnessCheck>();
        MissingnessMeasure[] measures = _hasRival
            ? [MissingnessMeasure.Lead, MissingnessMeasure.Turnout]
            : [MissingnessMeasure.Turnout];
        foreach (var measure in measures)
        {
            foreach (var level in _coverage.Frame.Units.Levels)
            {
                cancellation.ThrowIfCancellationRequested();
                checks.Add(_levels.Of(level, measure));
            }

            if (_coverage.Collected.HasArrivals) checks.Add(ArrivalCheck.Of(_coverage.Collected, _figures, measure));
        }

        return [.. checks];
    }
}
