namespace Electoral.Tally;

/// <summary>A column of totals: its name in a written header, and its cell for each unit.</summary>
/// <param name="Name">The name.</param>
/// <param name="Role">What it is read as.</param>
/// <param name="Cell">The sum, or null where no sheet that could be added up has the count.</param>
internal sealed record TotalsColumn(string Name, TotalsRole Role, Func<Totals, long?> Cell)
{
    /// <summary>
    /// Sheets; annulled and pending ones where there are any; the fields of the source, the votes, and what is derived
    /// where the source lacks it; and for each of these, where a unit has sheets that lack it, how many.
    /// </summary>
    public static IEnumerable<TotalsColumn> AllOf(Contest contest, Totals[] rows)
    {
        yield return new(WrittenHeader.Sheets, TotalsRole.Extra, totals => totals.Sheets);
        if (rows.Any(totals => totals.Annulled > 0))
        {
            yield return new(WrittenHeader.Annulled, TotalsRole.Extra, totals => totals.Annulled);
        }

        if (rows.Any(totals => totals.Pending > 0))
        {
            yield return new(WrittenHeader.Pending, TotalsRole.Extra, totals => totals.Pending);
        }

        var sums = Sums(contest)
            .Where(sum => sum.Role == TotalsRole.Votes || rows.Any(totals => sum.Of(totals) is not null))
            .ToArray();
        foreach (var (name, role, of) in sums) yield return new(name, role, totals => SumOf(of(totals)));
        foreach (var (name, _, of) in sums)
        {
            if (!rows.Any(totals => of(totals)?.SheetsWithout > 0)) continue;
            string lacking = WrittenHeader.Of(WrittenHeader.Lacking, name);
            yield return new(lacking, TotalsRole.Extra, totals => of(totals)?.SheetsWithout);
        }
    }

    public WrittenColumn ToWritten(Totals[] rows) => new(Name, (writer, row) =>
    {
        if (Cell(rows[row]) is long sum) writer.Number(sum);
        else writer.Missing();
    });

    private static IEnumerable<(string Name, TotalsRole Role, Func<Totals, FieldTotal?> Of)> Sums(Contest contest)
    {
        foreach (var field in Enum.GetValues<CountField>())
        {
            yield return (WrittenHeader.Of(field), TotalsRole.Field, totals => totals.Field(field));
        }

        for (int i = 0; i < contest.Selections.Count; i++)
        {
            int index = i;
            string name = WrittenHeader.SelectionOf(contest.Selections[i], contest).Column;
            yield return (name, TotalsRole.Votes, totals => totals.Votes[index]);
        }

        yield return Derived(CountField.Valid, totals => totals.DerivedValid);
        yield return Derived(CountField.BallotsCast, totals => totals.DerivedBallotsCast);
    }

    private static (string Name, TotalsRole Role, Func<Totals, FieldTotal?> Of) Derived(
        CountField field, Func<Totals, DerivedTotal?> of) =>
        (WrittenHeader.Of(WrittenHeader.Derived, WrittenHeader.Of(field)), TotalsRole.Extra, totals =>
            totals.Field(field) is null && of(totals) is { } sum
                ? new(sum.Sum, sum.SheetsWith, sum.SheetsWithout)
                : null);

    /// <summary>A sum over no sheet is missing where sheets lack the count, and 0 where there are none.</summary>
    private static long? SumOf(FieldTotal? total) =>
        total is { } sum && (sum.SheetsWith > 0 || sum.SheetsWithout == 0) ? sum.Sum : null;
}
