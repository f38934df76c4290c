using Electoral.Tally.Tests.Formats.Csv.Oracle;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Formats.Csv;

public class CsvReadProperties
{
    [Property]
    public Property What_is_read_is_what_the_oracle_reads() => Prop.ForAll(
        CsvCases.Any, file => AgreesWithOracle(file.Case));

    [Property]
    public Property Blocks_and_threads_make_no_difference()
    {
        var cuts = Arb.From(Gen.Choose(1, 60).Two().Zip(Gen.Elements(1, 2, 3, 7)));
        return Prop.ForAll(CsvCases.Any, cuts, (file, cut) =>
        {
            var ((first, second), threads) = cut;
            if (Reference(file.Case) is not { } reference) return;
            file.Case.AssertSame(reference, threads, first);
            file.Case.AssertSame(reference, 1, second);
        });
    }

    [Fact]
    public void The_files_drawn_are_worth_reading()
    {
        var tables = CsvCases.Any.Generator.Sample(1_000, new Rnd(20_240_728, 1), 50)
            .Select(file => Reference(file.Case)).OfType<TallyTable>().ToArray();
        Assert.True(tables.Length > 900, $"{tables.Length} files are read.");
        int several = tables.Count(table => table.Count > 1);
        Assert.True(several > 200, $"{several} files have several sheets.");
        // Those of records that name selections are drawn for themselves; no record of a CSV is malformed.
        RejectReason[] others =
        [
            RejectReason.UnknownSelection, RejectReason.RepeatedSelection, RejectReason.TwoValues,
            RejectReason.PartOfSheet, RejectReason.Malformed,
        ];
        foreach (var reason in Enum.GetValues<RejectReason>().Except(others))
        {
            int found = tables.Count(table => table.Reading.RejectsByReason.ContainsKey(reason));
            Assert.True(found > 0, $"No file has a reject for {reason}.");
        }

        Assert.Contains(tables, table => table.Reading.Blank > 0);
        Assert.Contains(tables, table => table.Reading.Filtered > 0);
        Assert.Contains(tables, table => table.Reading.Excluded > 0);
        Assert.Contains(tables, table => table.Reading.LabelConflictRows > 0);
        Assert.Contains(tables, table => table.Reading.Sources[0].Encoding == "windows-1252");
    }

    private static void AgreesWithOracle(CsvCase file)
    {
        try
        {
            var expected = file.Expected();
            Assert.Null(OracleComparer.FirstDifference(expected, file.Read()));
        }
        catch (OracleRefusal)
        {
            Assert.Throws<TallyReadException>(() => file.Read());
        }
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
