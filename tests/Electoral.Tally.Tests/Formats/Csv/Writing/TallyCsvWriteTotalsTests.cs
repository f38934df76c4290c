using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Formats.Csv;

public class TallyCsvWriteTotalsTests
{
    [Fact]
    public void Writes_a_unit_a_row_with_its_path()
    {
        Assert.Equal(
            """
            unit:state,name:state,unit:centre,name:centre,sheets,pending,registered,votes:A,votes:B,derived:valid,…
            1,Capital,7,,2,1,100,30,5,15,1,1,1
            1,Capital,8,'=School,1,0,,3,4,7,1,0,0

            """,
            Write(Table().RollUp("centre"))
                .Replace("lacking:registered,lacking:votes:B,lacking:derived:valid", "…", StringComparison.Ordinal));
    }

    [Fact]
    public void Writes_the_root_as_one_row()
    {
        const string Text = "unit:all,sheets,pending,registered,votes:A,votes:B,derived:valid,lacking:registered,"
            + "lacking:votes:B,lacking:derived:valid\nall,3,1,100,33,9,22,2,1,1\n";
        Assert.Equal(Text, Write(Table().RollUp("all")));
        using var writer = new StringWriter();
        TallyCsv.WriteText(Table().Totals(), writer, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(Text, writer.ToString());
    }

    [Fact]
    public void Writes_a_file_that_is_read_as_a_table_of_units()
    {
        using var folder = new TemporaryFolder();
        var cancellation = TestContext.Current.CancellationToken;
        TallyCsv.Write(Table().RollUp("centre"), folder.File("totals.csv"), cancellation: cancellation);
        foreach (string name in (string[])["totals.csv", "moved.csv"])
        {
            var read = TallyCsv.Read(folder.File(name), cancellation: cancellation);
            Assert.Equal("centre", read.SheetLevel);
            Assert.Equal([("1/7", 30), ("1/8", 3)], read.Select(row => (row.ToString(), row["A"]!.Value)));
            Assert.Equal([2, 1], read.Extra("sheets"));
            Assert.Null(read[1].Registered);
            if (name == "totals.csv") File.Move(folder.File(name), folder.File("moved.csv"));
        }
    }

    [Property(MaxTest = 300)]
    public Property Totals_of_a_file_of_totals_are_those_of_the_sheets() => Prop.ForAll(Arb.From(Tables.Whole), table =>
    {
        if (table.CountedOnly().Count < table.Count) return;
        foreach (var level in table.Units.Levels)
        {
            var units = table.RollUp(level);
            if (units.Any(unit => IsTooLarge(unit.Totals))) continue;
            string text = Write(units);
            TallyTable[] both = [TallyCsv.ReadText(text), TallyCsv.ReadText(text, TallyCsv.LayoutOf(units))];
            foreach (var read in both)
            {
                Assert.Equal(units.Count, read.Count);
                Assert.Equal(Sums(table.Totals()), Sums(read.Totals()));
            }
        }
    });

    private static IEnumerable<long> Sums(Totals totals) => Enum.GetValues<CountField>()
        .Select(field => totals.Field(field)?.Sum ?? 0)
        .Concat(totals.Votes.Select(votes => votes.Sum));

    private static bool IsTooLarge(Totals totals) => Sums(totals)
        .Append(totals.DerivedValid?.Sum ?? 0)
        .Append(totals.DerivedBallotsCast?.Sum ?? 0)
        .Any(sum => sum > int.MaxValue);

    private static string Write(RollUp units)
    {
        using var writer = new StringWriter();
        TallyCsv.WriteText(units, writer, cancellation: TestContext.Current.CancellationToken);
        return writer.ToString();
    }

    private static TallyTable Table()
    {
        var builder = new TallyTable.Builder(new Contest([new("A"), new("B")]), ["state", "centre", "table"]);
        builder.NameUnit(new("1"), "Capital");
        builder.NameUnit(new("1", "8"), "=School");
        builder.Add(Sheet("7", "1") with { Registered = 100, Votes = [10, 5] });
        builder.Add(Sheet("7", "2") with { Votes = [20, null] });
        builder.Add(Sheet("7", "3") with { Registered = 50, Votes = [1, 1], Status = SheetStatus.Pending });
        builder.Add(Sheet("8", "1") with { Votes = [3, 4] });
        return builder.Build();
    }

    private static TallySheet Sheet(string centre, string code) =>
        new() { Unit = new("1", centre), Code = code, Votes = [] };
}
