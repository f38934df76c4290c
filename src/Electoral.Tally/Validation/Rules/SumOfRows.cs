namespace Electoral.Tally.Validation;

/// <summary>A row that is the sum of other rows, which a total counts twice.</summary>
internal sealed class SumOfRows() : ValidationRule("sum-of-rows", FindingSeverity.Contradiction)
{
    public override ReportText Title { get; } =
        new("A row is the sum of other rows", "Una fila es la suma de otras filas");

    public override ReportText Compares { get; } = new(
        "Every count of a row with the sums of the other rows of its unit, of a level or of the whole table, and with "
            + "those of the rows before or after it. It is found if all agree to the vote, and more of them agree "
            + "than by chance. Such a row is not a sheet, and totals count its votes twice.",
        "Todos los datos de una fila con las sumas de las demás filas de su unidad, de un nivel o de toda la tabla, y "
            + "con las de las filas anteriores o siguientes. Se halla si todos coinciden voto por voto, y más de los "
            + "que coincidirían por azar. Tal fila no es un acta, y los totales cuentan sus votos dos veces.");

    public override ReportText Sentence { get; } = new(
        "Every count of this row is the sum of other rows: it is not a sheet.",
        "Cada dato de esta fila es la suma de otras filas: no es un acta.");

    protected internal override void Check(ValidationInput input, FindingCollector findings)
    {
        // The search needs columns that begin with the first row.
        var table = input.Table.Scope.Depth > 0 ? input.Table.Where(_ => true) : input.Table;
        var rows = SumRows.Find(table, CountWords.IsSum, input.Options.MaxDegreeOfParallelism);
        foreach (int row in rows) findings.Add(row, "");
    }
}
