using Electoral.Tally.Tests.Generators;

namespace Electoral.Tally.Tests.Audits.Comparison;

/// <summary>What holds of any two sources.</summary>
public class ComparisonProperties
{
    private static readonly SheetLinking[] Ways =
    [
        SheetLinking.ById, SheetLinking.ByKey(row => row.ToString()), SheetLinking.ByKey(row => row.Code),
        SheetLinking.ByBestMatch(), SheetLinking.ById.ThenByBestMatch(), SheetLinking.ByBestMatch(row => row.Code),
    ];

    [Property(MaxTest = 300)]
    public void A_table_is_identical_to_itself(TallyTable table)
    {
        var found = table.CompareWith(table);
        int twice = found.OnlyFirst.Count(sheet => sheet.Reason == UnlinkedReason.RepeatedKey);
        Assert.Equal(table.Count, found.Identical + twice);
        Assert.Equal(table.Count, found.Matched + twice);
        Assert.All(found.Fields, field => Assert.Equal((0L, 0L, 0), (field.Net, field.Absolute, field.Differing)));
        Assert.True(found.Overstatement is null or 0);
        Assert.Equal(0, twice);
    }

    [Property(MaxTest = 300)]
    public void Every_sheet_is_accounted_for_and_sources_may_change_sides(Election election, int seed)
    {
        var (first, second) = Two(election, seed);
        foreach (var way in Ways)
        {
            var options = new ComparisonOptions { Linking = way, MaxDegreeOfParallelism = 1 };
            if (first.Contest.Candidates.Count > 1)
            {
                options = options with
                {
                    Leader = first.Contest.Candidates[0].Id,
                    RunnerUp = first.Contest.Candidates[1].Id,
                };
            }

            var found = first.CompareWith(second, options);
            Assert.Equal(first.Count, found.Matched + found.OnlyFirst.Count);
            Assert.Equal(second.Count, found.Matched + found.OnlySecond.Count);
            Assert.Equal(found.Matched, found.Identical + found.Differing);
            Assert.Equal(
                found.Effect.LeadSecond,
                found.Effect.LeadFirst - found.Effect.LeadOnlyFirst - found.Overstatement
                    + found.Effect.LeadOnlySecond);
            var turned = second.CompareWith(first, options with { MaxDegreeOfParallelism = 3 });
            Assert.Equal(-found.Overstatement, turned.Overstatement);
            Assert.Equal(
                found.Fields.Select(field => (field.Field, -field.Net, field.Absolute, field.Differing)),
                turned.Fields.Select(field => (field.Field, field.Net, field.Absolute, field.Differing)));
            Same(found.OnlyFirst, turned.OnlySecond);
            Same(found.OnlySecond, turned.OnlyFirst);
            Assert.Equal(Pairs(found), Pairs(turned).Select(pair => (pair.Second, pair.First, pair.Pattern)).Order());
        }
    }

    [Property(MaxTest = 300)]
    public void Neither_the_order_of_rows_nor_threads_change_an_answer(Election election, int seed)
    {
        // Duplicates are kept by their order: without them no order counts.
        election = election.WithoutDuplicates();
        var (own, other) = Sources(election, seed);
        var (first, second) = (own.Table(), other.Table());
        var shuffled = (own with { Sheets = [.. own.Sheets.Reverse()] }).Table();
        foreach (var way in Ways)
        {
            var found = first.CompareWith(second, new() { Linking = way, MaxDegreeOfParallelism = 1 });
            var again = shuffled.CompareWith(second, new() { Linking = way, MaxDegreeOfParallelism = 4 });
            Assert.Equal(found.Fields, again.Fields);
            Assert.Equal(Pairs(found), Pairs(again));
            Same(found.OnlyFirst, again.OnlyFirst);
            Assert.Equal(found.ToString(), again.ToString());
        }
    }

