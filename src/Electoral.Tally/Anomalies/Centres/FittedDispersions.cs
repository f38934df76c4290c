namespace Electoral.Tally;

/// <summary>Fitted dispersions, each with the selection that it is of: "EG 0.0003; turnout 0.0002".</summary>
/// <param name="values">A selection's id, or null for turnout, and ρ.</param>
internal sealed class FittedDispersions(IReadOnlyList<(string? Selection, double Value)> values) : IFormattable
{
    public override string ToString() => ToString(null, null);

    public string ToString(string? format, IFormatProvider? formatProvider) => string.Join("; ", values.Select(
        one => string.Create(
            formatProvider ?? System.Globalization.CultureInfo.InvariantCulture,
            $"{VisibleText.Name(one.Selection ?? CentreTexts.Turnout.In(formatProvider))} {one.Value:0.0000}")));
}
