using Electoral.Tally.Tests.Generators;

namespace Electoral.Tally.Tests.Simulation.Irregularities;

public sealed class IrregularityTests
{
    private static readonly TallyTable Clean =
        new SyntheticElection { Levels = [new("state", 4), new("centre", 600)] }.Generate();

    public static TheoryData<IrregularityKind> Kinds => [.. Enum.GetValues<IrregularityKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_rows_that_are_listed_are_the_rows_that_differ(IrregularityKind kind)
    {
        var planted = Clean.Plant(new(kind) { Share = 0.2 });
        int[] differ = [.. Enumerable.Range(0, Clean.Count).Where(row => !Same(Clean[row], planted.Table[row]))];
        Assert.Equal(differ, planted.Rows);
        Assert.InRange(planted.Rows.Count, 0.1 * Clean.Count, 0.3 * Clean.Count);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_number_of_threads_does_not_matter(IrregularityKind kind)
    {
        var one = Clean.Plant(new(kind), new() { MaxDegreeOfParallelism = 1 });
        foreach (int threads in (int[])[2, 7])
        {
            var several = Clean.Plant(new(kind), new() { MaxDegreeOfParallelism = threads });
            TableComparer.AssertSame(one.Table, several.Table);
            Assert.Equal(one.Rows, several.Rows);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_larger_share_changes_the_same_sheets_and_others(IrregularityKind kind)
    {
        var few = Clean.Plant(new(kind) { Share = 0.05 });
        var many = Clean.Plant(new(kind) { Share = 0.25 });
        Assert.Subset(many.Rows.ToHashSet(), few.Rows.ToHashSet());
        Assert.All(few.Rows, row => Assert.True(Same(few.Table[row], many.Table[row])));
    }

    [Fact]
    public void Ballots_stay_within_the_register_and_sums_fit()
    {
        foreach (var kind in Enum.GetValues<IrregularityKind>())
        {
            var planted = Clean.Plant(new(kind) { Share = 0.5 }).Table;
            foreach (var row in planted)
            {
                Assert.True(row.BallotsCast <= row.Registered);
                if (kind == IrregularityKind.TypingErrors) continue;
                Assert.Equal(row.Valid, Enumerable.Range(0, 4).Sum(index => row.VotesAt(index)));
                Assert.Equal(row.BallotsCast, row.Valid + row.Invalid);
            }
        }
    }

    [Fact]
    public void Each_kind_does_what_it_says()
    {
        Each(IrregularityKind.SwappedColumns, (before, after) =>
            after.VotesAt(0) == before.VotesAt(1) && after.VotesAt(1) == before.VotesAt(0));
        Each(IrregularityKind.RoundedPercentages, (_, after) =>
            Enumerable.Range(0, 101).Any(percent =>
                Math.Abs(100L * after.VotesAt(0)!.Value - percent * after.BallotsCast!.Value) <= 50));
        Each(IrregularityKind.CoarseFractions, (_, after) =>
            Enumerable.Range(2, 9).Any(parts => after.VotesAt(0) * parts % after.BallotsCast == 0));
        Each(IrregularityKind.ExtremeStuffing, (_, after) =>
            after.BallotsCast > 0.6 * after.Registered && after.VotesAt(0) > 0.5 * after.BallotsCast);
        Each(IrregularityKind.IncrementalStuffing, (before, after) =>
            after.VotesAt(0) >= before.VotesAt(0) && after.VotesAt(1) <= before.VotesAt(1));
        Each(IrregularityKind.CopiedSheets, (_, after) => Clean.Any(row =>
            Enumerable.Range(0, 4).All(index => row.VotesAt(index) == after.VotesAt(index))));
        Each(IrregularityKind.TypingErrors, (before, after) =>
            Enumerable.Range(0, 4).Count(index => before.VotesAt(index) != after.VotesAt(index)) == 1
            && before.Valid == after.Valid);
        Each(IrregularityKind.InventedDigits, (before, after) =>
            Enumerable.Range(0, 4).All(index => before.VotesAt(index) / 100 == after.VotesAt(index) / 100));

        static void Each(IrregularityKind kind, Func<TallyRow, TallyRow, bool> holds)
        {
            var planted = Clean.Plant(new(kind) { Share = 0.3, Selection = "A" });
            Assert.NotEmpty(planted.Rows);
            Assert.All(planted.Rows, row => Assert.True(holds(Clean[row], planted.Table[row])));
        }
    }

    [Fact]
    public void A_slice_is_planted_as_the_whole_is()
    {
        var unit = Clean.Units.UnitsAt("state")[1];
        var whole = Clean.Plant(new(IrregularityKind.SwappedColumns) { Selection = "A" }).Table.Slice(unit.Path);
        var slice = Clean.Slice(unit).Plant(new(IrregularityKind.SwappedColumns) { Selection = "A" }).Table;
        for (int row = 0; row < slice.Count; row++) Assert.True(Same(whole[row], slice[row]));
    }

    [Fact]
    public void What_cannot_be_planted_is_refused()
    {
        var builder = new TallyTable.Builder(new Contest(new Selection("A"), new Selection("B")), ["table"]);
        builder.Add(new() { Code = "1", Votes = [3, 4] });
        var bare = builder.Build();
        Assert.Throws<ArgumentException>(() => bare.Plant(new(IrregularityKind.ExtremeStuffing)));
        Assert.Throws<ArgumentException>(() => bare.Plant(new(IrregularityKind.SwappedColumns) { Selection = "C" }));
        var alone = new TallyTable.Builder(new Contest(new Selection("A")), ["table"]).Build();
        Assert.Throws<ArgumentException>(() => alone.Plant(new(IrregularityKind.SwappedColumns)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Irregularity((IrregularityKind)99));
    }

    private static bool Same(TallyRow one, TallyRow other) => one.ToSheet() is var a && other.ToSheet() is var b
        && a.Votes.SequenceEqual(b.Votes) && a.BallotsCast == b.BallotsCast && a.Valid == b.Valid
        && a.Invalid == b.Invalid && a.Registered == b.Registered;
}
