using Apache.Arrow;
using Electoral.Tally.Columns;

namespace Electoral.Tally.Arrow;

/// <summary>Makes a record batch of a table, with the columns of its written form.</summary>
internal static class SheetBatch
{
    private static readonly string[] StatusWords = ["counted", "annulled", "pending"];

    public static RecordBatch Of(TallyTable sheets)
    {
        var layout = TallyCsv.LayoutOf(sheets, TallyArrow.Unguarded);
        List<(string Name, IArrowArray Values)> columns = [.. Columns(sheets, SheetColumns.Of(sheets), layout)];
        var fields = columns.Select(column => new Field(column.Name, column.Values.Data.DataType, nullable: true));
        var metadata = new Dictionary<string, string> { [TallyArrow.LayoutKey] = layout.ToJson() };
        return new(new Schema(fields, metadata), columns.Select(column => column.Values), sheets.Count);
    }

    private static IEnumerable<(string Name, IArrowArray Values)> Columns(
        TallyTable sheets, SheetColumns columns, CsvLayout layout)
    {
        foreach (var (level, written) in sheets.Units.Levels.Zip(layout.Levels))
        {
            yield return (written.Code[0].Column, ArrowColumns.OfUnits(columns, level, columns.CodesOf(level)));
            if (written.Label is null || columns.NamesOf(level) is not { } names) continue;
            yield return (written.Label, ArrowColumns.OfUnits(columns, level, names));
        }

        yield return (
            layout.Levels[^1].Code[0].Column,
            columns.CodeTexts is { } texts ? ArrowColumns.Of(texts) : ArrowColumns.Of(columns.CodeNumbers));
        if (columns.Keys is { } keys) yield return (layout.Key[0].Column, ArrowColumns.Of(keys));
        foreach (var (field, count) in Counts(sheets, layout)) yield return (field, ArrowColumns.Of(count));
        if (layout.Stratum is { } stratum)
        {
            yield return (stratum, ArrowColumns.OfDictionary(columns.Strata, columns.StratumNames));
        }

        if (layout.Status is { } status)
        {
            int[] words = new int[sheets.Count];
            var given = columns.Status.Span;
            for (int row = 0; row < given.Length; row++) words[row] = given[row];
            yield return (status.Column, ArrowColumns.OfDictionary(words, StatusWords));
        }

        if (layout.Arrival is [var arrival]) yield return (arrival, ArrowColumns.OfArrivals(columns));
        if (layout.Image is { } image && columns.Images is { } images)
        {
            yield return (image, ArrowColumns.Of(images, emptyIsNull: true));
        }
    }

    private static IEnumerable<(string Name, CountColumn Counts)> Counts(TallyTable sheets, CsvLayout layout)
    {
        (CsvCount? Written, CountColumn? Counts)[] fields =
        [
            (layout.Registered, sheets.Registered), (layout.BallotsCast, sheets.BallotsCast),
            (layout.Valid, sheets.Valid), (layout.Blank, sheets.Blank), (layout.Invalid, sheets.Invalid),
        ];
        foreach (var (written, counts) in fields)
        {
            if (written is not null && counts is not null) yield return (written.Columns[0], counts);
        }

        foreach (var (selection, votes) in layout.Selections.Zip(sheets.Votes))
        {
            yield return (selection.Columns[0], votes);
        }

        foreach (var (name, written) in layout.Extra) yield return (written.Columns[0], sheets.Extra(name));
    }
}
