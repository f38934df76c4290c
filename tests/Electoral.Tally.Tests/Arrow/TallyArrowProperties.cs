using Apache.Arrow;
using Apache.Arrow.Ipc;
using Electoral.Tally.Arrow;
using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Arrow;

/// <summary>
/// Random tables through Arrow and back: as they are, through the stream and file formats, and in slices.
/// </summary>
public class TallyArrowProperties
{
    private const TableAspects NotInTheBatch = TableAspects.Source | TableAspects.EmptyUnits | TableAspects.Reading
        | TableAspects.Scope | TableAspects.EmptyColumns;

    private static readonly Arbitrary<TallyTable> Any = Tables.Any.Where(table => table.Count > 0).ToArbitrary();

    [Property(MaxTest = 300)]
    public Property A_batch_gives_the_same_table() => Prop.ForAll(Any, table =>
        TableComparer.AssertSame(table, TallyArrow.Read(table.ToRecordBatch()), NotInTheBatch));

    [Property(MaxTest = 100)]
    public Property So_does_a_stream_of_batches_that_was_written_and_read() => Prop.ForAll(
        Any, Gen.Choose(1, 40).ToArbitrary(), (table, rows) =>
        {
            using var written = new MemoryStream();
            using (var stream = table.ToArrowStream(rows))
            using (var writer = new ArrowStreamWriter(written, stream.Schema, leaveOpen: true))
            {
                while (stream.ReadNextRecordBatchAsync(default).AsTask().Result is { } batch)
                {
                    Assert.InRange(batch.Length, 1, rows);
                    writer.WriteRecordBatch(batch);
                }

                writer.WriteEnd();
            }

            written.Position = 0;
            using var reader = new ArrowStreamReader(written);
            TableComparer.AssertSame(table, TallyArrow.Read(reader), NotInTheBatch);
        });

    [Property(MaxTest = 300)]
    public Property Counts_are_those_of_the_table_and_missing_ones_are_null() => Prop.ForAll(Any, table =>
    {
        using var batch = table.ToRecordBatch();
        var layout = TallyCsv.LayoutOf(table);
        for (int i = 0; i < table.Votes.Count; i++)
        {
            var column = batch.Column(layout.Selections[i].Columns[0]);
            Assert.Equal(table.Votes[i].MissingCount, column.NullCount);
            Assert.Equal(table.Votes[i], Numbers(column));
        }
    });

    [Property(MaxTest = 200)]
    public Property Totals_are_sums_of_64_bits() => Prop.ForAll(Any, table =>
    {
        foreach (var level in table.Units.Levels)
        {
            var units = table.RollUp(level);
            using var batch = units.ToRecordBatch();
            var layout = TallyCsv.LayoutOf(units);
            Assert.Equal(units.Count, batch.Length);
            Assert.Equal(
                units.Select(unit => (long?)unit.Totals.Sheets), ((Int64Array)batch.Column("sheets")).ToArray());
            Assert.Equal(
                units.Select(unit => unit.Unit.Code),
                [.. (IEnumerable<string>)(StringArray)batch.Column(layout.Levels[^1].Code[0].Column)]);
            for (int i = 0; i < units.Contest.Selections.Count; i++)
            {
                int index = i;
                Assert.Equal(
                    units.Select(unit => unit.Totals.Votes[index] is { SheetsWith: 0, SheetsWithout: > 0 }
                        ? null
                        : (long?)unit.Totals.Votes[index].Sum),
                    ((Int64Array)batch.Column(layout.Selections[i].Columns[0])).ToArray());
            }

            string[] expected = [.. layout.Extra.Select(extra => extra.Value.Columns[0])];
            Assert.Empty(expected.Except(batch.Schema.FieldsList.Select(field => field.Name)));
        }
    });

    private static IEnumerable<int?> Numbers(IArrowArray column) => column switch
    {
        UInt16Array narrow => Enumerable.Range(0, narrow.Length).Select(row => (int?)narrow.GetValue(row)),
        Int32Array wide => Enumerable.Range(0, wide.Length).Select(row => wide.GetValue(row)),
        _ => throw new InvalidOperationException($"{column.Data.DataType}"),
    };
}
