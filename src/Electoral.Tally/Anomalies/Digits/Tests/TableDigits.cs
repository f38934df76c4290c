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
        this TallyTable table, DigitOptions? options = null, CancellationToken cancellation = default) =>
        DigitFamily.Definition.Test(table, options ?? DigitOptions.Default, cancellation);
}