    [Property(MaxTest = 300)]
    public void Units_add_up_to_the_whole(Election election, int seed)
    {
        var (first, second) = Two(election, seed);
        var found = first.CompareWith(second);
        foreach (var level in first.Units.Levels)
        {
            var units = found.At(level.Name);
            Assert.Equal(found.Matched, units.Sum(unit => unit.Matched));
            Assert.Equal(found.Differing, units.Sum(unit => unit.Differing));
            Assert.Equal(found.OnlyFirst.Count, units.Sum(unit => unit.OnlyFirst));
            Assert.Equal(found.OnlySecond.Count, units.Sum(unit => unit.OnlySecond));
            Assert.Equal(found.Overstatement ?? 0, units.Sum(unit => unit.Overstatement) ?? 0);
            foreach (var (index, field) in found.Fields.Index())
            {
                Assert.Equal(field.Net, units.Sum(unit => unit.Fields[index].Net));
                Assert.Equal(field.Absolute, units.Sum(unit => unit.Fields[index].Absolute));
                Assert.Equal(field.Differing, units.Sum(unit => unit.Fields[index].Differing));
            }
        }
    }

    [Property(MaxTest = 300)]
    public void A_sheet_changed_in_one_cell_is_found_with_the_count_and_the_difference(
        Election election, uint which, uint selection, int change)
    {
        election = election.WithoutDuplicates();
        if (election.Sheets.Count == 0) return;
        int index = (int)(which % election.Sheets.Count), cell = (int)(selection % election.Contest.Selections.Count);
        var sheet = election.Sheets[index];
        int? before = sheet.Votes[cell];
        int after = (int)(((before ?? 0) + 1L + Math.Abs((long)change)) % int.MaxValue);
        if (after == before) return;
        var sheets = election.Sheets.ToArray();
        sheets[index] = sheet with { Votes = [.. sheet.Votes.Select((votes, i) => i == cell ? after : votes)] };
        var found = election.Table().CompareWith((election with { Sheets = sheets }).Table());
        var difference = Assert.Single(found.Differences);
        Assert.Equal(new UnitPath([.. sheet.Unit.Codes, sheet.Code]).ToString(), difference.First.ToString());
        Assert.Equal(
            new FieldDifference(election.Contest.Selections[cell].Id, before, after), Assert.Single(difference.Fields));
        Assert.Equal(election.Sheets.Count - 1, found.Identical);
    }

    /// <summary>An election as one source has it, and as another: sheets left out, sheets with other counts.</summary>
    private static (TallyTable First, TallyTable Second) Two(Election election, int seed)
    {
        var (first, second) = Sources(election, seed);
        return (first.Table(), second.Table());
    }

    private static (Election First, Election Second) Sources(Election election, int seed)
    {
        var random = new Random(seed);
        int? Other(int? votes) => random.Next(2) == 0 ? votes : random.Next(8) == 0 ? null : random.Next(300);
        TallySheet Changed(TallySheet sheet) => random.Next(3) > 0 ? sheet : sheet with
        {
            Votes = [.. sheet.Votes.Select(Other)],
            Status = random.Next(6) == 0 ? SheetStatus.Annulled : sheet.Status,
        };
        var sheets = election.Sheets.Where(_ => random.Next(5) > 0).Select(Changed);
        var first = election with { Sheets = [.. election.Sheets.Where(_ => random.Next(6) > 0)] };
        return (first, election with { Sheets = [.. sheets] });
    }

    private static IEnumerable<(string First, string Second, string Pattern)> Pairs(SheetComparison found) =>
        found.Differences
            .Select(sheet => (sheet.First.Key + sheet.First, sheet.Second.Key + sheet.Second, $"{sheet.Pattern}"))
            .Order();

    private static void Same(IEnumerable<UnlinkedSheet> left, IEnumerable<UnlinkedSheet> right) => Assert.Equal(
        left.Select(sheet => $"{sheet.Sheet.Key} {sheet}").Order(StringComparer.Ordinal),
        right.Select(sheet => $"{sheet.Sheet.Key} {sheet}").Order(StringComparer.Ordinal));
}
