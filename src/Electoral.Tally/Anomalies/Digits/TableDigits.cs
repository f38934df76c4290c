namespace Electoral.Tally;

/// <summary>Tests of the digits of counts.</summary>
public static class TableDigits
{
    /// <summary>Tests last and second digits against those of the stations' sizes, and pairs of last digits.</summary>
    /// <param name="table">The sheets; only counted ones enter.</param>
    /// <param name="options">Selections, units to test one by one, shares, level.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>
    /// The family "digits": last digits, second digits and pairs count towards the verdict, of each selection and of
    /// all that are tested together; digits against Benford's law, and further views of last digits, are descriptive.
    /// </returns>
    /// <exception cref="ArgumentException">The table has no such selection or level.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static AnomalyFamily TestDigits(
        this TallyTable table, DigitOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        options ??= DigitOptions.Default;
        var tests = new List<AnomalyTest>();
        IReadOnlyList<(string, StationDigits)> digits = [];
        var places = options.PlacesIn(table);
        foreach (var unit in options.UnitsIn(table))
        {
            cancellation.ThrowIfCancellationRequested();
            var run = new DigitRun(unit is { } one ? table.Slice(one) : table, unit, options, places);
            run.Test(cancellation);
            if (unit is null && options.Descriptions) run.Describe(cancellation);
            if (unit is null && options.Shares == StationShare.Own) digits = run.Sums;
            tests.AddRange(run.Tests);
        }

        return AnomalyFamily.Of("digits", DigitTexts.Family, options, tests, digits: digits);
    }
}
