namespace Electoral.Tally;

/// <summary>The words of rules and of what they find.</summary>
internal static class RuleTexts
{
    public static readonly CountText RowsNotRead = new(
        new("1 row of the roll was not read.", "No se leyó 1 fila del padrón."),
        new("{0:N0} rows of the roll were not read.", "No se leyeron {0:N0} filas del padrón."));

    public static readonly CountText WithoutCapacity = new(
        new(
            "1 missing station has no capacity: its registered voters are not known, and no capacity was stated.",
            "1 mesa faltante sin capacidad: no se conocen sus inscritos ni se indicó una capacidad."),
        new(
            "{0:N0} missing stations have no capacity: their registered voters "
            + "are not known, and no capacity was stated.",
            "{0:N0} mesas faltantes sin capacidad: no se conocen sus inscritos ni se indicó una capacidad."));

    private static readonly ReportText Winner = new("Winner", "Gana");
    private static readonly ReportText SecondRound = new("a second round", "segunda vuelta");
    private static readonly ReportText NoMajority = new("no majority", "sin mayoría");
    private static readonly ReportText Adopted = new("adopted", "aprobada");
    private static readonly ReportText NotAdopted = new("not adopted", "no aprobada");

    /// <summary>What an outcome is called where its rule does not say it.</summary>
    public static ReportText Of(OutcomeKind outcome) => outcome switch
    {
        OutcomeKind.SecondRound => SecondRound,
        OutcomeKind.NoMajority => NoMajority,
        OutcomeKind.Adopted => Adopted,
        OutcomeKind.NotAdopted => NotAdopted,
        _ => Winner,
    };
}
