namespace Electoral.Tally;

/// <summary>What was expected of a sheet that does not fit its table.</summary>
internal static class RecordStatements
{
    private static readonly CountText CodesText = new(
        new("1 code of units", "1 código de unidades"), new("{0:N0} codes of units", "{0:N0} códigos de unidades"));

    private static readonly CountText VotesText = new(
        new("1 count of votes", "1 recuento de votos"), new("{0:N0} counts of votes", "{0:N0} recuentos de votos"));

    public static ReportStatement Codes(int levels) => new("codes", CodesText.Of(levels), levels);

    public static ReportStatement Votes(int selections) => new("votes", VotesText.Of(selections), selections);
}
