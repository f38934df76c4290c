namespace Electoral.Tally;

/// <summary>A reason or premise that can be said in every language of reports.</summary>
internal readonly record struct ClaimStatement(ReportText Text, object?[] Values)
{
    public static ClaimStatement Of(ReportText text, params object?[] values) => new(text, values);

    public string In(IFormatProvider? language) => Text.In(
        language, Array.ConvertAll(Values, value => value switch
        {
            ReportText text => text.In(language),
            ClaimCoverage coverage => coverage.In(language),
            _ => value,
        }));
}
