using Electoral.Tally.Tests.Formats.Csv.Oracle;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Formats.Csv.Pivot;

public class CsvPivotProperties
{
    [Property]
    public Property Long_files_are_read_as_the_oracle_reads_them() => AgreesWithOracle(CsvPivotCases.Long);

    [Property]
    public Property Grouped_files_are_read_as_the_oracle_reads_them() => AgreesWithOracle(CsvPivotCases.Grouped);

    [Property]
    public Property Blocks_and_threads_make_no_difference_to_long_files() => IsTheSameHoweverCut(CsvPivotCases.Long);

    [Property]
    public Property Blocks_and_threads_make_no_difference_to_grouped_files() =>
        IsTheSameHoweverCut(CsvPivotCases.Grouped);

    [Fact]
    public void The_files_drawn_are_worth_reading()
    {
        AssertWorth(
            CsvPivotCases.Long,
            [RejectReason.FieldCount, RejectReason.NotANumber, RejectReason.Negative, RejectReason.TooLarge,
            RejectReason.UnknownStatus, RejectReason.UnknownSelection, RejectReason.RepeatedSelection,
            RejectReason.TwoValues, RejectReason.PartOfSheet]);
        AssertWorth(
            CsvPivotCases.Grouped,
            [RejectReason.FieldCount, RejectReason.NotANumber, RejectReason.UnknownSelection,
            RejectReason.RepeatedSelection, RejectReason.Duplicate]);
    }

    private static void AssertWorth(Arbitrary<DrawnFile> files, RejectReason[] reasons)
    {
        var tables = files.Generator.Sample(2_000, new Rnd(20_240_728, 1), 50)
            .Select(file => Reference(file.Case)).OfType<TallyTable>().ToArray();
        int several = tables.Count(table => table.Count > 1);
        Assert.True(several > 300, $"{several} files have several sheets.");
        foreach (var reason in reasons)
        {
            int found = tables.Count(table => table.Reading.RejectsByReason.ContainsKey(reason));
            Assert.True(found > 0, $"No file has a reject for {reason}.");
        }
    }

    private static Property AgreesWithOracle(Arbitrary<DrawnFile> files) => Prop.ForAll(files, file =>
    {
        try
        {
            var expected = file.Case.Expected();
            var found = file.Case.Read();
            Assert.Null(OracleComparer.FirstDifference(expected, found));
            Assert.Equal(expected.Records.Count - found.Reading.Filtered - found.Reading.Excluded, found.Reading.Rows);
        }
        catch (OracleRefusal)
        {
            Assert.Throws<TallyReadException>(() => file.Case.Read());
        }
    });

    private static Property IsTheSameHoweverCut(Arbitrary<DrawnFile> files)
    {
        var cuts = Arb.From(Gen.Choose(1, 60).Two().Zip(Gen.Elements(1, 2, 3, 7)));
        return Prop.ForAll(files, cuts, (file, cut) =>
        {
            var ((first, second), threads) = cut;
            if (Reference(file.Case) is not { } reference) return;
            file.Case.AssertSame(reference, threads, first);
            file.Case.AssertSame(reference, 1, second);
            Assert.Equal(CsvCase.TotalsText(reference.Totals()), file.Case.Totals(threads, second).Split('\n')[0]);
        });
    }

    private static TallyTable? Reference(CsvCase file)
    {
        try
        {
            return file.Read();
        }
        catch (TallyReadException)
        {
            return null;
        }
    }
}
