using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Simulation;

public sealed class SyntheticElectionProperties
{
    private static readonly Gen<double> Proportion =
        Gen.Frequency((8, Gen.Choose(0, 1_000).Select(n => n / 1_000.0)), (1, Gen.Elements(0.0, 1.0)));

    private static readonly Gen<double> Dispersion =
        Gen.Frequency((2, Gen.Elements(0.0, 1e-9)), (3, Gen.Choose(1, 500).Select(n => n / 1_000.0)));

    [Property]
    public Property Counts_of_every_sheet_add_up() => Prop.ForAll(Elections(), election =>
    {
        foreach (var sheet in election.Generate().Sheets())
        {
            Assert.Equal(sheet.Valid, sheet.Votes.Sum());
            Assert.Equal(sheet.BallotsCast, sheet.Valid + sheet.Invalid);
            Assert.InRange(sheet.Registered!.Value, 1, election.RegisteredCap);
            Assert.InRange(sheet.BallotsCast!.Value, 0, sheet.Registered!.Value);
            Assert.All([sheet.Invalid, .. sheet.Votes], count => Assert.InRange(count!.Value, 0, int.MaxValue));
            Assert.Null(sheet.Blank);
            Assert.All(sheet.Votes.Zip(election.Shares), of => Assert.True(of.Second > 0 || of.First == 0));
        }
    });

    [Property]
    public Property The_tree_is_the_one_asked_for_and_has_no_empty_unit() => Prop.ForAll(Elections(), election =>
    {
        var table = election.Generate();
        foreach (var (level, found) in election.Levels.Zip(table.Units.Levels))
        {
            Assert.Equal(level.Name, found.Name);
            Assert.Equal(level.Units, table.Units.UnitsAt(found).Count);
            Assert.All(table.Units.UnitsAt(found), unit => Assert.NotEqual(0, table.StartAndCountOf(unit).Count));
        }
    });

    [Property(MaxTest = 300)]
    public Property Threads_do_not_matter_and_published_sheets_are_some_of_all() => Prop.ForAll(Elections(), election =>
    {
        var one = election.GeneratePublished(new() { MaxDegreeOfParallelism = 1 });
        var seven = election.GeneratePublished(new() { MaxDegreeOfParallelism = 7 });
        Assert.Equal(SyntheticSums.Hash(one.Whole), SyntheticSums.Hash(seven.Whole));
        Assert.Equal(SyntheticSums.Hash(one.Published), SyntheticSums.Hash(seven.Published));
        var whole = Lines(one.Whole).ToHashSet();
        Assert.All(Lines(one.Published), sheet => Assert.Contains(sheet, whole));
    });

    private static IEnumerable<string> Lines(TallyTable table) =>
        table.Sheets().Select(sheet => $"{sheet}: {SyntheticSums.CountsOf(sheet)}");

    private static Arbitrary<SyntheticElection> Elections() => Arb.From(
        from seed in Gen.Choose(0, int.MaxValue)
        from replicate in Gen.Choose(0, 3)
        from levels in Levels()
        from tables in Gen.Choose(10, 40)
        from cap in Gen.Choose(1, 1_200)
        from level in Proportion
        from spread in Proportion
        from selections in Gen.Choose(1, 8)
        from shares in Gen.Choose(0, 1_000).Select(n => n / 1_000.0).ArrayOf(selections)
        from parts in Proportion.ArrayOf(3)
        from dispersions in Dispersion.ArrayOf(4)
        let mean = Math.Clamp(1 + level * (cap - 1), 1, cap)
        select new SyntheticElection
        {
            Seed = (ulong)seed,
            Replicate = replicate,
            Levels = levels,
            StationsPerCentre = tables / 10.0,
            RegisteredCap = cap,
            RegisteredMean = mean,
            RegisteredSpread = 0.7 * spread * Math.Sqrt((mean - 1) * (cap - mean)),
            Contest = new(shares.Select((_, i) => new Selection($"s{i}"))),
            Shares = shares.Any(share => share > 0) ? shares : [.. shares.Select(_ => 1.0)],
            Turnout = parts[0],
            InvalidShare = parts[1],
            PublishedFraction = parts[2],
            TurnoutDispersion = dispersions[0],
            ShareDispersion = dispersions[1],
            InvalidDispersion = dispersions[2],
            PublishedDispersion = dispersions[3],
        });

    private static Gen<SyntheticLevel[]> Levels() =>
        from depth in Gen.Choose(1, 4)
        from units in Gen.Choose(1, 15).ArrayOf(depth)
        from dispersions in Dispersion.ArrayOf(2 * depth)
        from variations in Gen.Elements(0, 0.3, 1, 10).ArrayOf(depth)
        select units.Order().Select((count, i) => new SyntheticLevel($"level {i}", count)
        {
            TurnoutDispersion = dispersions[2 * i],
            ShareDispersion = dispersions[2 * i + 1],
            SizeVariation = variations[i],
        }).ToArray();
}
