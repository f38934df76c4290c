using Electoral.Tally.Validation;

namespace Electoral.Tally;

/// <summary>Checks the sheets of a table against rules.</summary>
public static class TableValidation
{
    /// <summary>
    /// Finds what does not fit on the sheets or is unusual: sums that do not add up, more ballots than voters, sheets
    /// outside the roll, the same sheet twice.
    /// </summary>
    /// <param name="table">The sheets, including those annulled or pending.</param>
    /// <param name="options">The rules, and what they need to know.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What each rule found; the sheets are not changed.</returns>
    /// <exception cref="ArgumentException">The options name a count or a unit that the table does not have.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static ValidationReport Validate(
        this TallyTable table, ValidationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        return ValidationRun.Of(table, options ?? ValidationOptions.Default, cancellation);
    }
}
