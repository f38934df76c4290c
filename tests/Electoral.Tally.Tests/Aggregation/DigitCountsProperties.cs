using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Aggregation;

/// <summary>Digits of random tables against the digits that their sheets' counts are written with.</summary>
public sealed class DigitCountsProperties
{
    private static readonly AggregationOptions[] Ways =
    [
        new() { MaxDegreeOfParallelism = 1, BlockRows = 7 },
        new() { MaxDegreeOfParallelism = 7, FewCells = 0, BlockRows = 3 },
        new() { MaxDegreeOfParallelism = 2, FewCells = 0, BlockRows = 33 },
    ];

    private static readonly Gen<(DigitPlace Place, int? Minimum)> Places =
        from index in Gen.Elements(Enum.GetValues<DigitPlace>())
        from more in Gen.Elements<int?>(null, 0, 1, 90, 40_000)
        select (index, more + DigitPlaces.LeastMinimum(index));

    [Property]
    public Property Digits_are_those_that_the_votes_are_written_with() => Prop.ForAll(
        RandomTable.Arbitrary, Places.ToArbitrary(), (random, asked) =>
        {
            foreach (var way in Ways)
            {
                var found = DigitCounts.Of(random.Table, asked.Place, asked.Minimum, way);
                Assert.Equal(random.Contest.Selections.Count, found.Count);
                for (int selection = 0; selection < found.Count; selection++)
                {
                    AssertWritten(random.Table, found[selection], sheet => sheet.Votes[selection]);
                    Assert.Same(found[selection], found.Of(random.Contest.Selections[selection].Id));
                }
            }
        });

    [Property]
    public Property Digits_of_a_field_are_those_that_it_is_written_with() => Prop.ForAll(
        RandomTable.Arbitrary, Places.ToArbitrary(), (random, asked) =>
        {
            if (random.Table.Registered is null)
            {
                Assert.Throws<ArgumentException>(() => Registered(random.Table));
                return;
            }

            AssertWritten(random.Table, Registered(random.Table), sheet => sheet.Registered);

            DigitDistribution Registered(TallyTable table) =>
                DigitDistribution.Of(table, CountField.Registered, asked.Place, asked.Minimum);
        });

    [Property]
    public Property Parts_merge_to_the_whole_in_any_order() => Prop.ForAll(
        RandomTable.Arbitrary, Places.ToArbitrary(), Gen.Choose(0, 60).Two().ToArbitrary(), (random, asked, cuts) =>
        {
            var (first, second) = (Math.Min(cuts.Item1, cuts.Item2), Math.Max(cuts.Item1, cuts.Item2));
            DigitCounts[] parts =
            [
                Of(random.Table.Where(row => row.Index < first)),
                Of(random.Table.Where(row => row.Index >= first && row.Index < second)),
                Of(random.Table.Where(row => row.Index >= second)),
            ];
            var whole = Of(random.Table);
            AssertEqual(whole, parts[0].Merge(parts[1]).Merge(parts[2]));
            AssertEqual(whole, parts[2].Merge(parts[0].Merge(parts[1])));
            AssertEqual(whole.Together(), parts[1].Together().Merge(parts[0].Together()).Merge(parts[2].Together()));

            DigitCounts Of(TallyTable table) => DigitCounts.Of(table, asked.Place, asked.Minimum);
        });

    [Property]
    public Property Slices_count_their_own_rows() => Prop.ForAll(
        RandomTable.Arbitrary, Places.ToArbitrary(), (random, asked) =>
        {
            if (random.Depth == 0) return;
            var whole = DigitCounts.Of(random.Table, asked.Place, asked.Minimum);
            var slices = random.Table.Units.UnitsAt(random.Table.Units.Levels[0])
                .Select(unit => DigitCounts.Of(random.Table.Slice(unit), asked.Place, asked.Minimum));
            AssertEqual(whole, slices.Aggregate(
                DigitCounts.Of(random.Table.Where(_ => false), asked.Place, asked.Minimum),
                (all, one) => all.Merge(one)));
        });

    private static void AssertEqual(DigitCounts expected, DigitCounts found)
    {
        Assert.Equal(expected.Count, found.Count);
        for (int i = 0; i < expected.Count; i++) AssertEqual(expected[i], found[i]);
    }

    private static void AssertEqual(DigitDistribution expected, DigitDistribution found)
    {
        Assert.Equal(expected.Counts, found.Counts);
        Assert.Equal(
            (expected.Count, expected.Zeros, expected.Below, expected.Missing),
            (found.Count, found.Zeros, found.Below, found.Missing));
    }

    private static void AssertWritten(TallyTable table, DigitDistribution found, Func<TallySheet, int?> countOf)
    {
        int?[] counts = [.. table.Sheets().Where(sheet => sheet.Status == SheetStatus.Counted).Select(countOf)];
        string[] written = [.. counts.Where(count => count >= found.Minimum).Select(
            count => count!.Value.ToString(CultureInfo.InvariantCulture))];
        int[] digits = Array.ConvertAll(written, text => int.Parse(
            found.Place switch
            {
                DigitPlace.First => text[..1],
                DigitPlace.Second => text[1..2],
                DigitPlace.FirstTwo => text[..2],
                DigitPlace.FirstThree => text[..3],
                DigitPlace.Last => text[^1..],
                _ => text[Math.Max(0, text.Length - 2)..],
            },
            CultureInfo.InvariantCulture));
        Assert.Equal(digits.Length, found.Count);
        for (int i = 0; i < found.Counts.Count; i++)
        {
            long expected = digits.Count(digit => digit == found.FirstDigit + i);
            Assert.Equal((expected, expected), (found.Counts[i], found[found.FirstDigit + i]));
        }

        Assert.Equal(counts.Count(count => count is null), found.Missing);
        Assert.Equal(counts.Count(count => count == 0 && found.Minimum > 0), found.Zeros);
        Assert.Equal(counts.Count(count => count > 0 && count < found.Minimum), found.Below);
    }
}
