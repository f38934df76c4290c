namespace Electoral.Tally;

/// <summary>
/// Weights the units of a level by all of their registered voters, and asks whether chance explains the shift.
/// </summary>
/// <remarks>
/// <para>With r the figure as collected, T and R a unit's registered voters in all and on collected sheets, and e the
/// sum of (above - r below) over its sheets, the figure with weights T/R differs from r by sum(T/R e)
/// / sum(T/R below).</para>
/// <para>Under the null hypothesis each independent part k (a lowest unit; a station for the lowest level) is collected
/// with the same probability f whatever its votes, so that sum over k of (R_k/f - T_k) e/R has mean 0 and, parts being
/// independent, the variance that the sum of its squares estimates.</para>
/// </remarks>
internal sealed class LevelChecks(Coverage coverage, SheetFigures figures)
{
    private readonly RegisterSums? _registers =
        coverage.Match is null ? null : new(coverage.Frame.Roll!, coverage.Match, coverage.Registers!);

    private readonly int[] _present = coverage.Match is { } match
        ? Array.FindAll(
            RowOrdering.Identity(match.States.Length), station => match.States[station] == StationState.Collected)
        : [];

    public MissingnessCheck Of(UnitLevel level, MissingnessMeasure measure)
    {
        var check = new MissingnessCheck { Level = level, Measure = measure };
        if (coverage.Frame.UnreadRows is > 0 and var unread)
        {
            return check with { Reason = new(Contradiction.RowsNotRead, TableTexts.NotRead.Of(unread), unread) };
        }

        var units = new List<(ReportingUnit Unit, Figures Sum, long Whole)>();
        int without = 0;
        foreach (var unit in coverage.Frame.Units.UnitsAt(level))
        {
            var sum = figures.Of(RowsOf(unit));
            long whole = WholeOf(unit) ?? -1;
            if (sum.Registered == 0 && whole != 0) without++;
            if (sum.Registered > 0 && whole > 0) units.Add((unit, sum, whole));
        }

        var all = units.Aggregate(default(Figures), (sum, unit) => sum + unit.Sum);
        if (all.Below(measure) == 0)
        {
            return check with
            {
                UnitsWithoutSheets = without,
                Reason = new(
                "no-registers", MissingnessTexts.NoRegisters)
            };
        }

        double before = (double)all.Above(measure) / all.Below(measure);
        double above = 0, below = 0;
        foreach (var (_, sum, whole) in units)
        {
            double weight = (double)whole / sum.Registered;
            above += weight * sum.Above(measure);
            below += weight * sum.Below(measure);
        }

        return check with
        {
            Before = before,
            After = above / below,
            Units = units.Count,
            UnitsWithoutSheets = without,
            Score = ScoreOf(level, measure, units, before),
        };
    }

    /// <summary>
    /// The collected sheets of a unit of the frame, which are together; none of them where it has none.
    /// </summary>
    private (int Start, int Count) RowsOf(ReportingUnit unit) => coverage.RowsOf(coverage.Collected, unit);

    private long? WholeOf(ReportingUnit unit) => _registers is null
        ? coverage.Frame.RegisteredOf(unit)
            - UnitCoverageCounts.RegisteredOn(coverage.Annulled, coverage.RowsOf(coverage.Annulled, unit))
        : _registers.Of(unit);

    private double? ScoreOf(
        UnitLevel level, MissingnessMeasure measure, List<(
            ReportingUnit Unit, Figures Sum, long Whole)> units, double before)
    {
        double collected = units.Sum(unit => (double)unit.Sum.Registered);
        double factor = units.Sum(unit => (double)unit.Whole) / collected;
        double sum = 0, squares = 0;
        int parts = 0;
        foreach (var (unit, own, whole) in units)
        {
            double mean = (own.Above(measure) - before * own.Below(measure)) / own.Registered;
            foreach (var (part, partWhole) in PartsOf(unit, level, own, whole))
            {
                double term = (partWhole - factor * part) * mean;
                sum += term;
                squares += term * term;
                parts++;
            }
        }

        return parts < MissingnessCheck.FewestUnits || squares == 0 ? null : sum / Math.Sqrt(squares);
    }

    /// <summary>
    /// The registered voters, collected and in all, of the parts of a unit that go missing one by one.
    /// </summary>
    private IEnumerable<(double Collected, double Whole)> PartsOf(
        ReportingUnit unit, UnitLevel level, Figures own, long whole)
    {
        if (_registers is null)
        {
            yield return (own.Registered, whole);
            yield break;
        }

        var tree = coverage.Frame.Units;
        int lowest = tree.Levels.Count;
        if (level.Depth < lowest)
        {
            var (first, end) = tree.RangeBelow(unit, lowest);
            for (int i = first; i < end; i++)
            {
                var part = new ReportingUnit(tree, lowest, i);
                yield return (figures.Of(coverage.Collected.StartAndCountOf(part)).Registered, _registers.Of(part));
            }

            yield break;
        }

        var (row, count) = coverage.Collected.StartAndCountOf(unit);
        var (station, stations) = coverage.Frame.Roll!.StartAndCountOf(unit);
        for (int end = row + count, last = station + stations; station < last; station++)
        {
            bool isCollected = row < end && _present[row] == station;
            yield return (isCollected ? figures[row++].Registered : 0, _registers[station]);
        }
    }
}
