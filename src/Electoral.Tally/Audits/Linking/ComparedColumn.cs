namespace Electoral.Tally.Audits;

/// <summary>A count that both sources give.</summary>
/// <param name="Id">Its name for machines: of a field, the id of a selection, or the name of an extra count.</param>
/// <param name="Field">Which field it is; null for votes and extra counts.</param>
/// <param name="Name">Its name for people, unless it is a field.</param>
/// <param name="First">The column of the first source.</param>
/// <param name="Second">The column of the second source.</param>
/// <param name="IsVotes">Whether it is the votes of a selection.</param>
internal sealed record ComparedColumn(
    string Id, CountField? Field, string Name, CountColumn First, CountColumn Second, bool IsVotes = false)
{
    public string NameIn(IFormatProvider? language) =>
        Field is { } field ? AggregationTexts.Of(field).In(language) : Name;
}
