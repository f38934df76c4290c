namespace Electoral.Tally.Validation;

/// <summary>The totals that a source prints for a unit are the sums of its sheets.</summary>
internal sealed class ControlTotalsAgree() : ValidationRule("control-total", FindingSeverity.Contradiction)
{
    public override ReportText Title { get; } =
        new("Printed total differs from the sum", "El total impreso difiere de la suma");

    public override ReportText Compares { get; } = new(
        "Each printed total of a unit with the sum of its counted sheets that have the count. A unit with missing "
        + "sheets falls short without any error.",
        "Cada total impreso de una unidad con la suma de sus actas contadas que tienen el dato. Una unidad a la que le "
            + "faltan actas se queda corta sin error alguno.");

    public override ReportText Sentence { get; } = new(
        "The sheets of {3} add up to {0:N0}; the source prints {1:N0} (difference {2:N0}).",
        "Las actas de {3} suman {0:N0}; la fuente imprime {1:N0} (diferencia {2:N0}).");

    protected internal override ReportText? NotApplicable(ValidationInput input) =>
        input.Options.ControlTotals.Count == 0 ? ValidationTexts.NoControlTotals : null;

    protected internal override void Check(ValidationInput input, FindingCollector findings)
    {
        var table = input.Table;
        foreach (var printed in input.Options.ControlTotals)
        {
            input.CancellationToken.ThrowIfCancellationRequested();
            if (CountNames.Find(table, printed.Field) is not { } column)
            {
                Throw.NoSuchCount(printed.Field);
                return;
            }

            if (table.Units.Find(printed.Unit) is not { } unit)
            {
                Throw.NoSuchUnit(printed.Unit);
                return;
            }

            long sum = 0;
            var (start, count) = table.StartAndCountOf(unit);
            for (int row = start; row < start + count; row++)
            {
                if (table.Columns.StatusOf(table.First + row) == SheetStatus.Counted) sum += column[row] ?? 0;
            }

            if (sum != printed.Value) findings.AddUnit(printed.Unit, printed.Field, sum, printed.Value);
        }
    }
}
