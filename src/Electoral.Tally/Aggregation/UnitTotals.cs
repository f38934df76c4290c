namespace Electoral.Tally;

/// <summary>A unit and what its sheets add up to.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Totals">The totals of its sheets.</param>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record UnitTotals(ReportingUnit Unit, Totals Totals)
{
    /// <summary>The unit and its totals in one line.</summary>
    public override string ToString() => $"{Unit}: {Totals}";
}
