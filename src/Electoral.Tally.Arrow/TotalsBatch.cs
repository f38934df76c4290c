using Apache.Arrow;

namespace Electoral.Tally.Arrow;

/// <summary>Makes a record batch of totals: codes and names of the units, then 64-bit sums.</summary>
internal static class TotalsBatch
{
    private const string Derived = "derived:";
    private const string Lacking = "lacking:";

    public static RecordBatch Of(RollUp units)
    {
        var layout = TallyCsv.LayoutOf(units, TallyArrow.Unguarded);
        UnitTotals[] rows = [.. units];
        List<(string Name, IArrowArray Values)> columns = [.. UnitColumns(units, rows, layout)];
        foreach (var (name, value) in Sums(units.Contest, layout))
        {
            var builder = new Int64Array.Builder().Reserve(rows.Length);
            foreach (var row in rows)
            {
                if (value(row.Totals) is long sum) builder.Append(sum);
                else builder.AppendNull();
            }

            columns.Add((name, builder.Build()));
        }

        var fields = columns.Select(column => new Field(column.Name, column.Values.Data.DataType, nullable: true));
        var metadata = new Dictionary<string, string> { [TallyArrow.LayoutKey] = layout.ToJson() };
        return new(new Schema(fields, metadata), columns.Select(column => column.Values), rows.Length);
    }

    private static IEnumerable<(string Name, IArrowArray Values)> UnitColumns(
        RollUp units, UnitTotals[] rows, CsvLayout layout)
    {
        for (int depth = 1; depth <= layout.Levels.Count; depth++)
        {
            var level = layout.Levels[depth - 1];
            var at = rows.Select(row => units.Level.Depth == 0 ? row.Unit : row.Unit.At(
                row.Unit.Tree.Levels[depth - 1])).ToArray();
            yield return (
                level.Code[0].Column, Texts(at.Select(unit => unit.Depth == 0 ? unit.Level.Name : unit.Code)));
            if (level.Label is null) continue;
            yield return (level.Label, Texts(at.Select(unit => unit.Name)));
        }
    }

    private static StringArray Texts(IEnumerable<string> texts)
    {
        var builder = new StringArray.Builder();
        foreach (string text in texts) builder.Append(text);
        return builder.Build();
    }

    /// <summary>The sums in the order of the written form.</summary>
    private static IEnumerable<(string Name, Func<Totals, long?> Value)> Sums(Contest contest, CsvLayout layout)
    {
        var of = new Dictionary<string, Func<Totals, FieldTotal?>>(StringComparer.Ordinal);
        (CsvCount? Written, CountField Field)[] fields =
        [
            (layout.Registered, CountField.Registered), (layout.BallotsCast, CountField.BallotsCast),
            (layout.Valid, CountField.Valid), (layout.Blank, CountField.Blank), (layout.Invalid, CountField.Invalid),
        ];
        foreach (var (written, field) in fields)
        {
            if (written is not null) of.Add(written.Columns[0], totals => totals.Field(field));
        }

        for (int i = 0; i < contest.Selections.Count; i++)
        {
            int index = i;
            of.Add(layout.Selections[i].Columns[0], totals => totals.Votes[index]);
        }

        of.Add(Derived + "valid", totals => OfDerived(totals.DerivedValid));
        of.Add(Derived + "ballots_cast", totals => OfDerived(totals.DerivedBallotsCast));
        string[] extra = [.. layout.Extra.Select(one => one.Key)];
        foreach (string name in extra.Where(name => !name.Contains(':', StringComparison.Ordinal)))
        {
            yield return (name, totals => name switch
            {
                "sheets" => totals.Sheets,
                "annulled" => totals.Annulled,
                _ => totals.Pending,
            });
        }

        foreach (var (name, total) in of)
        {
            bool isShown = !name.StartsWith(Derived, StringComparison.Ordinal) || extra.Contains(name);
            if (isShown) yield return (name, totals => SumOf(total(totals)));
        }

        foreach (string name in extra.Where(name => name.StartsWith(Lacking, StringComparison.Ordinal)))
        {
            var total = of[name[Lacking.Length..]];
            yield return (name, totals => total(totals)?.SheetsWithout);
        }
    }

    private static FieldTotal? OfDerived(DerivedTotal? total) =>
        total is { } sum ? new FieldTotal(sum.Sum, sum.SheetsWith, sum.SheetsWithout) : null;

    /// <summary>A sum over no sheets is missing if sheets lack the count, and 0 if there are no sheets.</summary>
    private static long? SumOf(FieldTotal? total) =>
        total is { } sum && (sum.SheetsWith > 0 || sum.SheetsWithout == 0) ? sum.Sum : null;
}
